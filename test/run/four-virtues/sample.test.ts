import { runScheme } from '../../../src/app/run';
import { makeSample } from '../../../src/app/sample/sample';
import { resultOf, type RunResult } from '../../../src/run/result';
import { readBook } from '../../../src/workbook/file/read';
import { writeBook } from '../../../src/workbook/file/write';
import { figures, findings, held } from '../../support/reading';

const made = (dirty: boolean, more: { officers?: number; seed?: number; rows?: number } = {}) =>
  makeSample({ scheme: 'four-virtues', officers: 20, seed: 1, dirty, ...more });
const ran = (sample: ReturnType<typeof made>): RunResult =>
  resultOf(runScheme(readBook(writeBook(sample)), { scheme: 'four-virtues', period: '2023' }));

describe('The sample of scheme V', () => {
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
        检查均分: '90',
        月考核均分: '88',
        年考核分: '95',
        年度总分: '91.9',
        优秀员工: '0',
      });
      expect(result.checks.every(({ ok }) => ok)).toBe(true);
    },
  );

  test('some are excellent, some are not', () => {
    const flags = ran(made(false, { officers: 40 })).officers.map(({ items }) => items['优秀员工']);
    expect(new Set(flags)).toEqual(new Set(['0', '1']));
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
