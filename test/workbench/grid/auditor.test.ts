import { makeSample } from '../../../src/app/sample/sample';
import { runScheme } from '../../../src/app/run';
import { resultBook } from '../../../src/report/result-book';
import { UniverCalculator } from '../../../src/workbench/grid/calculate/calculator';
import type { CellValue } from '../../../src/workbench/host';
import { openBook } from '../../../src/workbench/files';
import { injectSheets } from '../../../src/workbook/file/inject';
import { readBook } from '../../../src/workbook/file/read';
import { writeBook } from '../../../src/workbook/file/write';

const SCHEMES = [
  ['corporate-manager', '2023Q1'],
  ['four-virtues', '2023'],
  ['risk-reserve', '2023Q1'],
  ['opening-season', '2023Q1'],
  ['marketing-kpi', '2023Q1'],
  ['microloan', '2023-03'],
  ['post-and-piece', '2023-03'],
  ['grading', '2023'],
] as const;

const same = (a: CellValue, b: CellValue): boolean =>
  typeof a === 'number' && typeof b === 'number'
    ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a))
    : JSON.stringify(a ?? '') === JSON.stringify(b ?? '');

describe('the auditor recalculates a result workbook in the workbench', () => {
  const cases = SCHEMES.flatMap(
    ([scheme, period]) =>
      [
        [scheme, 'as the workbench calculates', period, true],
        [scheme, 'by Univer alone', period, false],
      ] as const,
  );
  test.each(cases)(
    'every formula of %s comes to the figure that the engine wrote, %s',
    async (scheme, _, period, direct) => {
      const bytes = writeBook(makeSample({ scheme, officers: 8, seed: 3, dirty: false }));
      const run = runScheme(readBook(bytes), { scheme, period, overrides: new Map() });
      const result = injectSheets(bytes, resultBook(run, { mode: 'native', lang: 'zh' })!);
      if (!result.ok) throw new Error(JSON.stringify(result.clashes));
      const { workbook } = openBook(result.bytes, { name: '结果.xlsx' });
      const { book } = workbook;
      const written = book.sheets.map(({ cells }) =>
        [...cells.formulas()].map(([row, column]) => cells.value(row, column)),
      );
      const calculator = new UniverCalculator({ direct });
      book.calculation.calculator = calculator;
      book.calculation.dirty = true;
      for (let more = calculator.settle(book); more; more = calculator.settle(book)) await more;
      const different: string[] = [];
      let count = 0;
      book.sheets.forEach((sheet, at) =>
        [...sheet.cells.formulas()].forEach(([row, column, formula], index) => {
          count += 1;
          const [before, now] = [written[at]![index], sheet.cells.value(row, column)];
          if (!same(before, now))
            different.push(
              `${sheet.name} ${row + 1},${column + 1} ${formula}: ${JSON.stringify([before, now])}`,
            );
        }),
      );
      calculator.dispose();
      // What a run writes is calculated straight, but for a few texts: else a large book takes minutes.
      if (direct) expect(calculator.byEngine).toBeLessThan(count / 100);
      expect(different).toEqual([]);
      expect(count).toBeGreaterThan(100);
    },
  );
});
