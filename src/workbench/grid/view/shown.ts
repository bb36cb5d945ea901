import { IUniverInstanceService, UniverInstanceType, type Univer, type Workbook } from '@univerjs/core';
import { areaOf } from '../../host/model/areas';
import type { Book } from '../../host/model/types';
import { bottomOf, rightOf } from '../../host/model/rect';
import type { Json } from '../../host';

export const workbookOf = (univer: Univer): Workbook =>
  univer
    .__getInjector()
    .get(IUniverInstanceService)
    .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET)!;

/** The raw values that the grid holds at an address of the book. */
export function shownAt(univer: Univer, book: Book, address: string): Json[][] {
  const { sheet, rect } = areaOf(book, address, book.active);
  const worksheet = workbookOf(univer).getSheetBySheetId(sheet.id);
  const rows: Json[][] = [];
  for (let row = rect.top; row <= bottomOf(rect); row += 1) {
    const line: Json[] = [];
    for (let column = rect.left; column <= rightOf(rect); column += 1)
      line.push((worksheet?.getCellRaw(row, column)?.v ?? '') as Json);
    rows.push(line);
  }
  return rows;
}
