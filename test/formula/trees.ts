import fc from 'fast-check';
import { decimal } from '../../src/money/decimal';
import type { BinaryOperator, Node, UnaryOperator } from '../../src/formula/tree';

const span = { start: 0, end: 0 };
const BINARY: BinaryOperator[] = ['+', '-', '*', '/', '^', '&', '=', '<>', '<', '>', '<=', '>='];
const UNARY: UnaryOperator[] = ['-', '+', '%', '‰'];

const plainName = fc.constantFrom(
  '营销奖励率',
  '分成',
  '期初日',
  'x',
  'rate_2',
  '1月利息',
  '减少户处理',
  'constructor',
  '__proto__',
);
const columnName = fc.oneof(
  plainName,
  fc.constantFrom("it's", '余额[元]', '#号', '@此', '余额（元）', 'a b', '【万】', "''", 'a,b)"'),
);
const functionName = fc.constantFrom('SUM', 'IF', 'MARKETINGREWARD', '往期', '计奖');

const leaf: fc.Arbitrary<Node> = fc.oneof(
  fc
    .tuple(fc.nat(1_000_000), fc.nat(8))
    .map(([n, places]): Node => ({ kind: 'number', value: decimal(`${n}e-${places}`), span })),
  fc.string({ maxLength: 6 }).map((value): Node => ({ kind: 'text', value, span })),
  fc.constantFrom('新增', '"', '“”', '').map((value): Node => ({ kind: 'text', value, span })),
  fc.boolean().map((value): Node => ({ kind: 'boolean', value, span })),
  columnName.map((column): Node => ({ kind: 'column', column, span })),
  fc
    .tuple(plainName, columnName)
    .map(([table, column]): Node => ({ kind: 'tableColumn', table, column, span })),
  columnName.map((item): Node => ({ kind: 'all', item, span })),
  columnName.map((column): Node => ({ kind: 'roster', column, span })),
  plainName.map((name): Node => ({ kind: 'name', name, span })),
);

/** Any tree of the rule language, spans left at 0. */
export const anyTree: fc.Arbitrary<Node> = fc.letrec<{ tree: Node }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    leaf,
    fc
      .tuple(fc.constantFrom(...UNARY), tie('tree'))
      .map(([operator, operand]): Node => ({ kind: 'unary', operator, operand, span })),
    fc
      .tuple(fc.constantFrom(...BINARY), tie('tree'), tie('tree'))
      .map(([operator, left, right]): Node => ({ kind: 'binary', operator, left, right, span })),
    fc
      .tuple(functionName, fc.array(tie('tree'), { maxLength: 3 }))
      .map(([name, args]): Node => ({ kind: 'call', name, args, span })),
  ),
})).tree;

/** The tree without its spans, numbers as text: what two trees must agree in. */
export function shape(node: Node): unknown {
  switch (node.kind) {
    case 'number':
      return node.value.toString();
    case 'unary':
      return [node.operator, shape(node.operand)];
    case 'binary':
      return [shape(node.left), node.operator, shape(node.right)];
    case 'call':
      return [node.name, ...node.args.map(shape)];
    default:
      return { ...node, span: undefined };
  }
}
