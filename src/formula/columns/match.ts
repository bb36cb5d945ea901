import { decimal } from '../../money/decimal';
import { POWERS, unitsOf } from '../../money/fixed';
import { isDecimal } from '../compare';
import { keyOf } from '../functions/criteria';
import type { Scalar } from '../value';
import { Tables } from './text';
import { Buffers, ownFlags, type Flags, type Vector } from './vector';

type Column = readonly Scalar[];

/** For each line a number, or −1 where nothing matches. */
export interface Matches {
  ids: Int32Array;
  bad: Flags;
}

/** No match, and a match that cannot be told here. */
const NONE = -1;
const UNDECIDED = -2;

/** The distinct cells of a column, numbered in order of their first rows. */
export class DistinctCells {
  readonly idOf = new Map<string, number>();
  readonly cells: Scalar[] = [];
  readonly firstRow: number[] = [];
  readonly rowIds: Int32Array;
  private readonly texts = new Map<string, Tables<null, Int32Array>>();
  private readonly numbers = new Map<number, ReadonlyMap<number, number>>();

  constructor(column: Column, isId: boolean) {
    this.rowIds = Int32Array.from(column, (cell, row) => {
      const key = keyOf(cell, isId);
      const known = this.idOf.get(key);
      if (known !== undefined) return known;
      this.idOf.set(key, this.cells.length);
      this.cells.push(cell);
      this.firstRow.push(row);
      return this.cells.length - 1;
    });
  }

  /** What each text of a dictionary (first: a blank) matches, found once for all formulas that match in the same way. */
  textsBy(way: string, find: (value: Scalar) => number): Tables<null, Int32Array> {
    let tables = this.texts.get(way);
    if (!tables) {
      tables = new Tables((dictionary) =>
        Int32Array.from([find(null), ...dictionary.map((text) => find(text))]),
      );
      this.texts.set(way, tables);
    }
    return tables;
  }

  /** Ids of the numbers of the column by their units at a scale; a number with more decimals equals none there. */
  numbersAt(scale: number): ReadonlyMap<number, number> {
    let map = this.numbers.get(scale);
    if (!map) {
      const made = new Map<number, number>();
      this.cells.forEach((cell, id) => {
        if (!isDecimal(cell)) return;
        const units = unitsOf(cell, scale);
        if (!Number.isNaN(units)) made.set(units, id);
      });
      this.numbers.set(scale, (map = made));
    }
    return map;
  }
}

const numbered = new WeakMap<Column, Map<boolean, DistinctCells>>();

/** The distinct cells of a column, made once for all formulas of a run: a scope gives the same array for the same column. */
export function distinctCells(column: Column, isId: boolean): DistinctCells {
  let known = numbered.get(column);
  if (!known) numbered.set(column, (known = new Map()));
  let distinct = known.get(isId);
  if (!distinct) known.set(isId, (distinct = new DistinctCells(column, isId)));
  return distinct;
}

/** The keys of the cells that a value matches, or a test where it has no keys. */
export type Matching = (value: Scalar) => { keys: readonly string[] } | { test: (cell: Scalar) => boolean };

/** Matches lines' values with the distinct cells of a column: texts once per dictionary, numbers by a map. */
export class Matcher {
  private readonly out = new Buffers();
  private readonly byText: Tables<null, Int32Array>;
  private last: { value: Scalar; id: number } | null = null;

  constructor(
    private readonly distinct: DistinctCells,
    private readonly matching: Matching,
    /** Names the matching: all that match in this way find the same. */
    way: string,
    /** Do numbers match equal numbers only? Else each constant number is matched, and columns of numbers are not. */
    private readonly plainNumbers: boolean,
  ) {
    this.byText = distinct.textsBy(way, (value) => this.find(value));
  }

  /** Null where the vector cannot be matched. */
  match(vector: Vector, count: number): Matches | null {
    const { codes: ids } = this.out;
    if (vector.kind === 'constant') {
      if (this.last?.value !== vector.value || !this.last)
        this.last = { value: vector.value, id: this.find(vector.value) };
      if (this.last.id === UNDECIDED) return null;
      ids.fill(this.last.id, 0, count);
      return { ids, bad: null };
    }
    if (vector.kind === 'text') {
      const table = this.byText.of(vector.dictionary, null);
      let undecided = 0;
      for (let i = 0; i < count; i += 1) {
        const id = table[vector.codes[i] + 1];
        ids[i] = id;
        undecided |= id === UNDECIDED ? 1 : 0;
      }
      return { ids, bad: undecided ? this.flagUndecided(ids, vector.bad, count) : vector.bad };
    }
    if (vector.kind !== 'fixed' || !this.plainNumbers) return null;
    const map = this.distinct.numbersAt(vector.scale);
    const { units, blank } = vector;
    for (let i = 0; i < count; i += 1) ids[i] = blank?.[i] ? NONE : (map.get(units[i]) ?? NONE);
    return { ids, bad: vector.bad };
  }

  private flagUndecided(ids: Int32Array, flags: Flags, count: number): Uint8Array {
    const bad = ownFlags(this.out.bad, count, flags);
    for (let i = 0; i < count; i += 1) {
      if (ids[i] !== UNDECIDED) continue;
      bad[i] = 1;
      ids[i] = NONE;
    }
    return bad;
  }

  private find(value: Scalar): number {
    const matching = this.matching(value);
    const found: number[] = [];
    if ('keys' in matching) {
      for (const key of new Set(matching.keys)) {
        const id = this.distinct.idOf.get(key);
        if (id !== undefined) found.push(id);
      }
    } else {
      this.distinct.cells.forEach((cell, id) => {
        if (matching.test(cell)) found.push(id);
      });
    }
    return found.length === 0 ? NONE : found.length === 1 ? found[0] : UNDECIDED;
  }
}

/** Lower bounds of a tier table for whole units at a scale: x ≥ bound exactly where units ≥ threshold. */
export class Tiers {
  /** Rows of the tiers, bounds ascending. */
  readonly rows: Int32Array;
  private readonly bounds: readonly Scalar[];
  private readonly thresholds = new Map<number, Float64Array>();

  constructor(column: Column) {
    const tiers = column.flatMap((cell, row) => (isDecimal(cell) ? [{ bound: cell, row }] : []));
    tiers.sort((a, b) => a.bound.cmp(b.bound) || a.row - b.row);
    this.rows = Int32Array.from(tiers, (tier) => tier.row);
    this.bounds = tiers.map((tier) => tier.bound);
  }

  at(scale: number): Float64Array {
    let found = this.thresholds.get(scale);
    if (!found) {
      const power = decimal(POWERS[scale]);
      // Beyond 2^53 a threshold need not be exact: no units reach it.
      found = Float64Array.from(this.bounds, (bound) =>
        isDecimal(bound) ? bound.times(power).ceil().toNumber() : NaN,
      );
      this.thresholds.set(scale, found);
    }
    return found;
  }

  /** The tier of x among ascending thresholds, −1 below the first. */
  static tierOf(thresholds: Float64Array, x: number): number {
    let low = 0;
    let high = thresholds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (thresholds[middle] <= x) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
