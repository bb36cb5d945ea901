import { makeSample } from '../../../src/app/sample/sample';
import { runScheme } from '../../../src/app/run';
import { resultOf } from '../../../src/run/result';
import { readBook } from '../../../src/workbook/file/read';
import { writeBook } from '../../../src/workbook/file/write';
import { figures, held } from '../../support/reading';

const sampleOf = (officers: number, seed = 1, dirty = false) =>
  makeSample({ scheme: 'post-and-piece', officers, seed, dirty });
const run = (sample: ReturnType<typeof sampleOf>) =>
  resultOf(runScheme(readBook(writeBook(sample)), { scheme: 'post-and-piece', period: '2023-03' }));

describe('the sample of scheme P', () => {
  test.each([
    [20, 1],
    [3, 5],
    [45, 7],
  ])(
    'a clean book of %d officers (seed %d) has no finding, nobody on hold, and 1001 as its guide says',
    (officers, seed) => {
      const result = run(sampleOf(officers, seed));
      expect(result.findings).toEqual([]);
      expect(held(result)).toEqual([]);
      expect(result.checks.filter(({ ok }) => !ok)).toEqual([]);
      expect(figures(result, '1001')).toMatchObject({
        目标薪酬: '7200.00',
        基本工资: '2880.00',
        岗位工资: '1440.00',
        任务工资: '1368.00',
        买单激励: '660.00',
        月薪合计: '6348.00',
        营销达标周数: '2',
        星级: '4',
      });
    },
  );

  test('a dirty book raises what was planted, where it was planted, and holds those it says', () => {
    const sample = sampleOf(20, 1, true);
    const result = run(sample);
    const told = result.findings.map(
      ({ code, severity, where }) => `${code} ${severity} ${where.table} ${where.row}`,
    );
    const planted = sample.planted.map(
      ({ code, severity, table, row }) => `${code} ${severity} ${table} ${row}`,
    );
    expect(told.sort()).toEqual(planted.sort());
    expect(held(result)).toEqual([...new Set(sample.planted.flatMap(({ holds }) => holds))].sort());
    expect(result.officers.filter(({ status }) => status === 'ok').length).toBeGreaterThanOrEqual(20);
  });
});
