import { divide, ONE, type Decimal } from '../../money/decimal';
import { EXACT_LIMIT, POWERS } from '../../money/fixed';
import { approximateExtreme, approximateProduct, approximateQuotient, approximateSum } from './approximate';
import {
  addChecked,
  addColumns,
  addConstant,
  extremeColumns,
  extremeConstant,
  multiplyChecked,
  multiplyColumns,
  multiplyConstant,
} from './kernels';
import { constantNumber, fixed, largest, Scratch } from './numbers';
import {
  BLOCK,
  constant,
  fixedConstant,
  MOST_DECIMALS,
  ownFlags,
  UNKNOWN,
  type FixedVector,
  type Flags,
  type Vector,
} from './vector';

/** An operation on two vectors of a block. */
export type Combine = (a: Vector, b: Vector, count: number) => Vector;

/** When more than this part of a block overflows, the block goes on as doubles with error bounds. */
const FEW = 1 / 64;

/** a + b (sign 1) or a − b (sign −1). */
export function plus(sign: 1 | -1): Combine {
  const fold = folding((a, b) => (sign > 0 ? a.plus(b) : a.minus(b)));
  const own = new Scratch();
  return (a, b, count) => {
    const folded = fold(a, b);
    if (folded) return folded;
    const pair = own.pair(a, b, count);
    if (!pair) return UNKNOWN;
    const [x, y] = pair;
    if (x.kind !== 'fixed' || y.kind !== 'fixed') return own.approximately(approximateSum(sign), count);
    const scale = Math.max(x.scale, y.scale);
    const fx = POWERS[scale - x.scale];
    const fy = POWERS[scale - y.scale] * sign;
    const bad = own.flags(count);
    const { units } = own.out;
    const bound = x.bound * fx + y.bound * Math.abs(fy);
    if (bound < EXACT_LIMIT) {
      if (own.constantRight) addConstant(units, x.units, fx, y.units[0] * fy, count);
      else if (own.constantLeft) addConstant(units, y.units, fy, x.units[0] * fx, count);
      else addColumns(units, x.units, fx, y.units, fy, count);
      return fixed(units, scale, bound, bad);
    }
    const flags = ownFlags(own.out.bad, count, bad);
    const overflows = addChecked(units, x.units, fx, y.units, fy, count, flags);
    if (overflows > count * FEW) return own.approximately(approximateSum(sign), count);
    return checked(units, scale, flags, count);
  };
}

/** a × b. */
export function times(): Combine {
  const fold = folding((a, b) => a.times(b));
  const own = new Scratch();
  return (a, b, count) => {
    const folded = fold(a, b);
    if (folded) return folded;
    const pair = own.pair(a, b, count);
    if (!pair) return UNKNOWN;
    const [x, y] = pair;
    const scale = x.kind === 'fixed' && y.kind === 'fixed' ? x.scale + y.scale : Infinity;
    if (x.kind !== 'fixed' || y.kind !== 'fixed' || scale > MOST_DECIMALS)
      return own.approximately(approximateProduct, count);
    const bad = own.flags(count);
    const { units } = own.out;
    const bound = x.bound * y.bound;
    if (bound < EXACT_LIMIT) {
      if (own.constantRight) multiplyConstant(units, x.units, y.units[0], count);
      else if (own.constantLeft) multiplyConstant(units, y.units, x.units[0], count);
      else multiplyColumns(units, x.units, y.units, count);
      return fixed(units, scale, bound, bad);
    }
    const flags = ownFlags(own.out.bad, count, bad);
    const overflows = multiplyChecked(units, x.units, y.units, count, flags);
    if (overflows > count * FEW) return own.approximately(approximateProduct, count);
    return checked(units, scale, flags, count);
  };
}

/** MIN (sign −1) or MAX (sign 1) of two numbers. */
export function extreme(sign: 1 | -1): Combine {
  const fold = folding((a, b) => (a.comparedTo(b) * sign >= 0 ? a : b));
  const own = new Scratch();
  return (a, b, count) => {
    const folded = fold(a, b);
    if (folded) return folded;
    const pair = own.pair(a, b, count);
    if (!pair) return UNKNOWN;
    const [x, y] = pair;
    if (x.kind !== 'fixed' || y.kind !== 'fixed') return own.approximately(approximateExtreme(sign), count);
    const scale = Math.max(x.scale, y.scale);
    const fx = POWERS[scale - x.scale];
    const fy = POWERS[scale - y.scale];
    const bound = Math.max(x.bound * fx, y.bound * fy);
    if (x.bound * fx + y.bound * fy >= EXACT_LIMIT) return own.approximately(approximateExtreme(sign), count);
    const { units } = own.out;
    if (own.constantRight) extremeConstant(units, x.units, fx, y.units[0] * fy, count, sign);
    else if (own.constantLeft) extremeConstant(units, y.units, fy, x.units[0] * fx, count, sign);
    else extremeColumns(units, x.units, fx, y.units, fy, count, sign);
    return fixed(units, scale, bound, own.flags(count));
  };
}

/** a ÷ b, rounded to 28 digits by the reference. */
export function over(): Combine {
  const fold = folding((a, b) => (b.isZero() ? null : divide(a, b)));
  const exactly = times();
  const inverse = reciprocal();
  const own = new Scratch();
  const top = new Float64Array(BLOCK);
  const bottom = new Float64Array(BLOCK);
  const ratio = new Scratch();
  return (a, b, count) => {
    const folded = fold(a, b);
    if (folded) return folded;
    const factor = inverse(b);
    if (factor) return exactly(a, factor, count);
    const pair = own.pair(a, b, count);
    if (!pair) return UNKNOWN;
    const [x, y] = pair;
    if (x.kind === 'fixed' && y.kind === 'fixed') {
      const common = Math.min(x.scale, y.scale);
      const [fx, fy] = [POWERS[y.scale - common], POWERS[x.scale - common]];
      if (x.bound * fx < EXACT_LIMIT && y.bound * fy < EXACT_LIMIT) {
        // As whole numbers, so that a whole quotient is found to be exact.
        multiplyConstant(top, x.units, fx, count);
        multiplyConstant(bottom, y.units, fy, count);
        const flags = own.flags(count);
        ratio.pair(fixed(top, 0, x.bound * fx, flags), fixed(bottom, 0, y.bound * fy, null), count);
        return ratio.approximately(approximateQuotient, count);
      }
    }
    return own.approximately(approximateQuotient, count);
  };
}

/** 1 / b where b is a constant whose reciprocal is a short decimal: ÷ 2, ÷ 4 or ÷ 100 stay exact. */
function reciprocal(): (b: Vector) => Vector | null {
  let last: Decimal | null = null;
  let result: Vector | null = null;
  return (b) => {
    const value = constantNumber(b);
    if (!value || value.isZero()) return null;
    if (value !== last) {
      last = value;
      const inverse = divide(ONE, value);
      result = inverse.times(value).eq(ONE) && fixedConstant(inverse) ? constant(inverse) : null;
    }
    return result;
  };
}

function checked(units: Float64Array, scale: number, bad: Flags, count: number): FixedVector {
  return fixed(units, scale, largest(units, count), bad);
}

/** Folds two constants by the reference's own operation, once for the same two values. */
export function folding(
  operation: (a: Decimal, b: Decimal) => Decimal | null,
): (a: Vector, b: Vector) => Vector | null {
  let lastA: Decimal | null = null;
  let lastB: Decimal | null = null;
  let result: Vector = UNKNOWN;
  return (a, b) => {
    const x = constantNumber(a);
    const y = constantNumber(b);
    if (!x || !y) return null;
    if (x !== lastA || y !== lastB) {
      lastA = x;
      lastB = y;
      const value = operation(x, y);
      result = value ? constant(value) : UNKNOWN;
    }
    return result;
  };
}
