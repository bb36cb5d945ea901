import { applications, paid } from '../../support/microloan';
import { figure, figures, findings, held, infos, rows } from '../../support/reading';
import { ledger } from '../../support/tables';

const SOUND = 'S1 3002 2023-03-01 2023-03-01 2023-03-02 2023-03-03 通过 2023-03-04 1000';
const flow = (...text: string[]) => paid([applications([...text, SOUND].join('\n'))]);

describe('DATES_OUT_OF_ORDER: 营销 ≤ 受理 ≤ 调查 ≤ 答复 ≤ 放款', () => {
  test.each([
    ['2023-03-05 2023-03-04 2023-03-06 2023-03-07 通过 2023-03-08', '受理日期 D2'],
    ['2023-03-05 2023-03-06 2023-03-05 2023-03-07 通过 2023-03-08', '现场调查日期 E2'],
    ['2023-03-05 2023-03-06 2023-03-07 2023-03-06 通过 2023-03-08', '答复日期 F2'],
    ['2023-03-05 2023-03-06 2023-03-07 2023-03-08 通过 2023-03-07', '放款日期 H2'],
    // Steps without a date are passed over: the step before them counts.
    ['2023-03-05 - 2023-03-04 2023-03-07 通过 2023-03-08', '现场调查日期 E2'],
    ['2023-03-05 2023-03-07 - 2023-03-06 通过 2023-03-08', '答复日期 F2'],
    ['2023-03-05 - - - - 2023-03-04', '放款日期 H2'],
  ])('%s: at %s, the officer held, the row left out', (dates, cell) => {
    const result = flow(`A1 3001 ${dates} 1000`);
    expect(findings(result)).toEqual([`DATES_OUT_OF_ORDER 微贷流程!1 ${cell}`]);
    expect(held(result)).toEqual(['3001']);
    expect(figures(result, '3001')).toMatchObject({ 营销户数: '0', 放款笔数: '0' });
    expect(rows(result, '微贷流程')).toBe('2 rows: 1 credited, 1 FINDING');
  });

  test('all on one day is in order', () => {
    const day = '2023-03-05';
    expect(findings(flow(`A1 3001 ${day} ${day} ${day} ${day} 通过 ${day} 1000`))).toEqual([]);
  });

  test('several steps out of order are one finding, at the first', () => {
    const result = flow('A1 3001 2023-03-09 2023-03-08 2023-03-07 2023-03-06 通过 2023-03-05 1000');
    expect(findings(result)).toEqual(['DATES_OUT_OF_ORDER 微贷流程!1 受理日期 D2']);
  });

  test('an application of other months raises nothing in this one', () => {
    expect(findings(flow('A1 3001 2023-01-09 2023-01-08 2023-01-10 2023-01-11 拒绝 - -'))).toEqual([]);
    expect(findings(flow('A1 3001 2023-04-09 2023-04-08 - - - - -'))).toEqual([]);
  });

  test('one whose deadline falls into the month is of this month: accepted on 28 February', () => {
    const result = flow('A1 3001 2023-03-01 2023-02-28 - - - - -');
    expect(findings(result)).toEqual(['DATES_OUT_OF_ORDER 微贷流程!1 受理日期 D2']);
  });
});

describe('cells of an application', () => {
  test('without its 营销日期 nobody can tell its month: REQUIRED_BLANK, the row left out, never silently out of period', () => {
    for (const dates of ['- - - - - -', '- 2023-02-05 2023-02-06 - - -']) {
      const result = flow(`A1 3001 ${dates} -`);
      expect(findings(result)).toEqual(['REQUIRED_BLANK 微贷流程!1 营销日期 C2']);
      expect(held(result)).toEqual(['3001']);
      expect(rows(result, '微贷流程')).toBe('2 rows: 1 credited, 1 FINDING');
    }
  });

  test('a 放款日期 that is #N/A may be one of this month: FORMULA_ERROR, also where the other dates are of the month before', () => {
    const table = applications(
      `A1 3001 2023-02-01 2023-02-01 2023-02-02 2023-02-03 通过 2023-02-04 1000\n${SOUND}`,
    );
    const broken = table.rows.map((row, at) =>
      at > 0 ? row : [...row.slice(0, 7), { error: '#N/A' }, ...row.slice(8)],
    );
    const result = paid([{ ...table, rows: broken }]);
    expect(findings(result)).toEqual(['FORMULA_ERROR 微贷流程!1 放款日期 H2']);
    expect([held(result), rows(result, '微贷流程')]).toEqual([['3001'], '2 rows: 1 credited, 1 FINDING']);
  });

  test('a loan without an amount: REQUIRED_BLANK at the amount, the row left out', () => {
    const result = flow('A1 3001 2023-03-01 2023-03-01 2023-03-02 2023-03-03 通过 2023-03-04 -');
    expect(findings(result)).toEqual(['REQUIRED_BLANK 微贷流程!1 放款金额 I2']);
    expect([held(result), figure(result, '3001', '放款笔数')]).toEqual([['3001'], '0']);
  });

  test('a negative amount cannot be', () => {
    const result = flow('A1 3001 2023-03-01 2023-03-01 2023-03-02 2023-03-03 通过 2023-03-04 -5');
    expect(findings(result)).toEqual(['NEGATIVE_AMOUNT 微贷流程!1 放款金额 I2']);
  });

  test('结果 is 通过 or 拒绝', () => {
    const result = flow('A1 3001 2023-03-01 2023-03-01 2023-03-02 2023-03-03 同意 2023-03-04 1000');
    expect(findings(result)).toEqual(['UNKNOWN_CHOICE 微贷流程!1 结果 G2']);
  });

  test('an unknown officer: the row is left out, nobody is held', () => {
    const result = flow('A1 9999 2023-03-01 - - - - - -');
    expect(findings(result)).toEqual(['OFFICER_UNKNOWN 微贷流程!1 工号 B2']);
    expect([held(result), rows(result, '微贷流程')]).toEqual([[], '2 rows: 1 credited, 1 OFFICER_UNKNOWN']);
  });

  test('the same application twice: both rows are left out, both officers held', () => {
    const result = flow('A1 3001 2023-03-01 - - - - - -', 'A1 3003 2023-03-01 - - - - - -');
    expect(findings(result)).toEqual([
      'DUPLICATE_KEY 微贷流程!1 申请号 A2',
      'DUPLICATE_KEY 微贷流程!2 申请号 A3',
    ]);
    expect(held(result)).toEqual(['3001', '3003']);
  });
});

describe('rows that know a loan only by its application', () => {
  const after = (...tables: Parameters<typeof ledger>[]) =>
    paid([applications(SOUND), ...tables.map(([name, text]) => ledger(name, text))]);

  test('APPLICATION_UNKNOWN in 贷后检查 and 还款提醒 of the month: left out; nobody is named, nobody held', () => {
    const result = after(
      ['贷后检查', '申请号 检查日期\nX9 2023-03-05\nS1 2023-03-05'],
      ['还款提醒', '申请号 到期日\nX9 2023-03-05\nS1 2023-03-05'],
    );
    expect(findings(result)).toEqual(
      ['APPLICATION_UNKNOWN 贷后检查!1 申请号 A2', 'APPLICATION_UNKNOWN 还款提醒!1 申请号 A2'].sort(),
    );
    expect(held(result)).toEqual([]);
    expect(rows(result, '贷后检查')).toBe('2 rows: 1 credited, 1 FINDING');
  });

  test('of another month they raise nothing', () => {
    const result = after(
      ['贷后检查', '申请号 检查日期\nX9 2023-02-05'],
      ['还款提醒', '申请号 到期日\nX9 2023-04-05'],
    );
    expect(findings(result)).toEqual([]);
    expect(rows(result, '贷后检查')).toBe('1 rows: 0 credited, 1 OUT_OF_PERIOD');
  });

  test('an unreadable date of a check holds the officer of the application', () => {
    const result = after(['贷后检查', '申请号 检查日期\nS1 后天']);
    expect(findings(result)).toEqual(['UNREADABLE_DATE 贷后检查!1 检查日期 B2']);
    expect(held(result)).toEqual(['3002']);
  });

  test('where the application itself is left out, its checks and instalments are too, without a second finding', () => {
    const result = paid([
      applications(`A1 3001 2023-03-05 2023-03-04 - - - - -\n${SOUND}`),
      ledger('贷后检查', '申请号 检查日期\nA1 2023-03-09'),
      ledger('还款提醒', '申请号 到期日\nA1 2023-03-09'),
    ]);
    expect(findings(result)).toEqual(['DATES_OUT_OF_ORDER 微贷流程!1 受理日期 D2']);
    expect([rows(result, '贷后检查'), rows(result, '还款提醒')]).toEqual([
      '1 rows: 0 credited, 1 FINDING',
      '1 rows: 0 credited, 1 FINDING',
    ]);
  });
});

describe('ledgers that are not there', () => {
  test('without 微贷流程 nothing can be computed: an error that holds everybody', () => {
    const { findings: found } = paid([{ name: '微贷流程', header: ['别的'], rows: [['x']] }]);
    expect(found.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0);
  });

  test('without the others their items are 0 and it is only said; the first check then counts as not made', () => {
    const result = paid([applications(SOUND)]);
    expect(findings(result)).toEqual([]);
    expect(infos(result).map((line) => line.split(' ')[0])).toEqual(
      expect.arrayContaining(['TABLE_MISSING']),
    );
    expect(figures(result, '3002')).toMatchObject({
      首检应办: '1',
      首检合规: '0',
      月检应办: '0',
      评审奖励: '0.00',
    });
  });
});
