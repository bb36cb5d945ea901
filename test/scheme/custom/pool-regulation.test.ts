import { figures, findings, held } from '../../support/reading';
import { changed } from '../../support/tables';
import { ownBook, runOwn } from './own-scheme';
import { poolTables } from './pool-tables';

describe('Pools of branches shared by post, attendance and score', () => {
  const result = runOwn(ownBook(...poolTables), '2023Q1');

  test('it runs without a finding', () => {
    expect([...findings(result), ...held(result)]).toEqual([]);
  });

  test('01: mean of 96, 98.5 and 97 less 2 for coming late once; 2.0 × 59/59 × 1.2', () => {
    expect(figures(result, '01')).toMatchObject({ 考核分: '95.16666667', 考核系数: '1.2', 折算系数: '2.4' });
  });

  test('03: 20 of 59 days, 89.6 less 2 × 4: 1.3 × 0.33898305 × 0.9', () => {
    expect(figures(result, '03')).toMatchObject({
      出勤率: '0.33898305',
      考核分: '81.6',
      折算系数: '0.39661017',
    });
  });

  test('the parts of 100,000.11 add up to it: the fen that rounding leaves goes to the first of the branch', () => {
    // 2.4 + 1.65 + 0.39661017 + 0.9 = 5.34661017; 44,888.30 + 30,860.71 + 7,417.98 + 16,833.11 lack 0.01.
    expect(['01', '02', '03', '04'].map((id) => figures(result, id).实得绩效)).toEqual([
      '44888.31',
      '30860.71',
      '7417.98',
      '16833.11',
    ]);
    expect(figures(result, '01').尾差).toBe('0.01');
  });

  test('two with the same figures have the same part; the order of the roster ranks them', () => {
    // 33,333.33 × 1.1 ÷ 4.2.
    for (const id of ['06', '07']) expect(figures(result, id).实得绩效).toBe('8730.16');
    expect(['05', '06', '07'].map((id) => figures(result, id).网点名次)).toEqual(['1', '2', '3']);
  });

  test('who never came has no part, and a branch without any is not divided by', () => {
    expect(figures(result, '08')).toMatchObject({ 折算系数: '0', 分配额: '0.00', 实得绩效: '0.00' });
  });

  test('without a score the officer is held; other branches are paid', () => {
    const tables = poolTables.map((table) =>
      table.name === '考核得分' ? changed(table, 14, '工号', '09') : table,
    );
    const without = runOwn(ownBook(...tables), '2023Q1');
    expect(held(without)).toContain('08');
    expect(figures(without, '01').实得绩效).toBe('44888.31');
  });
});
