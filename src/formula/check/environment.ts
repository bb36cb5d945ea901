import type { FunctionDefinition } from '../definition';
import type { Span } from '../tree';
import type { Message } from '../value';

/** `id` compares as exact text; `blank` is "" or an empty cell; `any` is not known before the run. */
export type ValueType = 'number' | 'text' | 'id' | 'date' | 'boolean' | 'blank' | 'any';

/** What is known of a column, parameter, item or step before any row runs. */
export interface Declared {
  type: ValueType;
  /** 元, 户, %, 元/户 …; '' or none is not known. */
  unit?: string;
}

/** All names that a formula may use. Maps, so that no name can reach an object's own properties. */
export interface CheckEnvironment {
  /** The ledger whose rows the formula is for, for messages; none at officer level. */
  ledger?: string;
  columns: ReadonlyMap<string, Declared>;
  /** In a group: the columns that may stand bare; others only inside an aggregate. */
  grouping?: ReadonlySet<string>;
  tables: ReadonlyMap<string, ReadonlyMap<string, Declared>>;
  roster: ReadonlyMap<string, Declared>;
  /** Parameters, items, steps and period names. */
  names: ReadonlyMap<string, Declared>;
  /** Parameters alone, for 参数(名称, 日期); without them every name counts as one. */
  parameters?: ReadonlyMap<string, Declared>;
  /** Items, for 全体[项目] and 往期(项目, 期间). */
  items: ReadonlyMap<string, Declared>;
  functions: ReadonlyMap<string, FunctionDefinition>;
}

export interface Problem {
  code: 'SYNTAX' | 'NAME_UNKNOWN' | 'TYPE_MISMATCH' | 'UNIT_MISMATCH';
  severity: 'error' | 'warning';
  message: Message;
  span: Span;
}

export interface CheckResult {
  problems: readonly Problem[];
  type: ValueType;
  /** '' where it is not known. */
  unit: string;
}
