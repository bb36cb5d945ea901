import { runScheme } from '../../../src/app/run';
import { makeSample } from '../../../src/app/sample/sample';
import { resultOf, type RunResult } from '../../../src/run/result';
import { readBook } from '../../../src/workbook/file/read';
import { writeBook } from '../../../src/workbook/file/write';
import { figures, findings, held } from '../../support/reading';

const made = (dirty: boolean, more: { officers?: number; seed?: number; rows?: number } = {}) =>
  makeSample({ scheme: 'marketing-kpi', officers: 20, seed: 1, dirty, ...more });
const ran = (sample: ReturnType<typeof made>): RunResult =>
  resultOf(runScheme(readBook(writeBook(sample)), { scheme: 'marketing-kpi', period: '2023Q1' }));

describe('The sample of scheme K', () => {
  test.each([
    [20, 1, undefined],
    [3, 7, undefined],
    [45, 3, 2000],
  ])(
    '%d officers, seed %d: no finding, nobody held, and 1001 as its guide works it',
    (officers, seed, rows) => {
      const result = ran(made(false, { officers, seed, rows }));
      expect([...findings(result), ...held(result)]).toEqual([]);
      expect(figures(result, '1001')).toMatchObject({
        营销得分: '61.5',
        风险得分: '22',
        满意度得分: '20',
        综合得分: '103.5',
        绩效系数: '1.2',
      });
      expect(result.checks.every(({ ok }) => ok)).toBe(true);
    },
  );

  test('every seventh officer leads the six before him, and the first of them leads the other leaders', () => {
    const result = ran(made(false, { officers: 22 }));
    const score = (id: string) => Number(figures(result, id)['综合得分'] || figures(result, id)['团队得分']);
    const members = ['1001', '1002', '1003', '1004', '1005', '1006', '1014', '1021'];
    const mean = members.reduce((sum, id) => sum + score(id), 0) / members.length;
    expect(Number(figures(result, '1007')['团队得分'])).toBeCloseTo(mean, 8);
    expect(result.lists['表彰'].length).toBeGreaterThanOrEqual(3);
  });

  test('a dirty one raises what was planted, where it was planted, and holds those whom it should', () => {
    const sample = made(true);
    const result = ran(sample);
    const planted = sample.planted.map(({ code, table, row }) => `${code} ${table}!${row}`).sort();
    const raised = result.findings.map(({ code, where }) => `${code} ${where.table}!${where.row}`).sort();
    expect(raised).toEqual(planted);
    const holds = sample.planted.flatMap((one) => (one.severity === 'error' ? one.holds : []));
    expect(held(result).sort()).toEqual([...new Set(holds)].sort());
  });
});
