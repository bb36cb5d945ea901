import type { Decimal } from '../../money/decimal';
import { EXACT_LIMIT, POWERS, type FixedColumn } from '../../money/fixed';
import type { Scalar } from '../value';

/** Lines per block: a dozen buffers of this many doubles stay in the processor's second cache. */
export const BLOCK = 2048;
/** Decimals a vector may carry: powers of ten up to here are exact doubles. */
export const MOST_DECIMALS = POWERS.length - 1;

/** One flag per line, or null where no line has it. */
export type Flags = Uint8Array | null;

export interface ConstantVector {
  kind: 'constant';
  value: Scalar;
}

/** Exact numbers: value = units / 10^scale, |units| ≤ bound < 2^53 (also on bad and blank lines). */
export interface FixedVector {
  kind: 'fixed';
  units: Float64Array;
  scale: number;
  bound: number;
  blank: Flags;
  bad: Flags;
}

/** Doubles, each within `error` of the value that the reference computes. */
export interface ApproximateVector {
  kind: 'approximate';
  value: Float64Array;
  error: Float64Array;
  bad: Flags;
}

/** Texts by their place in a dictionary; −1 is a blank. */
export interface TextVector {
  kind: 'text';
  codes: Int32Array;
  dictionary: readonly string[];
  bad: Flags;
}

export interface TruthVector {
  kind: 'truth';
  bits: Uint8Array;
  bad: Flags;
}

/** Every line of the block must be evaluated by the reference. */
export interface UnknownVector {
  kind: 'unknown';
}

/** Values of a block of lines; a `bad` line must be evaluated by the reference (blank reached, overflow, undecidable rounding, fault). */
export type Vector =
  ConstantVector | FixedVector | ApproximateVector | TextVector | TruthVector | UnknownVector;

/** Loads lines [from, to), at most BLOCK of them; the returned arrays are valid until the next call. */
export type Loader = (from: number, to: number) => Vector;

/** What a formula may read on the fast path; null = not available here, so the reference evaluates what needs it. */
export interface ColumnScope {
  column(column: string): Loader | null;
  roster(column: string): Loader | null;
  /** Parameters, items, 分成, 期初日 …: constant or one value a line. */
  name(name: string): Loader | null;
  /** 参数(名称, 日期): a parameter on the day that each line gives. */
  parameter?(name: string, days: Loader): Loader | null;
  /** Whole columns of parameter tables and ledgers. */
  table(table: string, column: string): readonly Scalar[] | null;
  /** 全体[项目]: the figures of all officers. */
  all?(item: string): readonly Scalar[] | null;
  /** The same columns as fixed numbers, where every cell is a number or blank and none stands for a finding. */
  fixedTable?(table: string, column: string): FixedColumn | null;
  /** Is the column an id (编号), compared as exact text? */
  isId(table: string | null, column: string): boolean;
  /** In a grouped item: the rows of group g are lines [starts[g], starts[g+1]) of `rows`. */
  group?: { starts: Int32Array; rows: ColumnScope };
}

export const UNKNOWN: UnknownVector = { kind: 'unknown' };

/** A number that fits a double exactly at its scale. */
export interface FixedConstant {
  units: number;
  scale: number;
}

const constants = new WeakMap<Decimal, FixedConstant | { units: null }>();

/** The units and scale of a constant, trailing zeros stripped (1.5‰ = 15 at scale 4), or null where it does not fit. */
export function fixedConstant(value: Decimal): FixedConstant | null {
  let known = constants.get(value);
  if (!known) constants.set(value, (known = fit(value) ?? { units: null }));
  return known.units === null ? null : known;
}

function fit(value: Decimal): FixedConstant | null {
  const scale = value.decimalPlaces();
  if (!value.isFinite() || scale > MOST_DECIMALS) return null;
  const units = value.times(POWERS[scale]).toNumber();
  return Math.abs(units) < EXACT_LIMIT ? { units: units + 0, scale } : null;
}

/** A constant vector. */
export function constant(value: Scalar): ConstantVector {
  return { kind: 'constant', value };
}

/** Buffers of one node, made when first needed and reused for every block. */
export class Buffers {
  private unitsArray: Float64Array | null = null;
  private errorArray: Float64Array | null = null;
  private badArray: Uint8Array | null = null;
  private blankArray: Uint8Array | null = null;
  private bitArray: Uint8Array | null = null;
  private codeArray: Int32Array | null = null;

  get units(): Float64Array {
    return (this.unitsArray ??= new Float64Array(BLOCK));
  }
  get error(): Float64Array {
    return (this.errorArray ??= new Float64Array(BLOCK));
  }
  get bad(): Uint8Array {
    return (this.badArray ??= new Uint8Array(BLOCK));
  }
  get blank(): Uint8Array {
    return (this.blankArray ??= new Uint8Array(BLOCK));
  }
  get bits(): Uint8Array {
    return (this.bitArray ??= new Uint8Array(BLOCK));
  }
  get codes(): Int32Array {
    return (this.codeArray ??= new Int32Array(BLOCK));
  }
}

/** Lines flagged in any of the sets, written to `into` when more than one set has flags. */
export function union(into: Uint8Array, count: number, sets: readonly Flags[]): Flags {
  let first: Flags = null;
  let written = false;
  for (const set of sets) {
    if (!set || set === first) continue;
    if (!first) {
      first = set;
      continue;
    }
    if (!written) into.set(first.length === count ? first : first.subarray(0, count));
    written = true;
    for (let i = 0; i < count; i += 1) into[i] |= set[i];
  }
  return written ? into : first;
}

/** A copy of the flags in `into` that the caller may add to. */
export function ownFlags(into: Uint8Array, count: number, flags: Flags): Uint8Array {
  if (!flags) into.fill(0, 0, count);
  else if (flags !== into) into.set(flags.subarray(0, count));
  return into;
}

/** The flags, or null when none of the first `count` is set. */
export function anyFlag(flags: Flags, count: number): Flags {
  if (!flags) return null;
  for (let i = 0; i < count; i += 1) if (flags[i]) return flags;
  return null;
}
