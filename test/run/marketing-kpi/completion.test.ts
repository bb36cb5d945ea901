import fc from 'fast-check';
import { done, kpis, people, score, scored } from '../../support/marketing-kpi';
import { bookOf } from '../../support/book';
import { figure, figures, findings, held, lines } from '../../support/reading';
import { ledger } from '../../support/tables';

const one = people(1);
/** The whole score from one indicator of 100% weight. */
const alone = (direction: string, bounds: string, target: number | string, result: number | string) =>
  scored([
    one,
    ledger('KPI定义', `指标 类别 方向 权重 下限 上限\n指标甲 营销 ${direction} 1 ${bounds}`),
    kpis(`3001 2023Q1 指标甲 ${target} ${result}`),
  ]);

describe('K-4 completion: 完成 ÷ 目标 where higher is better, 2 − 完成 ÷ 目标 where lower is better', () => {
  test.each([
    ['met exactly', '越高越好', '- -', 80, 80, '100'],
    ['half of it', '越高越好', '- -', 80, 40, '50'],
    ['three halves, without an upper bound', '越高越好', '- -', 80, 120, '150'],
    ['nothing done', '越高越好', '- -', 80, 0, '0'],
    ['a shrinking balance is 0 by the blank lower bound', '越高越好', '- -', 80, -40, '0'],
    ['lower is better: met exactly', '越低越好', '- -', 0.02, 0.02, '100'],
    ['lower is better: half of the target', '越低越好', '- -', 0.02, 0.01, '150'],
    ['lower is better: a quarter above the target', '越低越好', '- -', 0.02, 0.025, '75'],
    ['lower is better: twice the target', '越低越好', '- -', 0.02, 0.04, '0'],
    ['lower is better: three times the target is not below 0', '越低越好', '- -', 0.02, 0.06, '0'],
    ['lower is better: nothing at all', '越低越好', '- -', 0.02, 0, '200'],
    ['lower is better: none aimed at and none there', '越低越好', '- -', 0, 0, '100'],
    ['ratios may be written with %', '越低越好', '- -', '2%', '1.5%', '125'],
  ])('%s', (_, direction, bounds, target, result, expected) => {
    const ran = alone(direction, bounds, target, result);
    expect([figure(ran, '3001', '营销得分'), ...findings(ran)]).toEqual([expected]);
  });

  test.each([
    ['at the upper bound nothing is cut', '0.5 1.2', 96, '120'],
    ['above it the rest is lost', '0.5 1.2', 96.01, '120'],
    ['just below it', '0.5 1.2', 95.2, '119'],
    ['at the lower bound', '0.5 1.2', 40, '50'],
    ['below it the bound counts', '0.5 1.2', 8, '50'],
    ['a negative lower bound lets it fall', '-0.5 -', -20, '-25'],
    ['an upper bound of 0 leaves nothing', '- 0', 80, '0'],
  ])('bounds: %s', (_, bounds, result, expected) => {
    expect(figure(alone('越高越好', bounds, 80, result), '3001', '营销得分')).toBe(expected);
  });

  test('bounds hold the met target of 0 as well: completion 1, at most 90%', () => {
    expect(figure(alone('越低越好', '- 0.9', 0, 0), '3001', '营销得分')).toBe('90');
  });
});

describe('K-1…K-4 an indicator scores 100 × 权重 × completion; categories add up to 综合得分', () => {
  test('customers 120%, balance 80%, NPL ratio half, complaints 12 of 10', () => {
    // 0.2×120 + 0.4×80 = 56; 0.25×min(150, 120) = 30; 0.15×80 = 12.
    const result = scored([one, kpis(done('3001', 120, 80, 0.01, 12))]);
    expect(figures(result, '3001')).toMatchObject({
      营销得分: '56',
      风险得分: '30',
      满意度得分: '12',
      综合得分: '98',
    });
    expect(lines(result, '营销指标计分')).toEqual(['3001 24 ← 1', '3001 32 ← 2']);
    expect(findings(result)).toEqual([]);
  });

  test('a third stays a third: 100 × 0.2 × 1/3', () => {
    const thirds = kpis(done('3001', 100).replace('新增客户 100 100', '新增客户 3 1'));
    expect(figure(scored([one, thirds]), '3001', '营销得分')).toBe('46.6666666667');
  });

  test('a category without indicators scores 0', () => {
    expect(figures(alone('越高越好', '- -', 80, 80), '3001')).toMatchObject({
      风险得分: '0',
      满意度得分: '0',
      综合得分: '100',
    });
  });

  test('rows of other quarters do not count', () => {
    const result = scored([
      one,
      kpis(done('3001', 90) + done('3001', 0, 0, 0, 0, '2022Q4') + done('3001', 0, 0, 0, 0, '2023Q2')),
    ]);
    expect([figure(result, '3001', '综合得分'), ...findings(result)]).toEqual(['98']);
  });

  test('the score is the sum over indicators, whatever the figures', () => {
    const figureOf = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(figureOf, figureOf, figureOf, figureOf, (customers, balance, ratio, complaints) => {
        const result = scored([one, kpis(done('3001', customers, balance, ratio / 10000, complaints))]);
        const clamp = (x: number, least: number, most = Infinity) => Math.min(most, Math.max(least, x));
        // In ten-thousandths of a point, so that the sum is of whole numbers.
        const expected =
          20 * customers * 100 +
          40 * clamp(balance, 50, 150) * 100 +
          25 * clamp(20000 - ratio * 50, 0, 12000) +
          15 * clamp(20000 - complaints * 1000, 0);
        expect(Math.round(Number(figure(result, '3001', '综合得分')) * 10000)).toBe(expected);
      }),
      { numRuns: 15 },
    );
  });
});

describe('K-4 findings of KPI指标', () => {
  test.each([
    ['越高越好 with 完成 0', '越高越好', 0],
    ['越高越好', '越高越好', 5],
    ['越低越好 with something done', '越低越好', 5],
  ])('a target of 0, %s: TARGET_ZERO at its cell, no score, held', (_, direction, result) => {
    const ran = alone(direction, '- -', 0, result);
    expect(findings(ran)).toEqual(['TARGET_ZERO KPI指标!1 目标 D2']);
    expect(held(ran)).toEqual(['3001']);
    expect(figures(ran, '3001')).toMatchObject({ 营销得分: '', 综合得分: '', 绩效系数: '', 表彰: '' });
  });

  test('a category with a flawed row has no score; the others have theirs; weights are not redistributed', () => {
    const result = scored([one, kpis(done('3001').replace('投诉 10 10', '投诉 0 10'))]);
    expect(findings(result)).toEqual(['TARGET_ZERO KPI指标!4 目标 D5']);
    expect(figures(result, '3001')).toMatchObject({
      营销得分: '60',
      风险得分: '25',
      满意度得分: '',
      综合得分: '',
    });
  });

  test('an indicator that KPI定义 does not know: UNKNOWN_CHOICE; the defined ones still make a score', () => {
    const result = scored([one, kpis(`${done('3001')}3001 2023Q1 存款 100 100`)]);
    expect(findings(result)).toEqual(['UNKNOWN_CHOICE KPI指标!5 指标 C6']);
    expect([held(result), figure(result, '3001', '综合得分')]).toEqual([['3001'], '100']);
  });

  test.each([
    ['a category', '渠道 越高越好'],
    ['a direction', '营销 越多越好'],
  ])('%s that the scheme does not know: UNKNOWN_CHOICE at the indicator’s rows', (_, words) => {
    const result = scored([
      one,
      ledger('KPI定义', `指标 类别 方向 权重\n指标甲 ${words} 1`),
      kpis('3001 2023Q1 指标甲 80 80'),
    ]);
    expect(findings(result)).toEqual(['UNKNOWN_CHOICE KPI指标!1 指标 C2']);
    expect(figure(result, '3001', '综合得分')).toBe('');
  });

  test('a missing indicator: TARGET_MISSING at the roster row, one for each, and no score', () => {
    const [first, , third] = done('3001').trim().split('\n');
    const result = scored([people(2), kpis(`${first}\n${third}\n${done('3002')}`)]);
    expect(findings(result)).toEqual(Array(2).fill('TARGET_MISSING 花名册!1 工号 A2'));
    expect(held(result)).toEqual(['3001']);
    expect(figures(result, '3001')).toMatchObject({
      营销得分: '',
      风险得分: '25',
      满意度得分: '',
      综合得分: '',
    });
    expect(figures(result, '3002')).toMatchObject({ 综合得分: '100', 考核名次: '1' });
  });

  test('an officer without any row: all four are missing, and no category has a score', () => {
    const result = scored([people(2), kpis(done('3002'))]);
    expect(findings(result)).toEqual(Array(4).fill('TARGET_MISSING 花名册!1 工号 A2'));
    expect(figures(result, '3001')).toMatchObject({ 营销得分: '', 风险得分: '', 满意度得分: '' });
  });

  test('the same indicator twice: DUPLICATE_KEY at both rows, neither counts, and it is not called missing', () => {
    const result = scored([one, kpis(`${done('3001')}3001 2023Q1 投诉 10 5`)]);
    expect(findings(result)).toEqual(['DUPLICATE_KEY KPI指标!4 工号 A5', 'DUPLICATE_KEY KPI指标!5 工号 A6']);
    expect(figures(result, '3001')).toMatchObject({ 风险得分: '25', 满意度得分: '', 综合得分: '' });
  });

  test('weights that do not add up to 100% hold everybody', () => {
    const short = ledger('KPI定义', '指标 类别 方向 权重\n新增客户 营销 越高越好 0.9');
    const result = scored([people(2), short, kpis('3001 2023Q1 新增客户 1 1\n3002 2023Q1 新增客户 1 1')]);
    expect(findings(result)).toEqual(['WEIGHTS_NOT_100 KPI定义!* 权重']);
    expect(held(result)).toEqual(['3001', '3002']);
  });

  test('without a table KPI定义 the text’s indicators have no weights: PARAMETER_MISSING at the rows', () => {
    const result = score(
      bookOf([one, kpis('3001 2023Q1 贷款余额 100 100\n3001 2023Q1 不良贷款率 0.02 0.01')]),
    );
    expect(findings(result)).toEqual(
      expect.arrayContaining(['PARAMETER_MISSING KPI指标!1 指标 C2', 'PARAMETER_MISSING KPI指标!2 指标 C3']),
    );
    expect(figure(result, '3001', '营销得分')).toBe('');
  });

  test('more indicators than are named one by one are still asked for', () => {
    const names = Array.from({ length: 40 }, (_, at) => `指标${at}`);
    const definition = ledger(
      'KPI定义',
      `指标 类别 方向 权重\n${names.map((name) => `${name} 营销 越高越好 0.025`).join('\n')}`,
    );
    const all = names.map((name) => `3001 2023Q1 ${name} 10 10`);
    expect(figure(scored([one, definition, kpis(all.join('\n'))]), '3001', '综合得分')).toBe('100');
    const result = scored([one, definition, kpis(all.slice(0, 39).join('\n'))]);
    expect(findings(result)).toEqual(['TARGET_MISSING 花名册!1 工号 A2']);
    expect(figure(result, '3001', '综合得分')).toBe('');
  });
});
