import { CellValueType, type ICellData, type IStyleData, type Nullable } from '@univerjs/core';
import type { Sheet } from '../../host/model/types';
import type { CellValue } from '../../host/model/value';
import { lookOf, wholeLook } from './look';

/** What a cell shows and holds, in Univer's words; null for a blank cell of the standard look. */
export function cellOf({ cells }: Sheet, row: number, column: number): Nullable<ICellData> {
  const value = cells.value(row, column);
  const formula = cells.formula(row, column);
  const style = cells.ownStyle(row, column);
  if (value === undefined && formula === undefined && !style) return null;
  const cell: ICellData = valueOf(value);
  if (formula !== undefined) cell.f = formula;
  if (style) cell.s = styleId(style);
  return cell;
}

/** The same for a cell that shows something else already. */
export function freshCellOf(sheet: Sheet, row: number, column: number): ICellData {
  const { cells, book } = sheet;
  const cell: ICellData = valueOf(cells.value(row, column));
  if (cell.v === undefined) cell.v = null;
  cell.f = cells.formula(row, column) ?? null;
  cell.p = null;
  cell.s = wholeLook(lookOf(book.styles.at(cells.ownStyle(row, column) ?? 0)));
  return cell;
}

export function valueOf(value: CellValue): ICellData {
  switch (typeof value) {
    case 'number':
      return { v: value, t: CellValueType.NUMBER };
    case 'string':
      // Text that reads as a number stays text: ids are no amounts.
      return { v: value, t: isNumeric(value) ? CellValueType.FORCE_STRING : CellValueType.STRING };
    case 'boolean':
      return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
    case 'object':
      return { v: value.error, t: CellValueType.STRING };
    default:
      return {};
  }
}

const isNumeric = (text: string): boolean => text !== '' && !Number.isNaN(Number(text));

const ids: string[] = [];

/** One text for all cells of a look: each would keep its own. */
export const styleId = (number: number): string => (ids[number] ??= `look${number}`);

/** The book's looks under the ids that cells name. */
export function looksOf(sheet: Pick<Sheet, 'book'>): Record<string, IStyleData> {
  const looks: Record<string, IStyleData> = {};
  const { styles } = sheet.book;
  for (let number = 1; number < styles.count; number += 1) looks[styleId(number)] = lookOf(styles.at(number));
  return looks;
}
