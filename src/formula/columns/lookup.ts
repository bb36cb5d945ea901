import { ZERO } from '../../money/decimal';
import { MAX_SCALE, POWERS } from '../../money/fixed';
import { keyOf } from '../functions/criteria';
import type { Scalar } from '../value';
import { Cells } from './cells';
import { distinctCells, Matcher, Tiers } from './match';
import { faults, fixed, numbers, ROUNDING, Spread, type NumberVector } from './numbers';
import { Buffers, ownFlags, UNKNOWN, type Loader, type Vector } from './vector';

type Column = readonly Scalar[];

/** MATCH(x, column, 0): the first row, from 1; a line without a match is bad. */
export function matchExact(value: Loader, column: Column, isId: boolean): Loader {
  const distinct = distinctCells(column, isId);
  const matcher = new Matcher(
    distinct,
    (x) => ({ keys: x === null || x === '' ? [] : [keyOf(x, isId)] }),
    'MATCH',
    true,
  );
  const out = new Buffers();
  return (from, to) => {
    const count = to - from;
    const found = matcher.match(value(from, to), count);
    if (!found) return UNKNOWN;
    const bad = ownFlags(out.bad, count, found.bad);
    let bads = 0;
    for (let i = 0; i < count; i += 1) {
      const id = found.ids[i];
      bads |= bad[i] |= id < 0 ? 1 : 0;
      out.units[i] = id < 0 ? 1 : distinct.firstRow[id] + 1;
    }
    return fixed(out.units, 0, column.length, bads ? bad : null);
  };
}

/** INDEX(column, position). */
export function indexInto(column: Column, position: Loader): Loader {
  const cells = new Cells(column);
  const work = new Buffers();
  const out = new Buffers();
  let spread: Spread | null = null;
  return (from, to) => {
    const count = to - from;
    const at = numbers(position(from, to), count, () => (spread ??= new Spread()));
    if (!at || at.kind !== 'fixed' || at.scale !== 0) return UNKNOWN;
    const bad = ownFlags(work.bad, count, faults(at, count, work));
    for (let i = 0; i < count; i += 1) {
      const row = at.units[i] - 1;
      const within = row >= 0 && row < column.length;
      work.codes[i] = within ? row : 0;
      if (!within) bad[i] = 1;
    }
    return cells.size === 0 ? UNKNOWN : cells.pick(work.codes, bad, count, out);
  };
}

/** The tier row of each line: −1 below the first tier. */
export function tierRows(tiers: Tiers): (x: NumberVector, count: number, work: Buffers) => Uint8Array {
  return (x, count, work) => {
    const rows = work.codes;
    const bad = ownFlags(work.bad, count, faults(x, count, work));
    if (x.kind === 'fixed') {
      const thresholds = tiers.at(x.scale);
      for (let i = 0; i < count; i += 1) {
        const tier = Tiers.tierOf(thresholds, x.units[i]);
        rows[i] = tier < 0 ? -1 : tiers.rows[tier];
      }
      return bad;
    }
    const power = POWERS[MAX_SCALE];
    const thresholds = tiers.at(MAX_SCALE);
    for (let i = 0; i < count; i += 1) {
      const v = x.value[i] * power;
      const reach = x.error[i] * power + Math.abs(v) * 2 * ROUNDING + 1;
      const low = Tiers.tierOf(thresholds, v - reach);
      // A line within reach of a bound is left to the reference.
      if (!(reach < Infinity) || low !== Tiers.tierOf(thresholds, v + reach)) bad[i] = 1;
      rows[i] = low < 0 ? -1 : tiers.rows[low];
    }
    return bad;
  };
}

/** LOOKUP(x, bounds, results): the tier with the largest bound not above x; below the first, 0. */
export function lookupTier(value: Loader, bounds: Column, results: Column): Loader | null {
  const tiers = new Tiers(bounds);
  if (tiers.rows.length === 0) return null;
  const rowsOf = tierRows(tiers);
  const cells = new Cells([ZERO, ...results]);
  return tierLoader(value, (x, count, work, out) => {
    const bad = rowsOf(x, count, work);
    for (let i = 0; i < count; i += 1) work.codes[i] += 1;
    return cells.pick(work.codes, bad, count, out);
  });
}

/** MATCH(x, column, 1): the row of the tier, from 1; a line below the first is bad. */
export function matchTier(value: Loader, bounds: Column): Loader | null {
  const tiers = new Tiers(bounds);
  const rowsOf = tierRows(tiers);
  return tierLoader(value, (x, count, work, out) => {
    const bad = rowsOf(x, count, work);
    for (let i = 0; i < count; i += 1) {
      if (work.codes[i] < 0) bad[i] = 1;
      out.units[i] = work.codes[i] + 1;
    }
    return fixed(out.units, 0, bounds.length, bad);
  });
}

function tierLoader(
  value: Loader,
  read: (x: NumberVector, count: number, work: Buffers, out: Buffers) => Vector,
): Loader {
  const [work, out] = [new Buffers(), new Buffers()];
  let spread: Spread | null = null;
  return (from, to) => {
    const x = numbers(value(from, to), to - from, () => (spread ??= new Spread()));
    return x ? read(x, to - from, work, out) : UNKNOWN;
  };
}
