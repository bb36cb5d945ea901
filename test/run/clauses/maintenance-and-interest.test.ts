import { paid } from '../../support/corporate';
import { figure, figures, findings, held, lines, rows } from '../../support/reading';
import { ledger } from '../../support/tables';

const balances = (text: string) =>
  ledger('贷款余额', `时点 借据号 客户号 工号 贷款余额 逾期天数 欠息天数\n${text}`);
const BASE = '2022-12-31 J0 K0 1001 100 0 0';
/** A base of one sound customer K0; at the end K0 and the rows under test. */
const after = (text: string) => paid([balances(`${BASE}\n2023-03-31 J0 K0 1001 100 0 0\n${text}`)]);

describe('C-4 a customer counts when he has a balance and no abnormal loan', () => {
  test.each([
    ['not overdue, no arrears', '2023-03-31 J1 K1 1001 0.01 0 0', '2'],
    ['interest 90 days in arrears is still normal', '2023-03-31 J1 K1 1001 100 0 90', '2'],
    ['interest 91 days in arrears is not', '2023-03-31 J1 K1 1001 100 0 91', '1'],
    ['one day overdue is not', '2023-03-31 J1 K1 1001 100 1 0', '1'],
    ['a loan paid back (balance 0) is no customer', '2023-03-31 J1 K1 1001 0 0 0', '1'],
    [
      'an overdue loan with balance 0 spoils nothing',
      '2023-03-31 J1 K1 1001 100 0 0\n2023-03-31 J2 K1 1001 0 5 0',
      '2',
    ],
    ['two loans are one customer', '2023-03-31 J1 K1 1001 100 0 0\n2023-03-31 J2 K1 1001 100 0 0', '2'],
    [
      'one abnormal loan of two spoils him',
      '2023-03-31 J1 K1 1001 100 0 0\n2023-03-31 J2 K1 1001 100 3 0',
      '1',
    ],
    [
      'he counts for each officer apart: 1002’s overdue loan does not spoil him for 1001',
      '2023-03-31 J1 K1 1001 100 0 0\n2023-03-31 J2 K1 1002 100 3 0',
      '2',
    ],
  ])('%s', (_, text, customers) => {
    expect(figure(after(text), '1001', '期末户数')).toBe(customers);
  });

  test.each([
    ['as many as the base: 30', '', '30.00'],
    ['one above: 30 + 90', '2023-03-31 J1 K1 1001 100 0 0', '120.00'],
    [
      'without a base of one’s own every customer is above it: 2 × 90',
      '2023-03-31 J1 K1 1002 1 0 0\n2023-03-31 J2 K2 1002 1 0 0',
      '180.00',
    ],
  ])('%s', (_, text, fee) => {
    const result = after(text);
    const officer = text.includes('1002') ? '1002' : '1001';
    expect(figure(result, officer, '维护费')).toBe(fee);
  });

  test('欠息天数上限 and the fees are parameters', () => {
    const table = balances(`${BASE}\n2023-03-31 J0 K0 1001 100 0 61\n2023-03-31 J1 K1 1001 100 0 60`);
    const result = paid([table], { 欠息天数上限: '60', 基数户维护费: '31.5', 超基数户维护费: '100' });
    expect(figures(result, '1001')).toMatchObject({ 基数户数: '1', 期末户数: '1', 维护费: '31.50' });
  });

  test('rows of the two snapshots are credited, other dates are out of the period', () => {
    const result = after('2023-01-31 J1 K1 1001 100 0 0\n2023-03-30 J2 K2 1001 100 0 0');
    expect(rows(result, '贷款余额')).toBe('4 rows: 2 credited, 2 OUT_OF_PERIOD');
  });

  test.each([
    ['the base', '2023-03-31 J0 K0 1001 100 0 0'],
    ['the end', BASE],
  ])('a book without any row of %s leaves every officer without 维护费, at his roster row', (_, text) => {
    const result = paid([balances(text)]);
    expect(findings(result)).toEqual([
      'SNAPSHOT_MISSING 花名册!1 工号 A2',
      'SNAPSHOT_MISSING 花名册!2 工号 A3',
      'SNAPSHOT_MISSING 花名册!3 工号 A4',
    ]);
    expect(held(result)).toEqual(['1001', '1002', '1003']);
    expect(figures(result, '1003')).toMatchObject({ 维护费: '', 绩效合计: '', 工资总额: '' });
  });

  test('a snapshot that holds only other officers’ rows is there: 1002 has 0 customers', () => {
    expect(figures(after(''), '1002')).toMatchObject({ 基数户数: '0', 期末户数: '0', 维护费: '0.00' });
  });
});

describe('C-5 interest × 0.2%, one line a month', () => {
  const interest = (text: string) => ledger('利息收入', `工号 月份 利息收入 借据号\n${text}`);

  test('each month is rounded by itself: 2.505 + 2.505 + 2.504 → 2.51 + 2.51 + 2.50', () => {
    const result = paid([interest('1001 2023-01 1252.5 -\n1001 2023-02 1252.5 -\n1001 2023-03 1252.2 -')]);
    expect(lines(result, '利息收入奖励')).toEqual(['1001 2.51 ← 1', '1001 2.51 ← 2', '1001 2.50 ← 3']);
    expect(figure(result, '1001', '利息收入奖励')).toBe('7.52');
  });

  test('rows of one month are added before rounding: 1.25 + 1.25 of 625 each', () => {
    const result = paid([interest('1001 2023-01 626 D1\n1001 2023-01-31 626 D2\n1002 2023-01 626 D3')]);
    // 1,252 × 0.2% = 2.504; alone 626 × 0.2% = 1.252.
    expect(lines(result, '利息收入奖励')).toEqual(['1001 2.50 ← 1 2', '1002 1.25 ← 3']);
  });

  test('interest given back is taken off the month', () => {
    const result = paid([interest('1001 2023-01 10000 -\n1001 2023-02 -5000.25 -')]);
    expect(lines(result, '利息收入奖励')).toEqual(['1001 20.00 ← 1', '1001 -10.00 ← 2']);
  });

  test.each([
    ['the first day of the quarter', '2023-01-01', '2.00', '1 rows: 1 credited'],
    ['the last day of the quarter', '2023-03-31', '2.00', '1 rows: 1 credited'],
    ['the day before', '2022-12-31', '0.00', '1 rows: 0 credited, 1 OUT_OF_PERIOD'],
    ['the day after', '2023-04-01', '0.00', '1 rows: 0 credited, 1 OUT_OF_PERIOD'],
  ])('%s', (_, date, expected, account) => {
    const result = paid([interest(`1001 ${date} 1000 -`)]);
    expect([figure(result, '1001', '利息收入奖励'), rows(result, '利息收入')]).toEqual([expected, account]);
  });

  test('a rate that changes within the month: the month’s earliest row decides for all of it', () => {
    const dated = ledger('参数', '参数 值 生效日期\n利息收入奖励率 0.2% -\n利息收入奖励率 0.4% 2023-02-15');
    const months = interest('1001 2023-02-20 1000 D1\n1001 2023-02-10 1000 D2\n1001 2023-03-01 1000 D3');
    expect(lines(paid([months, dated]), '利息收入奖励')).toEqual(['1001 4.00 ← 1 2', '1001 4.00 ← 3']);
  });
});
