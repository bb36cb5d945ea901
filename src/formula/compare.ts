import { decimal, type Decimal } from '../money/decimal';
import { blankFault, describe, typeFault } from './faults';
import type { BinaryOperator, Node, Span } from './tree';
import { Fault, type Scalar } from './value';

export type Comparison = Extract<BinaryOperator, '=' | '<>' | '<' | '>' | '<=' | '>='>;
/** How a message calls a value: where it came from, in both languages. */
export interface Source {
  zh: string;
  en: string;
  /** A cell of a parameter table: blank, it is a missing parameter. */
  parameter?: true;
}

export function isDecimal(value: unknown): value is Decimal {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Fault);
}

/** Excel's = ignores case in text. */
export function fold(text: string): string {
  return text.toLowerCase();
}

/**
 * Equality as Excel's =, with two differences: ids compare as exact text, and a blank equals a blank and "" but not 0
 * (a blank is not silently 0).
 */
export function equal(a: Scalar, b: Scalar, exactText: boolean): boolean {
  if (a === null || b === null) return (a ?? '') === (b ?? '');
  if (typeof a === 'string')
    return typeof b === 'string' && (exactText ? a === b : a === b || fold(a) === fold(b));
  if (typeof a === 'boolean') return a === b;
  return isDecimal(b) && a.eq(b);
}

/** −1, 0 or 1 of two values of one type. A blank is REQUIRED_BLANK, two types are TYPE_MISMATCH. */
export function order(a: Scalar, b: Scalar, exactText: boolean, left: Side, right: Side): number {
  if (a === null) throw blankFault(left.source(), left.span);
  if (b === null) throw blankFault(right.source(), right.span);
  if (isDecimal(a) && isDecimal(b)) return a.cmp(b);
  if (typeof a === 'string' && typeof b === 'string') {
    const [x, y] = exactText ? [a, b] : [fold(a), fold(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  // The side that is no number is the one to mend.
  const [value, side, other] = isDecimal(a) ? [b, right, a] : [a, left, b];
  throw typeFault(side.source(), value, expectedLike(other), side.span);
}

/** One side of a comparison, for messages. */
export interface Side {
  span: Span | null;
  source: () => Source;
}

export function sideOf(node: Node): Side {
  return { span: node.span, source: () => describe(node) };
}

export function compare(
  operator: Comparison,
  a: Scalar,
  b: Scalar,
  exactText: boolean,
  left: Side,
  right: Side,
): boolean {
  switch (operator) {
    case '=':
      return equal(a, b, exactText);
    case '<>':
      return !equal(a, b, exactText);
    case '<':
      return order(a, b, exactText, left, right) < 0;
    case '>':
      return order(a, b, exactText, left, right) > 0;
    case '<=':
      return order(a, b, exactText, left, right) <= 0;
    case '>=':
      return order(a, b, exactText, left, right) >= 0;
  }
}

function expectedLike(value: Scalar): Source {
  if (typeof value === 'string') return { zh: '文本（另一边是文本）', en: 'text (the other side is text)' };
  if (typeof value === 'boolean') return { zh: 'TRUE 或 FALSE', en: 'TRUE or FALSE' };
  return { zh: '数字（另一边是数字）', en: 'a number (the other side is a number)' };
}

/** A number joined to text: 15 significant digits, as Excel's General; plain from 1E-10 up to 1E+20. */
export function generalText(value: Decimal): string {
  const rounded = value.toSignificantDigits(15);
  if (rounded.isZero()) return '0';
  if (rounded.e >= -10 && rounded.e <= 20) return rounded.toFixed();
  return rounded
    .toExponential()
    .toUpperCase()
    .replace(/E([+-])(\d)$/, 'E$10$2');
}

/** What & joins: a blank is "", a truth value TRUE or FALSE. */
export function textOf(value: Scalar): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return generalText(value);
}

/** The number a text stands for in a criterion ("12", "-1.5", "30%"), or null. */
export function numberInText(text: string): Decimal | null {
  const trimmed = text.trim();
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?%?$/.test(trimmed)) return null;
  const percent = trimmed.endsWith('%');
  const body = (percent ? trimmed.slice(0, -1) : trimmed).replace(/\.(?=$|[eE])/, '');
  const number = decimal(body);
  return percent ? number.times('0.01') : number;
}
