import {
  CellValueType,
  isTextFormat,
  Worksheet,
  type ICellData,
  type ICellDataForSheetInterceptor,
  type Nullable,
  type Univer,
} from '@univerjs/core';
import { AFTER_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { bottomOf } from '../../host/model/rect';
import type { Book } from '../../host/model/types';
import { isWellFormed, readsCells } from './well-formed';

/** Before Univer reads numbers and dates. */
const FIRST = 100;

/** What is typed or pasted is read as Excel in Chinese reads it. */
export function readEntries(univer: Univer, book: Book): void {
  univer
    .__getInjector()
    .get(SheetInterceptorService)
    .writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
      priority: FIRST,
      handler: (cell: Nullable<ICellDataForSheetInterceptor>, { worksheet, row, col }, next) =>
        next(cell && { ...cell, ...entryOf(cell, isTextPlace(book, worksheet, row, col)) }),
    });
  pasteByColumns();
}

/** Ids keep their zeros in a column of text, and below a table whose last row holds text there. */
export function isTextPlace(book: Book, worksheet: Worksheet, row: number, column: number): boolean {
  if (isTextFormat(worksheet.getComposedCellStyle(row, column).n?.pattern)) return true;
  const sheet = book.sheets.find(({ id }) => id === worksheet.getSheetId());
  if (!sheet || sheet.cells.ownStyle(row, column) !== undefined) return false;
  const { rect } =
    sheet.tables.find(
      ({ rect: { left, columns }, rect: table }) =>
        bottomOf(table) === row - 1 && column >= left && column < left + columns,
    ) ?? {};
  return rect !== undefined && isTextFormat(book.styles.at(sheet.cells.style(row - 1, column)).numberFormat);
}

/** What of the cell is other than Univer has it. */
export function entryOf({ v, f, p, t }: ICellData, isText: boolean): Partial<ICellData> {
  if (typeof v !== 'string' || f || p || t === CellValueType.FORCE_STRING) return {};
  // Univer puts an apostrophe before the text of an id when it is edited, and would leave it there.
  if (isText) return { v: v.replace(/^'/, ''), t: CellValueType.FORCE_STRING };
  const text = v.trim();
  const formula = `=${text}`;
  // As in +B2+C2, which accountants type.
  if (/^[+-]/.test(text) && readsCells(formula) && isWellFormed(formula)) return { f: formula, v: null };
  return { v: dayOf(text) ?? amountOf(text) ?? v };
}

/** 2023年2月3日 as 2023-2-3; nothing for no day of the calendar. */
function dayOf(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? `${year}-${month}-${day}`
    : undefined;
}

/** ￥1,234.50 as 1,234.50 */
const amountOf = (text: string): string | undefined =>
  /^[￥¥]\s*((?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?)$/.exec(text)?.[1];

/** For the look of a cell that is pasted into, Univer asks the cell alone: a column of text would not keep the zeros of ids. */
function pasteByColumns(): void {
  Worksheet.prototype.getCellStyle = function (row, column) {
    return this.getComposedCellStyle(row, column);
  };
}
