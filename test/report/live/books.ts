import { runScheme } from '../../../src/app/run';
import { makeSample } from '../../../src/app/sample/sample';
import { CellKind, type Book } from '../../../src/ledger/grid';
import type { PlainValue, SheetPlan, TablePlan } from '../../../src/report/plan';
import type { Calculation } from '../../../src/run/calculate';
import { PRESETS } from '../../../src/scheme/presets';
import { readBook } from '../../../src/workbook/file/read';
import { writeBook } from '../../../src/workbook/file/write';
import { depositTables } from '../../scheme/custom/deposit-tables';
import { ROSTER } from '../../scheme/custom/own-scheme';
import { villageTables } from '../../scheme/custom/village-bank-tables';
import type { Table } from '../../support/book';
import { cellOf, workbookOf } from '../workbook';

/** A sheet of a clerk's workbook as plain cells, with the Excel tables on it. */
export interface Sheet {
  name: string;
  rows: PlainValue[][];
  tables: { name: string; top: number; left: number; bottom: number; right: number }[];
}

/** A workbook that a scheme runs over. */
export interface Case {
  name: string;
  scheme: string;
  period: string;
  sheets: readonly Sheet[];
}

const PERIODS = { 月: '2023-03', 季: '2023Q1', 年: '2023' };

export function sheetsOf(book: Book): Sheet[] {
  return book.sheets.map((grid) => ({
    name: grid.name,
    rows: Array.from({ length: grid.rows }, (_, row) =>
      grid.columns.map((cells, column) =>
        cells?.kind[row] === CellKind.Error ? null : cellOf(grid, row, column),
      ),
    ),
    tables: book.tables
      .filter(({ sheet }) => sheet === grid.name)
      .map(({ name, top, left, bottom, right }) => ({ name, top, left, bottom, right })),
  }));
}

/** The workbook as a file. */
export function fileOf(sheets: readonly Sheet[]): Uint8Array {
  const plans = sheets.map(({ name, rows, tables }): SheetPlan => {
    const written = tables.map((table): TablePlan => {
      const { top, left, right } = table;
      const bottom = Math.max(table.bottom, top + 1);
      const heads = Array.from({ length: right - left + 1 }, (_, at) => String(rows[top][left + at] ?? ''));
      return {
        name: table.name,
        range: { top, left, bottom, right },
        columns: heads.map((head) => ({ name: head })),
      };
    });
    return { name, rows: rows.map((cells) => ({ cells })), tables: written };
  });
  return writeBook({ sheets: plans, styles: {} });
}

export function run({ scheme, period }: Pick<Case, 'scheme' | 'period'>, bytes: Uint8Array): Calculation {
  return runScheme(readBook(bytes), { scheme, period });
}

export function sampleCase(scheme: string, officers = 8, seed = 3, dirty = false): Case {
  const kind = PRESETS.find(({ id }) => id === scheme)!.周期;
  const bytes = writeBook(makeSample({ scheme, officers, seed, rows: undefined, dirty }));
  const sheets = sheetsOf(readBook(bytes));
  return { name: dirty ? `${scheme} with planted findings` : scheme, scheme, period: PERIODS[kind], sheets };
}

const own = (name: string, tables: readonly Table[], period: string): Case => {
  const roster = tables.some((table) => table.name === '花名册') ? [] : [ROSTER];
  const sheets = sheetsOf(readBook(workbookOf([...roster, ...tables])));
  return { name, scheme: 'custom', period, sheets };
};

export const ownCases = (): Case[] => [
  own('custom: deposits by quarter', depositTables, '2023Q1'),
  own('custom: a village bank by month', villageTables, '2023-03'),
];

/** The same book with fewer officers, and of each table only some rows, so that it is calculated anew in no time. */
export function smaller(one: Case, officers: number, most: number): Case {
  const roster = one.sheets.find(({ rows }) => rows[0]?.[0] === '工号' && rows[0].includes('姓名'))!;
  const ids = new Set(roster.rows.slice(1).map((row) => row[0]));
  const kept = new Set([...ids].slice(0, officers));
  const gone = (row: readonly PlainValue[]) => row.some((cell) => ids.has(cell) && !kept.has(cell));
  const sheets = one.sheets.map((sheet): Sheet => {
    if (sheet.tables.length !== 1 || sheet.tables[0].top !== 0) return sheet;
    const [head, ...data] = sheet.rows;
    const own = data.filter((row) => !gone(row));
    const step = Math.max(1, own.length / most);
    const rows = [head, ...own.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step))];
    return { ...sheet, rows, tables: [{ ...sheet.tables[0], bottom: Math.max(1, rows.length - 1) }] };
  });
  return { ...one, sheets };
}
