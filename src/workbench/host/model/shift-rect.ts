import { type Rect } from './rect';

/** Rows or columns that come in (count > 0) at the start of `band`, or go out (count < 0). */
export interface Shift {
  sheetName: string;
  band: Rect;
  axis: 'rows' | 'columns';
  count: number;
}

/** Where a rectangle stands afterwards; null where all of it was taken out. Only what lies inside the band moves. */
export function moveRect(rect: Rect, shift: Shift): Rect | null {
  const rows = shift.axis === 'rows';
  const [start, length] = rows ? (['top', 'rows'] as const) : (['left', 'columns'] as const);
  const [crossStart, crossLength] = rows ? (['left', 'columns'] as const) : (['top', 'rows'] as const);
  const inside =
    rect[crossStart] >= shift.band[crossStart] &&
    rect[crossStart] + rect[crossLength] <= shift.band[crossStart] + shift.band[crossLength];
  if (!inside) return rect;
  const from = shift.band[start];
  const first = rect[start];
  const last = first + rect[length] - 1;
  if (shift.count > 0) {
    if (first >= from) return { ...rect, [start]: first + shift.count };
    return last >= from ? { ...rect, [length]: rect[length] + shift.count } : rect;
  }
  const until = from - shift.count - 1;
  if (first >= from && last <= until) return null;
  const goneBefore = Math.max(0, Math.min(first, until + 1) - from);
  const goneInside = Math.max(0, Math.min(last, until) - Math.max(first, from) + 1);
  return { ...rect, [start]: first - goneBefore, [length]: rect[length] - goneInside };
}
