import {
  BooleanNumber,
  LocaleType,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import type { Book, Sheet } from '../../host/model/types';
import { bottomOf, rightOf } from '../../host/model/rect';
import { cellOf, looksOf, styleId } from './cell';

export const UNIT = 'grid';

/** Points to pixels at 96 to the inch. */
export const pixels = (points: number): number => Math.round((points * 96) / 72);
export const points = (px: number): number => (px * 72) / 96;

const STANDARD_WIDTH = 72;
const STANDARD_HEIGHT = 20;
/** Blank rows and columns beyond what is filled. */
const SPARE = { rows: 200, columns: 12 };
const LEAST = { rows: 1000, columns: 26 };

/** The book as Univer takes it at the start: the cells of other sheets than the one in front come when they are looked at. */
export function snapshotOf(
  book: Book,
  lang: 'zh' | 'en',
  onSheet?: (name: string, done: number) => void,
): IWorkbookData {
  const sheets: Record<string, IWorksheetData> = {};
  book.sheets.forEach((sheet, index) => {
    onSheet?.(sheet.name, index);
    sheets[sheet.id] = sheetSnapshot(sheet, sheet === book.active);
  });
  return {
    id: UNIT,
    name: book.name,
    appVersion: '',
    locale: lang === 'zh' ? LocaleType.ZH_CN : LocaleType.EN_US,
    styles: looksOf(book.active),
    sheetOrder: book.sheets.map(({ id }) => id),
    sheets,
  };
}

export function sheetSnapshot(sheet: Sheet, filled: boolean): IWorksheetData {
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor,
    hidden: sheet.visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: freezeOf(sheet),
    ...extentOf(sheet),
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth: STANDARD_WIDTH,
    defaultRowHeight: STANDARD_HEIGHT,
    mergeData: sheet.merges.map(rangeOf),
    cellData: filled ? Object.fromEntries(rowsOfCells(sheet)) : {},
    rowData: rowsOf(sheet),
    columnData: columnsOf(sheet),
    rowHeader: { width: 46, hidden: sheet.showHeadings ? BooleanNumber.FALSE : BooleanNumber.TRUE },
    columnHeader: { height: 20, hidden: sheet.showHeadings ? BooleanNumber.FALSE : BooleanNumber.TRUE },
    showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rightToLeft: BooleanNumber.FALSE,
  };
}

/** How many rows and columns the grid shows. */
export function extentOf(sheet: Sheet): { rowCount: number; columnCount: number } {
  const used = sheet.cells.used(false);
  const ends = [...sheet.tables.map(({ rect }) => rect), ...(used ? [used] : [])];
  const bottom = Math.max(0, ...ends.map(bottomOf));
  const right = Math.max(0, ...ends.map(rightOf), ...sheet.columnWidths.keys());
  return {
    rowCount: Math.max(bottom + 1 + SPARE.rows, LEAST.rows),
    columnCount: Math.min(Math.max(right + 1 + SPARE.columns, LEAST.columns), 16_384),
  };
}

/** The rows in which anything stands, as Univer has them. */
export function* rowsOfCells(sheet: Sheet): Generator<[row: number, line: Record<number, ICellData>]> {
  const used = sheet.cells.used(false);
  if (!used) return;
  for (let row = used.top; row <= bottomOf(used); row += 1) {
    const line: Record<number, ICellData> = {};
    let some = false;
    for (let column = used.left; column <= rightOf(used); column += 1) {
      const cell = cellOf(sheet, row, column);
      if (!cell) continue;
      line[column] = cell;
      some = true;
    }
    if (some) yield [row, line];
  }
}

export const rangeOf = (rect: {
  top: number;
  left: number;
  rows: number;
  columns: number;
}): { startRow: number; startColumn: number; endRow: number; endColumn: number } => ({
  startRow: rect.top,
  startColumn: rect.left,
  endRow: bottomOf(rect),
  endColumn: rightOf(rect),
});

export function freezeOf({ frozen }: Sheet): IWorksheetData['freeze'] {
  const ySplit = frozen && frozen.rows < 1_048_576 ? frozen.rows : 0;
  const xSplit = frozen && frozen.columns < 16_384 ? frozen.columns : 0;
  return { ySplit, xSplit, startRow: ySplit || -1, startColumn: xSplit || -1 };
}

export function rowsOf(sheet: Sheet): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [row, height] of sheet.rowHeights) rows[row] = { h: pixels(height), ia: BooleanNumber.FALSE };
  for (const row of sheet.hiddenRows) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  for (const [row, style] of sheet.cells.rowStyles) rows[row] = { ...rows[row], s: styleId(style) };
  return rows;
}

export function columnsOf(sheet: Sheet): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const [column, width] of sheet.columnWidths) columns[column] = { w: pixels(width) };
  for (const column of sheet.hiddenColumns) columns[column] = { ...columns[column], hd: BooleanNumber.TRUE };
  for (const [column, style] of sheet.cells.columnStyles)
    columns[column] = { ...columns[column], s: styleId(style) };
  return columns;
}
