import { decimal, noNegativeZero, type Decimal } from '../../money/decimal';
import type { UnaryOperator } from '../tree';
import { plus, times, type Combine } from './arithmetic';
import { absolutes, signs } from './kernels';
import { constantNumber, fixed, numbers, Spread, type NumberVector } from './numbers';
import { Buffers, constant, union, UNKNOWN, type Vector } from './vector';

/** An operation on one vector of a block. */
export type Transform = (a: Vector, count: number) => Vector;

/** What the operators multiply by. */
export const SIGNS: Readonly<Record<UnaryOperator, Decimal>> = {
  '-': decimal(-1),
  '+': decimal(1),
  '%': decimal('0.01'),
  '‰': decimal('0.001'),
};

/** −x, +x, x%, x‰. */
export function sign(operator: UnaryOperator): Transform {
  const combine = times();
  const factor = constant(SIGNS[operator]);
  return (a, count) => combine(a, factor, count);
}

/** ABS. */
export function absolute(): Transform {
  return onNumbers(
    (x) => x.abs(),
    (x, count, out) => {
      absolutes(out.units, x.kind === 'fixed' ? x.units : x.value, count);
      return x.kind === 'fixed'
        ? fixed(out.units, x.scale, x.bound, null)
        : { kind: 'approximate', value: out.units, error: x.error, bad: null };
    },
  );
}

/** SIGN: −1, 0 or 1; undecided where the error reaches over 0. */
export function signum(): Transform {
  return onNumbers(
    (x) => noNegativeZero(decimal(x.cmp(0))),
    (x, count, out) => {
      if (x.kind === 'fixed') {
        signs(out.units, x.units, count);
        return fixed(out.units, 0, 1, null);
      }
      const undecided = out.blank.fill(0, 0, count);
      for (let i = 0; i < count; i += 1) {
        out.units[i] = Math.sign(x.value[i]);
        if (x.error[i] !== 0 && !(Math.abs(x.value[i]) > x.error[i])) undecided[i] = 1;
      }
      return fixed(out.units, 0, 1, undecided);
    },
  );
}

/** Applies a kernel to the vector as numbers; the lines flagged by the kernel join those the operand has. */
export function onNumbers(
  fold: (x: Decimal) => Decimal,
  kernel: (x: NumberVector, count: number, out: Buffers) => Vector,
): Transform {
  const out = new Buffers();
  let spread: Spread | null = null;
  let last: Decimal | null = null;
  let folded: Vector = UNKNOWN;
  return (a, count) => {
    const value = constantNumber(a);
    if (value) {
      if (value !== last) folded = constant(fold((last = value)));
      return folded;
    }
    const x = numbers(a, count, () => (spread ??= new Spread()));
    if (!x) return UNKNOWN;
    const result = kernel(x, count, out);
    if (result.kind !== 'fixed' && result.kind !== 'approximate') return result;
    const bad = union(out.bad, count, [x.bad, x.kind === 'fixed' ? x.blank : null, result.bad]);
    return result.kind === 'fixed'
      ? fixed(result.units, result.scale, result.bound, bad)
      : { kind: 'approximate', value: result.value, error: result.error, bad };
  };
}

/** A fold of SUM, MIN or MAX over single values. */
export function chain(
  make: () => Combine,
  length: number,
): (vectors: readonly Vector[], count: number) => Vector {
  const steps = Array.from({ length: length - 1 }, make);
  // One value alone must still be a number: 0 is added to it.
  const alone = plus(1);
  const zero = constant(decimal(0));
  return (vectors, count) =>
    length === 1
      ? alone(vectors[0], zero, count)
      : steps.reduce((total, step, i) => step(total, vectors[i + 1], count), vectors[0]);
}
