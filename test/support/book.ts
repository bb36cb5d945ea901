import { CellKind, type Book, type Grid, type GridColumn, type TableRange } from '../../src/ledger/grid';

/** A formula cell that the file holds no result for. */
export const NO_VALUE = Symbol('no cached value');
/** What a test writes into a cell; null is a blank, `{ error }` an Excel error value. */
export type Cell = string | number | boolean | null | { error: string } | typeof NO_VALUE;
export type Row = readonly Cell[];

/** A table to be laid out: its header row and data rows. */
export interface Table {
  name: string;
  header: readonly string[];
  rows: readonly Row[];
}

export interface Sheet {
  name: string;
  rows: readonly Row[];
  /** A result sheet of ours. */
  marked?: boolean;
}

export interface BookOptions {
  tables?: readonly TableRange[];
  date1904?: boolean;
}

/** A workbook in memory from sheets of plain cells, row 1 first, as an adapter would deliver it. */
export function sheetsBook(sheets: readonly Sheet[], options: BookOptions = {}): Book {
  const texts: string[] = [];
  const pool = new Map<string, number>();
  const textIndex = (text: string): number => {
    if (!pool.has(text)) pool.set(text, texts.push(text) - 1);
    return pool.get(text)!;
  };
  const grids = sheets.map((sheet) => gridOf(sheet, texts, textIndex));
  return { sheets: grids, tables: options.tables ?? [], date1904: options.date1904 ?? false };
}

/** Each table on a sheet of its own, as an Excel table (ListObject) from A1. */
export function bookOf(tables: readonly Table[], options: BookOptions = {}): Book {
  const sheets = tables.map(({ name, header, rows }) => ({ name: `表-${name}`, rows: [header, ...rows] }));
  const ranges = tables.map(({ name, header, rows }) => ({
    name,
    sheet: `表-${name}`,
    top: 0,
    left: 0,
    bottom: rows.length,
    right: header.length - 1,
  }));
  return sheetsBook(sheets, { ...options, tables: ranges });
}

function gridOf(sheet: Sheet, texts: readonly string[], textIndex: (text: string) => number): Grid {
  const rows = sheet.rows.length;
  const width = sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const columns = Array.from({ length: width }, (_, at) => {
    const column: GridColumn = { kind: new Uint8Array(rows), value: new Float64Array(rows) };
    sheet.rows.forEach((row, r) => {
      const [kind, value] = coded(row[at] ?? null, textIndex);
      column.kind[r] = kind;
      column.value[r] = value;
    });
    return column.kind.some((kind) => kind !== CellKind.Blank) ? column : null;
  });
  return { name: sheet.name, rows, columns, texts, marked: sheet.marked ?? false };
}

function coded(cell: Cell, textIndex: (text: string) => number): [kind: number, value: number] {
  if (cell === null) return [CellKind.Blank, 0];
  if (cell === NO_VALUE) return [CellKind.NoValue, 0];
  if (typeof cell === 'number') return [CellKind.Number, cell];
  if (typeof cell === 'string') return [CellKind.Text, textIndex(cell)];
  if (typeof cell === 'boolean') return [CellKind.Boolean, cell ? 1 : 0];
  return [CellKind.Error, textIndex((cell as { error: string }).error)];
}
