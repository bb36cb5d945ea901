import { makeSample } from '../../../src/app/sample/sample';
import { runScheme } from '../../../src/app/run';
import { resultOf } from '../../../src/run/result';
import { readBook } from '../../../src/workbook/file/read';
import { writeBook } from '../../../src/workbook/file/write';
import { figures, held } from '../../support/reading';

const sampleOf = (officers: number, seed = 1, dirty = false) =>
  makeSample({ scheme: 'grading', officers, seed, dirty });
const run = (sample: ReturnType<typeof sampleOf>) =>
  resultOf(runScheme(readBook(writeBook(sample)), { scheme: 'grading', period: '2023' }));

describe('the sample of scheme G', () => {
  test.each([
    [20, 1],
    [8, 5],
    [60, 7],
  ])(
    'a clean book of %d officers (seed %d) has no finding, nobody on hold, and 1001 as its guide says',
    (officers, seed) => {
      const result = run(sampleOf(officers, seed));
      expect(result.findings).toEqual([]);
      expect(held(result)).toEqual([]);
      expect(result.checks.filter(({ ok }) => !ok)).toEqual([]);
      expect(figures(result, '1001')).toMatchObject({
        分级得分: '84.5',
        等级: '二级',
        等级薪酬: '4600.00',
        等级变动: '升',
        转正结论: '',
        轮岗提示: '1',
        面谈提示: '0',
        培训达标: '1',
        考试达标: '1',
        垂直考核得分: '90',
        续聘结论: '续聘',
      });
    },
  );

  test('its trainees have every outcome of G-3', () => {
    const outcomes = run(sampleOf(20)).lists['转正名单'].map(({ 转正结论 }) => 转正结论);
    expect(outcomes).toEqual(['另行安排', '再考', '转正', '未满期', '待考']);
  });

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
