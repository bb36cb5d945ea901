import type { Ledger } from '../ledger/ledger';
import type { FixedColumn } from '../money/fixed';
import { rosterRowAt } from './roster';
import type { RunContext } from './context';

/** Lines over ledger rows: whose they are and with which share. A line is a row, or a row's part of a joint loan. */
export interface LineFrame {
  ledger: Ledger;
  count: number;
  /** Ledger row of each line. */
  rows: Int32Array;
  /** The row that the columns come from: a reversal takes all but its own from the row it reverses. */
  sources: Int32Array;
  /** Columns that a reversal has of its own. */
  own: ReadonlySet<string>;
  /** Officer of each line, or −1. */
  officers: Int32Array;
  /** 分成 of each line; null = 1. */
  shares: FixedColumn | null;
  /** The day that decides parameters and roster rows; null = the period's last day for all. */
  days: Float64Array | null;
  /** Split row of each line, −1 for none. */
  splits: Int32Array | null;
}

/** Groups of lines of one officer: group g has the lines [starts[g], starts[g+1]) of `lines`. */
export interface GroupFrame {
  lines: LineFrame;
  count: number;
  starts: Int32Array;
  officers: Int32Array;
  /** Columns that the grouping names: their value is the group's. */
  columns: ReadonlySet<string>;
}

/** Every row of a ledger as a line of nobody. */
export function plainFrame(ledger: Ledger): LineFrame {
  const rows = Int32Array.from({ length: ledger.rows }, (_, row) => row);
  const officers = new Int32Array(ledger.rows).fill(-1);
  const none = { shares: null, days: null, splits: null };
  return { ledger, count: ledger.rows, rows, sources: rows, own: new Set(), officers, ...none };
}

/** The rows of the ledger that a column of the lines is read from. */
export function rowsOfColumn(frame: LineFrame, column: string): Int32Array {
  return frame.own.has(column) ? frame.rows : frame.sources;
}

/** The row of the ledger that a column of a line is read from. */
export function rowOfColumn(frame: LineFrame, column: string, line: number): number {
  return rowsOfColumn(frame, column)[line];
}

export function dayOf(frame: LineFrame, line: number, run: RunContext): number {
  return frame.days ? frame.days[line] : run.period.last;
}

/** A group's day: the earliest of its lines. */
export function dayOfGroup(frame: GroupFrame, group: number, run: RunContext): number {
  let earliest = Infinity;
  for (let line = frame.starts[group]; line < frame.starts[group + 1]; line += 1) {
    earliest = Math.min(earliest, dayOf(frame.lines, line, run));
  }
  return earliest;
}

/** Lines reordered. */
export function reorder(frame: LineFrame, order: Int32Array): LineFrame {
  const pick = <T extends Int32Array | Float64Array>(values: T, make: (length: number) => T): T => {
    const picked = make(order.length);
    for (let i = 0; i < order.length; i += 1) picked[i] = values[order[i]];
    return picked;
  };
  const ints = (length: number) => new Int32Array(length);
  const doubles = (length: number) => new Float64Array(length);
  const rows = pick(frame.rows, ints);
  return {
    ...frame,
    count: order.length,
    rows,
    sources: frame.sources === frame.rows ? rows : pick(frame.sources, ints),
    officers: pick(frame.officers, ints),
    days: frame.days && pick(frame.days, doubles),
    splits: frame.splits && pick(frame.splits, ints),
    shares: frame.shares && {
      units: pick(frame.shares.units, doubles),
      scale: frame.shares.scale,
      blank: null,
      exact: reorderExact(frame.shares, order),
    },
  };
}

function reorderExact(shares: FixedColumn, order: Int32Array): FixedColumn['exact'] {
  if (!shares.exact) return null;
  const exact = new Map<number, NonNullable<ReturnType<NonNullable<FixedColumn['exact']>['get']>>>();
  order.forEach((from, to) => {
    const value = shares.exact!.get(from);
    if (value) exact.set(to, value);
  });
  return exact;
}

/** Roster row in force for each line on its day, −1 without an officer. */
export function rosterRows(frame: LineFrame, run: RunContext): Int32Array {
  const rows = new Int32Array(frame.count);
  for (let line = 0; line < frame.count; line += 1) {
    const officer = frame.officers[line];
    rows[line] = officer < 0 ? -1 : rosterRowAt(run.roster, officer, dayOf(frame, line, run));
  }
  return rows;
}

/** The business day of each row by one of the ledger's columns; the period's last day where it has none. */
export function businessDays(
  ledger: Ledger,
  column: string,
  rows: Int32Array,
  last: number,
): Float64Array | null {
  const cells = ledger.columns.get(column);
  if (cells?.kind !== 'number') return null;
  const { units, blank } = cells.fixed;
  const days = new Float64Array(rows.length);
  for (let line = 0; line < rows.length; line += 1)
    days[line] = blank?.[rows[line]] ? last : units[rows[line]];
  return days;
}
