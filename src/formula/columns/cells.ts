import { POWERS } from '../../money/fixed';
import { isDecimal } from '../compare';
import { isFault, type Scalar } from '../value';
import { Buffers, fixedConstant, MOST_DECIMALS, ownFlags, UNKNOWN, type Flags, type Vector } from './vector';

const NUMBER = 0;
const TEXT = 1;
const TRUTH = 2;
const BLANK = 3;
/** Beyond 2^53, or no value: the reference evaluates the lines that pick it. */
const LOST = 4;

/** A growing list of single values, from which lines pick by index: parameter columns, results kept by input. */
export class Cells {
  private kinds = new Uint8Array(16);
  private units = new Float64Array(16);
  private codes = new Int32Array(16);
  private readonly codeOf = new Map<string, number>();
  private dictionary: string[] = [];
  private scale = 0;
  private bound = 0;
  size = 0;

  constructor(cells: Iterable<Scalar | undefined> = []) {
    for (const cell of cells) this.add(cell);
  }

  /** Adds a cell (undefined: no value) and tells its index. */
  add(cell: Scalar | undefined): number {
    const index = this.size;
    if (index === this.kinds.length) this.grow();
    this.size += 1;
    this.kinds[index] = this.put(cell, index);
    return index;
  }

  private put(cell: Scalar | undefined, index: number): number {
    if (cell === undefined || isFault(cell)) return LOST;
    if (cell === null) return BLANK;
    if (typeof cell === 'string') {
      this.codes[index] = this.code(cell);
      return TEXT;
    }
    if (isDecimal(cell)) return this.putNumber(cell, index);
    this.units[index] = cell ? 1 : 0;
    return TRUTH;
  }

  private putNumber(cell: Scalar, index: number): number {
    const value = isDecimal(cell) ? fixedConstant(cell) : null;
    if (!value || value.scale > MOST_DECIMALS) return LOST;
    if (value.scale > this.scale && !this.rescale(value.scale)) return LOST;
    const units = value.units * POWERS[this.scale - value.scale];
    if (!(Math.abs(units) < Number.MAX_SAFE_INTEGER)) return LOST;
    this.units[index] = units;
    this.bound = Math.max(this.bound, Math.abs(units));
    return NUMBER;
  }

  /** More decimals for all numbers so far, where they stay exact. */
  private rescale(scale: number): boolean {
    const factor = POWERS[scale - this.scale];
    if (!(this.bound * factor < Number.MAX_SAFE_INTEGER)) return false;
    for (let i = 0; i < this.size; i += 1) if (this.kinds[i] === NUMBER) this.units[i] *= factor;
    this.bound *= factor;
    this.scale = scale;
    return true;
  }

  private code(text: string): number {
    const known = this.codeOf.get(text);
    if (known !== undefined) return known;
    // A dictionary handed out is never changed: tables made from it stay right.
    this.dictionary = [...this.dictionary, text];
    this.codeOf.set(text, this.dictionary.length - 1);
    return this.dictionary.length - 1;
  }

  private grow(): void {
    const length = this.kinds.length * 2;
    const [kinds, units, codes] = [new Uint8Array(length), new Float64Array(length), new Int32Array(length)];
    kinds.set(this.kinds);
    units.set(this.units);
    codes.set(this.codes);
    [this.kinds, this.units, this.codes] = [kinds, units, codes];
  }

  /** The cell that each line picks; lines whose cell is of another kind than most are bad. */
  pick(indexes: Int32Array, flags: Flags, count: number, out: Buffers): Vector {
    const kind = this.commonKind(indexes, flags, count);
    if (kind === null) return UNKNOWN;
    const bad = ownFlags(out.bad, count, flags);
    const blank = out.blank.fill(0, 0, count);
    const { kinds, units, codes } = this;
    const [numbers, texts, bits] = [
      out.units,
      kind === TEXT ? out.codes : null,
      kind === TRUTH ? out.bits : null,
    ];
    let blanks = 0;
    let bads = 0;
    for (let i = 0; i < count; i += 1) {
      const k = bad[i] ? 0 : indexes[i];
      const own = kinds[k];
      const isBlank = own === BLANK ? 1 : 0;
      const fits = own === kind || (isBlank && !bits);
      blank[i] = isBlank;
      blanks |= isBlank;
      if (!fits) bad[i] = 1;
      bads |= bad[i];
      if (texts) texts[i] = fits && !isBlank ? codes[k] : -1;
      else if (bits) bits[i] = fits ? units[k] : 0;
      else numbers[i] = fits && !isBlank ? units[k] : 0;
    }
    const lost = bads ? bad : null;
    if (texts) return { kind: 'text', codes: texts, dictionary: this.dictionary, bad: lost };
    if (bits) return { kind: 'truth', bits, bad: lost };
    const { scale, bound } = this;
    return { kind: 'fixed', units: numbers, scale, bound, blank: blanks ? blank : null, bad: lost };
  }

  private commonKind(indexes: Int32Array, flags: Flags, count: number): number | null {
    const lines = new Int32Array(5);
    for (let i = 0; i < count; i += 1) if (!flags?.[i]) lines[this.kinds[indexes[i]]] += 1;
    const most = Math.max(lines[NUMBER], lines[TEXT], lines[TRUTH]);
    if (most === 0) return lines[BLANK] > 0 ? NUMBER : null;
    return lines[NUMBER] === most ? NUMBER : lines[TEXT] === most ? TEXT : TRUTH;
  }
}
