import { ZERO, decimal, divide, noNegativeZero, power, type Decimal } from '../money/decimal';
import { formulaError } from './faults';
import type { BinaryOperator, Span, UnaryOperator } from './tree';

/** Excel's range; beyond it an exact decimal only costs time. */
const MAX_EXPONENT = 308;
/** Seven digits a limb: products under 980 digits never round at 1,000. */
const MAX_LIMBS = 140;
const HUNDREDTH = decimal('0.01');
const THOUSANDTH = decimal('0.001');

export type ArithmeticOperator = Extract<BinaryOperator, '+' | '-' | '*' | '/' | '^'>;

export function isArithmetic(operator: BinaryOperator): operator is ArithmeticOperator {
  return operator === '+' || operator === '-' || operator === '*' || operator === '/' || operator === '^';
}

/** a ∘ b: + − × exact, ÷ and ^ to 28 digits. Division by 0 and results out of Excel's range are FORMULA_ERROR. */
export function arithmetic(operator: ArithmeticOperator, a: Decimal, b: Decimal, span: Span | null): Decimal {
  switch (operator) {
    case '+':
      return within(a.plus(b), span);
    case '-':
      return within(a.minus(b), span);
    case '*':
      return times(a, b, span);
    case '/':
      return quotient(a, b, span);
    case '^':
      return raised(a, b, span);
  }
}

export function signed(operator: UnaryOperator, a: Decimal): Decimal {
  switch (operator) {
    case '-':
      return noNegativeZero(a.negated());
    case '+':
      return a;
    case '%':
      return noNegativeZero(a.times(HUNDREDTH));
    case '‰':
      return noNegativeZero(a.times(THOUSANDTH));
  }
}

/** a / b; b = 0 is a finding, never 0. */
export function quotient(a: Decimal, b: Decimal, span: Span | null): Decimal {
  if (b.isZero()) throw formulaError('除数为 0', 'division by 0', span);
  return within(divide(a, b), span);
}

/** a + b of running totals, guarded as every operation is. */
export function add(a: Decimal, b: Decimal, span: Span | null): Decimal {
  return within(a.plus(b), span);
}

export function times(a: Decimal, b: Decimal, span: Span | null): Decimal {
  if (a.d.length + b.d.length > MAX_LIMBS) throw outOfRange(span);
  return within(a.times(b), span);
}

function raised(base: Decimal, exponent: Decimal, span: Span | null): Decimal {
  if (base.isZero()) {
    if (exponent.gt(0)) return ZERO;
    if (exponent.isZero())
      throw formulaError('0 的 0 次方没有意义', '0 to the power of 0 has no value', span);
    throw formulaError('除数为 0（0 的负数次方）', 'division by 0 (0 to a negative power)', span);
  }
  if (base.isNegative() && !exponent.isInteger()) {
    throw formulaError('负数不能开方（负数的小数次方）', 'a negative number has no fractional power', span);
  }
  // The size of the result is known before it is computed: 9^9^9 must not take minutes.
  const size = Math.abs((base.e + 1) * exponent.toNumber());
  const exactDigits = base.d.length * Math.abs(exponent.toNumber());
  const nearOne = base.e === 0 || base.e === -1;
  if (!nearOne && size > 4 * MAX_EXPONENT) throw outOfRange(span);
  if (nearOne && Math.abs(Math.log10(Math.abs(base.toNumber())) * exponent.toNumber()) > MAX_EXPONENT)
    throw outOfRange(span);
  if (exponent.isInteger() && exponent.gt(0) && exponent.lte(64) && exactDigits > MAX_LIMBS)
    throw outOfRange(span);
  if (Math.abs(exponent.toNumber()) > 1e9) throw outOfRange(span);
  return within(power(base, exponent), span);
}

function within(x: Decimal, span: Span | null): Decimal {
  if (x.isZero()) return ZERO;
  if (x.e > MAX_EXPONENT || x.e < -MAX_EXPONENT || x.d.length > MAX_LIMBS || !x.isFinite())
    throw outOfRange(span);
  return x;
}

function outOfRange(span: Span | null) {
  return formulaError('结果超出 Excel 的数字范围', 'the result is beyond the number range of Excel', span);
}
