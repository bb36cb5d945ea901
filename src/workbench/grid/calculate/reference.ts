import { columnIndex, columnName } from '../../host/model/address';
import { MAX_COLUMNS, MAX_ROWS, type Rect } from '../../host/model/rect';

/** One coordinate: its index from 0, and whether it stays when the formula is copied. */
interface Coordinate {
  at: number;
  fixed: boolean;
}

/** A reference as its corners, ordered. */
export interface Corners {
  top: Coordinate;
  left: Coordinate;
  bottom: Coordinate;
  right: Coordinate;
  /** `A:C` or `2:5`: ends where the sheet is filled. */
  open: 'rows' | 'columns' | null;
  single: boolean;
}

const fixed = (at: number): Coordinate => ({ at, fixed: true });

/** Reads `A1`, `$A$1:B2`, `A:C` or `2:5`; null beyond the sheet. */
export function cornersOf(text: string): Corners | null {
  const [first = '', second = first] = text.split(':');
  const [column1, row1] = cornerOf(first);
  const [column2, row2] = cornerOf(second);
  const [left, right] = ordered(column1 ?? fixed(0), column2 ?? fixed(MAX_COLUMNS - 1));
  const [top, bottom] = ordered(row1 ?? fixed(0), row2 ?? fixed(MAX_ROWS - 1));
  if (top.at < 0 || bottom.at >= MAX_ROWS || right.at >= MAX_COLUMNS) return null;
  const open = row1 === null ? 'rows' : column1 === null ? 'columns' : null;
  return { top, left, bottom, right, open, single: !text.includes(':') };
}

/** Corners of a rectangle that stays where it is; `thisRow` makes it follow the row of the formula. */
export const cornersAt = (rect: Rect, thisRow?: number): Corners => ({
  top: thisRow === undefined ? fixed(rect.top) : { at: thisRow, fixed: false },
  bottom: thisRow === undefined ? fixed(rect.top + rect.rows - 1) : { at: thisRow, fixed: false },
  left: fixed(rect.left),
  right: fixed(rect.left + rect.columns - 1),
  open: null,
  single: rect.columns === 1 && (rect.rows === 1 || thisRow !== undefined),
});

function cornerOf(text: string): [column: Coordinate | null, row: Coordinate | null] {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text);
  const [, dollar1 = '', letters = '', dollar2 = '', digits = ''] = match ?? [];
  const rowDollar = letters === '' ? dollar1 || dollar2 : dollar2;
  return [
    letters === '' ? null : { at: columnIndex(letters), fixed: dollar1 !== '' },
    digits === '' ? null : { at: Number(digits) - 1, fixed: rowDollar !== '' },
  ];
}

const ordered = (a: Coordinate, b: Coordinate): [Coordinate, Coordinate] => (a.at <= b.at ? [a, b] : [b, a]);

export const rectOf = ({ top, left, bottom, right }: Corners): Rect => ({
  top: top.at,
  left: left.at,
  rows: bottom.at - top.at + 1,
  columns: right.at - left.at + 1,
});

const cell = (column: Coordinate, row: Coordinate): string =>
  `${column.fixed ? '$' : ''}${columnName(column.at)}${row.fixed ? '$' : ''}${row.at + 1}`;

/** In A1 form, always with its last row and column written. */
export const printA1 = ({ top, left, bottom, right, single }: Corners): string =>
  single ? cell(left, top) : `${cell(left, top)}:${cell(right, bottom)}`;

/** In a form that is the same for every copy of the formula. */
export function printRelative(
  { top, left, bottom, right, single }: Corners,
  row: number,
  column: number,
): string {
  const part = ({ at, fixed: stays }: Coordinate, home: number): string =>
    stays ? `${at}` : `[${at - home}]`;
  const first = `R${part(top, row)}C${part(left, column)}`;
  return single ? first : `${first}:R${part(bottom, row)}C${part(right, column)}`;
}
