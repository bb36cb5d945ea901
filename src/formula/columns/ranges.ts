import type { Decimal } from '../../money/decimal';
import { EXACT_LIMIT, POWERS, type FixedColumn } from '../../money/fixed';
import { isDecimal } from '../compare';
import type { Scalar } from '../value';
import { distinctCells } from './match';
import { fixed, numbers, Spread } from './numbers';
import { Buffers, ownFlags, UNKNOWN, type Flags, type Loader, type Vector } from './vector';

const OPERATORS = ['<', '<=', '>', '>='] as const;
type Operator = (typeof OPERATORS)[number];

export function isBoundOperator(text: string): text is Operator {
  return (OPERATORS as readonly string[]).includes(text);
}

/** A criterion such as ">="&x: the cells are compared with the number that each line gives. */
export interface Bound {
  operator: Operator;
  value: Loader;
}

/** Beyond these a number joined to text loses digits. */
const FIFTEEN_DIGITS = 1e15;

/** The numbers of a column in ascending order, and where a line's number stands among them. */
class Ranks {
  /** The rank of each row, −1 where the cell is no number: it meets no bound. */
  readonly ofRow: Int32Array;
  readonly count: number;
  private readonly values: readonly Decimal[];
  private readonly edges = new Map<number, { below: Float64Array; upTo: Float64Array }>();

  constructor(column: readonly Scalar[]) {
    const { cells, rowIds } = distinctCells(column, false);
    const numbers = cells.flatMap((value, id) => (isDecimal(value) ? [{ value, id }] : []));
    numbers.sort((a, b) => a.value.cmp(b.value));
    const rankOf = new Int32Array(cells.length).fill(-1);
    numbers.forEach(({ id }, rank) => (rankOf[id] = rank));
    this.values = numbers.map(({ value }) => value);
    this.count = numbers.length;
    this.ofRow = rowIds.map((id) => rankOf[id]);
  }

  /** How many of the numbers are below x (or up to it), given in units at a scale. */
  before(units: number, scale: number, including: boolean): number {
    const { below, upTo } = this.edgesAt(scale);
    return including ? countUpTo(upTo, units) : countUpTo(below, units);
  }

  /** Whole units from which on a number is left behind: beyond 2^53 they need not be exact, for no line reaches them. */
  private edgesAt(scale: number) {
    let edges = this.edges.get(scale);
    if (!edges) {
      const scaled = this.values.map((value) => value.times(POWERS[scale]));
      const below = Float64Array.from(scaled, (value) => value.floor().plus(1).toNumber());
      const upTo = Float64Array.from(scaled, (value) => value.ceil().toNumber());
      this.edges.set(scale, (edges = { below, upTo }));
    }
    return edges;
  }
}

/** How many of the ascending edges are not above x. */
function countUpTo(edges: Float64Array | Int32Array, x: number, from = 0, end = edges.length): number {
  let [low, high] = [from, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle] <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Sums or counts of the rows whose key a line asks for, within its bounds. */
export type RangeSums = (keys: Float64Array, bad: Flags, from: number, to: number) => Vector;

/**
 * COUNTIFS, or SUMIFS in whole units, whose criteria are equalities and bounds of one column: the rows lie sorted by key (below
 * `size`, −1: left out) and number, with sums so far, so that a line takes two searches. Null where a sum could pass 2^53.
 */
export function rangeSums(
  values: FixedColumn | null,
  keyOfRow: Int32Array,
  size: number,
  column: readonly Scalar[],
  bounds: readonly Bound[],
): RangeSums | null {
  const ranks = new Ranks(column);
  const sorted = new SortedRows(keyOfRow, size, ranks);
  const sums = values && sumsSoFar(values.units, sorted.order);
  if (values && !sums) return null;
  const bound = sums?.most ?? column.length;
  const spreads = bounds.map(() => new Spread());
  const out = new Buffers();
  return (keys, bad, from, to) => {
    const count = to - from;
    const [low, high] = [new Int32Array(count), new Int32Array(count).fill(ranks.count)];
    const flags = ownFlags(out.bad, count, bad);
    for (const [k, { operator, value }] of bounds.entries()) {
      const given = value(from, to);
      // A truth value is joined as a word.
      const isNumber = given.kind === 'fixed' || (given.kind === 'constant' && isDecimal(given.value));
      const x = isNumber ? numbers(given, count, () => spreads[k]) : null;
      if (x?.kind !== 'fixed') return UNKNOWN;
      const { units, scale } = x;
      for (let i = 0; i < count; i += 1) {
        if (x.bad?.[i] || x.blank?.[i] || !(Math.abs(units[i]) < FIFTEEN_DIGITS)) flags[i] = 1;
        const at = ranks.before(units[i], scale, operator === '>' || operator === '<=');
        if (operator === '>' || operator === '>=') low[i] = Math.max(low[i], at);
        else high[i] = Math.min(high[i], at);
      }
    }
    for (let i = 0; i < count; i += 1) {
      const [first, end] =
        keys[i] < 0 || high[i] <= low[i] ? NOWHERE : sorted.range(keys[i], low[i], high[i]);
      out.units[i] = sums ? sums.soFar[end] - sums.soFar[first] : end - first;
    }
    return fixed(out.units, values?.scale ?? 0, bound, flags);
  };
}

const NOWHERE: [number, number] = [0, 0];

/** The rows that have a key and a number, by key and then by number. */
class SortedRows {
  readonly order: Int32Array;
  private readonly starts: Int32Array;
  private readonly ranks: Int32Array;

  constructor(keys: Int32Array, size: number, { ofRow, count }: Ranks) {
    const rows = [...keys.keys()].filter((row) => keys[row] >= 0 && ofRow[row] >= 0);
    const byRank = countingSort(Int32Array.from(rows), ofRow, count).order;
    const byKey = countingSort(byRank, keys, size);
    this.order = byKey.order;
    this.starts = byKey.starts;
    this.ranks = this.order.map((row) => ofRow[row]);
  }

  /** Places in the order of a key's rows whose ranks lie in [low, high). */
  range(key: number, low: number, high: number): [number, number] {
    const [from, end] = [this.starts[key], this.starts[key + 1]];
    return [countUpTo(this.ranks, low - 1, from, end), countUpTo(this.ranks, high - 1, from, end)];
  }
}

/** Rows sorted by keys below `size`, equal keys keeping their places, and where each key's rows start. */
function countingSort(rows: Int32Array, keys: Int32Array, size: number) {
  const starts = new Int32Array(size + 1);
  for (const row of rows) starts[keys[row] + 1] += 1;
  for (let key = 0; key < size; key += 1) starts[key + 1] += starts[key];
  const next = starts.slice();
  const order = new Int32Array(rows.length);
  for (const row of rows) order[next[keys[row]]++] = row;
  return { order, starts };
}

/** Sums of units before each place of the order, and what none of them passes; null where that is 2^53. */
function sumsSoFar(units: Float64Array, order: Int32Array): { soFar: Float64Array; most: number } | null {
  const soFar = new Float64Array(order.length + 1);
  let most = 0;
  for (let at = 0; at < order.length; at += 1) {
    most += Math.abs(units[order[at]]);
    soFar[at + 1] = soFar[at] + units[order[at]];
  }
  return most < EXACT_LIMIT ? { soFar, most } : null;
}
