import { EXACT_LIMIT, POWERS } from '../../money/fixed';
import { isDecimal } from '../compare';
import { pick, pickMore, pickOne, pickTwo } from './selection';
import { approximate, fixed, ROUNDING } from './numbers';
import { Buffers, fixedConstant, type Flags, type Vector } from './vector';

/** A column, and by branch what brings it to the common scale: 0 but in its own. */
interface Column {
  units: Float64Array;
  weights: Float64Array;
}

/** Takes numbers (and blanks) from the branch that each line chooses; lines of the other branches are 0 and flagged by the caller. */
export class NumberChooser {
  /** By branch: the constant, at the common scale. */
  private readonly values: Float64Array;
  private readonly columns: Column[] = [];
  private readonly weights: Float64Array[] = [];
  private readonly work = new Buffers();

  constructor(
    size: number,
    private readonly out: Buffers,
  ) {
    this.values = new Float64Array(size);
  }

  choose(vectors: readonly Vector[], which: Uint8Array, bad: Flags, count: number): Vector {
    const scale = commonScale(vectors);
    if (scale < 0) return this.approximately(vectors, which, bad, count);
    const bound = this.prepare(vectors, scale);
    if (!(bound < EXACT_LIMIT)) return this.approximately(vectors, which, bad, count);
    const { columns, values } = this;
    const { units } = this.out;
    const [a, b] = columns;
    const plain = columns.length === 2 && values.every((value) => value === 0);
    if (!a) pick(units, which, values, count);
    else if (plain) pickTwo(units, which, a.units, a.weights, b.units, b.weights, count);
    else pickOne(units, which, values, a.units, a.weights, count);
    for (let c = plain ? 2 : 1; c < columns.length; c += 1)
      pickMore(units, which, columns[c].units, columns[c].weights, count);
    return fixed(units, scale, bound, bad, this.blanks(vectors, which, count));
  }

  private prepare(vectors: readonly Vector[], scale: number): number {
    let bound = 0;
    this.columns.length = 0;
    for (let k = 0; k < vectors.length; k += 1) {
      const vector = vectors[k];
      this.values[k] = 0;
      if (vector.kind === 'fixed') {
        const power = POWERS[scale - vector.scale];
        bound = Math.max(bound, vector.bound * power);
        const weights = (this.weights[this.columns.length] ??= new Float64Array(this.values.length)).fill(0);
        weights[k] = power;
        this.columns.push({ units: vector.units, weights });
      } else if (vector.kind === 'constant' && isDecimal(vector.value)) {
        const value = fixedConstant(vector.value);
        if (!value) continue;
        this.values[k] = value.units * POWERS[scale - value.scale];
        bound = Math.max(bound, Math.abs(this.values[k]));
      }
    }
    return bound;
  }

  private blanks(vectors: readonly Vector[], which: Uint8Array, count: number): Flags {
    let flags: Uint8Array | null = null;
    for (let k = 0; k < vectors.length; k += 1) {
      const vector = vectors[k];
      const some = vector.kind === 'fixed' ? vector.blank : null;
      const all = vector.kind === 'constant' && vector.value === null;
      if (!some && !all) continue;
      flags ??= this.out.blank.fill(0, 0, count);
      for (let i = 0; i < count; i += 1) if (which[i] === k) flags[i] = some ? some[i] : 1;
    }
    return flags;
  }

  /** Some branch is not exact, or there is no common scale: doubles with error bounds; blanks go to the reference. */
  private approximately(vectors: readonly Vector[], which: Uint8Array, bad: Flags, count: number): Vector {
    const flags = this.out.blank.fill(0, 0, count);
    if (bad) flags.set(bad.subarray(0, count));
    const { units: value, error } = this.out;
    for (const [k, vector] of vectors.entries()) {
      if (vector.kind === 'fixed' || vector.kind === 'approximate') {
        const numbers = approximate(vector, count, this.work);
        for (let i = 0; i < count; i += 1) {
          if (which[i] !== k) continue;
          value[i] = numbers.value[i];
          error[i] = numbers.error[i];
          if (numbers.bad?.[i]) flags[i] = 1;
        }
      } else {
        const number =
          vector.kind === 'constant' && isDecimal(vector.value) ? fixedConstant(vector.value) : null;
        const v = number ? number.units / POWERS[number.scale] : 0;
        for (let i = 0; i < count; i += 1) {
          if (which[i] !== k) continue;
          value[i] = v;
          error[i] = number && number.scale === 0 ? 0 : Math.abs(v) * ROUNDING;
          if (!number) flags[i] = 1;
        }
      }
    }
    return { kind: 'approximate', value, error, bad: flags };
  }
}

/** The most decimals of the branches, or −1 where one of them is no exact number. */
function commonScale(vectors: readonly Vector[]): number {
  let scale = 0;
  for (const vector of vectors) {
    if (vector.kind === 'fixed') scale = Math.max(scale, vector.scale);
    else if (vector.kind === 'approximate') return -1;
    else if (vector.kind === 'constant' && isDecimal(vector.value)) {
      const value = fixedConstant(vector.value);
      if (!value) return -1;
      scale = Math.max(scale, value.scale);
    }
  }
  return scale;
}
