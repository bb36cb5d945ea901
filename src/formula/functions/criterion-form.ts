import { textOf } from '../compare';
import type { Node } from '../tree';
import type { Scalar } from '../value';

/**
 * How a criterion is to be read, by how the formula writes it. Only what the formula itself writes is an operator or a
 * wildcard; what stands in a cell is a plain value, as with =, whatever signs a branch or product has in its name.
 * - `value`: a reference or what is computed: equality.
 * - `written`: a text in quotes, "<>", ">=5", "城*": as Excel reads it.
 * - `operator`: an operator in quotes and values, ">="&x: compared with the plain value.
 * - `pattern`: wildcards in quotes and values, "*"&x&"*": the wildcards in quotes alone are wildcards.
 */
export type CriterionForm = 'value' | 'written' | 'operator' | 'pattern';

const OPERATOR = /^(<=|>=|<>|=|<|>)/;
const WILDCARD = /[*?]/;

export function formOf(criterion: Node): CriterionForm {
  if (criterion.kind === 'text') return 'written';
  if (criterion.kind === 'call' && CHOICES.has(criterion.name))
    return criterion.args.some((arg) => ['written', 'pattern'].includes(formOf(arg)) && isOpen(arg))
      ? 'written'
      : 'value';
  const parts = partsOf(criterion);
  if (parts.length === 1) return 'value';
  const texts = parts.flatMap((part) => (part.kind === 'text' ? [part.value] : []));
  if (texts.some((text) => WILDCARD.test(text))) return 'pattern';
  return operatorOf(parts) ? 'operator' : 'value';
}

const CHOICES = new Set(['IF', 'IFS', 'SWITCH']);

/** A branch that is no mere value: an operator or a wildcard stands in it. */
function isOpen(node: Node): boolean {
  return node.kind !== 'text' || OPERATOR.test(node.value) || WILDCARD.test(node.value);
}

/** What & (or CONCAT) joins, in order. */
export function partsOf(node: Node): readonly Node[] {
  if (node.kind === 'binary' && node.operator === '&') return [...partsOf(node.left), ...partsOf(node.right)];
  return node.kind === 'call' && node.name === 'CONCAT' ? node.args.flatMap(partsOf) : [node];
}

function operatorOf(parts: readonly Node[]): boolean {
  const [first] = parts;
  return first.kind === 'text' && OPERATOR.test(first.value);
}

/** A criterion with wildcards as Excel would have to be given it: values with their signs made plain by ~. */
export function patternText(criterion: Node, valueOf: (part: Node) => Scalar): string {
  const parts = partsOf(criterion);
  const text = parts
    .map((part) => (part.kind === 'text' ? part.value : textOf(valueOf(part)).replace(/[~*?]/g, '~$&')))
    .join('');
  return operatorOf(parts) ? text : `=${text}`;
}
