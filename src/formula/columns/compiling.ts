import type { FixedColumn } from '../../money/fixed';
import type { Node } from '../tree';
import type { Scalar } from '../value';
import type { Product } from './product';
import type { Clock, Names } from './scope';
import type { ColumnScope, Loader } from './vector';

export type CallNode = Extract<Node, { kind: 'call' }>;

/** What compiling a call asks of the compiler of the formula around it. */
export interface Compiler {
  readonly clock: Clock;
  readonly scope: ColumnScope;
  /** The compiler for the rows of the groups, or null where there are none. */
  readonly rows: Compiler | null;
  /** Null where the fast path cannot read the node. */
  compile(node: Node, names: Names | null): Loader | null;
  /** The value of a node that is the same for every line, where it is known before any line is read. */
  constantOf(node: Node, names: Names | null): Scalar | undefined;
  /** A whole column of a table as fixed numbers, where the scope has it so. */
  fixedColumn(node: Node, names: Names | null): FixedColumn | null;
  /** An argument of an aggregate. */
  argument(node: Node, names: Names | null): Loader | null;
  /** A node that has one value for the whole group. */
  plain(node: Node, names: Names | null): Loader | null;
  isId(node: Node, names: Names | null): boolean;
  /** What the caller wrote for a parameter of a domain function; any other node is itself. */
  written(node: Node, names: Names | null): Node;
  literal(value: Scalar): Loader;
  product(node: Node, names: Names | null): Product | null;
  /** Has the node one value a row of the group? */
  spansRows(node: Node, names: Names | null): boolean;
  /** A whole column of a table, given as such or as a parameter. */
  tableColumn(node: Node, names: Names | null): readonly Scalar[] | null;
}
