import { describe } from '../faults';
import type { Node } from '../tree';
import type { Checking, Typing } from './typing';

type Binary = Extract<Node, { kind: 'binary' }>;

const COMPARISONS = new Set(['=', '<>', '<', '>', '<=', '>=']);

/** What is written as Excel's users write it by hand, and means something else: a date as a subtraction, 0<x<10, a rate with % twice. */
export function slips(checker: Checking, node: Binary): void {
  const date = writtenDate(node);
  if (date) {
    const [year, month, day] = date;
    const text = [year, month, day].join(node.operator);
    checker.problem(
      'TYPE_MISMATCH',
      node,
      `${text} 会当作算式计算；日期请写 DATE(${year},${month},${day})`,
      `${text} is arithmetic; write the date as DATE(${year},${month},${day})`,
    );
  }
  if (COMPARISONS.has(node.operator) && node.left.kind === 'binary' && COMPARISONS.has(node.left.operator))
    checker.problem(
      'TYPE_MISMATCH',
      node,
      '不能连续比较，如 0<数<10；请写 AND(0<数,数<10)',
      'comparisons do not chain as in 0<x<10; write AND(0<x,x<10)',
    );
}

/** A ratio such as 0.1% must not be divided by a hundred again. */
export function percentSlip(
  checker: Checking,
  node: Extract<Node, { kind: 'unary' }>,
  operand: Typing,
): void {
  if (node.operator !== '%' && node.operator !== '‰') return;
  const { kind } = node.operand;
  if (kind === 'number' || typeof operand.unit === 'string' || operand.unit.size > 0) return;
  const { zh, en } = describe(node.operand);
  checker.problem(
    'UNIT_MISMATCH',
    node,
    `${zh}已经是比率，后面再写 ${node.operator} 会再缩小`,
    `${en} is a ratio already; ${node.operator} after it makes it smaller again`,
  );
}

/** 2023-01-31 or 2023/1/31 written bare: year, month and day. */
function writtenDate(node: Binary): [number, number, number] | null {
  const { operator, left, right } = node;
  if ((operator !== '-' && operator !== '/') || left.kind !== 'binary' || left.operator !== operator)
    return null;
  const [year, month, day] = [left.left, left.right, right].map(wholeOf);
  const isDate = year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return isDate ? [year, month, day] : null;
}

function wholeOf(node: Node): number {
  return node.kind === 'number' && node.value.isInteger() ? node.value.toNumber() : NaN;
}
