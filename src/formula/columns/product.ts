import { EXACT_LIMIT, POWERS } from '../../money/fixed';
import { times } from './arithmetic';
import { cutProduct, multiplyColumns, multiplyConstant, multiplyThree, multiplyTwo } from './kernels';
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

/**
 * 金额 × 率 × 分成: a chain of factors. Constants become one, and up to three columns are multiplied in one pass,
 * rounding included; what does not fit goes factor by factor.
 */
export class Product {
  private readonly out = new Buffers();
  private readonly steps;
  private readonly vectors: Vector[];
  private readonly columns: FixedVector[] = [];
  private factor = 1;
  private scale = 0;
  private bound = 0;

  constructor(private readonly factors: readonly Loader[]) {
    this.steps = factors.slice(1).map(() => times());
    this.vectors = new Array<Vector>(factors.length);
  }

  load: Loader = (from, to) => {
    const count = to - from;
    return this.read(from, to) ? this.multiplied(count) : this.stepwise(count);
  };

  /** The product rounded to `places`. */
  rounded(mode: Exclude<RoundingMode, 'INT'>, places: number): Loader {
    const apply = rounding(mode, places);
    return (from, to) => {
      const count = to - from;
      if (!this.read(from, to)) return apply(this.stepwise(count), count);
      const cut = this.scale - places;
      const [a, b] = this.columns;
      if (this.columns.length > 2 || places < 0 || cut <= 0 || cut > MOST_DECIMALS)
        return apply(this.multiplied(count), count);
      const p = POWERS[cut];
      const add = cutUnits(mode, cut);
      if (this.bound + add + p >= EXACT_LIMIT) return apply(this.multiplied(count), count);
      cutProduct(this.out.units, a.units, b ? b.units : null, this.factor, add, p, count);
      return fixed(this.out.units, places, Math.floor(this.bound / p) + 1, this.flags(count));
    };
  }

  /** Loads the factors; false where they are no exact columns, or not in one pass. */
  private read(from: number, to: number): boolean {
    const { columns, vectors } = this;
    columns.length = 0;
    this.factor = 1;
    this.scale = 0;
    this.bound = 1;
    let fits = true;
    for (let k = 0; k < vectors.length; k += 1) {
      const vector = (vectors[k] = this.factors[k](from, to));
      if (vector.kind === 'fixed') {
        columns.push(vector);
        this.scale += vector.scale;
        this.bound *= vector.bound;
        continue;
      }
      const value = constantNumber(vector);
      const number = value && fixedConstant(value);
      if (!number) fits = false;
      else {
        this.factor *= number.units;
        this.scale += number.scale;
      }
    }
    // A factor 0 must not hide that the columns' own product overflows.
    this.bound *= Math.max(1, Math.abs(this.factor));
    const { length } = columns;
    return (
      fits && length > 0 && length <= MOST_COLUMNS && this.scale <= MOST_DECIMALS && this.bound < EXACT_LIMIT
    );
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
    const sets: Flags[] = [];
    for (const { bad, blank } of this.columns) {
      if (bad) sets.push(bad);
      if (blank) sets.push(blank);
    }
    return sets.length === 0 ? null : union(this.out.bad, count, sets);
  }
}
