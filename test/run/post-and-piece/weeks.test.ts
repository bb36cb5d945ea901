import { figure, findings, held, lines, rows } from '../../support/reading';
import { ledger } from '../../support/tables';
import { paid } from '../../support/post-and-piece';

const diary = (text: string) => ledger('营销日志', `工号 日期 时长 客户数\n${text}`);
const MINIMUM = { 每周最低时长: '10', 每周最低户数: '20' };
const weeks = (text: string) => figure(paid([diary(text)], MINIMUM), '1001', '营销达标周数');

describe('P-3 a week meets where its hours reach 10 and its customers 20', () => {
  test.each([
    ['exactly 10 hours and 20 customers on one day', '1001 2023-03-08 10 20', '1'],
    ['on two days of the week', '1001 2023-03-06 4 8\n1001 2023-03-12 6 12', '1'],
    ['9.99 hours', '1001 2023-03-08 9.99 20', '0'],
    ['19 customers', '1001 2023-03-08 10 19', '0'],
    ['hours of one week, customers of another', '1001 2023-03-08 10 1\n1001 2023-03-15 1 20', '0'],
    [
      'tenths that add up: 3.3 + 3.3 + 3.4',
      '1001 2023-03-06 3.3 7\n1001 2023-03-07 3.3 7\n1001 2023-03-08 3.4 6',
      '1',
    ],
    ['two weeks', '1001 2023-03-08 10 20\n1001 2023-03-15 11 21', '2'],
  ])('%s', (_, text, expected) => {
    expect(weeks(text)).toBe(expected);
  });

  // 2023-03-06 is a Monday, 2023-03-12 the Sunday of that week.
  test('weeks run from Monday to Sunday: Sunday the 12th and Monday the 13th are two weeks', () => {
    expect(weeks('1001 2023-03-12 5 10\n1001 2023-03-13 5 10')).toBe('0');
    expect(weeks('1001 2023-03-06 5 10\n1001 2023-03-12 5 10')).toBe('1');
  });

  // Monday 27 February to Sunday 5 March; Monday 27 March to Sunday 2 April.
  test('a week across the month’s end counts in each month with that month’s rows alone', () => {
    const table = diary(
      '1001 2023-02-28 9 19\n1001 2023-03-01 1 1\n1001 2023-03-31 10 20\n1001 2023-04-01 10 20',
    );
    const met = (period: string) => figure(paid([table], MINIMUM, period), '1001', '营销达标周数');
    expect([met('2023-02'), met('2023-03'), met('2023-04')]).toEqual(['0', '1', '1']);
  });

  test('one line a week and officer, with the rows of the week', () => {
    const result = paid(
      [diary('1002 2023-03-08 10 20\n1001 2023-03-15 1 1\n1001 2023-03-08 5 10\n1001 2023-03-09 5 10')],
      MINIMUM,
    );
    expect(lines(result, '营销达标周数')).toEqual(['1002 1 ← 1', '1001 0 ← 2', '1001 1 ← 3 4']);
    expect(rows(result, '营销日志')).toBe('4 rows: 4 credited');
  });

  test('without the minimum a week is PARAMETER_MISSING at its first row; who has no diary is not held', () => {
    const result = paid([diary('1001 2023-03-08 10 20\n1001 2023-03-09 10 20')]);
    expect(findings(result)).toEqual(['PARAMETER_MISSING 营销日志!1 时长 C2']);
    expect(held(result)).toEqual(['1001']);
    expect(figure(result, '1001', '月薪合计')).toBe('4000.00');
  });

  test('a minimum for one post goes before the one for all', () => {
    const minimum = ledger(
      '参数',
      '参数 值 岗位\n每周最低时长 10 -\n每周最低户数 20 -\n每周最低户数 5 公司客户经理',
    );
    const result = paid([minimum, diary('1001 2023-03-08 10 5\n1003 2023-03-08 10 5')]);
    expect([figure(result, '1001', '营销达标周数'), figure(result, '1003', '营销达标周数')]).toEqual([
      '0',
      '1',
    ]);
  });

  test('hours or customers below 0 are NEGATIVE_AMOUNT at their cells', () => {
    const result = paid([diary('1001 2023-03-08 -1 20\n1002 2023-03-08 10 -20')], MINIMUM);
    expect(findings(result)).toEqual([
      'NEGATIVE_AMOUNT 营销日志!1 时长 C2',
      'NEGATIVE_AMOUNT 营销日志!2 客户数 D3',
    ]);
  });
});
