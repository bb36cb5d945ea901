import type { Row, Table } from '../../support/book';
import { changed } from '../../support/tables';
import { figures, findings, held } from '../../support/reading';
import { ownBook, runOwn, words } from './own-scheme';
import { TELLERS, tellerTables } from './teller-tables';

const result = runOwn(ownBook(...tellerTables), '2023-03');

describe('A monthly regulation for tellers', () => {
  test('it runs without a finding, though one branch is called *城东', () => {
    expect([...findings(result), ...held(result)]).toEqual([]);
  });

  test('1001: 2,000 + 100 × 5 = 2,500 units × 0.35; 1 error in 2,100 is 0.0476%: 5% off', () => {
    expect(figures(result, '1001')).toMatchObject({
      折算量: '2500',
      计件奖: '875.00',
      差错率: '0.00047619',
      质量扣减: '43.75',
      计件绩效: '831.25',
    });
  });

  test('1002: 3,500 less 15% (5 errors in 10,000 are exactly 0.05%) and 200 for the grave one of March: 2,775', () => {
    expect(figures(result, '1002')).toMatchObject({
      计件奖: '3500.00',
      差错率: '0.0005',
      质量扣减: '725.00',
      计件绩效: '2775.00',
    });
  });

  test('the floor for 1004 (35 yuan of pieces), the cap for 1005 (5,950), nothing for a trainee’s post', () => {
    expect(figures(result, '1004')).toMatchObject({ 计件奖: '35.00', 计件绩效: '500.00' });
    expect(figures(result, '1005')).toMatchObject({ 计件奖: '5950.00', 计件绩效: '3000.00' });
    expect(figures(result, '1003')).toMatchObject({ 计件奖: '29.75', 计件绩效: '0.00' });
  });

  test('the pool of 城西 by 95 × 90% and 80: 2,000 × 85.5 ÷ 165.5 and the rest; more days than due count as all', () => {
    expect(figures(result, '1002')).toMatchObject({ 得分: '85.5', 团队奖: '1033.23' });
    expect(figures(result, '1003')).toMatchObject({ 得分: '80', 团队奖: '966.77' });
    expect(figures(result, '1001')).toMatchObject({ 得分: '90', 团队奖: '1000.00' });
    expect(figures(result, '1004')).toMatchObject({ 得分: '0', 团队奖: '0.00', 月度绩效: '500.00' });
  });

  test('新*城东 is not *城东: its pool is its own', () => {
    expect(figures(result, '1005')).toMatchObject({ 团队奖: '700.00', 月度绩效: '3700.00' });
  });
});

describe('What goes wrong in the data is told at its cell', () => {
  const table = (name: string) => tellerTables.find((one) => one.name === name)!;
  const run = (name: string, row: number, column: string, to: string | number | null) =>
    runOwn(
      ownBook(...tellerTables.map((one) => (one.name === name ? changed(one, row, column, to) : one))),
      '2023-03',
    );

  test.each<[string, string, number, string, string | number | null, string, string]>([
    [
      'a business without a coefficient',
      '柜面流水',
      1,
      '业务',
      '理财',
      'PARAMETER_MISSING 柜面流水!1 业务 C2',
      '参数表“业务系数”里没有“理财”',
    ],
    [
      'a blank coefficient',
      '业务系数',
      1,
      '系数',
      null,
      'PARAMETER_MISSING 柜面流水!1 业务 C2',
      '参数表“业务系数”第 1 行的“系数”（单元格 B2）没有填',
    ],
    ['a count in words', '柜面流水', 4, '笔数', '十笔', 'UNREADABLE_NUMBER 柜面流水!4 笔数 D5', '十笔'],
    ['a level that there is not', '差错', 1, '级别', '轻微', 'UNKNOWN_CHOICE 差错!1 级别 C2', '一般、重大'],
    [
      'a branch without a pool',
      '网点奖池',
      2,
      '网点',
      '城北',
      'PARAMETER_MISSING 花名册!2 工号 A3',
      '参数表“网点奖池”里没有“城西”',
    ],
    [
      'a teller who is not on the roster',
      '柜面流水',
      1,
      '工号',
      '9001',
      'OFFICER_UNKNOWN 柜面流水!1 工号 B2',
      '9001',
    ],
    ['a score twice', '考核', 3, '工号', '1001', 'DUPLICATE_KEY 考核!1 期间 A2', ''],
  ])('%s', (_, name, row, column, to, place, said) => {
    const spoilt = run(name, row, column, to);
    const found = spoilt.findings.filter(({ severity }) => severity === 'error');
    expect(findings(spoilt)).toContain(place);
    expect(found.map(({ message }) => message.zh).join('\n')).toContain(said);
    expect(table(name).name).toBe(name);
  });

  test('a roster without branches: the pool cannot be found, and the words say for what', () => {
    const bare: Table = { ...TELLERS, rows: TELLERS.rows.map((row): Row => [row[0], row[1], null, row[3]]) };
    const spoilt = runOwn(ownBook(...tellerTables.filter(({ name }) => name !== '花名册'), bare), '2023-03');
    expect(held(spoilt)).toEqual(['1001', '1002', '1003', '1005']);
    expect(words(ownBook(...tellerTables))).toBe('');
  });
});
