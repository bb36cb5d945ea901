import { noteEdit } from './model/block';
import { requireWritable } from './model/protection';
import { bounding, type Rect } from './model/rect';
import type { CellStyle } from './model/style';
import { afterHeaderWrite } from './model/table-headers';
import { growOver } from './model/table-growth';
import type { Sheet } from './model/types';
import { plainValue, valueType, type CellValue } from './model/value';

/** A cell as a grid has already read it: typed, pasted, filled or taken back. */
export interface EnteredCell {
  row: number;
  column: number;
  value: CellValue;
  formula?: string;
  /** Where the look has changed too. */
  style?: CellStyle;
}

/** The user's entries from a grid: written as they are, told as one edit. @throws AccessDenied on a protected sheet. */
export function enterCells(sheet: Sheet, entered: readonly EnteredCell[]): void {
  const { book, cells } = sheet;
  const contents = entered.filter((cell) => isNew(sheet, cell));
  const looks = entered.filter(({ style }) => style !== undefined);
  const before = book.trigger;
  book.trigger = 'Unknown';
  try {
    const rect = around(contents);
    if (rect) requireWritable(sheet, rect);
    for (const { row, column, style } of looks) cells.setStyle(row, column, book.styles.numberOf(style!));
    const place = around(looks);
    if (place) book.note({ kind: 'format', sheetId: sheet.id, rect: place });
    if (rect) enterContents(sheet, contents, rect);
  } finally {
    book.trigger = before;
  }
}

function enterContents(sheet: Sheet, contents: readonly EnteredCell[], rect: Rect): void {
  const { cells } = sheet;
  const single = contents.length === 1;
  const was = snapshot(cells.value(rect.top, rect.left));
  for (const { row, column, value, formula } of contents)
    cells.set(row, column, formula ? 0 : value, formula);
  afterHeaderWrite(sheet, rect);
  growOver(sheet, rect);
  sheet.book.calculation.dirty = true;
  const area = { sheet, rect };
  if (single) noteEdit(area, was, snapshot(cells.value(rect.top, rect.left)));
  else noteEdit(area);
}

const snapshot = (value: CellValue): { value: number | string | boolean; type: string } => ({
  value: plainValue(value),
  type: valueType(value),
});

const isNew = ({ cells }: Sheet, { row, column, value, formula }: EnteredCell): boolean =>
  cells.formula(row, column) !== formula ||
  (formula === undefined &&
    (cells.value(row, column) !== value || (value !== undefined && cells.isSpilled(row, column))));

function around(cells: readonly { row: number; column: number }[]): Rect | null {
  let rect: Rect | null = null;
  for (const { row, column } of cells) {
    const one = { top: row, left: column, rows: 1, columns: 1 };
    rect = rect ? bounding(rect, one) : one;
  }
  return rect;
}
