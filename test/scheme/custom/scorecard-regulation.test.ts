import { overviewOf } from '../../../src/app/overview';
import { runScheme } from '../../../src/app/run';
import { figures, findings, held } from '../../support/reading';
import { ownBook, runOwn } from './own-scheme';
import { scorecardTables } from './scorecard-tables';

describe('A yearly scorecard with interpolation, a veto, ranks and grades', () => {
  const result = runOwn(ownBook(...scorecardTables), '2023');

  test('it runs without a finding', () => {
    expect([...findings(result), ...held(result)]).toEqual([]);
  });

  test('Z1: half way to the stretch target 110%, below the floor 0; a lower rate of bad loans is better', () => {
    // 30 × 1.1 + 0 + 20 × 1.1 + 20 × (60% + 40% × 5/20) = 33 + 0 + 22 + 14.
    expect(figures(result, 'Z1').指标得分).toBe('69');
  });

  test('Z1: of 90, 80, 85 and 70 the highest and the lowest do not count; bonus points stop at 5', () => {
    expect(figures(result, 'Z1')).toMatchObject({ 民主测评: '82.5', 封顶加扣分: '5' });
    // 69 × 80% + 82.5 × 20% + 5.
    expect(figures(result, 'Z1').总分).toBe('76.7');
  });

  test('Z2 and Z4 share the first rank and the grade A, Z1 is third', () => {
    // 30 + 30 × (60% + 40% × 10/20) + 20 × (60% + 40% × 0.5/1) + 20 = 90; 72 + 18.2.
    for (const id of ['Z2', 'Z4'])
      expect(figures(result, id)).toMatchObject({ 总分: '90.2', 名次: '1', 等级: 'A' });
    expect(figures(result, 'Z1')).toMatchObject({ 名次: '3', 等级: 'C' });
    expect(figures(result, 'Z5')).toMatchObject({ 总分: '16.674', 名次: '4', 等级: 'D' });
  });

  test('Z3: a veto leaves nothing of 120 points', () => {
    expect(figures(result, 'Z3')).toMatchObject({ 指标得分: '120', 总分: '0', 等级: 'E', 年终奖: '0.00' });
  });

  test('the pay: 50,000 by grade and 200 for each point above the median', () => {
    // Median of 0, 0, 16.674, 76.7, 90.2, 90.2 is 46.687; the mean of the first three 257.1 ÷ 3.
    expect(figures(result, 'Z1')).toMatchObject({ 中位分: '46.687', 前三均分: '85.7', 年终奖: '56002.60' });
    // 75,000 + 43.513 × 200.
    expect(figures(result, 'Z2').年终奖).toBe('83702.60');
    expect(figures(result, 'Z5').年终奖).toBe('30000.00');
  });

  test('the terminal shows each figure once, also where the pay itself reads a measure', () => {
    const book = ownBook(...scorecardTables);
    const view = overviewOf(runScheme(book, { scheme: 'custom', period: '2023', overrides: new Map() }))!;
    const names = [...view.measures, ...view.pay].map((item) => item.name);
    expect(names).toEqual([...new Set(names)]);
    expect(names).toEqual(expect.arrayContaining(['总分', '系数', '年终奖']));
  });

  test('who is no branch manager has no score and no grade', () => {
    expect(figures(result, 'Z6')).toMatchObject({ 总分: '0', 名次: '0', 等级: '', 年终奖: '0.00' });
  });
});
