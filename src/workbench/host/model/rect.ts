/** A rectangle of cells; rows and columns count from 0. */
export interface Rect {
  top: number;
  left: number;
  rows: number;
  columns: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export const WHOLE_SHEET: Rect = { top: 0, left: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

export const bottomOf = (rect: Rect): number => rect.top + rect.rows - 1;
export const rightOf = (rect: Rect): number => rect.left + rect.columns - 1;

export const isEntireColumn = (rect: Rect): boolean => rect.top === 0 && rect.rows === MAX_ROWS;
export const isEntireRow = (rect: Rect): boolean => rect.left === 0 && rect.columns === MAX_COLUMNS;

export const onSheet = (rect: Rect): boolean =>
  rect.top >= 0 &&
  rect.left >= 0 &&
  rect.rows > 0 &&
  rect.columns > 0 &&
  rect.top + rect.rows <= MAX_ROWS &&
  rect.left + rect.columns <= MAX_COLUMNS;

export const sameRect = (a: Rect, b: Rect): boolean =>
  a.top === b.top && a.left === b.left && a.rows === b.rows && a.columns === b.columns;

/** The common part, or null. */
export function intersect(a: Rect, b: Rect): Rect | null {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const rows = Math.min(bottomOf(a), bottomOf(b)) - top + 1;
  const columns = Math.min(rightOf(a), rightOf(b)) - left + 1;
  return rows > 0 && columns > 0 ? { top, left, rows, columns } : null;
}

/** The smallest rectangle that holds both. */
export function bounding(a: Rect, b: Rect): Rect {
  const top = Math.min(a.top, b.top);
  const left = Math.min(a.left, b.left);
  return {
    top,
    left,
    rows: Math.max(bottomOf(a), bottomOf(b)) - top + 1,
    columns: Math.max(rightOf(a), rightOf(b)) - left + 1,
  };
}

export const holds = (rect: Rect, row: number, column: number): boolean =>
  row >= rect.top && row <= bottomOf(rect) && column >= rect.left && column <= rightOf(rect);

export const encloses = (outer: Rect, inner: Rect): boolean =>
  holds(outer, inner.top, inner.left) && holds(outer, bottomOf(inner), rightOf(inner));
