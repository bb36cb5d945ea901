import type { Rect } from '../../host/model/rect';
import type { Corners } from './reference';

/** Cells that every copy of a formula reads: an edge that moves with the formula counts from its cell. */
export interface Read {
  readonly sheetId: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** Which edges move with the formula, as a sum of the flags below. */
  readonly moving: number;
  /** One cell, written as one. */
  readonly single: boolean;
}

const TOP = 1;
const LEFT = 2;
const BOTTOM = 4;
const RIGHT = 8;

/** What corners mean for all copies of the formula that stands at this cell. */
export function readOf(
  { top, left, bottom, right, single }: Corners,
  sheetId: string,
  row: number,
  column: number,
): Read {
  return {
    sheetId,
    top: top.fixed ? top.at : top.at - row,
    left: left.fixed ? left.at : left.at - column,
    bottom: bottom.fixed ? bottom.at : bottom.at - row,
    right: right.fixed ? right.at : right.at - column,
    moving:
      (top.fixed ? 0 : TOP) +
      (left.fixed ? 0 : LEFT) +
      (bottom.fixed ? 0 : BOTTOM) +
      (right.fixed ? 0 : RIGHT),
    single,
  };
}

export const topAt = ({ top, moving }: Read, row: number): number => (moving & TOP ? top + row : top);

export const leftAt = ({ left, moving }: Read, column: number): number =>
  moving & LEFT ? left + column : left;

/** The cells that the copy at this cell reads. */
export function rectAt(read: Read, row: number, column: number): Rect {
  const top = topAt(read, row);
  const left = leftAt(read, column);
  return {
    top,
    left,
    rows: (read.moving & BOTTOM ? read.bottom + row : read.bottom) - top + 1,
    columns: (read.moving & RIGHT ? read.right + column : read.right) - left + 1,
  };
}
