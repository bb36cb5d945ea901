import type { Rect } from '../../host/model/rect';
import type { Form } from './form';

/** A cell with a formula. */
export interface FormulaNode {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  /** As it stands in the cell. */
  source: string;
  form: Form;
  dirty: boolean;
  /** How many of the cells and ranges it reads are still to be calculated. */
  waits: number;
  /** What its array covered when its dependents were told to wait. */
  marked: Rect | null;
  /** It stands in the book no more. */
  gone?: boolean;
}

/** A block of cells that formulas read. */
export interface RangeNode {
  readonly rect: Rect;
  readonly dependents: Set<FormulaNode>;
  /** How many of its cells are still to be calculated. */
  waits: number;
}
