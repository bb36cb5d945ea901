import { EXACT_LIMIT, POWERS } from '../../money/fixed';
import { over, times, type Combine } from './arithmetic';
import {
  cutProduct,
  multiplyColumns,
  multiplyConstant,
  multiplyThree,
  multiplyTwo,
  roundQuotients,
} from './kernels';
import { constantNumber, fixed } from './numbers';
import { cutUnits, rounding, type RoundingMode } from './rounding';
import {
  Buffers,
  fixedConstant,
  MOST_DECIMALS,
  union,
  type FixedVector,
  type Flags,
  type Loader,
  type Vector,
} from './vector';

/** The most columns that one pass multiplies. */
const MOST_COLUMNS = 3;

/** One factor of a product, or a divisor. */
export interface Factor {
  loader: Loader;
  divides: boolean;
}

/**
 * 金额 × 率 × 分成 ÷ 360: a chain of factors and divisors. Constants become one, and up to three columns are multiplied in one
 * pass, rounding included; a rounded quotient is decided by whole numbers. What does not fit goes factor by factor.
 */
export class Product {
  private readonly out = new Buffers();
  private readonly work = new Buffers();
  private readonly steps: readonly Combine[];
  private readonly vectors: Vector[];
  private readonly columns: FixedVector[] = [];
  private readonly divisors: FixedVector[] = [];
  private factor = 1;
  private divisor = 1;
  private scale = 0;
  private bound = 0;

  constructor(private readonly factors: readonly Factor[]) {
    this.steps = factors.slice(1).map((factor) => (factor.divides ? over() : times()));
    this.vectors = new Array<Vector>(factors.length);
  }

  load: Loader = (from, to) => {
    const count = to - from;
    const whole = this.read(from, to) && this.divisors.length === 0 && this.divisor === 1 && this.scale >= 0;
    return whole ? this.multiplied(count) : this.stepwise(count);
  };

  /** The product rounded to `places`. */
  rounded(mode: Exclude<RoundingMode, 'INT'>, places: number): Loader {
    const apply = rounding(mode, places);
    return (from, to) => {
      const count = to - from;
      const fits = this.read(from, to) && places >= 0;
      const exact = fits ? this.cut(mode, places, count) : null;
      return exact ?? apply(this.stepwise(count), count);
    };
  }

  private cut(mode: Exclude<RoundingMode, 'INT'>, places: number, count: number): Vector | null {
    const cut = this.scale - places;
    if (Math.abs(cut) > MOST_DECIMALS) return null;
    if (this.divisors.length > 0 || this.divisor !== 1)
      return mode === 'ROUND' && this.divisors.length <= 1 ? this.quotient(places, cut, count) : null;
    const [a, b] = this.columns;
    if (this.columns.length > 2 || cut <= 0) return null;
    const p = POWERS[cut];
    const add = cutUnits(mode, cut);
    if (this.bound + add + p >= EXACT_LIMIT) return null;
    cutProduct(this.out.units, a.units, b ? b.units : null, this.factor, add, p, count);
    return fixed(this.out.units, places, Math.floor(this.bound / p) + 1, this.flags(count));
  }

  /** ROUND of a quotient, by the whole quotient and its rest; lines within a hair of the threshold are bad. */
  private quotient(places: number, cut: number, count: number): Vector | null {
    const [column] = this.divisors;
    const up = cut < 0 ? POWERS[-cut] : 1;
    const down = this.divisor * (cut > 0 ? POWERS[cut] : 1);
    const bound = this.bound * up;
    const below = Math.abs(down) * (column ? column.bound : 1);
    if (bound + below >= EXACT_LIMIT) return null;
    this.factor *= up;
    const top = this.multiplied(count);
    const bad = this.out.blank;
    roundQuotients(this.work.units, top.units, column ? column.units : null, down, bad, count);
    const flags = union(this.work.bad, count, [bad, ...this.flagged()]);
    return fixed(this.work.units, places, bound + 1, flags);
  }

  /** Loads the factors; false where they are no exact columns, or not in one pass. */
  private read(from: number, to: number): boolean {
    const { columns, divisors, vectors } = this;
    columns.length = 0;
    divisors.length = 0;
    this.factor = 1;
    this.divisor = 1;
    this.scale = 0;
    this.bound = 1;
    let fits = true;
    for (let k = 0; k < vectors.length; k += 1) {
      const { loader, divides } = this.factors[k];
      const vector = (vectors[k] = loader(from, to));
      fits = this.take(vector, divides) && fits;
    }
    // A factor 0 must not hide that the columns' own product overflows.
    this.bound *= Math.max(1, Math.abs(this.factor));
    const some = columns.length > 0 && columns.length <= MOST_COLUMNS;
    return fits && some && this.scale <= MOST_DECIMALS && this.bound < EXACT_LIMIT;
  }

  private take(vector: Vector, divides: boolean): boolean {
    if (vector.kind === 'fixed') {
      (divides ? this.divisors : this.columns).push(vector);
      this.scale += divides ? -vector.scale : vector.scale;
      if (!divides) this.bound *= vector.bound;
      return true;
    }
    const value = constantNumber(vector);
    const number = value && fixedConstant(value);
    if (!number) return false;
    if (divides) this.divisor *= number.units;
    else this.factor *= number.units;
    this.scale += divides ? -number.scale : number.scale;
    return true;
  }

  private multiplied(count: number): FixedVector {
    const [a, b, c] = this.columns;
    const { units } = this.out;
    const { factor } = this;
    if (!b) multiplyConstant(units, a.units, factor, count);
    else if (c) multiplyThree(units, a.units, b.units, c.units, factor, count);
    else if (factor === 1) multiplyColumns(units, a.units, b.units, count);
    else multiplyTwo(units, a.units, b.units, factor, count);
    return fixed(units, this.scale, this.bound, this.flags(count));
  }

  private stepwise(count: number): Vector {
    let product = this.vectors[0];
    for (let k = 0; k < this.steps.length; k += 1)
      product = this.steps[k](product, this.vectors[k + 1], count);
    return product;
  }

  private flags(count: number): Flags {
    const sets = this.flagged();
    return sets.length === 0 ? null : union(this.out.bad, count, sets);
  }

  private flagged(): Flags[] {
    const sets: Flags[] = [];
    for (const { bad, blank } of [...this.columns, ...this.divisors]) {
      if (bad) sets.push(bad);
      if (blank) sets.push(blank);
    }
    return sets;
  }
}
