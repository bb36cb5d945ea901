import { HostError, invalidArgument } from '../protocol/errors';
import { parseRect, splitSheet } from './address';
import { findSheet } from './book-lookup';
import { areaOfName, findName } from './names';
import { WHOLE_SHEET, bounding, type Rect } from './rect';
import { dataBody, findTable } from './tables';
import type { Area, Book, Sheet } from './types';

/**
 * The area of an address: A1 with or without sheet, a name, a table (its data) or `表[列]`.
 * @throws ItemNotFound for an unknown sheet, InvalidArgument for no address.
 */
export function areaOf(book: Book, address: string, home: Sheet): Area {
  const { sheet: sheetName, rest } = splitSheet(address);
  const sheet = sheetName === undefined ? home : findSheet(book, sheetName);
  if (!sheet) throw new HostError('ItemNotFound');
  const rect = parseRect(rest);
  if (rect) return { sheet, rect };
  const name = findName(sheet.names, rest) ?? findName(book.names, rest);
  const named = name && areaOfName(name);
  const table = findTable(book, rest);
  const found = named ?? (table && { sheet: table.sheet, rect: dataBody(table) });
  if (!found || (sheetName !== undefined && found.sheet !== sheet)) throw invalidArgument();
  return found;
}

/** Several areas of one sheet, `A1:B2,D4`. */
export const areasOf = (book: Book, address: string, home: Sheet): Area[] =>
  address.split(',').map((part) => areaOf(book, part.trim(), home));

export const wholeSheet = (sheet: Sheet): Area => ({ sheet, rect: { ...WHOLE_SHEET } });

/** What is filled, with looks and tables unless only values count; null for an empty sheet. */
export function usedArea(sheet: Sheet, valuesOnly: boolean): Area | null {
  let rect: Rect | null = sheet.cells.used(valuesOnly);
  if (!valuesOnly)
    for (const table of sheet.tables) rect = rect ? bounding(rect, table.rect) : { ...table.rect };
  return rect && { sheet, rect };
}
