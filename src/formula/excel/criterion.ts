import { given, type Environment } from '../frame';
import { FUNCTIONS } from '../functions';
import { formOf, partsOf } from '../functions/criterion-form';
import type { Node } from '../tree';
import { atom, callOf, joined, textPiece, type Piece } from './piece';
import { argument, type Site } from './writing';

type Operator = '=' | '<>' | '<' | '>' | '<=' | '>=';

const OPERATOR = /^(<=|>=|<>|=|<|>)([\s\S]*)$/;
/** Names of the period: no sign stands in them. */
const PERIOD_NAMES = new Set(['期间', '上期', '期初日', '期末日', '期间天数', '年初日', '上期末日']);

/** May Excel's own COUNTIFS be given the criterion as it is: nothing in it can be taken for a sign? */
export function isPlainCriterion(site: Site, i: number): boolean {
  const { node, env } = given(site.node.args[i], site.env);
  switch (formOf(node)) {
    case 'written':
      // A cell whose formula gives "" is filled for Excel's COUNTIFS, and blank for a rule.
      return node.kind !== 'text' || node.value !== '<>';
    case 'pattern':
      return true;
    case 'operator': {
      const { operator, values } = split(node);
      return !isEquality(operator) || values.every((value) => isPlain(value, env)) || isPerRow(site, i);
    }
    default:
      return isPlain(node, env) || isPerRow(site, i);
  }
}

/** SUM(1/COUNTIFS(列,列)): a criterion for each row, which only Excel's own function takes. */
function isPerRow({ rows, writer, node, env }: Site, i: number): boolean {
  return rows && writer.hasColumns(node.args[i], env);
}

function isEquality(operator: Operator): boolean {
  return operator === '=' || operator === '<>';
}

/** A number, a day, or a name of the period. */
function isPlain(node: Node, env: Environment): boolean {
  switch (node.kind) {
    case 'number':
    case 'boolean':
    case 'unary':
      return true;
    case 'text':
      return !/[*?~<>=]/.test(node.value);
    case 'binary':
      return node.operator !== '&';
    case 'name':
      return PERIOD_NAMES.has(node.name) && !env.frame?.names.has(node.name);
    case 'call': {
      const result = FUNCTIONS.get(node.name)?.result;
      return result === 'number' || result === 'date' || result === 'boolean';
    }
    default:
      return false;
  }
}

/** The criterion for Excel's own function. Values beside wildcards, and names row by row, have their signs made plain. */
export function criterionPiece(site: Site, i: number): Piece {
  const { node, env } = given(site.node.args[i], site.env);
  const form = formOf(node);
  const perRow = isPerRow(site, i) && (form === 'value' || form === 'operator') && !isPlain(node, env);
  if (form !== 'pattern' && !perRow) return argument(site, i);
  const parts = partsOf(node);
  const pieces = parts.map((part) =>
    part.kind === 'text' ? textPiece(part.value) : escaped(site.writer.part(part, env, site.rows)),
  );
  const hasOperator = parts[0].kind === 'text' && OPERATOR.test(parts[0].value);
  return joined('&', hasOperator ? pieces : [atom('"="'), ...pieces]);
}

function escaped(piece: Piece): Piece {
  return ['~', '*', '?'].reduce(
    (text, sign) => callOf('SUBSTITUTE', [text, atom(`"${sign}"`), atom(`"~${sign}"`)]),
    piece,
  );
}

/** A criterion as a comparison. `mayBeText`: it may hold a text that a cell gave. */
export function operandOf(site: Site, i: number): { operator: Operator; operand: Piece; mayBeText: boolean } {
  const { node, env } = given(site.node.args[i], site.env);
  const form = formOf(node);
  if (form === 'pattern' || (node.kind === 'text' && /[*?~]/.test(node.value)))
    throw site.writer.refuse(node, '此处的条件不能用通配符', 'a wildcard in this criterion');
  if (form === 'value') return { operator: '=', operand: argument(site, i), mayBeText: !isPlain(node, env) };
  if (node.kind !== 'text' && form === 'written')
    throw site.writer.refuse(node, '条件请写成 ">="&值', 'write the criterion as ">="&value');
  const { operator, values, rest } = split(node);
  if (values.length === 0) {
    const number = /^[+-]?\d+(\.\d+)?$/.test(rest);
    const compared = node.kind === 'text' && OPERATOR.test(node.value);
    return {
      operator,
      operand: number && compared ? atom(rest) : textPiece(rest),
      mayBeText: number && !compared,
    };
  }
  const pieces = values.map((value) => site.writer.part(value, env, site.rows));
  return {
    operator,
    operand: joined('&', rest === '' ? pieces : [textPiece(rest), ...pieces]),
    mayBeText: values.length > 1 || rest !== '' || !isPlain(values[0], env),
  };
}

/** The operator that the formula writes, what stands behind it in the same quotes, and the values after it. */
function split(criterion: Node): { operator: Operator; rest: string; values: readonly Node[] } {
  const [first, ...values] = partsOf(criterion);
  const text = first.kind === 'text' ? first.value : '';
  const match = OPERATOR.exec(text);
  return { operator: (match?.[1] ?? '=') as Operator, rest: match ? match[2] : text, values };
}
