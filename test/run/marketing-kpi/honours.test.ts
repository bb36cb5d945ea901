import { bookOf } from '../../support/book';
import { BANDS, DEFINITION, done, kpis, LINES, people, score, scored } from '../../support/marketing-kpi';
import { figure, figures, findings, held } from '../../support/reading';
import { ledger } from '../../support/tables';

const one = people(1);
/** 75 + 0.25 × completion of the balance (0.4 weight): a score from the balance alone. */
const withScore = (points: number) => kpis(done('3001', 100, ((points - 60) / 40) * 100));

describe('K-4 绩效系数 by 绩效系数表', () => {
  // Bands 60: 0.8, 80: 1, 90: 1.2, 110: 1.5, in any order of rows; the balance runs from 80 to 120 points.
  test.each([
    ['at a bound the band begins', 90, '1.2'],
    ['just below it the lower band holds', 89.9996, '1'],
    ['at the top band', 110, '1.5'],
    ['just below the top band', 109.9996, '1.2'],
  ])('%s', (_, points, expected) => {
    const result = scored([one, withScore(points)]);
    expect(Number(figure(result, '3001', '综合得分'))).toBeCloseTo(points, 6);
    expect(figure(result, '3001', '绩效系数')).toBe(expected);
  });

  test('below the lowest band: 0', () => {
    const high = ledger('绩效系数表', '下限 系数\n120 2');
    expect(figure(scored([one, high, withScore(100)]), '3001', '绩效系数')).toBe('0');
  });

  test('a score that is 90 but for the ninth decimal is 90', () => {
    // Three indicators of a third each, all at 90%: 3 × 0.333333333333 × 90 = 89.99999999991.
    const thirds = ledger(
      'KPI定义',
      '指标 类别 方向 权重\n甲 营销 越高越好 0.333333333333\n乙 风险 越高越好 0.333333333333\n丙 满意度 越高越好 0.333333333333',
    );
    const rows = ['甲', '乙', '丙'].map((name) => `3001 2023Q1 ${name} 100 90`).join('\n');
    const result = scored([one, thirds, kpis(rows), ledger('参数', '参数 值\n晋升线 90\n表彰名额 1')]);
    expect(figures(result, '3001')).toMatchObject({
      综合得分: '89.9999999999',
      绩效系数: '1.2',
      晋升提名: '1',
    });
  });

  test('without 绩效系数表, or with a blank coefficient: PARAMETER_MISSING, held', () => {
    const none = score(bookOf([one, DEFINITION, LINES, withScore(100)]));
    expect(findings(none)).toEqual(['PARAMETER_MISSING 花名册!1 工号 A2']);
    expect([held(none), figure(none, '3001', '绩效系数'), figure(none, '3001', '综合得分')]).toEqual([
      ['3001'],
      '',
      '100',
    ]);
    const blank = scored([one, withScore(100), ledger('绩效系数表', '下限 系数\n60 -\n110 1')]);
    expect(findings(blank)).toEqual(['PARAMETER_MISSING 花名册!1 工号 A2']);
  });

  test('a bound twice is DUPLICATE_KEY and holds everybody', () => {
    const twice = ledger('绩效系数表', '下限 系数\n60 0.8\n60 1');
    const result = scored([one, twice, withScore(100)]);
    expect(findings(result)).toEqual([
      'DUPLICATE_KEY 绩效系数表!1 下限 A2',
      'DUPLICATE_KEY 绩效系数表!2 下限 A3',
    ]);
    expect(held(result)).toEqual(['3001']);
  });
});

describe('K-4 KPI方式 = 门槛: a category below its share × 门槛比例 leaves no coefficient', () => {
  const threshold = { KPI方式: '门槛', 门槛比例: '60%' };
  // Satisfaction has 15 of the 100 points: its line is 9, that is 14 complaints of 10.
  test.each([
    ['at the line', 14, '1.5'],
    ['below it', 15, '0'],
  ])('%s', (_, complaints, expected) => {
    const result = scored([one, kpis(done('3001', 200, 100, 0.02, complaints))], threshold);
    expect(figure(result, '3001', '绩效系数')).toBe(expected);
    expect(findings(result)).toEqual([]);
  });

  test('each category has its line: marketing 36, risk 15', () => {
    // The balance counts half at least: 100 × 0.2 × 0.7 + 20 = 34.
    expect(figure(scored([one, kpis(done('3001', 70, 50))], threshold), '3001', '绩效系数')).toBe('0');
    expect(figure(scored([one, kpis(done('3001', 80, 50))], threshold), '3001', '绩效系数')).toBe('0.8');
    // 2 − 0.0281/0.02 = 0.595.
    expect(figure(scored([one, kpis(done('3001', 200, 100, 0.0281))], threshold), '3001', '绩效系数')).toBe(
      '0',
    );
  });

  test('by default the same officer keeps his coefficient, and 门槛比例 is not needed', () => {
    const result = scored([one, kpis(done('3001', 200, 100, 0.02, 15))]);
    expect([figure(result, '3001', '绩效系数'), ...findings(result)]).toEqual(['1.5']);
  });

  test('without 门槛比例 the way cannot be taken: PARAMETER_MISSING', () => {
    const result = scored([one, kpis(done('3001'))], { KPI方式: '门槛' });
    expect(findings(result)).toEqual(['PARAMETER_MISSING 花名册!1 工号 A2']);
    expect(figure(result, '3001', '绩效系数')).toBe('');
  });
});

describe('K-6 晋升提名 from 晋升线 on', () => {
  test.each([
    ['at the line', 100, '1'],
    ['below it', 99.9996, '0'],
  ])('%s', (_, points, expected) => {
    const result = scored([one, withScore(points)]);
    expect(figure(result, '3001', '晋升提名')).toBe(expected);
    expect(result.lists['晋升提名'].length).toBe(Number(expected));
  });

  test('without a line or places nobody is nominated or honoured', () => {
    const result = score(bookOf([one, DEFINITION, BANDS, withScore(100)]));
    expect(findings(result)).toEqual([]);
    expect(figures(result, '3001')).toMatchObject({
      绩效系数: '1.2',
      晋升提名: '0',
      表彰: '0',
      考核名次: '1',
    });
  });

  test('a line for one post goes before the line for all', () => {
    const lines = ledger('参数', '参数 值 岗位\n晋升线 120 -\n晋升线 90 公司客户经理\n表彰名额 1 -');
    expect(figure(scored([one, withScore(100), lines]), '3001', '晋升提名')).toBe('1');
  });
});

describe('K-6 表彰: rank up to 表彰名额 over all officers of the book', () => {
  const five = (...customers: readonly number[]) =>
    scored([
      people(customers.length),
      kpis(customers.map((count, at) => done(String(3001 + at), count)).join('')),
    ]);
  const column = (result: ReturnType<typeof five>, item: string) =>
    result.officers.map(({ items }) => items[item]);

  test('two of five', () => {
    const result = five(100, 130, 110, 90, 120);
    expect(column(result, '考核名次')).toEqual(['4', '1', '3', '5', '2']);
    expect(column(result, '表彰')).toEqual(['0', '1', '0', '0', '1']);
    expect(result.lists['表彰'].map(({ officer, 名次 }) => [officer, 名次])).toEqual([
      ['3002', '1'],
      ['3005', '2'],
    ]);
  });

  test('a tie for the last place lets both in', () => {
    const result = five(100, 130, 120, 90, 120);
    expect(column(result, '考核名次')).toEqual(['4', '1', '2', '5', '2']);
    expect(column(result, '表彰')).toEqual(['0', '1', '1', '0', '1']);
  });

  test('a tie for the first place takes both places', () => {
    expect(column(five(130, 130, 120), '表彰')).toEqual(['1', '1', '0']);
  });

  test('officers without a score have no rank, and the others are ranked without them', () => {
    const result = scored([people(3), kpis(done('3001') + done('3003', 90))]);
    expect(column(result, '考核名次')).toEqual(['1', '', '2']);
    expect(column(result, '表彰')).toEqual(['1', '', '1']);
  });
});
