import type { Read } from './reads';
import type { Direct } from './direct/values';

/** A formula as all its copies have it: plain references only, sheets under their aliases, moving ones from the cell on. */
export interface Form {
  /** Equal for all copies; empty for a lone reference, which no engine has to parse. */
  readonly key: string;
  readonly reads: readonly Read[];
  /** It is one reference and nothing else. */
  readonly alone: boolean;
  /** Reads a whole column or row, which ends where its sheet is filled. */
  readonly open: boolean;
  /** Must be calculated every time: TODAY, OFFSET and their like. */
  readonly volatile: boolean;
  /** Calls a function that Excel does not have by itself. */
  readonly custom: boolean;
  /** Calls a function that neither the engine nor the add-in has, or reads another file. */
  readonly unknown: boolean;
  /** Says something else when sheets, tables or names change. */
  readonly named: boolean;
  /** Evaluates it without the engine; null where only the engine can, undefined until it was tried. */
  direct: Direct | null | undefined;
}
