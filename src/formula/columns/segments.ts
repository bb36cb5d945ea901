import { EXACT_LIMIT, POWERS } from '../../money/fixed';
import { isDecimal } from '../compare';
import { approximate, fixed, largest, ROUNDING } from './numbers';
import {
  BLOCK,
  Buffers,
  fixedConstant,
  UNKNOWN,
  type FixedVector,
  type Flags,
  type Loader,
  type UnknownVector,
  type Vector,
} from './vector';

export type Reducer = 'SUM' | 'MAX' | 'MIN' | 'COUNT';

/** A block of rows as an aggregate sees it: numbers, and the rows that are skipped. Null: none of them can be told. */
interface Rows {
  numbers: FixedVector | Extract<Vector, { kind: 'approximate' }>;
  /** Blanks, texts and truth values. */
  skip: Flags;
  bad: Flags;
}

/** Reduces the numbers of the rows of each group; groups [from, to) have the rows [starts[from], starts[to]). */
export function segments(reducer: Reducer, rows: Loader, starts: Int32Array): Loader {
  const totals = new Totals(reducer);
  const all = new Uint8Array(BLOCK).fill(1);
  const spread = new Float64Array(BLOCK);
  const work = new Buffers();
  return (from, to) => {
    totals.begin(to - from);
    let group = from;
    for (let row = starts[from]; row < starts[to]; row += BLOCK) {
      const end = Math.min(row + BLOCK, starts[to]);
      const read = readRows(rows(row, end), end - row, spread, all);
      const block = read && totals.align(read, end - row, work);
      while (starts[group + 1] <= row) group += 1;
      for (let g = group; g < to && starts[g] < end; g += 1) {
        const a = Math.max(starts[g], row) - row;
        const b = Math.min(starts[g + 1], end) - row;
        if (a < b) totals.add(g - from, block, a, b);
      }
    }
    return totals.result();
  };
}

function readRows(vector: Vector, count: number, spread: Float64Array, all: Uint8Array): Rows | null {
  switch (vector.kind) {
    case 'fixed':
      return { numbers: vector, skip: vector.blank, bad: vector.bad };
    case 'approximate':
      return { numbers: vector, skip: null, bad: vector.bad };
    case 'text':
    case 'truth':
      return { numbers: fixed(spread.fill(0), 0, 0, null), skip: all, bad: vector.bad };
    case 'constant': {
      if (!isDecimal(vector.value))
        return { numbers: fixed(spread.fill(0), 0, 0, null), skip: all, bad: null };
      const value = fixedConstant(vector.value);
      if (!value) return null;
      const column = fixed(spread.fill(value.units, 0, count), value.scale, Math.abs(value.units), null);
      return { numbers: column, skip: null, bad: null };
    }
    default:
      return null;
  }
}

/** Running totals of the groups of a block: whole numbers at a common scale, or doubles with error bounds. */
class Totals {
  private readonly out = new Buffers();
  private count = 0;
  private scale = 0;
  private exact = true;
  private seen = new Uint8Array(BLOCK);

  constructor(private readonly reducer: Reducer) {}

  begin(count: number): void {
    this.count = count;
    this.scale = 0;
    this.exact = true;
    this.out.units.fill(0, 0, count);
    this.out.bad.fill(0, 0, count);
    this.out.error.fill(0, 0, count);
    this.seen.fill(0, 0, count);
  }

  /** Brings the totals and the rows to one scale, or both to doubles. */
  align(rows: Rows, count: number, work: Buffers): Rows {
    const { numbers } = rows;
    if (this.reducer === 'COUNT') return rows;
    if (this.exact && numbers.kind === 'fixed') {
      const scale = Math.max(this.scale, numbers.scale);
      const factor = POWERS[scale - numbers.scale];
      if (numbers.bound * factor < EXACT_LIMIT) {
        this.rescale(scale);
        if (factor === 1) return rows;
        const { units } = work;
        for (let i = 0; i < count; i += 1) units[i] = numbers.units[i] * factor;
        return { ...rows, numbers: fixed(units, scale, numbers.bound * factor, null) };
      }
    }
    this.loosen();
    return { ...rows, numbers: approximate(numbers, count, work) };
  }

  private rescale(scale: number): void {
    if (scale === this.scale) return;
    const factor = POWERS[scale - this.scale];
    const { units, bad } = this.out;
    for (let g = 0; g < this.count; g += 1) {
      units[g] *= factor;
      if (Math.abs(units[g]) < EXACT_LIMIT) continue;
      units[g] = 0;
      bad[g] = 1;
    }
    this.scale = scale;
  }

  private loosen(): void {
    if (!this.exact) return;
    this.exact = false;
    const { units, error } = this.out;
    for (let g = 0; g < this.count; g += 1) {
      units[g] /= POWERS[this.scale];
      error[g] = this.scale === 0 ? 0 : Math.abs(units[g]) * ROUNDING;
    }
  }

  /** Rows [a, b) of the block belong to group g. */
  add(g: number, rows: Rows | null, a: number, b: number): void {
    const { bad } = this.out;
    if (!rows) {
      bad[g] = 1;
      return;
    }
    if (rows.bad) for (let i = a; i < b; i += 1) if (rows.bad[i]) bad[g] = 1;
    if (this.reducer === 'COUNT') this.addCount(g, rows.skip, a, b);
    else if (rows.numbers.kind === 'approximate') this.addDoubles(g, rows, a, b);
    else if (this.reducer === 'SUM') this.addUnits(g, rows.numbers, rows.skip, a, b);
    else this.addExtreme(g, rows.numbers.units, rows.skip, a, b);
  }

  private addCount(g: number, skip: Flags, a: number, b: number): void {
    let skipped = 0;
    if (skip) for (let i = a; i < b; i += 1) skipped += skip[i] ? 1 : 0;
    this.out.units[g] += b - a - skipped;
  }

  private addUnits(g: number, { units, bound }: FixedVector, skip: Flags, a: number, b: number): void {
    let total = this.out.units[g];
    // Every partial sum must stay below 2^53, or roundings could hide in it.
    if (
      Math.abs(total) + bound * (b - a) >= EXACT_LIMIT &&
      Math.abs(total) + largestOf(units, a, b) * (b - a) >= EXACT_LIMIT
    ) {
      this.out.bad[g] = 1;
      return;
    }
    if (skip) for (let i = a; i < b; i += 1) total += skip[i] ? 0 : units[i];
    else for (let i = a; i < b; i += 1) total += units[i];
    this.out.units[g] = total;
  }

  private addExtreme(g: number, units: Float64Array, skip: Flags, a: number, b: number): void {
    const sign = this.reducer === 'MAX' ? 1 : -1;
    for (let i = a; i < b; i += 1) {
      if (skip?.[i]) continue;
      if (!this.seen[g] || (units[i] - this.out.units[g]) * sign > 0) this.out.units[g] = units[i];
      this.seen[g] = 1;
    }
  }

  private addDoubles(g: number, rows: Rows, a: number, b: number): void {
    if (rows.numbers.kind !== 'approximate') return;
    const { value, error } = rows.numbers;
    const sign = this.reducer === 'MAX' ? 1 : this.reducer === 'MIN' ? -1 : 0;
    let total = this.out.units[g];
    let wide = this.out.error[g];
    for (let i = a; i < b; i += 1) {
      if (rows.skip?.[i]) continue;
      if (sign === 0) {
        total += value[i];
        wide += error[i] + (Math.abs(total) + wide) * ROUNDING;
      } else if (!this.seen[g]) {
        total = value[i];
        wide = error[i];
      } else {
        if ((value[i] - total) * sign > 0) total = value[i];
        wide = Math.max(wide, error[i]);
      }
      this.seen[g] = 1;
    }
    this.out.units[g] = total;
    this.out.error[g] = wide;
  }

  /** SUM, MAX and MIN of no number are 0, as in Excel. */
  result(): Vector | UnknownVector {
    const { units, error, bad } = this.out;
    const flags = this.anyBad() ? bad : null;
    if (!this.exact) return { kind: 'approximate', value: units, error, bad: flags };
    const bound = largest(units, this.count);
    return bound < EXACT_LIMIT ? fixed(units, this.scale, bound, flags) : UNKNOWN;
  }

  private anyBad(): boolean {
    return this.out.bad.subarray(0, this.count).some((flag) => flag !== 0);
  }
}

function largestOf(units: Float64Array, a: number, b: number): number {
  let most = 0;
  for (let i = a; i < b; i += 1) most = Math.max(most, Math.abs(units[i]));
  return most;
}
