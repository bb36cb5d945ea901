import type { ReferenceNode } from '../../formula/excel';
import type { ColumnScope } from '../../formula/columns/vector';
import type { Node } from '../../formula/tree';
import type { Message, Scope } from '../../formula/value';
import type { RunContext } from '../../run/context';
import type { GridColumn } from '../grid-column';
import type { GridSheet } from '../grid-sheet';
import type { Format } from '../styles';
import type { Words } from '../words';
import type { Unformed } from './blanks';
import type { ParameterSheet } from './parameter-sheet';
import type { TableWorking } from './table-sheet';
import type { Later } from './template';

/** What a level of workings (lines, groups or officers) knows of its rows. */
export interface LevelSource {
  run: RunContext;
  sheet: GridSheet;
  words: Words;
  later: Later;
  /** Ledgers that formulas read as whole columns, as the result shows them. */
  tables: ReadonlyMap<string, TableWorking>;
  parameters: ParameterSheet;
  /** The engine's view of a row. */
  scopeAt(row: number): Scope;
  /** The same for all rows at once, as far as it can be read fast; null leaves every row to `scopeAt`. */
  columns?(): ColumnScope | null;
  /** Rows that the fast reading has no right view of. */
  apart?: readonly number[];
  /** Excel texts of [列], 花名册.列, 台账[列] and items; null where the level leaves it to the common rules. */
  refer(node: ReferenceNode, whole: boolean): string | null;
  mayBeBlank(node: Node): boolean;
  /** When a reference that may be blank has no figure. */
  unformed(node: Node): Unformed;
  isId(node: ReferenceNode): boolean;
  isGroup?: boolean;
  /** Cells call custom functions. */
  calls?: boolean;
  /** First and last row numbers of a row's blocks, for formulas over blocks. */
  blockAt?(row: number): readonly number[];
  /** What is written instead of what is computed, such as a block instead of a whole column. */
  rewrite?(tree: Node): Node;
  /** The text of the day that parameters go by, and of the post. */
  day(): string;
  post(): string;
}

/** A column without a formula, and why it has none. */
export interface Unwritten {
  sheet: GridSheet;
  key: string;
  title: string;
  tree: Node;
  reason: Message;
}

export interface ColumnLook {
  key: string;
  title: string;
  clause?: string;
  band?: string;
  format: Format;
  role?: GridColumn['role'];
  total?: boolean;
}
