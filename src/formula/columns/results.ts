import { isDecimal } from '../compare';
import type { Scalar } from '../value';
import { unitsToDecimal } from '../../money/fixed';
import { Cells } from './cells';
import {
  Buffers,
  constant,
  fixedConstant,
  ownFlags,
  union,
  UNKNOWN,
  type FixedVector,
  type Loader,
  type TextVector,
  type Vector,
} from './vector';

/** More results than these are forgotten: memory stays bounded. */
const MOST_RESULTS = 65536;
/** So many are computed before it is asked whether they are asked for again, and whether columns can hold them. */
const TRIAL = 256;

/** The value of an operation on operands; undefined where it has none. */
export type Compute = (operands: readonly Scalar[]) => Scalar | undefined;

/** An operation computed once for each combination of the values of its operands, as long as that spares work. */
export function onceForEach(operands: readonly Loader[], compute: Compute): Loader {
  const results = new Results(operands.length, compute);
  const out = new Buffers();
  return (from, to) => {
    const vectors = operands.map((operand) => operand(from, to));
    if (vectors.some((vector) => !isTold(vector))) return UNKNOWN;
    return results.of(vectors, to - from, out);
  };
}

function isTold({ kind }: Vector): boolean {
  return kind === 'constant' || kind === 'fixed' || kind === 'text';
}

class Results {
  private readonly values: Scalar[];
  private cells = new Cells();
  private operands: Operand[] = [];
  private varying = '';
  /** Place of a result by the combination so far and the next operand's value. */
  private places: Map<number, number>[] = [];
  private single: Vector | null = null;
  private lines = 0;
  private computed = 0;
  private lost = 0;

  constructor(
    count: number,
    private readonly compute: Compute,
  ) {
    this.values = new Array<Scalar>(count).fill(null);
  }

  of(vectors: readonly Vector[], count: number, out: Buffers): Vector {
    const varying = [...vectors.keys()].filter((k) => vectors[k].kind !== 'constant');
    this.begin(vectors, varying);
    if (varying.length === 0) return (this.single ??= this.alone());
    const bad = ownFlags(
      out.bad,
      count,
      union(
        out.blank,
        count,
        vectors.map((vector) => ('bad' in vector ? vector.bad : null)),
      ),
    );
    const ids = varying.map((k, at) =>
      this.operands[at].idsOf(vectors[k] as FixedVector | TextVector, count),
    );
    const indexes = out.codes;
    for (let i = 0; i < count; i += 1) {
      indexes[i] = 0;
      if (bad[i]) continue;
      const index = this.placeOf(varying, ids, i);
      if (index < 0) bad[i] = 1;
      else indexes[i] = index;
    }
    return this.cells.size === 0 ? UNKNOWN : this.cells.pick(indexes, bad, count, out);
  }

  /** Takes the constant operands; other ones than before make all results void. */
  private begin(vectors: readonly Vector[], varying: readonly number[]): void {
    const full =
      this.cells.size >= MOST_RESULTS || this.operands.some(({ values }) => values.length >= MOST_RESULTS);
    let same = varying.join() === this.varying && !full;
    vectors.forEach((vector, k) => {
      if (vector.kind !== 'constant') return;
      if (this.values[k] !== vector.value) same = false;
      this.values[k] = vector.value;
    });
    if (same) return;
    this.varying = varying.join();
    this.cells = new Cells();
    this.operands = varying.map(() => new Operand());
    this.places = varying.map(() => new Map<number, number>());
    this.single = null;
  }

  private alone(): Vector {
    const value = this.compute(this.values);
    return value === undefined ? UNKNOWN : constant(value);
  }

  /** The place of a line's result, −1 where it is left to the reference. */
  private placeOf(varying: readonly number[], ids: readonly Int32Array[], line: number): number {
    this.lines += 1;
    let place = 0;
    for (let at = 0; at < varying.length; at += 1) {
      const last = at === varying.length - 1;
      const key = place * MOST_RESULTS * 2 + ids[at][line];
      let next = this.places[at].get(key);
      if (next === undefined) {
        if (last && varying.length > 1 && this.isIdle()) return -1;
        this.places[at].set(key, (next = last ? this.add(varying, ids, line) : this.places[at].size));
      }
      place = next;
    }
    return place;
  }

  /** Hardly any result was asked for twice, or hardly any fits a column: the reference may as well read the line itself. */
  private isIdle(): boolean {
    return this.computed >= TRIAL && (this.computed * 2 > this.lines || this.lost * 2 > this.computed);
  }

  private add(varying: readonly number[], ids: readonly Int32Array[], line: number): number {
    varying.forEach((k, at) => (this.values[k] = this.operands[at].values[ids[at][line]]));
    const value = this.compute(this.values);
    this.computed += 1;
    if (value === undefined || (isDecimal(value) && !fixedConstant(value))) this.lost += 1;
    return this.cells.add(value);
  }
}

/** The distinct values of an operand, numbered as they come. */
class Operand {
  readonly values: Scalar[] = [];
  private readonly byUnits = new Map<number, Map<number, number>>();
  private readonly byText = new Map<string, number>();
  private blank = -1;
  private ids = new Int32Array(0);

  idsOf(vector: FixedVector | TextVector, count: number): Int32Array {
    if (this.ids.length < count) this.ids = new Int32Array(count);
    if (vector.kind === 'fixed') this.readUnits(vector, count);
    else this.readTexts(vector, count);
    return this.ids;
  }

  private readUnits({ units, scale, blank }: FixedVector, count: number): void {
    let known = this.byUnits.get(scale);
    if (!known) this.byUnits.set(scale, (known = new Map<number, number>()));
    for (let i = 0; i < count; i += 1) {
      let id = blank?.[i] ? this.blankId() : known.get(units[i]);
      if (id === undefined)
        known.set(units[i], (id = this.values.push(unitsToDecimal(units[i] + 0, scale)) - 1));
      this.ids[i] = id;
    }
  }

  private readTexts({ codes, dictionary }: TextVector, count: number): void {
    const byCode = new Int32Array(dictionary.length).fill(-1);
    for (let i = 0; i < count; i += 1) {
      const code = codes[i];
      if (code < 0) this.ids[i] = this.blankId();
      else {
        if (byCode[code] < 0) byCode[code] = this.textId(dictionary[code]);
        this.ids[i] = byCode[code];
      }
    }
  }

  private textId(text: string): number {
    let id = this.byText.get(text);
    if (id === undefined) this.byText.set(text, (id = this.values.push(text) - 1));
    return id;
  }

  private blankId(): number {
    if (this.blank < 0) this.blank = this.values.push(null) - 1;
    return this.blank;
  }
}
