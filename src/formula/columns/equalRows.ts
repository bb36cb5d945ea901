import { keyOf } from '../functions/criteria';
import type { Node } from '../tree';
import { isFault } from '../value';
import type { CallNode, Compiler } from './compiling';
import { distinctCells, Matcher } from './match';
import { fixed } from './numbers';
import type { Names } from './scope';
import { Buffers, UNKNOWN, type Loader } from './vector';

/** SUMPRODUCT(--(表[列]=x)) and SUMPRODUCT((表[列]=x)*1): how many cells of the column equal the line's value. */
export function countEqual(compiler: Compiler, node: CallNode, names: Names | null): Loader | null {
  const equality = node.args.length === 1 ? equalityIn(node.args[0]) : null;
  if (!equality) return null;
  const { left, right } = equality;
  const column = compiler.tableColumn(left, names) ?? compiler.tableColumn(right, names);
  const value = compiler.compile(compiler.tableColumn(left, names) ? right : left, names);
  if (!column || !value || column.some(isFault)) return null;
  const isId = compiler.isId(left, names) || compiler.isId(right, names);
  const distinct = distinctCells(column, isId);
  const counts = new Float64Array(distinct.cells.length);
  for (const id of distinct.rowIds) counts[id] += 1;
  const blanks = counts[distinct.idOf.get(keyOf(null, isId)) ?? -1] ?? 0;
  const matcher = new Matcher(distinct, (x) => ({ keys: [keyOf(x, isId)] }), 'equal', true);
  const out = new Buffers();
  return (from, to) => {
    const vector = value(from, to);
    const count = to - from;
    const found = matcher.match(vector, count);
    if (!found) return UNKNOWN;
    const blank = vector.kind === 'fixed' ? vector.blank : null;
    for (let i = 0; i < count; i += 1)
      out.units[i] = blank?.[i] ? blanks : found.ids[i] < 0 ? 0 : counts[found.ids[i]];
    return fixed(out.units, 0, column.length, found.bad);
  };
}

type Binary = Extract<Node, { kind: 'binary' }>;

function equalityIn(node: Node): Binary | null {
  if (node.kind === 'unary' && node.operand.kind === 'unary' && isMinus(node) && isMinus(node.operand))
    return isEquality(node.operand.operand);
  if (node.kind !== 'binary' || node.operator !== '*') return null;
  return isOne(node.right) ? isEquality(node.left) : isOne(node.left) ? isEquality(node.right) : null;
}

function isMinus({ operator }: Extract<Node, { kind: 'unary' }>): boolean {
  return operator === '-';
}

function isOne(node: Node): boolean {
  return node.kind === 'number' && node.value.eq(1);
}

function isEquality(node: Node): Binary | null {
  return node.kind === 'binary' && node.operator === '=' ? node : null;
}
