import { runScheme } from '../../src/app/run';
import { CellKind, type Book, type Grid } from '../../src/ledger/grid';
import type { BookPlan, SheetPlan } from '../../src/report/plan';
import { resultBook } from '../../src/report/result-book';
import type { ReportOptions } from '../../src/report/workings';
import type { Calculation } from '../../src/run/calculate';
import { injectSheets } from '../../src/workbook/file/inject';
import { readBook } from '../../src/workbook/file/read';
import { writeBook } from '../../src/workbook/file/write';
import type { Table } from '../support/book';

/** A clerk's workbook: each table on a sheet of its name. */
export function workbookOf(tables: readonly Table[]): Uint8Array {
  const sheets = tables.map(({ name, header, rows }): SheetPlan => ({
    name,
    rows: [{ cells: [...header] }, ...rows.map((row) => ({ cells: row as (string | number | null)[] }))],
  }));
  return writeBook({ sheets, styles: {} });
}

export function calculated(bytes: Uint8Array, overrides: Record<string, string> = {}): Calculation {
  const request = {
    scheme: 'corporate-manager',
    period: '2023Q1',
    overrides: new Map(Object.entries(overrides)),
  };
  return runScheme(readBook(bytes), request);
}

export function planOf(bytes: Uint8Array, options: Partial<ReportOptions> = {}): BookPlan {
  return resultBook(calculated(bytes), { mode: 'native', lang: 'zh', ...options })!;
}

/** The result sheets of one workbook put into another (or the same one). */
export function together(bytes: Uint8Array, plan: BookPlan): Uint8Array {
  const result = injectSheets(bytes, plan);
  if (!result.ok) throw new Error(JSON.stringify(result.clashes));
  return result.bytes;
}

export type Shown = string | number | boolean | null;

export function sheetOf(book: Book, name: string): Grid {
  const sheet = book.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

export function cellOf(sheet: Grid, row: number, column: number): Shown {
  const cells = sheet.columns[column];
  const kind = cells?.kind[row] ?? CellKind.Blank;
  if (!cells || kind === CellKind.Blank) return null;
  if (kind === CellKind.Text || kind === CellKind.Error) return sheet.texts[cells.value[row]];
  return kind === CellKind.Boolean ? cells.value[row] === 1 : cells.value[row];
}

/** A figure of an officer under a heading that begins so. */
export function figure(book: Book, name: string, officer: string, heading: string): Shown {
  const sheet = sheetOf(book, name);
  // The unit stands in brackets behind the name, maybe on a line of its own.
  const named = (at: number): string => String(cellOf(sheet, 4, at) ?? '').replace(/\n?（[^（）]*）$/, '');
  const column = sheet.columns.findIndex((_, at) => named(at) === heading);
  if (column < 0) throw new Error(`${name} has no column ${heading}`);
  for (let row = 5; row < sheet.rows; row += 1)
    if (cellOf(sheet, row, 0) === officer) return cellOf(sheet, row, column);
  throw new Error(`${name} has no ${officer}`);
}

/** What a result sheet shows differently in two copies of a book, and the cells with an Excel error. */
export function differences(ours: Book, theirs: Book): string[] {
  const found: string[] = [];
  for (const sheet of ours.sheets.filter(({ marked }) => marked)) {
    const other = sheetOf(theirs, sheet.name);
    sheet.columns.forEach((cells, column) => {
      for (let row = 0; cells && row < sheet.rows; row += 1) {
        const [a, b] = [cellOf(sheet, row, column) ?? '', cellOf(other, row, column) ?? ''];
        const isError = other.columns[column]?.kind[row] === CellKind.Error;
        // A truth value comes back from LibreOffice as a number or a truth value.
        const same =
          typeof a === 'number' && typeof b === 'number'
            ? Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(a))
            : a === b;
        if (!same || isError)
          found.push(`${sheet.name}!R${row + 1}C${column + 1}: ${String(a)} / ${String(b)}`);
      }
    });
  }
  return found;
}
