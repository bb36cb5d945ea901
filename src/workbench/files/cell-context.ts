import type { Prefixes } from './formula-names';
import type { Texts } from './texts';

/** What the cells of every sheet refer to. */
export interface CellContext {
  strings: readonly string[];
  /** Those of them that have runs of their own looks. */
  rich: ReadonlySet<number>;
  /** Texts that stand in the cells themselves. */
  texts: Texts;
  date1904: boolean;
  /** Prefixes of function names that the file's formulas have. */
  prefixes: Prefixes;
  /** The model's number of a look by its index in the file. */
  styleOf(xf: number): number;
}
