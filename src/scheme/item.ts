import { childrenOf, type Node, type Span } from '../formula/tree';
import type { Message } from '../formula/value';
import type { ItemSource } from './source';

/** An item ready to be computed: its formulas parsed. */
export interface Item {
  name: string;
  source: ItemSource;
  level: ItemSource['层级'];
  unit: string;
  clause: string;
  payable: boolean;
  posts: readonly string[] | null;
  formula: Node;
  condition: Node | null;
  /** Whose a row is: a column, or a formula that gives the 工号; null = the ledger's own officer column. */
  owner: Node | null;
  share: Node | null;
  groups: readonly Node[];
  groupCondition: Node | null;
}

/** Something wrong in a scheme's own text. */
export interface SchemeProblem {
  code: string;
  severity: 'error' | 'warning';
  /** 方案 or 函数定义, the item or function, and the column of the text. */
  table: string;
  name: string;
  column: string;
  text: Message;
  /** The piece of the formula that it is about. */
  span?: Span;
}

/** The items that a formula reads, by bare name or as 全体[项目]. */
export function itemsRead(item: Item, names: ReadonlySet<string>): Set<string> {
  const read = new Set<string>();
  for (const node of formulasOf(item).flatMap((formula) => [...readNow(formula)])) {
    const name = node.kind === 'name' ? node.name : node.kind === 'all' ? node.item : null;
    if (name !== null && names.has(name)) read.add(name);
  }
  return read;
}

export function formulasOf(item: Item): Node[] {
  return [item.formula, item.condition, item.owner, item.share, item.groupCondition, ...item.groups].filter(
    (node) => node !== null,
  );
}

/** The nodes that a formula reads in its own run: 往期(项目, 期间) reads what was sealed, which is no circle. */
export function* readNow(node: Node): Generator<Node> {
  yield node;
  const sealed = node.kind === 'call' && node.name === '往期';
  for (const [at, child] of childrenOf(node).entries()) if (!sealed || at > 0) yield* readNow(child);
}
