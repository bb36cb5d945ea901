import type { Sheet } from '../host';

/** What the status line says of the selected cells, as Excel does. */
export interface SelectionSums {
  /** Cells that hold something. */
  count: number;
  numbers: number;
  sum: number;
}

/** More cells than this are not added up: the line would lag behind the pointer. */
const MOST = 2_000_000;

/** Of the sheet's selection; null where one cell or nothing is filled. */
export function selectionSums({ cells, selection }: Sheet): SelectionSums | null {
  const { top, left, rows, columns } = selection;
  const used = cells.used(true);
  if (!used || rows * columns < 2) return null;
  const bottom = Math.min(top + rows, used.top + used.rows);
  const width = Math.min(columns, used.left + used.columns - left);
  if (width <= 0 || (bottom - top) * width > MOST) return null;
  const sums = { count: 0, numbers: 0, sum: 0 };
  for (let row = top; row < bottom; row += 1)
    for (const value of cells.slice(row, left, width)) {
      if (value === undefined) continue;
      sums.count += 1;
      if (typeof value !== 'number') continue;
      sums.numbers += 1;
      sums.sum += value;
    }
  return sums.count > 1 ? sums : null;
}
