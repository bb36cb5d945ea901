import { decimal } from '../../money/decimal';
import type { BinaryOperator, Node } from '../../formula/tree';

/** Pieces of trees that no rule's text holds. */
const NOWHERE = { start: 0, end: 0 };

export const BLANK: Node = { kind: 'text', value: '', span: NOWHERE };

export const TRUE: Node = { kind: 'boolean', value: true, span: NOWHERE };
export const FALSE: Node = { kind: 'boolean', value: false, span: NOWHERE };

/** Where a rule has no figure: a fault for the engine, "" in a cell. */
export const NO_FIGURE: Node = {
  kind: 'call',
  name: 'FINDING',
  args: [{ kind: 'text', value: 'UPSTREAM', span: NOWHERE }],
  span: NOWHERE,
};

export function isFinding(node: Node): boolean {
  return node.kind === 'call' && node.name === 'FINDING';
}

/** The tree as cells have it: "" for what has no figure. */
export function withoutFinding(node: Node): Node {
  return isFinding(node) ? BLANK : withChildren(node, withoutFinding);
}

export function nameNode(name: string): Node {
  return { kind: 'name', name, span: NOWHERE };
}

export function columnNode(column: string): Node {
  return { kind: 'column', column, span: NOWHERE };
}

export function numberNode(value: number): Node {
  return { kind: 'number', value: decimal(value), span: NOWHERE };
}

export function textNode(value: string): Node {
  return { kind: 'text', value, span: NOWHERE };
}

export function callNode(name: string, ...args: Node[]): Node {
  return { kind: 'call', name, args, span: NOWHERE };
}

export function binaryNode(operator: BinaryOperator, left: Node, right: Node): Node {
  return { kind: 'binary', operator, left, right, span: NOWHERE };
}

/** All of the conditions, or any of them; one alone is itself. */
export function joinedNode(name: 'AND' | 'OR', conditions: readonly Node[]): Node {
  return conditions.length === 1 ? conditions[0] : callNode(name, ...conditions);
}

/** The same node over other operands. */
export function withChildren(node: Node, map: (child: Node, index: number) => Node): Node {
  switch (node.kind) {
    case 'unary':
      return { ...node, operand: map(node.operand, 0) };
    case 'binary':
      return { ...node, left: map(node.left, 0), right: map(node.right, 1) };
    case 'call':
      return { ...node, args: node.args.map(map) };
    default:
      return node;
  }
}
