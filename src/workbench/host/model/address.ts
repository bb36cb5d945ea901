import {
  MAX_COLUMNS,
  MAX_ROWS,
  WHOLE_SHEET,
  bottomOf,
  isEntireColumn,
  isEntireRow,
  rightOf,
  type Rect,
} from './rect';

/** 0 is A, 26 is AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

export const columnIndex = (name: string): number =>
  [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Excel quotes a sheet name unless it reads as one plain word that is no cell address. */
export function quoteSheet(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*([Cc]\d*)?|[Cc]\d*)$/.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** `B2`, `B2:C5`, `B:C` or `2:5`. */
export function printRect(rect: Rect): string {
  if (isEntireColumn(rect) && isEntireRow(rect)) return `1:${MAX_ROWS}`;
  if (isEntireColumn(rect)) return `${columnName(rect.left)}:${columnName(rightOf(rect))}`;
  if (isEntireRow(rect)) return `${rect.top + 1}:${bottomOf(rect) + 1}`;
  const first = columnName(rect.left) + (rect.top + 1);
  const last = columnName(rightOf(rect)) + (bottomOf(rect) + 1);
  return first === last ? first : `${first}:${last}`;
}

/** `$B$2:$C$5`, as names refer to cells. */
export const printAbsolute = (rect: Rect): string =>
  printRect(rect).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);

/** Sheet (unquoted) and rest of `'My sheet'!A1`. */
export function splitSheet(reference: string): { sheet?: string; rest: string } {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/s.exec(reference);
  if (quoted) return { sheet: (quoted[1] ?? '').replace(/''/g, "'"), rest: quoted[2] ?? '' };
  const at = reference.lastIndexOf('!');
  return at < 0 ? { rest: reference } : { sheet: reference.slice(0, at), rest: reference.slice(at + 1) };
}

/** A rectangle from an A1 reference without its sheet, or null where it is none or leaves the sheet. */
export function parseRect(reference: string): Rect | null {
  const plain = reference.replace(/\$/g, '').trim();
  if (plain === '') return null;
  const cells = /^([A-Za-z]{1,3})(\d{1,7})(?::([A-Za-z]{1,3})(\d{1,7}))?$/.exec(plain);
  if (cells)
    return span(
      columnIndex(cells[1]!),
      Number(cells[2]) - 1,
      columnIndex(cells[3] ?? cells[1]!),
      Number(cells[4] ?? cells[2]) - 1,
    );
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(plain);
  if (columns) return span(columnIndex(columns[1]!), 0, columnIndex(columns[2]!), MAX_ROWS - 1);
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(plain);
  if (rows) return span(0, Number(rows[1]) - 1, MAX_COLUMNS - 1, Number(rows[2]) - 1);
  return plain === ':' ? WHOLE_SHEET : null;
}

function span(column1: number, row1: number, column2: number, row2: number): Rect | null {
  const top = Math.min(row1, row2);
  const left = Math.min(column1, column2);
  const bottom = Math.max(row1, row2);
  const right = Math.max(column1, column2);
  if (top < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS) return null;
  return { top, left, rows: bottom - top + 1, columns: right - left + 1 };
}
