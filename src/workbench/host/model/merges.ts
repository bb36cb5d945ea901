import { invalidArgument } from '../protocol/errors';
import { requireOpen } from './protection';
import { bottomOf, intersect, rightOf, type Rect } from './rect';
import type { Area } from './types';

/** Merges the area, or each of its rows; only the first cell keeps its content. @throws InvalidArgument inside a table. */
export function mergeArea(area: Area, across: boolean): void {
  const { sheet, rect } = area;
  requireOpen(sheet);
  if (sheet.tables.some((table) => intersect(table.rect, rect)))
    throw invalidArgument('Cells of a table cannot be merged.');
  const parts: Rect[] = across
    ? Array.from({ length: rect.rows }, (_, index) => ({ ...rect, top: rect.top + index, rows: 1 }))
    : [{ ...rect }];
  sheet.merges = sheet.merges.filter((merge) => !intersect(merge, rect));
  for (const part of parts) {
    for (let row = part.top; row <= bottomOf(part); row += 1)
      for (let column = part.left; column <= rightOf(part); column += 1)
        if (row !== part.top || column !== part.left) sheet.cells.set(row, column, undefined);
    if (part.rows > 1 || part.columns > 1) sheet.merges.push(part);
  }
}

export function unmergeArea(area: Area): void {
  requireOpen(area.sheet);
  area.sheet.merges = area.sheet.merges.filter((merge) => !intersect(merge, area.rect));
}

export const mergedAreas = (area: Area): Rect[] =>
  area.sheet.merges.filter((merge) => intersect(merge, area.rect));
