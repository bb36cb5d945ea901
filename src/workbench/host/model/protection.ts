import { HostError } from '../protocol/errors';
import { bottomOf, isEntireColumn, isEntireRow, rightOf, type Rect } from './rect';
import type { Book, Sheet } from './types';

/** @throws AccessDenied where the sheet is protected and a cell of the rectangle is locked. */
export function requireWritable(sheet: Sheet, rect: Rect): void {
  if (!sheet.protection) return;
  if (isEntireColumn(rect) || isEntireRow(rect)) throw new HostError('AccessDenied');
  for (let row = rect.top; row <= bottomOf(rect); row += 1)
    for (let column = rect.left; column <= rightOf(rect); column += 1)
      if (sheet.book.styles.at(sheet.cells.style(row, column)).locked !== false)
        throw new HostError('AccessDenied');
}

/** @throws AccessDenied unless the sheet is open, or protected with the option that allows the act. */
export function requireOpen(sheet: Sheet, option?: string): void {
  if (sheet.protection && !(option !== undefined && sheet.protection.options[option] === true))
    throw new HostError('AccessDenied');
}

/** @throws AccessDenied where the workbook's structure is protected: no sheet comes, goes, moves or is renamed. */
export function requireOpenStructure(book: Book): void {
  if (book.protection) throw new HostError('AccessDenied');
}
