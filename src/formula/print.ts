import { ALL_OFFICERS, LAYERED, ROSTER } from './parse';
import type { BinaryOperator, Node } from './tree';

/** How tightly each operator binds, as in Excel; a sign binds tighter than ^, a postfix % tightest. */
export const BINDING: Record<BinaryOperator, number> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};
export const SIGN = 6;
export const POSTFIX = 7;
export const ATOM = 8;

/** Replaces the text of a node (a value for a reference, say); undefined leaves it as it is. */
export type Substitute = (node: Node) => string | undefined;

/** The canonical text of a tree, with no parentheses but the needed ones: parse(print(tree)) is the tree. */
export function print(node: Node, substitute?: Substitute): string {
  return write(node, 0, substitute);
}

function write(node: Node, binding: number, substitute?: Substitute): string {
  const replaced = substitute?.(node);
  if (replaced !== undefined) return binding > 0 && replaced.startsWith('-') ? `(${replaced})` : replaced;
  const text = bare(node, substitute);
  return bindingOf(node) < binding ? `(${text})` : text;
}

function bare(node: Node, substitute?: Substitute): string {
  switch (node.kind) {
    case 'number':
      return node.value.toFixed();
    case 'text':
      return `"${node.value.replaceAll('"', '""')}"`;
    case 'boolean':
      return node.value ? 'TRUE' : 'FALSE';
    case 'column':
      return `[${escaped(node.column)}]`;
    case 'tableColumn':
      return `${node.table}[${escaped(node.column)}]`;
    case 'all':
      return `${node.layered ? LAYERED : ALL_OFFICERS}[${escaped(node.item)}]`;
    case 'roster':
      return isPlain(node.column) ? `${ROSTER}.${node.column}` : `${ROSTER}.[${escaped(node.column)}]`;
    case 'name':
      return node.name;
    case 'call':
      return `${node.name}(${node.args.map((arg) => write(arg, 0, substitute)).join(',')})`;
    case 'unary':
      return node.operator === '-' || node.operator === '+'
        ? `${node.operator}${write(node.operand, SIGN, substitute)}`
        : `${write(node.operand, POSTFIX, substitute)}${node.operator}`;
    case 'binary': {
      const binding = BINDING[node.operator];
      // Every operator of Excel is left associative, ^ too.
      return `${write(node.left, binding, substitute)}${node.operator}${write(node.right, binding + 1, substitute)}`;
    }
  }
}

function bindingOf(node: Node): number {
  if (node.kind === 'binary') return BINDING[node.operator];
  if (node.kind === 'unary') return node.operator === '-' || node.operator === '+' ? SIGN : POSTFIX;
  return ATOM;
}

function escaped(column: string): string {
  return column.replace(/[[\]'#@]/g, "'$&");
}

function isPlain(name: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}\p{M}_]*$/u.test(name);
}
