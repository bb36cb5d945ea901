import type { Cells } from '../../../host/model/cells';
import type { ColumnIndex } from '../column-index';
import type { Area, Direct } from './values';

/** What formulas read. */
export interface Sources {
  cellsOf(sheetId: string): Cells;
  index: ColumnIndex;
}

/** An argument as a function gets it. */
export interface Argument {
  value: Direct;
  /** As cells where it is a reference, even to one; of other values null. */
  area: ((row: number, column: number) => Area) | null;
}

/** What a call evaluates to, made once for all copies of a formula. */
export type Maker = (args: readonly (Argument | null)[], sources: Sources) => Direct;
