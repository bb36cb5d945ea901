import type { Decimal } from '../../money/decimal';
import { EXACT_LIMIT, POWERS, type FixedColumn } from '../../money/fixed';
import { isDecimal } from '../compare';
import { JoinedDictionary } from './dictionary';
import { approximate, fixed, ROUNDING } from './numbers';
import { BLOCK, Buffers, fixedConstant, type Loader, type Vector } from './vector';

/**
 * A column of results, and the lines (from 0, ascending) that the reference must evaluate; their entries are 0 or blank.
 * `same` is the one exact value of all lines, where it has too many digits for a column.
 */
export type ColumnResult =
  | { kind: 'number'; fixed: FixedColumn; bad: number[] }
  | { kind: 'approximate'; value: Float64Array; error: Float64Array; bad: number[]; same?: Decimal }
  | { kind: 'text'; codes: Int32Array; dictionary: readonly string[]; bad: number[] }
  | { kind: 'truth'; bits: Uint8Array; bad: number[] };

type Kind = ColumnResult['kind'] | 'blank' | 'unknown';

/** Runs a program over `count` lines, block by block. `tick` is told how many lines are done. */
export function runColumns(program: Loader, count: number, tick?: (done: number) => void): ColumnResult {
  const collector = new Collector(count);
  const alike: Decimal[] = [];
  for (let from = 0; from < count; from += BLOCK) {
    const to = Math.min(from + BLOCK, count);
    const vector = program(from, to);
    const value = long(vector);
    if (value && (alike.length === 0 || alike[0].eq(value))) alike.push(value);
    collector.take(vector, from, to);
    tick?.(to);
  }
  return count > 0 && alike.length === Math.ceil(count / BLOCK)
    ? everywhere(alike[0], count)
    : collector.result();
}

/** The number that all lines of a block have, where it has too many digits for a column. */
function long(vector: Vector): Decimal | null {
  if (vector.kind !== 'constant') return null;
  const { value } = vector;
  return isDecimal(value) && value.isFinite() && !fixedConstant(value) ? value : null;
}

function everywhere(same: Decimal, count: number): ColumnResult {
  const value = new Float64Array(count).fill(same.toNumber());
  const error = new Float64Array(count).fill(Math.abs(value[0]) * ROUNDING);
  return { kind: 'approximate', value, error, bad: [], same };
}

/** Gathers blocks of whatever kind; the kind that most lines have is the kind of the column. */
class Collector {
  private readonly units: Float64Array;
  private errors: Float64Array | null = null;
  private codes: Int32Array | null = null;
  private bits: Uint8Array | null = null;
  private blank: Uint8Array | null = null;
  private bad: Uint8Array | null = null;
  private readonly kinds: Kind[] = [];
  private readonly scales: number[] = [];
  private readonly dictionary = new JoinedDictionary();
  private readonly work = new Buffers();

  constructor(private readonly count: number) {
    this.units = new Float64Array(count);
  }

  take(vector: Vector, from: number, to: number): void {
    const kind = kindOf(vector);
    this.kinds.push(kind);
    this.scales.push(vector.kind === 'fixed' ? vector.scale : 0);
    if (kind === 'unknown') {
      this.flags.fill(1, from, to);
      return;
    }
    switch (vector.kind) {
      case 'fixed':
        copyUnits(this.units, from, vector.units, to - from);
        if (vector.blank) this.blanks.set(vector.blank.subarray(0, to - from), from);
        break;
      case 'approximate':
        this.takeApproximate(vector, from, to);
        break;
      case 'text':
        this.dictionary.translate(vector, (this.codes ??= this.noTexts()), from, to - from);
        break;
      case 'truth':
        (this.bits ??= new Uint8Array(this.count)).set(vector.bits.subarray(0, to - from), from);
        break;
      case 'constant':
        this.takeConstant(vector, from, to);
    }
    if (vector.kind === 'constant' || vector.kind === 'unknown') return;
    if (vector.bad) this.flags.set(vector.bad.subarray(0, to - from), from);
    if (vector.kind === 'approximate') {
      for (let i = 0; i < to - from; i += 1) if (!(vector.error[i] < Infinity)) this.flags[from + i] = 1;
    }
  }

  private get flags(): Uint8Array {
    return (this.bad ??= new Uint8Array(this.count));
  }

  private get blanks(): Uint8Array {
    return (this.blank ??= new Uint8Array(this.count));
  }

  private noTexts(): Int32Array {
    return new Int32Array(this.count).fill(-1);
  }

  private takeApproximate(vector: Extract<Vector, { kind: 'approximate' }>, from: number, to: number): void {
    const errors = (this.errors ??= new Float64Array(this.count));
    for (let i = 0; i < to - from; i += 1) {
      this.units[from + i] = vector.value[i];
      errors[from + i] = vector.error[i];
    }
  }

  private takeConstant({ value }: Extract<Vector, { kind: 'constant' }>, from: number, to: number): void {
    if (value === null) this.blanks.fill(1, from, to);
    else if (typeof value === 'boolean')
      (this.bits ??= new Uint8Array(this.count)).fill(value ? 1 : 0, from, to);
    else if (typeof value === 'string')
      (this.codes ??= this.noTexts()).fill(this.dictionary.add([value])[0], from, to);
    else {
      const number = fixedConstant(value);
      this.units.fill(number?.units ?? 0, from, to);
      this.scales[this.scales.length - 1] = number?.scale ?? 0;
    }
  }

  result(): ColumnResult {
    const kind = this.commonKind();
    this.kinds.forEach((own, block) => {
      if (
        own === kind ||
        own === 'unknown' ||
        (own === 'blank' && kind !== 'truth' && kind !== 'approximate')
      )
        return;
      // A number among rounded doubles keeps its place with a bound; anything else is left to the reference.
      if (own === 'number' && kind === 'approximate' && !this.blank) this.loosen(block);
      else for (let i = block * BLOCK; i < Math.min((block + 1) * BLOCK, this.count); i += 1) this.lose(i);
    });
    const fixed = kind === 'number' || kind === 'blank' || kind === 'unknown' ? this.fixed() : null;
    const bad = this.badLines();
    switch (kind) {
      case 'text':
        return { kind, codes: this.codes ?? this.noTexts(), dictionary: this.dictionary.all, bad };
      case 'truth':
        return { kind, bits: this.bits ?? new Uint8Array(this.count), bad };
      case 'approximate':
        return { kind, value: this.units, error: this.errors ?? new Float64Array(this.count), bad };
      default:
        return { kind: 'number', fixed: fixed ?? this.fixed(), bad };
    }
  }

  private lose(line: number): void {
    this.flags[line] = 1;
    this.units[line] = 0;
  }

  private loosen(block: number): void {
    const from = block * BLOCK;
    const units = this.units.subarray(from, Math.min(from + BLOCK, this.count));
    const doubles = approximate(fixed(units, this.scales[block], 0, null), units.length, this.work);
    units.set(doubles.value.subarray(0, units.length));
    this.errors?.set(doubles.error.subarray(0, units.length), from);
  }

  /** Bad lines, ascending; their entries become 0. */
  private badLines(): number[] {
    const lines: number[] = [];
    const { bad } = this;
    if (bad) {
      for (let i = 0; i < this.count; i += 1) {
        if (!bad[i]) continue;
        lines.push(i);
        this.units[i] = 0;
      }
    }
    return lines;
  }

  /** All blocks at one scale; a line that would pass 2^53 there goes to the reference. */
  private fixed(): FixedColumn {
    let scale = 0;
    this.scales.forEach((own, block) => {
      if (this.kinds[block] === 'number' && own > scale) scale = own;
    });
    this.scales.forEach((own, block) => {
      if (own === scale || this.kinds[block] !== 'number') return;
      for (let i = block * BLOCK; i < Math.min((block + 1) * BLOCK, this.count); i += 1) {
        const units = this.units[i] * POWERS[scale - own];
        if (Math.abs(units) < EXACT_LIMIT) this.units[i] = units;
        else this.lose(i);
      }
    });
    return { units: this.units, scale, blank: this.blank, exact: null };
  }

  private commonKind(): Kind {
    const blocks = new Map<Kind, number>();
    for (const kind of this.kinds)
      if (kind !== 'unknown' && kind !== 'blank') blocks.set(kind, (blocks.get(kind) ?? 0) + 1);
    let most: Kind = 'number';
    for (const [kind, number] of blocks) if (number > (blocks.get(most) ?? 0)) most = kind;
    return most;
  }
}

function kindOf(vector: Vector): Kind {
  if (vector.kind === 'fixed') return 'number';
  if (vector.kind !== 'constant') return vector.kind;
  const { value } = vector;
  if (value === null) return 'blank';
  if (isDecimal(value)) return fixedConstant(value) ? 'number' : 'unknown';
  return typeof value === 'string' ? 'text' : 'truth';
}

/** A copy in which −0 is 0. */
function copyUnits(out: Float64Array, at: number, units: Float64Array, n: number): void {
  for (let i = 0; i < n; i += 1) out[at + i] = units[i] + 0;
}
