import { corporate, paid, run } from '../../support/corporate';
import { figure, figures, findings, held, lines, rows } from '../../support/reading';
import { ledger } from '../../support/tables';
import type { Table } from '../../support/book';

export const loans = (text: string): Table =>
  ledger('贷款发放', `借据号 客户号 工号 发放日期 发放金额 贷款性质 客户类型 原贷款金额 计奖比例\n${text}`);
const splits = (text: string): Table => ledger('业绩分成', `借据号 工号 分成比例\n${text}`);
/** One loan of 1001: amount, nature, kind of customer, previous amount, share. */
const loan = (text: string) => paid([loans(`D1 K1 1001 2023-02-01 ${text}`)]);
const OWN = '自主开发型';

describe('C-7.1 and C-8.1 a loan of one’s own: amount × 1.5‰', () => {
  test.each([
    ['a new loan of 1,000,000', `1000000 新增 ${OWN} - -`, '1500.00'],
    ['a little more than half a fen goes up: 3.34 × 1.5‰ = 0.00501', `3.34 新增 ${OWN} - -`, '0.01'],
    ['exactly half a fen goes up: 1,670 × 1.5‰ = 2.505', `1670 新增 ${OWN} - -`, '2.51'],
    ['just below half a fen: 1,669.99 × 1.5‰ = 2.504985', `1669.99 新增 ${OWN} - -`, '2.50'],
    ['借新还旧 earns nothing', `1000000 借新还旧 ${OWN} - -`, '0.00'],
    ['重组 earns nothing', `1000000 重组 ${OWN} - -`, '0.00'],
    ['a new loan ignores 原贷款金额', `1000000 新增 ${OWN} 900000 -`, '1500.00'],
    ['存量扩大: (1,000,000 − 600,000) × 1.5‰ × ½', `1000000 存量扩大 ${OWN} 600000 -`, '300.00'],
    ['存量扩大 by one fen: 0.01 × 1.5‰ × ½', `600000.01 存量扩大 ${OWN} 600000 -`, '0.00'],
    ['存量扩大 to the same amount', `600000 存量扩大 ${OWN} 600000 -`, '0.00'],
    [
      '存量扩大 to less than before earns nothing and costs nothing',
      `500000 存量扩大 ${OWN} 600000 -`,
      '0.00',
    ],
    ['a loan of 0 earns nothing', `0 新增 ${OWN} - -`, '0.00'],
    ['计奖比例 of a loan of one’s own plays no part', `1000000 新增 ${OWN} - 20%`, '1500.00'],
  ])('%s', (_, text, expected) => {
    const result = loan(text);
    expect(figure(result, '1001', '贷款营销奖励')).toBe(expected);
    expect([findings(result), rows(result, '贷款发放')]).toEqual([[], '1 rows: 1 credited']);
  });

  test.each([
    ['the first day', '2023-01-01', '1500.00'],
    ['the last day', '2023-03-31', '1500.00'],
    ['the day before', '2022-12-31', '0.00'],
    ['the day after', '2023-04-01', '0.00'],
  ])('%s of the quarter', (_, date, expected) => {
    const result = paid([loans(`D1 K1 1001 ${date} 1000000 新增 ${OWN} - -`)]);
    expect(figure(result, '1001', '贷款营销奖励')).toBe(expected);
  });

  test('the rate goes by 发放日期: 1.5‰ until 14 February, 2‰ from the 15th', () => {
    const dated = ledger('参数', '参数 值 生效日期\n营销奖励率 1.5‰ -\n营销奖励率 2‰ 2023-02-15');
    const table = loans(
      `D1 K1 1001 2023-02-14 1000 新增 ${OWN} - -\nD2 K1 1001 2023-02-15 1000 新增 ${OWN} - -`,
    );
    expect(lines(paid([table, dated]), '贷款营销奖励')).toEqual(['1001 1.50 ← 1', '1001 2.00 ← 2']);
  });
});

describe('C-8.3 联动型 and 接管型: a share from 10% to 30%, the rest is nobody’s', () => {
  test.each([
    ['10% is allowed', '联动型 - 10%', '150.00'],
    ['30% is allowed', '接管型 - 30%', '450.00'],
    ['20% written as 0.2', '联动型 - 0.2', '300.00'],
  ])('%s', (_, text, expected) => {
    const result = loan(`1000000 新增 ${text}`);
    expect([figure(result, '1001', '贷款营销奖励'), findings(result)]).toEqual([expected, []]);
  });

  test.each([
    ['9.99% is too little', '联动型 - 9.99%'],
    ['30.01% is too much', '接管型 - 30.01%'],
    ['20 is not 20%', '联动型 - 20'],
    ['a share left blank', '接管型 - -'],
    ['a share of 0', '联动型 - 0'],
  ])('%s: SHARE_OUT_OF_RANGE at the share', (_, text) => {
    const result = loan(`1000000 新增 ${text}`);
    expect(findings(result)).toEqual(['SHARE_OUT_OF_RANGE 贷款发放!1 计奖比例 I2']);
    expect([held(result), rows(result, '贷款发放')]).toEqual([['1001'], '1 rows: 0 credited, 1 FINDING']);
  });

  test('the limits go by 发放日期', () => {
    const dated = ledger('参数', '参数 值 生效日期\n联动接管最高比例 30% -\n联动接管最高比例 40% 2023-02-01');
    const table = loans(
      'D1 K1 1001 2023-01-31 1000 新增 联动型 - 35%\nD2 K1 1001 2023-02-01 1000 新增 联动型 - 35%',
    );
    expect(findings(paid([table, dated]))).toEqual(['SHARE_OUT_OF_RANGE 贷款发放!1 计奖比例 I2']);
  });

  test('a refinanced loan needs its share all the same', () => {
    expect(findings(loan('1000000 借新还旧 联动型 - -'))).toEqual([
      'SHARE_OUT_OF_RANGE 贷款发放!1 计奖比例 I2',
    ]);
  });
});

describe('C-8.2 联合型: each officer’s agreed share, rounded for each', () => {
  const joint = (amount: string, text: string) =>
    paid([loans(`D1 K1 1001 2023-02-01 ${amount} 新增 联合型 - -`), splits(text)]);

  test('60% and 40%; the split rows are credited with the loan', () => {
    const result = joint('500000', 'D1 1001 60%\nD1 1002 40%');
    expect(lines(result, '贷款营销奖励')).toEqual(['1001 450.00 ← 1', '1002 300.00 ← 1']);
    expect([rows(result, '贷款发放'), rows(result, '业绩分成')]).toEqual([
      '1 rows: 1 credited',
      '2 rows: 2 credited',
    ]);
  });

  test('half a fen goes up for each partner, a fen more in all than the whole loan would earn', () => {
    // 10,006.67 × 1.5‰ × ½ = 7.5050025 → 7.51 each, where the whole loan earns 15.01.
    const result = joint('10006.67', 'D1 1001 50%\nD1 1002 50%');
    expect(lines(result, '贷款营销奖励')).toEqual(['1001 7.51 ← 1', '1002 7.51 ← 1']);
    expect(result.checks.find(({ name }) => name === '联合贷款分成：贷款营销奖励')?.ok).toBe(true);
  });

  test('a near-tie within 5e-9 counts as the tie: 1,000,000 × 1.5‰ × 33.3336666666% = 500.004999999', () => {
    const result = joint('1000000', 'D1 1001 0.333336666666\nD1 1002 0.666663333334');
    expect(figure(result, '1001', '贷款营销奖励')).toBe('500.01');
  });

  test('a lead who has no split row earns nothing', () => {
    const result = joint('1000000', 'D1 1002 70%\nD1 1003 30%');
    expect(lines(result, '贷款营销奖励')).toEqual(['1002 1050.00 ← 1', '1003 450.00 ← 1']);
    expect(figure(result, '1001', '贷款营销奖励')).toBe('0.00');
  });

  test('three times a third within 1e-9 is 100%', () => {
    const third = '0.3333333333';
    expect(findings(joint('300', `D1 1001 ${third}\nD1 1002 ${third}\nD1 1003 ${third}`))).toEqual([]);
  });

  test.each([
    ['99.9%', 'D1 1001 60%\nD1 1002 39.9%'],
    ['100.1%', 'D1 1001 60%\nD1 1002 40.1%'],
    ['one partner alone with 99%', 'D1 1001 99%'],
  ])('%s is SHARES_NOT_100 at the loan, and holds lead and partners', (_, text) => {
    const result = joint('500000', text);
    expect(findings(result)).toEqual(['SHARES_NOT_100 贷款发放!1 借据号 A2']);
    expect(held(result)).toEqual(text.includes('1002') ? ['1001', '1002'] : ['1001']);
    expect(rows(result, '贷款发放')).toBe('1 rows: 0 credited, 1 FINDING');
    expect(rows(result, '业绩分成')).toMatch(/rows: 0 credited, \d FINDING$/);
  });

  test('no split row is SHARES_MISSING at the loan', () => {
    const result = joint('500000', 'D9 1002 100%');
    expect(findings(result)).toEqual([
      'SHARES_MISSING 贷款发放!1 借据号 A2',
      'SPLIT_UNUSED 业绩分成!1 借据号 A2',
    ]);
    expect(held(result)).toEqual(['1001']);
  });

  test('no table 业绩分成 at all is SHARES_MISSING too', () => {
    const result = paid([loans('D1 K1 1001 2023-02-01 500000 新增 联合型 - -')]);
    expect(findings(result)).toEqual(['SHARES_MISSING 贷款发放!1 借据号 A2']);
  });

  test('a share of 0 or below is SHARE_OUT_OF_RANGE at the split row, and the loan is left out', () => {
    const result = joint('500000', 'D1 1001 120%\nD1 1002 -20%\nD1 1003 0');
    expect(findings(result)).toEqual([
      'SHARE_OUT_OF_RANGE 业绩分成!2 分成比例 C3',
      'SHARE_OUT_OF_RANGE 业绩分成!3 分成比例 C4',
    ]);
    expect(held(result)).toEqual(['1001', '1002', '1003']);
    expect(lines(result, '贷款营销奖励')).toEqual([]);
  });

  test('a split row of a loan that is not joint, or unknown, is SPLIT_UNUSED and a mere warning', () => {
    const result = paid([
      loans(`D1 K1 1001 2023-02-01 1000 新增 ${OWN} - -`),
      splits('D1 1002 100%\nD8 1003 100%'),
    ]);
    expect(findings(result)).toEqual([
      'SPLIT_UNUSED 业绩分成!1 借据号 A2',
      'SPLIT_UNUSED 业绩分成!2 借据号 A3',
    ]);
    expect([held(result), figure(result, '1001', '贷款营销奖励')]).toEqual([[], '1.50']);
  });

  test('splits of a loan of another quarter are out of the period with it', () => {
    const table = loans('D1 K1 1001 2022-12-31 1000 新增 联合型 - -');
    const result = paid([table, splits('D1 1001 60%\nD1 1002 30%')]);
    expect([findings(result), rows(result, '业绩分成')]).toEqual([[], '2 rows: 0 credited, 2 OUT_OF_PERIOD']);
  });
});

describe('C-12 what the loans earn reaches the pay', () => {
  test('three officers, one joint loan: the payable total is all their pay', () => {
    const book = corporate([
      loans('D1 K1 1001 2023-02-01 1000000 新增 联合型 - -'),
      splits('D1 1001 50%\nD1 1002 30%\nD1 1003 20%'),
    ]);
    const result = run(book);
    expect(figures(result, '1003')).toMatchObject({
      贷款营销奖励: '300.00',
      实发绩效: '300.00',
      工资总额: '9300.00',
    });
    expect(result.totals).toMatchObject({ payable: '28500.00', held: '0.00' });
  });
});
