import { valueAt, type FixedColumn } from '../money/fixed';
import type { Scalar } from '../formula/value';
import { addressOf, type Severity, type Where } from './finding';
import type { Grid } from './grid';
import type { TableSpec } from './spec';

/** Texts and ids as codes into a dictionary; −1 is a blank. */
export interface TextColumn {
  kind: 'text';
  codes: Int32Array;
  dictionary: readonly string[];
  /** Ids: the book-wide number of each dictionary entry, so that ledgers join without comparing texts. */
  numbers: Int32Array | null;
}
/** Numbers, money, ratios and dates (serial days). */
export interface NumberColumn {
  kind: 'number';
  fixed: FixedColumn;
}
/** Cells of mixed kind, as they come: only for small tables such as 参数. */
export interface AnyColumn {
  kind: 'any';
  values: readonly Scalar[];
}
export type Column = TextColumn | NumberColumn | AnyColumn;

/** Something found while reading a row; becomes a Finding once the period is known. */
export interface RowIssue {
  code: string;
  severity: Severity;
  /** Index into the ledger's rows; null for the table as a whole. */
  row: number | null;
  column: string | null;
  args: Readonly<Record<string, string>>;
}

/** A table as read: typed columns over its rows (empty rows are no rows), each remembering where it came from. */
export interface Ledger {
  spec: TableSpec;
  sheet: string;
  rows: number;
  /** The row's number in its table, from 1. */
  position: Int32Array;
  /** The row's 0-based row of the sheet. */
  sheetRow: Int32Array;
  columns: ReadonlyMap<string, Column>;
  /** 0-based sheet column of each column that the table has. */
  sheetColumn: ReadonlyMap<string, number>;
  issues: readonly RowIssue[];
  subtotal: Uint8Array;
  /** Cells whose text was cleaned or scaled on reading: a written formula must not refer to them bare. */
  cleaned: ReadonlyMap<string, ReadonlySet<number>>;
  /** Of those, the cells whose own content had to be cleaned (not ids stored as numbers, not those that a 万元 header only scales). */
  dressed: ReadonlyMap<string, ReadonlySet<number>>;
  /** The cells as they stand in the workbook; the last row is the table's, filled or not. Absent where no workbook holds the table. */
  place?: { grid: Grid; headerRow: number; lastRow: number };
}

export function textAt(ledger: Ledger, column: string, row: number): string | null {
  const cells = ledger.columns.get(column);
  if (cells?.kind !== 'text') return null;
  const code = cells.codes[row];
  return code < 0 ? null : cells.dictionary[code];
}

/** The number (or serial day) at a row as a double; NaN for a blank. */
export function numberAt(ledger: Ledger, column: string, row: number): number {
  const cells = ledger.columns.get(column);
  if (cells?.kind !== 'number' || cells.fixed.blank?.[row]) return NaN;
  return cells.fixed.exact?.get(row)?.toNumber() ?? cells.fixed.units[row] / 10 ** cells.fixed.scale;
}

export function scalarAt(ledger: Ledger, column: string, row: number): Scalar {
  const cells = ledger.columns.get(column);
  if (!cells) return null;
  if (cells.kind === 'any') return cells.values[row];
  return cells.kind === 'text' ? textAt(ledger, column, row) : valueAt(cells.fixed, row);
}

export function whereOf(ledger: Ledger, row: number | null, column: string | null): Where {
  const sheetColumn = column === null ? undefined : ledger.sheetColumn.get(column);
  return {
    sheet: ledger.sheet,
    table: ledger.spec.name,
    row: row === null ? null : ledger.position[row],
    column,
    address: row === null || sheetColumn === undefined ? null : addressOf(ledger.sheetRow[row], sheetColumn),
  };
}
