import type { Node, UnaryOperator } from '../tree';

/** A factor or divisor of a product: a part of the formula, or a sign. */
export interface Term {
  factor: Node | UnaryOperator;
  divides: boolean;
}

/** The factors of a product, and its divisors; signs and ‰ are factors too. */
export function factorsOf(node: Node, divides = false): Term[] {
  if (divides) return [{ factor: node, divides }];
  if (node.kind === 'binary' && (node.operator === '*' || node.operator === '/')) {
    const right = factorsOf(node.right, node.operator === '/');
    // A quotient is rounded to 28 digits before it multiplies: 率×(日÷率) is not (率×日)÷率.
    const rounded = node.operator === '*' && right.some((term) => term.divides);
    return [...factorsOf(node.left), ...(rounded ? [{ factor: node.right, divides: false }] : right)];
  }
  if (node.kind === 'unary') return [...factorsOf(node.operand), { factor: node.operator, divides }];
  return [{ factor: node, divides }];
}
