import { ZERO } from '../../money/decimal';
import { EXACT_LIMIT, POWERS } from '../../money/fixed';
import { compare, isDecimal, type Comparison, type Side } from '../compare';
import type { Scalar } from '../value';
import type { Combine } from './arithmetic';
import { flipBits } from './selection';
import { constantNumber, Scratch, unformed, type NumberVector } from './numbers';
import { orderedText, sameText } from './text';
import {
  Buffers,
  constant,
  ownFlags,
  union,
  UNKNOWN,
  type Flags,
  type TruthVector,
  type Vector,
} from './vector';

const NO_SIDE: Side = { span: null, source: () => ({ zh: '', en: '' }) };

/** What each comparison says of a difference below, at and above 0. */
const OUTCOMES: Readonly<Record<Comparison, readonly [number, number, number]>> = {
  '=': [0, 1, 0],
  '<>': [1, 0, 1],
  '<': [1, 0, 0],
  '>': [0, 0, 1],
  '<=': [1, 1, 0],
  '>=': [0, 1, 1],
};

/** Comparison as the reference has it; `exactText` where a side is an id. */
export function comparison(operator: Comparison, exactText: boolean): Combine {
  const equality = operator === '=' || operator === '<>';
  const outcome = OUTCOMES[operator];
  const own = new Scratch();
  const out = new Buffers();
  const texts = sameText(exactText);
  const ordered = orderedText(exactText);
  const fold = foldComparison(operator, exactText);
  return (a, b, count) => {
    if (a.kind === 'unknown' || b.kind === 'unknown') return UNKNOWN;
    if (a.kind === 'constant' && b.kind === 'constant') return fold(a.value, b.value);
    if (isNumeric(a) && isNumeric(b)) {
      const pair = own.pair(a, b, count);
      return pair ? numeric(pair, outcome, equality, own, out, count) : UNKNOWN;
    }
    if (!equality) {
      const order = ordered(a, b, count, out);
      if (!order) return UNKNOWN;
      for (let i = 0; i < count; i += 1) out.bits[i] = outcome[order.places[i]] ?? 0;
      return { kind: 'truth', bits: out.bits, bad: order.bad };
    }
    const bits = texts(a, b, count, out);
    if (!bits) return different(a, b, operator === '<>', out, count);
    if (operator === '<>') flipBits(out.bits, out.bits, count);
    return bits;
  };
}

function isNumeric(vector: Vector): boolean {
  return (
    vector.kind === 'fixed' ||
    vector.kind === 'approximate' ||
    (vector.kind === 'constant' && isDecimal(vector.value))
  );
}

function numeric(
  [x, y]: [NumberVector, NumberVector],
  outcome: readonly [number, number, number],
  equality: boolean,
  own: Scratch,
  out: Buffers,
  count: number,
): Vector {
  const blanks = equality && (hasBlank(x) || hasBlank(y));
  if (x.kind === 'fixed' && y.kind === 'fixed') {
    const scale = Math.max(x.scale, y.scale);
    const fx = POWERS[scale - x.scale];
    const fy = POWERS[scale - y.scale];
    if (x.bound * fx < EXACT_LIMIT && y.bound * fy < EXACT_LIMIT) {
      if (own.constantRight) decideConstant(out.bits, x.units, fx, y.units[0] * fy, outcome, count);
      else decide(out.bits, x.units, fx, y.units, fy, outcome, count);
      const bad = blanks ? withBlanks(x, y, outcome, out, count) : own.flags(count);
      return { kind: 'truth', bits: out.bits, bad };
    }
  }
  const apart = own.approximately((p, q, n, value, error) => {
    for (let i = 0; i < n; i += 1) {
      value[i] = p.value[i] - q.value[i];
      // The rounding of the difference is covered by widening the two errors.
      error[i] = (p.error[i] + q.error[i]) * 2;
    }
  }, count);
  if (apart.kind !== 'approximate' || blanks) return UNKNOWN;
  const bad = ownFlags(out.bad, count, apart.bad);
  for (let i = 0; i < count; i += 1) {
    const d = apart.value[i];
    const e = apart.error[i];
    if (e !== 0 && !(Math.abs(d) > e)) bad[i] = 1;
    out.bits[i] = outcome[d < 0 ? 0 : d > 0 ? 2 : 1];
  }
  return { kind: 'truth', bits: out.bits, bad };
}

function hasBlank(x: NumberVector): boolean {
  return x.kind === 'fixed' && x.blank !== null;
}

function decide(
  bits: Uint8Array,
  a: Float64Array,
  fa: number,
  b: Float64Array,
  fb: number,
  [below, at, above]: readonly [number, number, number],
  n: number,
): void {
  for (let i = 0; i < n; i += 1) {
    const x = a[i] * fa;
    const y = b[i] * fb;
    bits[i] = x < y ? below : x > y ? above : at;
  }
}

function decideConstant(
  bits: Uint8Array,
  a: Float64Array,
  fa: number,
  k: number,
  [below, at, above]: readonly [number, number, number],
  n: number,
): void {
  for (let i = 0; i < n; i += 1) {
    const x = a[i] * fa;
    bits[i] = x < k ? below : x > k ? above : at;
  }
}

/** = and <> read a blank: it equals a blank and no number. */
function withBlanks(
  x: NumberVector,
  y: NumberVector,
  outcome: readonly [number, number, number],
  out: Buffers,
  count: number,
): Flags {
  const p = x.kind === 'fixed' ? x.blank : null;
  const q = y.kind === 'fixed' ? y.blank : null;
  for (let i = 0; i < count; i += 1) {
    const [left, right] = [p?.[i] ?? 0, q?.[i] ?? 0];
    if (left || right) out.bits[i] = outcome[left && right ? 1 : 0];
  }
  return union(out.bad, count, [x.bad, y.bad]);
}

/** Two values of different types: a blank or "" may equal; anything else differs. */
function different(a: Vector, b: Vector, unequal: boolean, out: Buffers, count: number): Vector {
  const [vector, other] = a.kind === 'constant' ? [b, a] : [a, b];
  if (other.kind === 'constant' && vector.kind === 'fixed') {
    const emptyText = other.value === null || other.value === '';
    const { blank } = vector;
    for (let i = 0; i < count; i += 1) out.bits[i] = (emptyText && blank?.[i] ? 1 : 0) ^ (unequal ? 1 : 0);
    return { kind: 'truth', bits: out.bits, bad: vector.bad };
  }
  if (
    other.kind === 'constant' &&
    vector.kind !== 'constant' &&
    vector.kind !== 'fixed' &&
    vector.kind !== 'unknown'
  ) {
    if (vector.kind === 'truth' && typeof other.value === 'boolean') {
      const same = (other.value ? 0 : 1) ^ (unequal ? 1 : 0);
      for (let i = 0; i < count; i += 1) out.bits[i] = vector.bits[i] ^ same;
    } else out.bits.fill(unequal ? 1 : 0, 0, count);
    const bad = vector.kind === 'approximate' ? unformed(vector, out, count) : vector.bad;
    return { kind: 'truth', bits: out.bits, bad };
  }
  return UNKNOWN;
}

function foldComparison(operator: Comparison, exactText: boolean): (a: Scalar, b: Scalar) => Vector {
  let last: [Scalar, Scalar] | null = null;
  let result: Vector = UNKNOWN;
  return (a, b) => {
    if (last && last[0] === a && last[1] === b) return result;
    last = [a, b];
    try {
      result = constant(compare(operator, a, b, exactText, NO_SIDE, NO_SIDE));
    } catch {
      result = UNKNOWN;
    }
    return result;
  };
}

/** The vector as a condition: a truth value, or a number that is not 0. */
export function condition(): (vector: Vector, count: number) => TruthVector | boolean | null {
  const nonZero = comparison('<>', false);
  const zero = constant(ZERO);
  const own = new Buffers();
  return (vector, count) => {
    if (vector.kind === 'truth') return vector;
    if (vector.kind === 'constant') {
      const value = constantNumber(vector);
      return value ? !value.isZero() : null;
    }
    if (vector.kind !== 'fixed' && vector.kind !== 'approximate') return null;
    const blank = vector.kind === 'fixed' ? vector.blank : null;
    const bits = nonZero(vector, zero, count);
    if (bits.kind !== 'truth') return null;
    return { kind: 'truth', bits: bits.bits, bad: union(own.bad, count, [bits.bad, blank]) };
  };
}
