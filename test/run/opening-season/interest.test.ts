import { balances, handovers, interest, opening, paidBefore, STANDINGS } from '../../support/opening-season';
import { figure, figures, findings, held, lines, rows } from '../../support/reading';
import { changed, ledger } from '../../support/tables';

const LOANS = ['GOOD', 'LATE', 'OWES', 'WATCH', 'SUB', 'DOUBT', 'LOST', 'DONE'];
/** 1,000 of interest on each loan, in January. */
const EACH = interest(LOANS.map((loan) => `1001 ${loan} 2023-01 1000`).join('\n'));

describe('O-1 interest of good loans is rewarded', () => {
  test('正常 without overdue or arrears earns 1,000 × 2% = 20.00, and so does a settled loan', () => {
    const result = opening([STANDINGS, EACH]);
    expect(lines(result, '良好收息奖励')).toEqual(['1001 20.00 ← 1', '1001 20.00 ← 8']);
    expect(figure(result, '1001', '良好收息奖励')).toBe('40.00');
    expect([findings(result), held(result)]).toEqual([[], []]);
  });

  test('次级, 可疑 and 损失 stop it; the interest itself is shown', () => {
    const result = opening([STANDINGS, EACH]);
    expect(lines(result, '不良停奖利息')).toEqual([
      '1001 1000.00 ← 5',
      '1001 1000.00 ← 6',
      '1001 1000.00 ← 7',
    ]);
    expect(figure(result, '1001', '不良停奖利息')).toBe('3000.00');
  });

  test('关注, a day overdue or a day in arrears earn nothing and stop nothing: their rows are CONDITION', () => {
    expect(rows(opening([STANDINGS, EACH]), '利息收入')).toBe('8 rows: 5 credited, 3 CONDITION');
  });

  test('rounding is per row: twice 0.25 × 2% = 0.005 → 0.01 each; a correction takes back', () => {
    const text =
      '1001 GOOD 2023-01 0.25\n1001 GOOD 2023-02 0.25\n1001 GOOD 2023-03 -0.25\n1001 GOOD 2023-03 0.24';
    const result = opening([STANDINGS, interest(text)]);
    expect(lines(result, '良好收息奖励')).toEqual([
      '1001 0.01 ← 1',
      '1001 0.01 ← 2',
      '1001 -0.01 ← 3',
      '1001 0.00 ← 4',
    ]);
    expect(figure(result, '1001', '良好收息奖励')).toBe('0.01');
  });

  test.each([
    ['the month before', '2022-12', '0.00', '1 rows: 0 credited, 1 OUT_OF_PERIOD'],
    ['the first month', '2023-01', '20.00', '1 rows: 1 credited'],
    ['the last day', '2023-03-31', '20.00', '1 rows: 1 credited'],
    ['the month after', '2023-04', '0.00', '1 rows: 0 credited, 1 OUT_OF_PERIOD'],
  ])('interest of %s', (_, month, reward, account) => {
    const result = opening([STANDINGS, interest(`1001 GOOD ${month} 1000`)]);
    expect([figure(result, '1001', '良好收息奖励'), rows(result, '利息收入')]).toEqual([reward, account]);
  });

  test('the rate ships empty: PARAMETER_MISSING at the good row only', () => {
    const text = '1001 GOOD 2023-01 1000\n1002 SUB 2023-01 1000\n1003 WATCH 2023-01 1000';
    const result = opening([STANDINGS, interest(text)], {});
    expect(findings(result)).toHaveLength(1);
    expect(findings(result)[0]).toMatch(/^PARAMETER_MISSING 利息收入!1 /);
    expect([held(result), rows(result, '利息收入')]).toEqual([
      ['1001'],
      '3 rows: 1 credited, 1 CONDITION, 1 FINDING',
    ]);
  });

  test('a dated rate goes by the month of the row', () => {
    const dated = ledger('参数', '参数 值 生效日期\n收息奖励率 1% -\n收息奖励率 3% 2023-02-01');
    const result = opening(
      [STANDINGS, interest('1001 GOOD 2023-01 1000\n1001 GOOD 2023-02 1000'), dated],
      {},
    );
    expect(lines(result, '良好收息奖励')).toEqual(['1001 10.00 ← 1', '1001 30.00 ← 2']);
  });

  test('the reward is the interest row’s officer’s, not the balance row’s', () => {
    const result = opening([STANDINGS, interest('1002 GOOD 2023-01 1000')]);
    expect(lines(result, '良好收息奖励')).toEqual(['1002 20.00 ← 1']);
  });

  test('after a handover, rows that still name the former officer are the new one’s', () => {
    const text = '1001 GOOD 2023-01 1000\n1001 GOOD 2023-03 1000';
    const result = opening([STANDINGS, interest(text), handovers('GOOD 1001 1003 2023-02-15')]);
    expect(lines(result, '良好收息奖励')).toEqual(['1001 20.00 ← 1', '1003 20.00 ← 2']);
  });
});

describe('The snapshot that decides', () => {
  test('only the quarter’s last day counts, not the month-ends before', () => {
    const month = balances(
      `2023-01-31 A K1 1001 1 90 90 次级
       2023-03-31 A K1 1001 1 0 0 正常
       2023-02-28 B K2 1001 1 0 0 正常
       2023-03-31 B K2 1001 1 90 90 损失
       2023-04-30 B K2 1001 1 0 0 正常`,
    );
    const result = opening([month, interest('1001 A 2023-01 100\n1001 B 2023-01 100')]);
    expect(figures(result, '1001')).toMatchObject({ 良好收息奖励: '2.00', 不良停奖利息: '100.00' });
    expect(rows(result, '贷款余额')).toBe('5 rows: 2 credited, 3 OUT_OF_PERIOD');
  });

  test('a loan in no snapshot: LOAN_UNKNOWN at the row, left out, its officer held', () => {
    const result = opening([STANDINGS, interest('1002 NONE 2023-01 1000\n1002 GOOD 2023-01 1000')]);
    expect(findings(result)).toEqual(['LOAN_UNKNOWN 利息收入!1 借据号 B2']);
    expect([held(result), figure(result, '1002', '良好收息奖励')]).toEqual([['1002'], '20.00']);
    expect(rows(result, '利息收入')).toBe('2 rows: 1 credited, 1 FINDING');
    expect(result.totals).toMatchObject({ payable: '0.00', held: '20.00' });
  });

  test('a loan that only a later snapshot holds is unknown', () => {
    const later = {
      ...STANDINGS,
      rows: [...STANDINGS.rows, ['2023-06-30', 'NEW', 'K9', '1001', 1, 0, 0, '正常']],
    };
    const result = opening([later, interest('1001 NEW 2023-01 1000')]);
    expect(findings(result)).toEqual(['LOAN_UNKNOWN 利息收入!1 借据号 B2']);
  });

  test('outside the quarter a loan may be unknown', () => {
    expect(findings(opening([STANDINGS, interest('1001 NONE 2022-12 1000')]))).toEqual([]);
  });

  test('ids are exact text: 0012 is not 12', () => {
    const text = balances('2023-03-31 0012 K1 1001 1 0 0 正常');
    expect(findings(opening([text, interest('1001 12 2023-01 100')]))).toEqual([
      'LOAN_UNKNOWN 利息收入!1 借据号 B2',
    ]);
  });

  test('no row of the quarter’s last day: SNAPSHOT_MISSING for every officer, once, at the roster row', () => {
    const december = balances('2022-12-31 GOOD K1 1001 1000 0 0 正常');
    const result = opening([
      december,
      interest('1001 GOOD 2023-01 1000\n1002 NONE 2023-01 1000'),
      paidBefore('1001 GOOD 2022Q4 10'),
    ]);
    expect(findings(result)).toEqual([
      'SNAPSHOT_MISSING 花名册!1 工号 A2',
      'SNAPSHOT_MISSING 花名册!2 工号 A3',
      'SNAPSHOT_MISSING 花名册!3 工号 A4',
    ]);
    expect(held(result)).toEqual(['1001', '1002', '1003']);
    expect(result.totals).toMatchObject({ payable: '0.00', held: '0.00' });
    expect(figures(result, '1003')).toMatchObject({ 良好收息奖励: '', 不良停奖利息: '', 追回奖励: '' });
  });

  test('so does a book without 贷款余额', () => {
    const result = opening([interest('1001 GOOD 2023-01 1000')]);
    expect(findings(result)).toEqual([
      'SNAPSHOT_MISSING 花名册!1 工号 A2',
      'SNAPSHOT_MISSING 花名册!2 工号 A3',
      'SNAPSHOT_MISSING 花名册!3 工号 A4',
    ]);
    expect([held(result), figure(result, '1002', '良好收息奖励')]).toEqual([['1001', '1002', '1003'], '']);
  });
});

describe('Findings of balances and interest', () => {
  const two = interest('1002 GOOD 2023-01 1000\n1003 SUB 2023-01 1000');

  test('a blank class: the balance’s officer is held, and so is who waits for the standing of that loan', () => {
    const result = opening([changed(STANDINGS, 1, '五级分类', null), two]);
    expect(findings(result)).toEqual(['REQUIRED_BLANK 贷款余额!1 五级分类 H2']);
    expect(held(result)).toEqual(['1001', '1002']);
    expect(figure(result, '1002', '良好收息奖励')).toBe('0.00');
    expect(rows(result, '利息收入')).toBe('2 rows: 1 credited, 1 FINDING');
  });

  test.each([
    ['unreadable days', '逾期天数', '很久', 'UNREADABLE_NUMBER 贷款余额!1 逾期天数 F2'],
    ['negative days', '欠息天数', -1, 'NEGATIVE_AMOUNT 贷款余额!1 欠息天数 G2'],
    ['a class that does not exist', '五级分类', '良好', 'UNKNOWN_CHOICE 贷款余额!1 五级分类 H2'],
  ])('%s leave the loan without a standing', (_, column, to, expected) => {
    const result = opening([changed(STANDINGS, 1, column, to), two]);
    expect([findings(result), held(result)]).toEqual([[expected], ['1001', '1002']]);
  });

  test('the same loan twice on the last day: DUPLICATE_KEY, no standing', () => {
    const twice = { ...STANDINGS, rows: [...STANDINGS.rows, STANDINGS.rows[0]] };
    const result = opening([twice, two]);
    expect(findings(result)).toEqual([
      'DUPLICATE_KEY 贷款余额!1 时点 A2',
      'DUPLICATE_KEY 贷款余额!9 时点 A10',
    ]);
    expect(held(result)).toEqual(['1001', '1002']);
  });

  test('a blank loan on an interest row: REQUIRED_BLANK, the row is left out', () => {
    const result = opening([STANDINGS, interest('1002 - 2023-01 1000')]);
    expect([findings(result), held(result)]).toEqual([['REQUIRED_BLANK 利息收入!1 借据号 B2'], ['1002']]);
  });

  test('interest without the column 借据号 holds everybody', () => {
    const result = opening([STANDINGS, ledger('利息收入', '工号 月份 利息收入\n1001 2023-01 1000')]);
    expect(findings(result)).toEqual(['COLUMN_MISSING 利息收入!* 借据号']);
    expect(held(result)).toEqual(['1001', '1002', '1003']);
  });

  test('不良贷款清单 names the bad loans of the last day', () => {
    expect(opening([STANDINGS, EACH]).lists.不良贷款清单).toMatchObject([
      { officer: '1001', 借据号: 'SUB', 五级分类: '次级', 贷款余额: '1000.00' },
      { 借据号: 'DOUBT' },
      { 借据号: 'LOST' },
    ]);
  });
});
