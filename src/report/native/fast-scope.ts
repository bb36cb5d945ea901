import type { ColumnScope } from '../../formula/columns/vector';
import type { LineFrame } from '../../run/frame';
import { lineColumns } from '../../run/column-scopes';
import { rosterRowAt } from '../../run/roster';
import type { RunContext } from '../../run/context';
import type { Scalar } from '../../formula/value';
import type { Cells } from './cells';

/** The fast reading of a level: what the run reads, and by name the columns that the sheet already has. */
export function withCells(
  base: ColumnScope,
  cells: ReadonlyMap<string, Cells>,
  table: (table: string, column: string) => readonly Scalar[] | null,
): ColumnScope {
  const scope: ColumnScope = {
    ...base,
    name: (name) => (cells.has(name) ? cells.get(name)!.load() : base.name(name)),
    table: (name, column) => table(name, column) ?? base.table(name, column),
    // What the working leaves out must not be read past it.
    fixedTable: (name, column) => (table(name, column) ? null : (base.fixedTable?.(name, column) ?? null)),
  };
  const { group } = base;
  if (group) {
    // A group's own figure has no value a row.
    const rows: ColumnScope = {
      ...group.rows,
      name: (name) => (cells.has(name) ? null : group.rows.name(name)),
    };
    scope.group = { ...group, rows };
  }
  return scope;
}

/** Officers as lines over their roster rows. Null where the roster has an error: then the reference tells what it touches. */
export function officerFrame(run: RunContext, officers: readonly number[]): LineFrame | null {
  if (!run.soundRoster) return null;
  const rows = Int32Array.from(officers, (officer) => rosterRowAt(run.roster, officer, run.period.last));
  return {
    ledger: run.roster.ledger,
    count: rows.length,
    rows,
    sources: rows,
    own: new Set(),
    officers: Int32Array.from(officers),
    shares: null,
    days: null,
    splits: null,
  };
}

export function officerLines(run: RunContext, officers: readonly number[]): ColumnScope | null {
  const frame = officerFrame(run, officers);
  return frame && lineColumns(run, frame);
}
