import type { FixedColumn } from '../../money/fixed';
import type { Scalar } from '../value';
import { largest } from './numbers';
import { anyFlag, BLOCK, Buffers, constant, type Loader } from './vector';

/** Lines of a fixed column; values that do not fit it are left to the reference. */
export function fixedLoader(column: FixedColumn): Loader {
  const { units, scale, blank, exact } = column;
  const bad = new Uint8Array(BLOCK);
  const bounds = boundsOf(units);
  const rows = exact ? Float64Array.from(exact.keys()).sort() : new Float64Array(0);
  return (from, to) => {
    const block = units.subarray(from, to);
    let flags: Uint8Array | null = null;
    for (const row of between(rows, from, to)) {
      flags ??= bad.fill(0);
      flags[row - from] = 1;
    }
    const blanks = blank && anyFlag(blank.subarray(from, to), to - from);
    return {
      kind: 'fixed',
      units: block,
      scale,
      bound: bounds(block, from, to),
      blank: blanks,
      bad: flags,
    };
  };
}

const known = new WeakMap<Float64Array, Float64Array>();

/** The largest |units| of each whole block, found once for all formulas that read the column. */
function boundsOf(units: Float64Array): (block: Float64Array, from: number, to: number) => number {
  let bounds = known.get(units);
  if (!bounds) known.set(units, (bounds = new Float64Array(Math.ceil(units.length / BLOCK)).fill(-1)));
  const kept = bounds;
  return (block, from, to) => {
    const whole = from % BLOCK === 0 && (to - from === BLOCK || to === units.length);
    if (!whole) return largest(block, to - from);
    const at = from / BLOCK;
    if (kept[at] < 0) kept[at] = largest(block, to - from);
    return kept[at];
  };
}

/** The members of an ascending list in [from, to). */
function* between(rows: Float64Array, from: number, to: number): Generator<number> {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle] < from) low = middle + 1;
    else high = middle;
  }
  for (let k = low; k < rows.length && rows[k] < to; k += 1) yield rows[k];
}

/** Lines of a column of texts by their places in a dictionary (−1: blank), with flags of the lines that have no value. */
export function textLoader(
  codes: Int32Array,
  dictionary: readonly string[],
  bad: Uint8Array | null = null,
): Loader {
  return (from, to) => ({
    kind: 'text',
    codes: codes.subarray(from, to),
    dictionary,
    bad: bad && anyFlag(bad.subarray(from, to), to - from),
  });
}

/** One value for all lines: a parameter, a date of the period. */
export function constantLoader(value: Scalar): Loader {
  const vector = constant(value);
  return () => vector;
}

/** For each line a row of a fixed column (−1: no such row, left to the reference): an officer's roster row, a split's loan. */
export function gatheredFixedLoader(column: FixedColumn, rows: Int32Array): Loader {
  const out = new Buffers();
  const bound = largest(column.units, column.units.length);
  return (from, to) => {
    const count = to - from;
    const { units, bad, blank } = out;
    let flags = 0;
    let blanks = 0;
    for (let i = 0; i < count; i += 1) {
      const row = rows[from + i];
      const lost = row < 0 || column.exact?.has(row) ? 1 : 0;
      const isBlank = lost ? 0 : (column.blank?.[row] ?? 0);
      units[i] = lost ? 0 : column.units[row];
      flags |= bad[i] = lost;
      blanks |= blank[i] = isBlank;
    }
    return {
      kind: 'fixed',
      units,
      scale: column.scale,
      bound,
      blank: blanks ? blank : null,
      bad: flags ? bad : null,
    };
  };
}

/** For each line a row of a column of texts (−1: no such row). */
export function gatheredTextLoader(
  column: Int32Array,
  dictionary: readonly string[],
  rows: Int32Array,
): Loader {
  const out = new Buffers();
  return (from, to) => {
    const count = to - from;
    let flags = 0;
    for (let i = 0; i < count; i += 1) {
      const row = rows[from + i];
      out.codes[i] = row < 0 ? -1 : column[row];
      flags |= out.bad[i] = row < 0 ? 1 : 0;
    }
    return { kind: 'text', codes: out.codes, dictionary, bad: flags ? out.bad : null };
  };
}
