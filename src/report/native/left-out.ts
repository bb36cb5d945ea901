import { childrenOf, type Node } from '../../formula/tree';
import { binaryNode, callNode, numberNode, withChildren } from './nodes';
import { LEFT_OUT, type TableWorking } from './table-sheet';

type Call = Extract<Node, { kind: 'call' }>;
type TableColumn = Extract<Node, { kind: 'tableColumn' }>;
type Workings = ReadonlyMap<string, TableWorking>;

const CONDITIONAL = /^(SUM|COUNT|AVERAGE|MAX|MIN)IFS$/;
/** Functions to which a cell without a value is a fault; COUNT passes over it. */
const WHOLE = new Set(['SUM', 'AVERAGE', 'MIN', 'MAX', 'SUMPRODUCT']);

/** A condition on anything but a key is met by no row that is left out: SUMIFS and its like are told so. */
export function withoutLeftOut(node: Node, tables: Workings): Node {
  const inner = withChildren(node, (child) => withoutLeftOut(child, tables));
  if (inner.kind !== 'call' || !CONDITIONAL.test(inner.name)) return inner;
  const { working, ranges } = rangesOf(inner, tables);
  if (!working || ranges.every(({ column }) => working.isKey(column))) return inner;
  return { ...inner, args: [...inner.args, flagOf(ranges[0]), numberNode(0)] };
}

/** When a call has no figure because it reads a row that is left out; null where it cannot. */
export function readsLeftOut(node: Node, tables: Workings): Node | null {
  if (node.kind !== 'call') return null;
  if (CONDITIONAL.test(node.name)) return conditionalReads(node, tables);
  if (node.name === 'INDEX') return indexReads(node, tables);
  if (!WHOLE.has(node.name)) return null;
  const read = node.args.flatMap(columnsIn).find((column) => {
    const working = leftOutIn(column, tables);
    return working !== null && !working.isKey(column.column);
  });
  return read ? some(callNode('COUNTIFS', flagOf(read), numberNode(1))) : null;
}

/** Columns that an aggregate reads itself, not those of calls within it that have an answer of their own. */
function columnsIn(node: Node): TableColumn[] {
  if (node.kind === 'tableColumn') return [node];
  if (node.kind === 'call' && (CONDITIONAL.test(node.name) || node.name === 'INDEX')) return [];
  return childrenOf(node).flatMap(columnsIn);
}

function conditionalReads(node: Call, tables: Workings): Node | null {
  const { working, ranges, pairs } = rangesOf(node, tables);
  const [value] = node.args;
  if (!working || node.name === 'COUNTIFS' || value.kind !== 'tableColumn' || working.isKey(value.column))
    return null;
  if (!ranges.every(({ column }) => working.isKey(column))) return null;
  return some(callNode('COUNTIFS', ...pairs, flagOf(ranges[0]), numberNode(1)));
}

function indexReads(node: Call, tables: Workings): Node | null {
  const [from, at] = node.args;
  if (from.kind !== 'tableColumn' || at === undefined) return null;
  const working = leftOutIn(from, tables);
  if (!working || working.isKey(from.column)) return null;
  return binaryNode('=', callNode('INDEX', flagOf(from), at), numberNode(1));
}

/** The columns that a conditional call tests; without a working where no row of their table is left out. */
function rangesOf(
  node: Call,
  tables: Workings,
): { working: TableWorking | null; ranges: TableColumn[]; pairs: Node[] } {
  const pairs = node.args.slice(node.name === 'COUNTIFS' ? 0 : 1);
  const ranges = pairs.filter((_, i) => i % 2 === 0);
  const columns = ranges.filter((range): range is TableColumn => range.kind === 'tableColumn');
  const sameTable =
    columns.length === ranges.length && columns.every(({ table }) => table === columns[0]?.table);
  const working = sameTable && columns.length > 0 ? leftOutIn(columns[0], tables) : null;
  return { working, ranges: columns, pairs };
}

function leftOutIn({ table }: TableColumn, tables: Workings): TableWorking | null {
  const working = tables.get(table);
  return working?.hasLeftOut ? working : null;
}

function flagOf(column: TableColumn): TableColumn {
  return { ...column, column: LEFT_OUT };
}

function some(count: Node): Node {
  return binaryNode('>', count, numberNode(0));
}
