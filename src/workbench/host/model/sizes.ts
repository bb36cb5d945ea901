import type { Json } from '../protocol/envelope';
import { invalidArgument } from '../protocol/errors';
import { requireOpen } from './protection';
import { bottomOf, isEntireColumn, isEntireRow, rightOf } from './rect';
import type { Area, Sheet } from './types';

export const STANDARD_HEIGHT = 15;

export const columnWidth = (sheet: Sheet, column: number): number =>
  sheet.hiddenColumns.has(column) ? 0 : (sheet.columnWidths.get(column) ?? sheet.standardWidth);

export const rowHeight = (sheet: Sheet, row: number): number =>
  sheet.hiddenRows.has(row) ? 0 : (sheet.rowHeights.get(row) ?? STANDARD_HEIGHT);

/** Points from the left edge of the sheet. */
export function leftOf(area: Area): number {
  let left = 0;
  for (let column = 0; column < area.rect.left; column += 1) left += columnWidth(area.sheet, column);
  return left;
}

export function topOf(area: Area): number {
  let top = area.rect.top * STANDARD_HEIGHT;
  for (const [row, height] of area.sheet.rowHeights) if (row < area.rect.top) top += height - STANDARD_HEIGHT;
  for (const row of area.sheet.hiddenRows)
    if (row < area.rect.top) top -= area.sheet.rowHeights.get(row) ?? STANDARD_HEIGHT;
  return top;
}

export const widthOf = (area: Area): number =>
  leftOf({ ...area, rect: { ...area.rect, left: rightOf(area.rect) + 1 } }) - leftOf(area);

export const heightOf = (area: Area): number =>
  topOf({ ...area, rect: { ...area.rect, top: bottomOf(area.rect) + 1 } }) - topOf(area);

/** The width all columns share, or null. */
export function readWidth(area: Area): Json {
  const first = columnWidth(area.sheet, area.rect.left);
  for (let column = area.rect.left; column <= rightOf(area.rect); column += 1)
    if (columnWidth(area.sheet, column) !== first) return null;
  return first;
}

export function readHeight(area: Area): Json {
  const first = rowHeight(area.sheet, area.rect.top);
  const own = [...area.sheet.rowHeights.keys(), ...area.sheet.hiddenRows];
  for (const row of own)
    if (row >= area.rect.top && row <= bottomOf(area.rect) && rowHeight(area.sheet, row) !== first)
      return null;
  return first;
}

/** @throws InvalidArgument below 0, AccessDenied on a protected sheet. */
export function writeWidth(area: Area, width: number): void {
  requireOpen(area.sheet, 'allowFormatColumns');
  if (!(width >= 0)) throw invalidArgument();
  for (let column = area.rect.left; column <= rightOf(area.rect); column += 1)
    area.sheet.columnWidths.set(column, width);
}

export function writeHeight(area: Area, height: number): void {
  requireOpen(area.sheet, 'allowFormatRows');
  if (!(height >= 0 && height <= 409.5)) throw invalidArgument();
  for (let row = area.rect.top; row <= bottomOf(area.rect); row += 1) area.sheet.rowHeights.set(row, height);
}

type Axis = 'rows' | 'columns';

/** Sizes of their own that rows (or columns) of the area have. */
function* ownSizes({ sheet, rect }: Area, axis: Axis): Generator<number> {
  const start = axis === 'rows' ? rect.top : rect.left;
  const sizes = axis === 'rows' ? sheet.rowHeights : sheet.columnWidths;
  for (const index of sizes.keys()) if (index >= start && index < start + rect[axis]) yield index;
}

export const hasStandardSize = (area: Area, axis: Axis): boolean => ownSizes(area, axis).next().done === true;

/** @throws AccessDenied on a protected sheet. */
export function useStandardSize(area: Area, axis: Axis): void {
  requireOpen(area.sheet, axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
  const sizes = axis === 'rows' ? area.sheet.rowHeights : area.sheet.columnWidths;
  for (const index of [...ownSizes(area, axis)]) sizes.delete(index);
}

/** Whether all rows (or columns) are hidden; null where some are. */
export function isHidden(area: Area, axis: Axis): boolean | null {
  const hidden = axis === 'rows' ? area.sheet.hiddenRows : area.sheet.hiddenColumns;
  const start = axis === 'rows' ? area.rect.top : area.rect.left;
  let count = 0;
  for (const index of hidden) if (index >= start && index < start + area.rect[axis]) count += 1;
  return count === 0 ? false : count === area.rect[axis] ? true : null;
}

/** @throws InvalidArgument for hiding a part of a row by a range: Excel hides the whole row. */
export function setHidden(area: Area, axis: Axis, hide: boolean): void {
  requireOpen(area.sheet, axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
  if (axis === 'rows' ? isEntireColumn(area.rect) : isEntireRow(area.rect)) throw invalidArgument();
  const hidden = axis === 'rows' ? area.sheet.hiddenRows : area.sheet.hiddenColumns;
  const start = axis === 'rows' ? area.rect.top : area.rect.left;
  const end = start + area.rect[axis];
  if (hide) for (let index = start; index < end; index += 1) hidden.add(index);
  // Of a million rows few are hidden.
  else for (const index of hidden) if (index >= start && index < end) hidden.delete(index);
}
