import { walk, type Node, type Span } from '../formula/tree';
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
  for (const node of formulasOf(item).flatMap((formula) => [...walk(formula)])) {
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

/** 往期(项目, 期间) names a sealed item and reads none of this run: its name stands as a text, so an item may read its own past. */
export function namingSealed(node: Node): Node {
  switch (node.kind) {
    case 'unary':
      return { ...node, operand: namingSealed(node.operand) };
    case 'binary':
      return { ...node, left: namingSealed(node.left), right: namingSealed(node.right) };
    case 'call': {
      const args = node.args.map(namingSealed);
      const [item] = args;
      if (node.name !== '往期' || item?.kind !== 'name') return { ...node, args };
      return { ...node, args: [{ kind: 'text', value: item.name, span: item.span }, ...args.slice(1)] };
    }
    default:
      return node;
  }
}
