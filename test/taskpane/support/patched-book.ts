import { CellKind, type Book, type Grid, type GridColumn, type TableRange } from '../../../src/ledger/grid';
import { cellText, headerName } from '../../../src/ledger/locate';
import type { PlainValue } from '../../../src/report/plan';

/** What a person typed into a cell; rows and columns count from 0. */
export interface Typed {
  sheet: string;
  row: number;
  column: number;
  value: PlainValue;
}

/** The cells that a row appended to a table fills, and the table with it. */
export function appended(
  book: Book,
  table: string,
  values: Readonly<Record<string, PlainValue>>,
): { cells: Typed[]; range: TableRange } {
  const range = book.tables.find(({ name }) => name === table);
  const grid = book.sheets.find(({ name }) => name === range?.sheet);
  if (!range || !grid) throw new Error(`no table ${table}`);
  const rows = range.bottom - range.top;
  const blank = (row: number) =>
    Array.from({ length: range.right - range.left + 1 }, (_, at) => range.left + at).every(
      (column) => cellText(grid, row, column) === '',
    );
  // A table without rows keeps a blank one, which is filled first.
  const row = rows === 1 && blank(range.bottom) ? range.bottom : range.bottom + 1;
  const cells: Typed[] = [];
  for (let column = range.left; column <= range.right; column += 1) {
    const value = values[headerName(cellText(grid, range.top, column))];
    if (value !== undefined && value !== null) cells.push({ sheet: grid.name, row, column, value });
  }
  return { cells, range: { ...range, bottom: Math.max(range.bottom, row) } };
}

/** The book with cells typed over. */
export function patched(book: Book, typed: readonly Typed[], tables: readonly TableRange[]): Book {
  if (typed.length === 0) return book;
  const texts = [...(book.sheets[0]?.texts ?? [])];
  const textIndex = (text: string) => {
    const known = texts.indexOf(text);
    return known >= 0 ? known : texts.push(text) - 1;
  };
  const sheets = book.sheets.map((grid) => {
    const own = typed.filter(({ sheet }) => sheet === grid.name);
    return own.length === 0 ? { ...grid, texts } : patchedGrid(grid, own, texts, textIndex);
  });
  const named = new Map(tables.map((range) => [range.name, range]));
  return { ...book, sheets, tables: book.tables.map((range) => named.get(range.name) ?? range) };
}

function patchedGrid(
  grid: Grid,
  typed: readonly Typed[],
  texts: readonly string[],
  textIndex: (text: string) => number,
): Grid {
  const rows = Math.max(grid.rows, ...typed.map(({ row }) => row + 1));
  const width = Math.max(grid.columns.length, ...typed.map(({ column }) => column + 1));
  const columns = Array.from({ length: width }, (_, at) => longer(grid.columns[at] ?? null, rows));
  for (const { row, column, value } of typed) {
    const cells = columns[column];
    if (value === null) cells.kind[row] = CellKind.Blank;
    else if (typeof value === 'number') [cells.kind[row], cells.value[row]] = [CellKind.Number, value];
    else [cells.kind[row], cells.value[row]] = [CellKind.Text, textIndex(String(value))];
  }
  return { ...grid, rows, columns, texts };
}

function longer(column: GridColumn | null, rows: number): GridColumn {
  const cells = { kind: new Uint8Array(rows), value: new Float64Array(rows) };
  if (column) {
    cells.kind.set(column.kind.subarray(0, rows));
    cells.value.set(column.value.subarray(0, rows));
  }
  return cells;
}
