import type { Decimal } from '../money/decimal';

/** Where a piece of a formula stands in its text: [start, end) in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';
export type UnaryOperator = '-' | '+' | '%' | '‰';

/**
 * A parsed rule. `column` is [列] (this row), `tableColumn` is 台账[列] (the whole column), `all` is 全体[项目]
 * (`layered`: 逐层[项目], the same as far as it has been found in the layers below),
 * `roster` is 花名册.岗位 (of the credited officer), `name` is a parameter, item, step or period name.
 */
export type Node =
  | { kind: 'number'; value: Decimal; span: Span }
  | { kind: 'text'; value: string; span: Span }
  | { kind: 'boolean'; value: boolean; span: Span }
  | { kind: 'column'; column: string; span: Span }
  | { kind: 'tableColumn'; table: string; column: string; span: Span }
  | { kind: 'all'; item: string; layered?: true; span: Span }
  | { kind: 'roster'; column: string; span: Span }
  | { kind: 'name'; name: string; span: Span }
  | { kind: 'unary'; operator: UnaryOperator; operand: Node; span: Span }
  | { kind: 'binary'; operator: BinaryOperator; left: Node; right: Node; span: Span }
  | { kind: 'call'; name: string; args: Node[]; span: Span };

/** The node's direct operands, in order. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'unary':
      return [node.operand];
    case 'binary':
      return [node.left, node.right];
    case 'call':
      return node.args;
    default:
      return [];
  }
}

/** Every node of the tree, parents before their operands. */
export function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* walk(child);
}
