import { ONE, ZERO, type Decimal } from '../../money/decimal';
import { POWERS } from '../../money/fixed';
import {
  BLOCK,
  fixedConstant,
  union,
  type ApproximateVector,
  Buffers,
  type FixedConstant,
  type FixedVector,
  type Flags,
  ownFlags,
  UNKNOWN,
  type TruthVector,
  type Vector,
} from './vector';

/** Relative error of one rounding of a double; the second factor covers the bound's own roundings and those to 28 digits. */
export const ROUNDING = 2 ** -53 * (1 + 2 ** -20);
/** Covers the roundings in adding up bounds. */
export const SLACK = 1 + 2 ** -40;

/** A number vector: a constant that fits is spread only where a kernel wants an array. */
export type NumberVector = FixedVector | ApproximateVector;

/** The constant as arithmetic reads it (TRUE is 1, FALSE 0), or null. */
export function constantNumber(vector: Vector): Decimal | null {
  if (vector.kind !== 'constant') return null;
  const { value } = vector;
  if (typeof value === 'boolean') return value ? ONE : ZERO;
  return value !== null && typeof value === 'object' ? value : null;
}

/** A constant or truth values as a column of numbers; a constant is filled in again only when it changes. */
export class Spread {
  private readonly units = new Float64Array(BLOCK);
  private filled = NaN;

  of(value: FixedConstant): FixedVector {
    if (this.filled !== value.units) this.units.fill(value.units);
    this.filled = value.units;
    return fixed(this.units, value.scale, Math.abs(value.units), null);
  }

  ofTruth(vector: TruthVector, count: number): FixedVector {
    this.filled = NaN;
    for (let i = 0; i < count; i += 1) this.units[i] = vector.bits[i];
    return fixed(this.units, 0, 1, vector.bad);
  }
}

/** A fixed vector; made here only, so that all have one shape. */
export function fixed(
  units: Float64Array,
  scale: number,
  bound: number,
  bad: Flags,
  blank: Flags = null,
): FixedVector {
  return { kind: 'fixed', units, scale, bound, blank, bad };
}

/** The vector as numbers; null where arithmetic on it faults or is not supported. */
export function numbers(vector: Vector, count: number, spread: () => Spread): NumberVector | null {
  if (vector.kind === 'fixed' || vector.kind === 'approximate') return vector;
  if (vector.kind === 'truth') return spread().ofTruth(vector, count);
  const value = constantNumber(vector);
  const fits = value && fixedConstant(value);
  return fits ? spread().of(fits) : null;
}

/** Lines on which arithmetic has no value: bad ones, and blanks it must not read as 0. */
export function faults(vector: NumberVector, count: number, into: Buffers): Flags {
  return vector.kind === 'fixed' ? union(into.bad, count, [vector.bad, vector.blank]) : vector.bad;
}

/** The vector as doubles with an error bound. */
export function approximate(vector: NumberVector, count: number, into: Buffers): ApproximateVector {
  if (vector.kind === 'approximate') return vector;
  const { units, scale } = vector;
  const value = into.units;
  const error = into.error;
  const power = POWERS[scale];
  const relative = scale === 0 ? 0 : ROUNDING;
  for (let i = 0; i < count; i += 1) {
    const v = units[i] / power;
    value[i] = v;
    error[i] = (v < 0 ? -v : v) * relative;
  }
  return { kind: 'approximate', value, error, bad: faults(vector, count, into) };
}

/** Lines whose figure may be none at all, such as a division by zero, are the reference's. */
export function unformed({ error, bad }: ApproximateVector, out: Buffers, count: number): Flags {
  const flags = ownFlags(out.bad, count, bad);
  for (let i = 0; i < count; i += 1) if (!Number.isFinite(error[i])) flags[i] = 1;
  return flags;
}

/** The largest |units| of the block. */
export function largest(units: Float64Array, count: number): number {
  let most = 0;
  for (let i = 0; i < count; i += 1) {
    const u = units[i];
    if (u > most) most = u;
    else if (-u > most) most = -u;
  }
  return most;
}

/** Working space of an operation on two numbers. */
export class Scratch {
  readonly out = new Buffers();
  constantLeft = false;
  constantRight = false;
  private readonly left = new Buffers();
  private readonly right = new Buffers();
  private leftSpread: Spread | null = null;
  private rightSpread: Spread | null = null;
  private a: NumberVector | null = null;
  private b: NumberVector | null = null;

  /** Both operands as number columns, or null where one of them is no number. */
  pair(a: Vector, b: Vector, count: number): [NumberVector, NumberVector] | null {
    this.a = numbers(a, count, () => (this.leftSpread ??= new Spread()));
    this.b = numbers(b, count, () => (this.rightSpread ??= new Spread()));
    this.constantLeft = a.kind === 'constant';
    this.constantRight = b.kind === 'constant';
    return this.a && this.b ? [this.a, this.b] : null;
  }

  /** Lines on which either operand of the pair has no value. */
  flags(count: number): Flags {
    const { a, b } = this;
    if (!a || !b) return null;
    const blankA = a.kind === 'fixed' ? a.blank : null;
    const blankB = b.kind === 'fixed' ? b.blank : null;
    if (!a.bad && !b.bad && !blankA && !blankB) return null;
    return union(this.out.bad, count, [a.bad, blankA, b.bad, blankB]);
  }

  /** The operation on the pair as doubles with error bounds. */
  approximately(operation: ApproximateOperation, count: number): Vector {
    const { a, b } = this;
    if (!a || !b) return UNKNOWN;
    const x = approximate(a, count, this.left);
    const y = approximate(b, count, this.right);
    operation(x, y, count, this.out.units, this.out.error);
    const bad = union(this.out.bad, count, [x.bad, y.bad]);
    return { kind: 'approximate', value: this.out.units, error: this.out.error, bad };
  }
}

/** Writes values and error bounds of an operation on two columns of doubles. */
export type ApproximateOperation = (
  a: ApproximateVector,
  b: ApproximateVector,
  count: number,
  value: Float64Array,
  error: Float64Array,
) => void;
