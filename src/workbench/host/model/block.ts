import type { Json } from '../protocol/envelope';
import { HostError, invalidArgument } from '../protocol/errors';
import type { CellSnapshot } from './change';
import { enter, MAX_TEXT } from './entry';
import { checkFormula } from './formula-check';
import { formatNumber } from './number-format';
import { requireWritable } from './protection';
import { bottomOf, holds, intersect, isEntireColumn, isEntireRow, rightOf, type Rect } from './rect';
import { afterHeaderWrite } from './table-headers';
import type { Area, Sheet } from './types';
import { plainValue, valueType, type CellValue } from './value';

/** Above this Excel answers null instead of cells. */
const MAX_READ = 5_000_000;

const unbounded = (rect: Rect): boolean => isEntireColumn(rect) || isEntireRow(rect);

/** A table of what `pick` finds in each cell; null for whole rows and columns, as Excel answers. */
function readBlock(area: Area, pick: (row: number) => Json[]): Json {
  const { rect } = area;
  if (unbounded(rect) || rect.rows * rect.columns > MAX_READ) return null;
  return Array.from({ length: rect.rows }, (_, index) => pick(rect.top + index));
}

export const readValues = (area: Area): Json =>
  readBlock(area, (row) => {
    const { left, columns } = area.rect;
    const found = area.sheet.cells.slice(row, left, columns);
    const values = new Array<Json>(columns);
    for (let index = 0; index < columns; index += 1) values[index] = plainValue(found[index]);
    return values;
  });

export const readFormulas = (area: Area): Json =>
  readBlock(area, (row) =>
    eachColumn(
      area.rect,
      (column) => area.sheet.cells.formula(row, column) ?? plainValue(area.sheet.cells.value(row, column)),
    ),
  );

export const readValueTypes = (area: Area): Json =>
  readBlock(area, (row) => eachColumn(area.rect, (column) => valueType(area.sheet.cells.value(row, column))));

export const readNumberFormats = (area: Area): Json =>
  readBlock(area, (row) => eachColumn(area.rect, (column) => numberFormatAt(area.sheet, row, column)));

export const readText = (area: Area): Json =>
  readBlock(area, (row) => eachColumn(area.rect, (column) => textAt(area.sheet, row, column)));

const eachColumn = (rect: Rect, pick: (column: number) => Json): Json[] =>
  Array.from({ length: rect.columns }, (_, index) => pick(rect.left + index));

export const numberFormatAt = (sheet: Sheet, row: number, column: number): string =>
  sheet.book.styles.at(sheet.cells.style(row, column)).numberFormat ?? 'General';

/** What the cell shows on screen, without regard to its width. */
export function textAt(sheet: Sheet, row: number, column: number): string {
  const value = sheet.cells.value(row, column);
  return typeof value === 'number'
    ? formatNumber(value, numberFormatAt(sheet, row, column))
    : typeof value === 'boolean'
      ? String(value).toUpperCase()
      : String(plainValue(value));
}

/** The entry for each cell: one for all, or a table that must fit the range exactly. */
export function entryAt(rect: Rect, input: Json): (row: number, column: number) => Json {
  if (!Array.isArray(input)) return () => input;
  const rows = input as readonly Json[];
  if (rows.length !== rect.rows) throw mismatch();
  for (const row of rows) if (!Array.isArray(row) || row.length !== rect.columns) throw mismatch();
  return (row, column) => (rows[row - rect.top] as readonly Json[])[column - rect.left] ?? null;
}

const mismatch = (): HostError =>
  invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

/** Sets values or formulas; null leaves a cell as it is. @throws InvalidArgument, AccessDenied. */
export function writeEntries(area: Area, input: Json): void {
  const { sheet, rect } = area;
  if (unbounded(rect)) throw invalidArgument();
  const entry = entryAt(rect, input);
  requireWritable(sheet, rect);
  const isText = textFormats(sheet);
  refuseBadEntries(area, entry, isText);
  const before = snapshot(area);
  const merges = sheet.merges.filter((merge) => intersect(merge, rect));
  for (let row = rect.top; row <= bottomOf(rect); row += 1)
    for (let column = rect.left; column <= rightOf(rect); column += 1) {
      const value = entry(row, column);
      if (value !== null && !isCovered(merges, row, column)) writeCell(sheet, row, column, value, isText);
    }
  afterHeaderWrite(sheet, rect);
  sheet.book.calculation.dirty = true;
  noteEdit(area, before, snapshot(area));
}

/** One bad entry and nothing of the block is written. */
function refuseBadEntries(
  { sheet, rect }: Area,
  entry: (row: number, column: number) => Json,
  isText: (style: number) => boolean,
): void {
  for (let row = rect.top; row <= bottomOf(rect); row += 1)
    for (let column = rect.left; column <= rightOf(rect); column += 1) {
      const value = entry(row, column);
      if (typeof value === 'number' || typeof value === 'boolean' || value === null) continue;
      if (typeof value === 'string' && value.length < MAX_TEXT && !/^[=+\-@]/.test(value)) continue;
      enter(value, isText(sheet.cells.style(row, column)), checkFormula);
    }
}

/** Tells of an edit: of the sheet, and of each table it falls into. */
export function noteEdit({ sheet, rect }: Area, before?: CellSnapshot, after?: CellSnapshot): void {
  const { book, id: sheetId } = sheet;
  const changeType = 'RangeEdited';
  book.note({ kind: 'cells', sheetId, rect: { ...rect }, changeType, before, after });
  for (const table of sheet.tables) {
    const inside = intersect(table.rect, rect);
    if (inside) book.note({ kind: 'table', sheetId, tableId: table.id, rect: inside, changeType });
  }
}

function writeCell(
  sheet: Sheet,
  row: number,
  column: number,
  input: Json,
  isText: (style: number) => boolean,
): void {
  const style = sheet.cells.style(row, column);
  if (typeof input === 'number' && (style === 0 || !isText(style)) && Number.isFinite(input)) {
    sheet.cells.set(row, column, input);
    return;
  }
  const entry = enter(input, style !== 0 && isText(style), checkFormula);
  sheet.cells.set(row, column, entry.value, entry.formula);
  if (entry.numberFormat && numberFormatAt(sheet, row, column) === 'General') {
    const numberFormat = entry.numberFormat;
    sheet.cells.setStyle(
      row,
      column,
      sheet.book.styles.numberOf({ ...sheet.book.styles.at(style), numberFormat }),
    );
  }
}

/** Whether a look is text (format "@"), asked once per look. */
function textFormats(sheet: Sheet): (style: number) => boolean {
  const known: boolean[] = [];
  return (style) => (known[style] ??= sheet.book.styles.at(style).numberFormat === '@');
}

/** What a merge covers cannot be written; Excel drops it in silence. */
const isCovered = (merges: readonly Rect[], row: number, column: number): boolean =>
  merges.some((merge) => holds(merge, row, column) && (merge.top !== row || merge.left !== column));

function snapshot(area: Area): CellSnapshot | undefined {
  const { sheet, rect } = area;
  if (rect.rows !== 1 || rect.columns !== 1) return undefined;
  const value: CellValue = sheet.cells.value(rect.top, rect.left);
  return { value: plainValue(value), type: valueType(value) };
}
