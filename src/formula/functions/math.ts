import { ONE, ZERO, noNegativeZero, round, roundDown, roundUp, type Decimal } from '../../money/decimal';
import type { Call, FunctionSpec } from './call';

/** Places beyond these change nothing in Excel's range. */
const MAX_PLACES = 300;

export const MATH: readonly FunctionSpec[] = [
  unary('ABS', (x) => x.abs()),
  unary('INT', (x) => x.floor()),
  unary('SIGN', (x) => (x.isZero() ? ZERO : x.isNegative() ? ONE.negated() : ONE)),
  // Excel's ROUND(ROUND(x,n+6),n): the one rounding of the product.
  rounding('ROUND', round),
  rounding('ROUNDUP', roundUp),
  rounding('ROUNDDOWN', roundDown),
];

function unary(name: string, apply: (x: Decimal) => Decimal): FunctionSpec {
  return {
    name,
    least: 1,
    most: 1,
    argument: () => 'number',
    result: 'number',
    apply: (call) => noNegativeZero(apply(call.number(0))),
  };
}

function rounding(name: string, apply: (x: Decimal, places: number) => Decimal): FunctionSpec {
  return {
    name,
    least: 2,
    most: 2,
    argument: () => 'number',
    result: 'number',
    apply: (call) => apply(call.number(0), places(call)),
  };
}

function places(call: Call): number {
  const n = call.whole(1);
  if (Math.abs(n) <= MAX_PLACES) return n;
  throw call.fault(
    'FORMULA_ERROR',
    `小数位数应在 ±${MAX_PLACES} 以内`,
    `the number of places must lie within ±${MAX_PLACES}`,
    1,
  );
}
