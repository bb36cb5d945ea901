import { runScheme } from '../../../src/app/run';
import { makeSample } from '../../../src/app/sample/sample';
import type { BookPlan, PlainValue, SheetPlan } from '../../../src/report/plan';
import { resultBook } from '../../../src/report/result-book';
import type { ReportOptions } from '../../../src/report/workings';
import type { Calculation } from '../../../src/run/calculate';
import { readBook } from '../../../src/workbook/file/read';
import { writeBook } from '../../../src/workbook/file/write';

/** A sample of a scheme, calculated. */
export function calculatedSample(scheme: string, period: string, officers = 8): Calculation {
  const bytes = writeBook(makeSample({ scheme, officers, seed: 1, dirty: false }));
  return runScheme(readBook(bytes), { scheme, period });
}

export function planned(calculation: Calculation, options: Partial<ReportOptions> = {}): BookPlan {
  return resultBook(calculation, { mode: 'native', lang: 'zh', ...options })!;
}

export function sheetPlan(plan: BookPlan, name: string): SheetPlan {
  const found = plan.sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

/** What a sheet shows, row by row. */
export function shownRows(sheet: SheetPlan): PlainValue[][] {
  return [...sheet.rows].map(({ cells }) =>
    cells.map((cell) => (typeof cell === 'object' && cell !== null ? cell.value : (cell ?? null))),
  );
}

/** The number formats of a sheet's column below its headings, by the words of its heading. */
export function formatsOf(plan: BookPlan, name: string, title: string): Set<string> {
  const rows = [...sheetPlan(plan, name).rows];
  const at = shownRows(sheetPlan(plan, name))[4].findIndex((value) => String(value).startsWith(title));
  const cells = rows.slice(5).flatMap(({ cells: all }) => all[at] ?? []);
  const styles = cells.flatMap((cell) => (typeof cell === 'object' ? (cell.style ?? []) : []));
  return new Set(styles.flatMap((style) => plan.styles[style]?.numberFormat ?? []));
}
