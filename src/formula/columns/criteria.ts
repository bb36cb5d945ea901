import { ZERO, decimal, type Decimal } from '../../money/decimal';
import { EXACT_LIMIT, type FixedColumn } from '../../money/fixed';
import { isDecimal } from '../compare';
import { criterion } from '../functions/criteria';
import type { CriterionForm } from '../functions/criterion-form';
import { isFault, type Scalar } from '../value';
import { Cells } from './cells';
import { distinctCells, type DistinctCells, Matcher } from './match';
import { rangeSums, type Bound, type RangeSums } from './ranges';
import { Buffers, union, UNKNOWN, type Loader } from './vector';

type Column = readonly Scalar[];

/** One pair of SUMIFS and its like: a column of a table and what its cells must equal. */
export interface Pair {
  column: Column;
  isId: boolean;
  form: CriterionForm;
  value: Loader;
  /** The criterion itself where it is the same for all lines: it selects rows once, by any comparison or wildcard. */
  constant?: Scalar;
  /** Where the formula joins < <= > >= and a number of the line. */
  bound?: Bound;
}

export type Reduction = 'COUNTIFS' | 'SUMIFS' | 'MAXIFS' | 'MINIFS';

/** SUMIFS, COUNTIFS, MAXIFS, MINIFS over table columns by an index that is built once; the criteria may vary by line. */
export function reduceTable(
  reduction: Reduction,
  values: Column | null,
  all: readonly Pair[],
  fixed: FixedColumn | null = null,
): Loader | null {
  const rows = all[0].column.length;
  const length = fixed?.units.length ?? values?.length ?? rows;
  if (length !== rows || all.some((pair) => pair.column.length !== rows)) return null;
  const varying = all.filter((pair) => pair.constant === undefined);
  const pairs = varying.filter(({ bound }) => !bound);
  const wanted = all.flatMap(({ column, isId, form, constant }) => {
    if (constant === undefined) return [];
    const { test } = criterion(constant, isId, form);
    const { cells, rowIds } = distinctCells(column, isId);
    const chosen = cells.map(test);
    return [{ chosen, rowIds }];
  });
  const meets = (row: number) => wanted.every(({ chosen, rowIds }) => chosen[rowIds[row]]);
  const distinct = pairs.map((pair) => distinctCells(pair.column, pair.isId));
  const sizes = distinct.map((cells) => cells.cells.length);
  if (sizes.reduce((product, size) => product * size, 1) >= Number.MAX_SAFE_INTEGER) return null;
  const matchers = pairs.map(
    (pair, k) => new Matcher(distinct[k], (value) => matching(value, pair), pair.form, !pair.isId),
  );
  const size = sizes.reduce((product, each) => product * each, 1);
  const selection: Selection = { distinct, sizes, size, rows, meets };
  const ranges = rangesOf(varying, reduction, fixed, selection);
  if (ranges === undefined) return null;
  const sums =
    !ranges &&
    size <= MOST_ENTRIES &&
    (reduction === 'COUNTIFS' || (reduction === 'SUMIFS' && fixed && !fixed.exact))
      ? reduceUnits(reduction === 'SUMIFS' ? fixed : null, selection)
      : null;
  if (fixed && !sums && !ranges) return null;
  const { entryOf, results } =
    sums || ranges ? NO_ENTRIES : reduceEntries(reduction, values, distinct, sizes, rows, meets);
  // Entry 0: no row meets the criteria.
  const cells = new Cells([ZERO, ...results]);
  const work = new Buffers();
  const out = new Buffers();
  return (from, to) => {
    const count = to - from;
    const found = matchers.map((matcher, k) => matcher.match(pairs[k].value(from, to), count));
    const keys = work.units.fill(0, 0, count);
    for (const [k, matches] of found.entries()) {
      if (!matches) return UNKNOWN;
      const size = sizes[k];
      const { ids } = matches;
      for (let i = 0; i < count; i += 1) keys[i] = ids[i] < 0 || keys[i] < 0 ? -1 : keys[i] * size + ids[i];
    }
    const bad = union(
      work.bad,
      count,
      found.map((matches) => matches?.bad ?? null),
    );
    if (ranges) return ranges(keys, bad, from, to);
    if (sums) {
      for (let i = 0; i < count; i += 1) out.units[i] = keys[i] < 0 ? 0 : sums.units[keys[i]];
      return { kind: 'fixed', units: out.units, scale: sums.scale, bound: sums.bound, blank: null, bad };
    }
    for (let i = 0; i < count; i += 1) work.codes[i] = keys[i] < 0 ? 0 : (entryOf.get(keys[i]) ?? 0);
    return cells.pick(work.codes, bad, count, out);
  };
}

/** Key combinations that an array of sums may have. */
const MOST_ENTRIES = 2 ** 22;
const NO_ENTRIES: Entries = { entryOf: new Map(), results: [] };

interface Selection {
  distinct: readonly DistinctCells[];
  sizes: readonly number[];
  size: number;
  rows: number;
  meets: (row: number) => boolean;
}

/** Null where no criterion is a bound; undefined where bounds cannot be read so: the reference compares every row. */
function rangesOf(
  varying: readonly Pair[],
  reduction: Reduction,
  fixed: FixedColumn | null,
  { distinct, sizes, size, rows, meets }: Selection,
): RangeSums | null | undefined {
  const bounds = varying.flatMap(({ bound }) => bound ?? []);
  if (bounds.length === 0) return null;
  const [column, ...others] = new Set(varying.flatMap((pair) => (pair.bound ? [pair.column] : [])));
  if (others.length > 0 || size > MOST_ENTRIES || fixed?.exact) return undefined;
  if (reduction !== 'COUNTIFS' && !(reduction === 'SUMIFS' && fixed)) return undefined;
  const keys = Int32Array.from({ length: rows }, (_, row) =>
    meets(row) ? distinct.reduce((key, { rowIds }, k) => key * sizes[k] + rowIds[row], 0) : -1,
  );
  return rangeSums(fixed, keys, size, column, bounds) ?? undefined;
}

/** Sums (or counts, without a column) in whole units by key; null where a sum could pass 2^53. */
function reduceUnits(
  fixed: FixedColumn | null,
  { distinct, sizes, size, rows, meets }: Selection,
): { units: Float64Array; scale: number; bound: number } | null {
  const units = new Float64Array(size);
  let bound = 0;
  for (let row = 0; row < rows; row += 1) {
    if (!meets(row)) continue;
    let key = 0;
    for (let k = 0; k < sizes.length; k += 1) key = key * sizes[k] + distinct[k].rowIds[row];
    units[key] += fixed ? fixed.units[row] : 1;
    bound = Math.max(bound, Math.abs(units[key]));
  }
  return bound < EXACT_LIMIT ? { units, scale: fixed?.scale ?? 0, bound } : null;
}

function matching(value: Scalar, pair: Pair) {
  const { keys, test } = criterion(value, pair.isId, pair.form);
  return keys ? { keys } : { test };
}

interface Entries {
  entryOf: ReadonlyMap<number, number>;
  /** Undefined where a cell stands for a finding. */
  results: (Decimal | undefined)[];
}

function reduceEntries(
  reduction: Reduction,
  values: Column | null,
  distinct: readonly DistinctCells[],
  sizes: readonly number[],
  rows: number,
  meets: (row: number) => boolean,
): Entries {
  const entryOf = new Map<number, number>();
  const results: (Decimal | null)[] = [];
  // A cell that is left out with a finding leaves its sum without a value.
  const faulty = new Set<number>();
  for (let row = 0; row < rows; row += 1) {
    if (!meets(row)) continue;
    const key = distinct.reduce((total, cells, k) => total * sizes[k] + cells.rowIds[row], 0);
    let entry = entryOf.get(key);
    if (entry === undefined) entryOf.set(key, (entry = results.push(null)));
    if (values && isFault(values[row])) faulty.add(entry - 1);
    else results[entry - 1] = reduce(reduction, results[entry - 1], values ? values[row] : null);
  }
  return { entryOf, results: results.map((result, i) => (faulty.has(i) ? undefined : (result ?? ZERO))) };
}

function reduce(reduction: Reduction, so: Decimal | null, cell: Scalar): Decimal | null {
  if (reduction === 'COUNTIFS') return (so ?? ZERO).plus(ONE_ROW);
  if (!isDecimal(cell)) return so;
  if (so === null) return cell;
  if (reduction === 'SUMIFS') return so.plus(cell);
  return so.cmp(cell) === (reduction === 'MAXIFS' ? -1 : 1) ? cell : so;
}

const ONE_ROW = decimal(1);
