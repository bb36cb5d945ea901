import { applications, paid } from '../../support/microloan';
import { figure, figures, findings, held, rows } from '../../support/reading';
import { ledger } from '../../support/tables';

const FLOW = applications(
  `A1 3001 2023-03-01 2023-03-01 2023-03-02 2023-03-03 通过 2023-03-04 1000
   A2 3001 2023-03-01 2023-03-01 2023-03-02 2023-03-03 拒绝 - -
   B1 3001 2023-01-01 2023-01-01 2023-01-02 2023-01-03 通过 2023-01-04 1000
   B2 3001 2023-01-01 2023-01-01 2023-01-02 2023-01-03 通过 2023-01-04 1000
   C1 3001 2023-03-30 2023-03-30 2023-03-31 - - - -`,
);
const cases = (text: string) => ledger('贷审会', `委员工号 申请号 评审日期 结果 最终不良\n${text}`);
const FEE = { 评审费: '50' };
const run = (text: string, chosen: Record<string, string> = FEE, ...more: ReturnType<typeof ledger>[]) =>
  paid([FLOW, cases(text), ...more], chosen);

describe('M-5 reward of a committee member: cases of the month × fee, less his NPL ratio (2% → 20%, 10% → 100%)', () => {
  test('two cases in March, none bad: 2 × 50', () => {
    expect(figures(run('3003 A1 2023-03-03 - -\n3003 A2 2023-03-31 - -'), '3003')).toMatchObject({
      评审件数: '2',
      评审不良率: '0',
      评审奖励: '100.00',
    });
  });

  test('passed or not is asked of the application where the case does not say: 1 bad of the 3 that passed', () => {
    const text =
      '3003 A1 2023-03-03 - 0\n3003 A2 2023-03-03 - 0\n3003 B1 2023-01-03 - 1\n3003 B2 2023-01-03 通过 0';
    expect(figures(run(text), '3003')).toMatchObject({ 评审不良率: '0.3333333333', 评审奖励: '0.00' });
  });

  test('what the case itself says goes before the application: 1 bad of the 1 that passed', () => {
    const text = '3003 A2 2023-03-03 通过 1\n3003 A1 2023-03-03 拒绝 0';
    expect(figure(run(text), '3003', '评审不良率')).toBe('1');
  });

  test('cases of all months up to the month’s end count in the ratio, later ones in nothing', () => {
    const text = '3003 A1 2023-03-31 - 0\n3003 B1 2023-01-03 - 0\n3003 B2 2023-04-01 - 1';
    expect(figures(run(text), '3003')).toMatchObject({ 评审件数: '1', 评审不良率: '0', 评审奖励: '50.00' });
  });

  test('2% is on the row: 1 bad of 50 takes 20% off; 1 of 51 takes nothing', () => {
    const many = (count: number) => {
      const ids = [...Array(count).keys()].map((at) => `P${at}`);
      const flow = applications(
        ids.map((id) => `${id} 3001 2023-03-01 2023-03-01 2023-03-02 2023-03-03 通过 - -`).join('\n'),
      );
      const rows = cases(ids.map((id, at) => `3003 ${id} 2023-03-03 - ${at === 0 ? 1 : 0}`).join('\n'));
      return figure(paid([flow, rows], FEE), '3003', '评审奖励');
    };
    expect([many(50), many(51)]).toEqual(['2000.00', '2550.00']);
  });

  test('rounded once: 3 × 33.33 × 80% = 79.992 → 79.99', () => {
    const text = '3003 A1 2023-03-03 - 0\n3003 A2 2023-03-03 - 1\n3003 C1 2023-03-31 - 0';
    const table = ledger('评审不良扣减表', '下限 扣减比例\n0.5 0.2');
    expect(figure(run(text, { 评审费: '33.33' }, table), '3003', '评审奖励')).toBe('79.99');
  });

  test('without a passed case the ratio is 0; an application not yet answered has not passed', () => {
    expect(figures(run('3003 C1 2023-03-31 - 1'), '3003')).toMatchObject({
      评审通过件数: '0',
      评审不良率: '0',
      评审奖励: '50.00',
    });
  });
});

describe('M-5 what is missing, and who is held', () => {
  test('the fee is the bank’s: without it a member with cases is held, others are not', () => {
    const result = paid([FLOW, cases('3003 A1 2023-03-03 - -')]);
    expect(findings(result)).toEqual(['PARAMETER_MISSING 花名册!3 工号 A4']);
    expect(held(result)).toEqual(['3003']);
  });

  test('without the table of deductions too', () => {
    const none = ledger('评审不良扣减表', '下限 扣减比例');
    expect(findings(run('3003 A1 2023-03-03 - -', FEE, none))).toEqual([
      'PARAMETER_MISSING 花名册!3 工号 A4',
    ]);
  });

  test('an unknown application leaves the case out and holds the member', () => {
    const result = run('3003 A1 2023-03-03 - -\n3003 X9 2023-03-03 通过 -');
    expect(findings(result)).toEqual(['APPLICATION_UNKNOWN 贷审会!2 申请号 B3']);
    expect([figure(result, '3003', '评审件数'), held(result)]).toEqual(['1', ['3003']]);
    expect(rows(result, '贷审会')).toBe('2 rows: 1 credited, 1 FINDING');
  });

  test('an unknown application of a later month is none of this month’s business', () => {
    expect(findings(run('3003 A1 2023-03-03 - -\n3003 X9 2023-04-01 通过 -'))).toEqual([]);
  });

  test('an unknown member is left out and holds nobody', () => {
    const result = run('9999 A1 2023-03-03 - -\n3003 A1 2023-03-03 - -');
    expect(findings(result)).toEqual(['OFFICER_UNKNOWN 贷审会!1 委员工号 A2']);
    expect([held(result), figure(result, '3003', '评审件数')]).toEqual([[], '1']);
  });

  test('the same case of the same member and day twice: both are left out', () => {
    const result = run('3003 A1 2023-03-03 - -\n3003 A1 2023-03-03 - -');
    expect(findings(result)).toEqual([
      'DUPLICATE_KEY 贷审会!1 委员工号 A2',
      'DUPLICATE_KEY 贷审会!2 委员工号 A3',
    ]);
    expect(held(result)).toEqual(['3003']);
  });
});
