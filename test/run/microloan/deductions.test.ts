import { applications, paid } from '../../support/microloan';
import { figure, figures, findings, held, rows } from '../../support/reading';
import { ledger } from '../../support/tables';

/** One loan of 90,000 each: 10 yuan for the loan and 90 for the amount, 100 yuan in all. */
const FLOW = applications(
  `A1 3001 2023-03-01 2023-03-01 2023-03-02 2023-03-03 通过 2023-03-04 90000
   A2 3002 2023-03-01 2023-03-01 2023-03-02 2023-03-03 通过 2023-03-04 90000`,
);
const balances = (text: string) => ledger('微贷余额', `时点 申请号 工号 余额 逾期金额\n${text}`);
const overdue = (of: number, part: number) =>
  paid([FLOW, balances(`2023-03-31 A1 3001 ${of} ${part}\n2023-03-31 A2 3002 1000 0`)]);

describe('M-2 overdue ratio and what it takes off: 1% → 10%, 5% → 50%', () => {
  test.each([
    [999, '0.00999', '0.00', '100.00'],
    [1000, '0.01', '10.00', '90.00'],
    [4999, '0.04999', '10.00', '90.00'],
    [5000, '0.05', '50.00', '50.00'],
  ])('%i of 100,000 overdue: %s, %s off, %s left', (part, ratio, off, left) => {
    expect(figures(overdue(100_000, part), '3001')).toMatchObject({
      逾期率: ratio,
      逾期扣减: off,
      微贷奖励: left,
    });
  });

  test('the ratio is rounded to 8 decimals before it meets its row: 999,999,995 of 10^11 is 1%', () => {
    expect(figure(overdue(100_000_000_000, 999_999_995), '3001', '逾期扣减')).toBe('10.00');
    expect(figure(overdue(100_000_000_000, 999_999_494), '3001', '逾期扣减')).toBe('0.00');
  });

  test('all his loans together: 100 of 1,000 and 0 of 9,000 make 1%', () => {
    const result = paid([FLOW, balances('2023-03-31 A1 3001 1000 100\n2023-03-31 A2 3001 9000 0')]);
    expect(figure(result, '3001', '逾期率')).toBe('0.01');
  });

  test('the ratio goes by the officer of the balance, not by that of the application', () => {
    const result = paid([FLOW, balances('2023-03-31 A1 3002 1000 1000')]);
    expect([figure(result, '3001', '逾期率'), figure(result, '3002', '逾期率')]).toEqual(['0', '1']);
  });

  test('without a balance, or with balances of 0, the ratio is 0', () => {
    const result = paid([FLOW, balances('2023-03-31 A1 3001 0 0')]);
    expect([figure(result, '3001', '逾期率'), figure(result, '3002', '逾期率')]).toEqual(['0', '0']);
    expect(findings(result)).toEqual([]);
  });

  test('a deduction is rounded to the fen: 33.33 × 10% = 3.333 → 3.33', () => {
    const flow = applications('A1 3001 2023-03-01 2023-03-01 2023-03-02 2023-03-03 通过 2023-03-04 23330');
    const result = paid([flow, balances('2023-03-31 A1 3001 100 1')]);
    expect(figures(result, '3001')).toMatchObject({ 逾期扣减: '3.33', 微贷奖励: '30.00' });
  });
});

describe('M-2 the snapshot of the month’s last day', () => {
  test('the ledger is absent: only said, the ratio is 0', () => {
    const result = paid([FLOW]);
    expect([figure(result, '3001', '逾期率'), findings(result), held(result)]).toEqual(['0', [], []]);
  });

  test('the ledger has no row of the last day: SNAPSHOT_MISSING holds everybody, the ratio has no figure', () => {
    const result = paid([FLOW, balances('2023-02-28 A1 3001 1000 100\n2023-03-30 A2 3002 1000 0')]);
    expect([...new Set(findings(result))]).toEqual([
      'SNAPSHOT_MISSING 花名册!1 工号 A2',
      'SNAPSHOT_MISSING 花名册!2 工号 A3',
      'SNAPSHOT_MISSING 花名册!3 工号 A4',
    ]);
    expect(held(result)).toEqual(['3001', '3002', '3003']);
    expect(figures(result, '3001')).toMatchObject({ 逾期率: '', 合规率: '', 微贷奖励: '' });
    expect(rows(result, '微贷余额')).toBe('2 rows: 0 credited, 2 OUT_OF_PERIOD');
  });

  test('rows of other days are out of the period', () => {
    const result = paid([
      FLOW,
      balances('2023-02-28 A1 3001 1000 1000\n2023-03-31 A1 3001 900 0\n2023-04-30 A1 3001 800 800'),
    ]);
    expect(figure(result, '3001', '逾期率')).toBe('0');
    expect(rows(result, '微贷余额')).toBe('3 rows: 1 credited, 2 OUT_OF_PERIOD');
  });
});

describe('M-2 duties not met take off as well, where the bank has a table for it', () => {
  const TABLE = ledger('合规扣减表', '下限 扣减比例\n0 0.4\n0.5 0.2\n1 0');
  // Due in March: two visits and two answers; the first check of a loan paid out on the 4th is due on the 11th.
  const flow = applications(
    `A1 3001 2023-03-01 2023-03-01 2023-03-02 2023-03-03 通过 2023-03-04 90000
     B1 3001 2023-03-01 2023-03-01 2023-03-09 2023-03-10 拒绝 - -`,
  );
  const checked = (day: string) => ledger('贷后检查', `申请号 检查日期\nA1 ${day}`);

  test('4 of 5 met: 80% → 20% off: 100 − 20', () => {
    expect(figures(paid([flow, TABLE, checked('2023-03-11')]), '3001')).toMatchObject({
      合规率: '0.8',
      合规扣减: '20.00',
      微贷奖励: '80.00',
    });
  });

  test('without the table nothing is taken off, and nothing is missing', () => {
    const result = paid([flow, checked('2023-03-11')]);
    expect(figures(result, '3001')).toMatchObject({ 合规率: '0.8', 合规扣减: '0.00', 微贷奖励: '100.00' });
    expect(findings(result)).toEqual([]);
  });

  test('who owed nothing in the month has no rate and loses nothing', () => {
    const late = applications('A1 3001 2023-03-30 - - - - 2023-03-30 90000');
    expect(figures(paid([late, TABLE]), '3001')).toMatchObject({
      合规率: '',
      合规扣减: '0.00',
      微贷奖励: '100.00',
    });
  });

  test('both deductions stand side by side, each of the whole reward: 100 − 50 − 20 = 30', () => {
    const result = paid([flow, TABLE, checked('2023-03-11'), balances('2023-03-31 A1 3001 100 5')]);
    expect(figures(result, '3001')).toMatchObject({
      逾期扣减: '50.00',
      合规扣减: '20.00',
      微贷奖励: '30.00',
    });
  });

  test('more taken off than earned stays negative, with a warning', () => {
    const all = ledger('逾期扣减表', '下限 扣减比例\n0.01 1');
    const result = paid([flow, TABLE, all, checked('2023-03-11'), balances('2023-03-31 A1 3001 100 5')]);
    expect(figure(result, '3001', '微贷奖励')).toBe('-20.00');
    expect(findings(result)).toEqual(['NEGATIVE_PAY 花名册!1 工号 A2']);
    expect(held(result)).toEqual([]);
  });
});

describe('M-2 the table of deductions is the bank’s', () => {
  const NONE = ledger('逾期扣减表', '下限 扣减比例');

  test('without it, who earned a reward is held; who earned none is not', () => {
    const result = paid([FLOW, NONE]);
    expect(findings(result)).toEqual([
      'PARAMETER_MISSING 花名册!1 工号 A2',
      'PARAMETER_MISSING 花名册!2 工号 A3',
    ]);
    expect(held(result)).toEqual(['3001', '3002']);
    expect(figure(result, '3003', '微贷奖励')).toBe('0.00');
  });

  test('payable are 微贷奖励 and 评审奖励 together', () => {
    const cases = ledger('贷审会', '委员工号 申请号 评审日期\n3003 A1 2023-03-03');
    const result = paid([FLOW, cases], { 评审费: '50' });
    expect(result.totals).toMatchObject({ payable: '250.00', held: '0.00' });
  });
});
