import { parseDate, parseRatio, plain } from './cell';
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

/** 万元 as a unit: not the amount that a price is for (每万元, 元/万元), nor a bound (50万元以上). */
const UNIT_WAN = /(?<![每/／0-9０-９一二三四五六七八九十百千]\s*)万元(?!以[上下内]|及)/;

/** A header's own words, without a unit in brackets or a required mark: 发放金额（万元）* → 发放金额. */
export function headerName(text: string): string {
  return text
    .replace(/\*/g, '')
    .replace(/\s*[([【][^)\]】]*[)\]】]\s*$/, '')
    .replace(new RegExp(`\\s*${UNIT_WAN.source}$`), '')
    .trim();
}

/** The column that a header names among a table's; headers wrapped within their cell (开卡⏎日期) have a space where the line breaks. */
function columnOf(text: string, known: { has(name: string): boolean }): string | null {
  const bare = headerName(text);
  return [text, bare, bare.replace(/ /g, '')].find((name) => known.has(name)) ?? null;
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
  for (const grid of sheets) {
    const beside = besideOthers(grid, spec);
    if (beside) return describe(spec, grid, beside.header, lastRowOf(grid, beside.header), beside.span);
  }
  return null;
}

/** A title that shares its row, with a unit or with the titles of ranges beside it: only the block of headers below it is its range. */
function besideOthers(grid: Grid, spec: TableSpec): { header: number; span: [number, number] } | null {
  const required = spec.columns.filter((column) => column.required).map((column) => column.name);
  const known = new Set(required);
  // Pooled texts: a big sheet is searched by numbers, not by reading each of its cells.
  const titles = new Set<number>();
  grid.texts.forEach((text, code) => {
    if (text.includes(spec.name) && plain(text) === spec.name) titles.add(code);
  });
  if (titles.size === 0 || required.length === 0) return null;
  for (let column = 0; column < grid.columns.length; column += 1) {
    const cells = grid.columns[column];
    for (let row = 0; cells && row < grid.rows - 1; row += 1) {
      if (cells.kind[row] !== CellKind.Text || !titles.has(cells.value[row])) continue;
      for (let header = row + 1; header < Math.min(grid.rows, row + 4); header += 1) {
        const span = blockAround(grid, header, column);
        const names = new Set<string | null>();
        for (let at = span[0]; at <= span[1]; at += 1) names.add(columnOf(cellText(grid, header, at), known));
        if (required.every((name) => names.has(name))) return { header, span };
      }
    }
  }
  return null;
}

/** The filled cells around a column, without a gap. */
function blockAround(grid: Grid, row: number, column: number): [number, number] {
  const filled = (at: number): boolean => (grid.columns[at]?.kind[row] ?? CellKind.Blank) !== CellKind.Blank;
  let [left, right] = [column, filled(column) ? column : column - 1];
  while (right >= left && filled(left - 1)) left -= 1;
  while (filled(right + 1)) right += 1;
  return [left, right];
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
      const name = columnOf(cellText(grid, row, column), names);
      if (name !== null) found.add(name);
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

/** A plain range under a title ends before a blank row that a next title and its headers follow; else it runs to the sheet's end. */
function lastRowOf(grid: Grid, header: number): number {
  for (let row = header + 2; row < grid.rows - 1; row += 1) {
    if (filledCells(grid, row) === 1 && filledCells(grid, row - 1) === 0 && looksLikeHeaders(grid, row + 1))
      return row - 2;
  }
  return grid.rows - 1;
}

/** Headers are words: a row with a number or a date among its cells is a record, also below a lone remark. */
function looksLikeHeaders(grid: Grid, row: number): boolean {
  let words = 0;
  for (let column = 0; column < grid.columns.length; column += 1) {
    const kind = grid.columns[column]?.kind[row] ?? CellKind.Blank;
    if (kind === CellKind.Blank) continue;
    const text = cellText(grid, row, column);
    if (kind === CellKind.Text && text === '') continue;
    if (kind !== CellKind.Text || parseRatio(text) !== null || parseDate(text) !== null) return false;
    words += 1;
  }
  return words > 1;
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
    const name = columnOf(text, known);
    if (name === null) continue;
    if (columns.has(name)) repeated.push(name);
    else {
      columns.set(name, column);
      if (known.get(name) === 'money' && UNIT_WAN.test(text)) scaled.add(name);
    }
  }
  return { grid, headerRow, firstRow: headerRow + 1, lastRow, columns, repeated, scaled };
}
