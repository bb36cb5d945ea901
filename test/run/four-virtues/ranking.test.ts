import fc from 'fast-check';
import { assessed, everybody, full, records } from '../../support/four-virtues';
import { figure, figures, findings } from '../../support/reading';
import { ledger } from '../../support/tables';

const IDS = ['2001', '2002', '2003', '2004', '2005'];
const branch = (...names: readonly string[]) =>
  ledger(
    '花名册',
    `工号 姓名 网点 岗位 固定工资 浮动工资\n${IDS.map((id, at) => `${id} 员工${at} ${names[at] ?? names[0]} 客户经理 0 0`).join('\n')}`,
  );
const totals = (...results: readonly number[]) =>
  records(IDS.map((id, at) => full(id, results[at], results[at], results[at])).join(''));
const ranks = (result: ReturnType<typeof assessed>) => IDS.map((id) => figure(result, id, '名次'));

describe('V-5 名次 within the branch by 年度总分', () => {
  test('the highest is first; ties share a rank and the next is left free: 1, 1, 3, 4, 5', () => {
    expect(ranks(assessed([branch('城东'), totals(30, 30, 20, 10, 5)]))).toEqual(['1', '1', '3', '4', '5']);
  });

  test('each branch has its own first', () => {
    const result = assessed([branch('城东', '城西', '城东', '城西', '城东'), totals(10, 5, 20, 30, 20)]);
    expect(ranks(result)).toEqual(['3', '2', '1', '1', '1']);
  });

  test('a blank branch is a group of its own', () => {
    const result = assessed([branch('城东', '-', '-', '城东', '-'), totals(10, 5, 20, 30, 20)]);
    expect(ranks(result)).toEqual(['2', '3', '1', '1', '1']);
  });

  test('an officer without a total has no rank, and the others are ranked without the officer', () => {
    const incomplete = full('2001').split('\n').slice(0, 2).join('\n');
    const others = IDS.slice(1).map((id, at) => full(id, 30 - at, 30 - at, 30 - at));
    const result = assessed([branch('城东'), records(`${incomplete}\n${others.join('')}`)]);
    expect(ranks(result)).toEqual(['', '1', '2', '3', '4']);
  });

  test('totals that are equal at four decimals tie', () => {
    const result = assessed([branch('城东'), totals(30, 29.99999, 20, 10, 5)]);
    expect(ranks(result).slice(0, 3)).toEqual(['1', '1', '3']);
  });

  test('a rank is one more than how many are better, whatever the totals', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 5, maxLength: 5 }), (results) => {
        const expected = results.map((own) => String(1 + results.filter((other) => other > own).length));
        expect(ranks(assessed([branch('城东'), totals(...results)]))).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  });

  test('the year’s summary lists whoever has a total; the month’s record sheet has a row a month record', () => {
    const result = assessed([records(everybody('2004'))]);
    const summary = result.lists['年绩效考核情况统计表'];
    expect(summary.map(({ officer, 年度总分, 名次 }) => [officer, 年度总分, 名次])).toEqual([
      ['2001', '100', '1'],
      ['2002', '100', '1'],
      ['2003', '100', '1'],
    ]);
    const months = result.lists['月绩效考核记录表'];
    expect(months.map(({ officer, row, 日期, 得分 }) => [officer, row, 日期, 得分])).toEqual([
      ['2001', '2', '2023-03-31', '100'],
      ['2002', '5', '2023-03-31', '100'],
      ['2003', '8', '2023-03-31', '100'],
    ]);
  });
});

describe('V-3 优秀员工: strictly above 优秀线', () => {
  /** Full marks, and a bonus on the year-end record: half of it is in the total. */
  const withBonus = (bonus: number | string, overrides = {}) => {
    const rest = everybody('2001').trim().split('\n');
    const own = full('2001').trim().split('\n');
    const all = [...rest, ...own.slice(0, 2)].map((line) => `${line} -`);
    return assessed([records([...all, `${own[2]} ${bonus}`].join('\n'), '加分')], overrides);
  };

  test.each([
    ['exactly 100 is not above', '-', '100', '0'],
    ['a bonus of 0 is none', 0, '100', '0'],
    ['100.0001 is: half of 0.0002', 0.0002, '100.0001', '1'],
    ['half of 0.0001 rounds to 100.0001 as well', 0.0001, '100.0001', '1'],
    ['half of 0.00009 is lost in rounding', 0.00009, '100', '0'],
    ['the whole bonus of 10', 10, '105', '1'],
  ])('%s', (_, bonus, total, excellent) => {
    const result = withBonus(bonus);
    expect(figures(result, '2001')).toMatchObject({ 年度总分: total, 优秀员工: excellent });
    expect(result.lists['优秀员工'].map(({ officer }) => officer)).toEqual(excellent === '1' ? ['2001'] : []);
    expect(findings(result)).toEqual([]);
  });

  test('another line of the bank: above 104.9999 but not above 105', () => {
    expect(figure(withBonus(10, { 优秀线: '104.9999' }), '2001', '优秀员工')).toBe('1');
    expect(figure(withBonus(10, { 优秀线: '105' }), '2001', '优秀员工')).toBe('0');
  });

  test('the list names branch, total and rank', () => {
    expect(withBonus(10).lists['优秀员工']).toEqual([
      { officer: '2001', table: '花名册', row: '1', 网点: '城东', 年度总分: '105', 名次: '1' },
    ]);
  });
});
