import { plain } from './cell';
import { CellKind, type Book, type Grid } from './grid';
import type { TableSpec } from './spec';

/** Where a table stands: its header row, data rows and the sheet column of each header. */
export interface Located {
  grid: Grid;
  headerRow: number;
  firstRow: number;
  lastRow: number;
  /** Spec column → 0-based sheet column. */
  columns: Map<string, number>;
  /** Headers that occur twice. */
  repeated: string[];
  /** Columns whose header says 万元. */
  scaled: Set<string>;
}

const HEADER_SEARCH_ROWS = 30;

export function cellText(grid: Grid, row: number, column: number): string {
  const cells = grid.columns[column];
  if (!cells) return '';
  const kind = cells.kind[row];
  if (kind === CellKind.Text) return plain(grid.texts[cells.value[row]]);
  return kind === CellKind.Number ? String(cells.value[row]) : '';
}

/** A header's own words, without a unit in brackets or a required mark: 发放金额（万元）* → 发放金额. */
export function headerName(text: string): string {
  return text
    .replace(/\*/g, '')
    .replace(/\s*[([【][^)\]】]*[)\]】]\s*$/, '')
    .replace(/\s*万元$/, '')
    .trim();
}

/** Finds a table in the book: a ListObject of that name, a sheet of that name, or a range under a title; null where there is none. */
export function locate(book: Book, spec: TableSpec): Located | null {
  const sheets = book.sheets.filter((grid) => !grid.marked);
  const listed = book.tables.find((range) => plain(range.name) === spec.name);
  const home = listed && sheets.find((grid) => grid.name === listed.sheet);
  if (listed && home) {
    return describe(spec, home, listed.top, listed.bottom, [listed.left, listed.right]);
  }
  const named = sheets.find((grid) => plain(grid.name) === spec.name);
  if (named) {
    const header = bestHeader(named, spec, 0, HEADER_SEARCH_ROWS);
    if (header !== null) return describe(spec, named, header, lastRowOf(named, header), null);
    return named.rows === 0 ? null : describe(spec, named, 0, named.rows - 1, null);
  }
  // Titles are rare: most absent tables are told by the texts alone.
  if (!sheets[0]?.texts.some((text) => text.includes(spec.name))) return null;
  for (const grid of sheets) {
    const title = titleRow(grid, spec.name);
    const header = title === null ? null : bestHeader(grid, spec, title + 1, 3);
    if (header !== null) return describe(spec, grid, header, lastRowOf(grid, header), null);
  }
  return null;
}

/** The row, among some, that carries most of the table's headers; at least half of the required ones. */
function bestHeader(grid: Grid, spec: TableSpec, from: number, count: number): number | null {
  const names = new Set(spec.columns.map((column) => column.name));
  const required = spec.columns.filter((column) => column.required).length;
  let best: number | null = null;
  let most = 0;
  for (let row = from; row < Math.min(grid.rows, from + count); row += 1) {
    const found = new Set<string>();
    for (let column = 0; column < grid.columns.length; column += 1) {
      const name = headerName(cellText(grid, row, column));
      if (names.has(name)) found.add(name);
    }
    if (found.size > most) [best, most] = [row, found.size];
  }
  return most >= Math.max(1, Math.ceil(required / 2)) ? best : null;
}

function titleRow(grid: Grid, name: string): number | null {
  for (let row = 0; row < grid.rows; row += 1) {
    if (filledCells(grid, row) !== 1) continue;
    for (let column = 0; column < grid.columns.length; column += 1) {
      if (cellText(grid, row, column) === name) return row;
    }
  }
  return null;
}

function filledCells(grid: Grid, row: number): number {
  let filled = 0;
  for (const column of grid.columns) if (column && column.kind[row] !== CellKind.Blank) filled += 1;
  return filled;
}

/** A plain range under a title ends before a blank row that a next title follows; else it runs to the sheet's end. */
function lastRowOf(grid: Grid, header: number): number {
  for (let row = header + 2; row < grid.rows - 1; row += 1) {
    if (filledCells(grid, row) === 1 && filledCells(grid, row - 1) === 0 && filledCells(grid, row + 1) > 1)
      return row - 2;
  }
  return grid.rows - 1;
}

function describe(
  spec: TableSpec,
  grid: Grid,
  headerRow: number,
  lastRow: number,
  span: readonly [number, number] | null,
): Located {
  const columns = new Map<string, number>();
  const repeated: string[] = [];
  const scaled = new Set<string>();
  const known = new Map(spec.columns.map((column) => [column.name, column.type]));
  const [left, right] = span ?? [0, grid.columns.length - 1];
  for (let column = left; column <= right; column += 1) {
    const text = cellText(grid, headerRow, column);
    const name = known.has(text) ? text : headerName(text);
    if (!known.has(name)) continue;
    if (columns.has(name)) repeated.push(name);
    else {
      columns.set(name, column);
      if (known.get(name) === 'money' && text.includes('万元')) scaled.add(name);
    }
  }
  return { grid, headerRow, firstRow: headerRow + 1, lastRow, columns, repeated, scaled };
}
