import { runScheme } from '../../src/app/run';
import type { Sample, SampleOptions } from '../../src/app/sample/options';
import { makeSample } from '../../src/app/sample/sample';
import { resultOf, type RunResult } from '../../src/run/result';
import { readBook } from '../../src/workbook/file/read';
import { writeBook } from '../../src/workbook/file/write';
import { held } from './reading';

/** Makes samples of a scheme and runs them as read back from their files. */
export function samplesOf(
  scheme: string,
  period: string,
): { make: (more?: Partial<SampleOptions>) => Sample; run: (sample: Sample) => RunResult } {
  return {
    make: (more = {}) => makeSample({ scheme, officers: 20, seed: 1, dirty: false, ...more }),
    run: (sample) => resultOf(runScheme(readBook(writeBook(sample)), { scheme, period })),
  };
}

/**
 * Every defect raises its finding at its row and nothing else does; those whom it should hold are held.
 * Findings `besides` are told of others as well, whom nothing was planted on.
 */
export function expectPlanted(sample: Sample, result: RunResult, besides?: string): void {
  const planted = sample.planted.map(
    ({ code, severity, table, row }) => `${code} ${severity} ${table} ${row}`,
  );
  const told = result.findings.map(
    ({ code, severity, where }) => `${code} ${severity} ${where.table} ${where.row}`,
  );
  const isBeside = (text: string) =>
    besides !== undefined && text.startsWith(besides) && !planted.includes(text);
  expect(told.filter((text) => !isBeside(text)).sort()).toEqual(planted.sort());
  expect(held(result)).toEqual([...new Set(sample.planted.flatMap(({ holds }) => holds))].sort());
}
