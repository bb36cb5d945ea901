import { columnOf } from '../ledger/spec';
import type { Decimal } from '../money/decimal';
import type { FixedColumn } from '../money/fixed';
import { Total } from '../money/total';
import type { RunContext } from './context';
import { computeTruths } from './compute';
import { rowFrame } from './credit';
import { MAIN_OWNER } from './owners';
import { lineSource } from './lines';
import { dateColumnOf } from './prepare';
import { textAt } from '../ledger/ledger';
import { REASONS, RowState, type Rows } from './rows';

/** What became of a ledger's rows; counts and amounts foot to its totals. */
export interface RowAccount {
  table: string;
  total: number;
  credited: number;
  excluded: Record<string, number>;
  /** Amounts of the ledger's main money column, where it has one. */
  amounts: { column: string; total: Decimal; credited: Decimal; excluded: Decimal } | null;
}

/** Row accounting of every ledger that the scheme reads by rows; all reasons are listed, zeros too. */
export function accountRows(run: RunContext): RowAccount[] {
  const accounts: RowAccount[] = [];
  for (const [name, rows] of run.rows) {
    if (name !== '花名册') accounts.push(account(name, rows));
  }
  return accounts;
}

function account(table: string, rows: Rows): RowAccount {
  const { ledger, state } = rows;
  const counts = new Int32Array(REASONS.length + 2);
  for (const one of state) counts[one] += 1;
  const excluded: Record<string, number> = {};
  for (const [reason, name] of REASONS) excluded[name] = counts[reason];
  return {
    table,
    total: ledger.rows,
    credited: counts[RowState.Credited],
    excluded,
    amounts: amountsOf(rows),
  };
}

function amountsOf({ ledger, state }: Rows): RowAccount['amounts'] {
  const column = ledger.spec.columns.find((spec) => spec.type === 'money' && spec.required)?.name;
  const cells = column === undefined ? undefined : ledger.columns.get(column);
  if (column === undefined || cells?.kind !== 'number' || columnOf(ledger.spec, column) === undefined)
    return null;
  const credited = new Total(cells.fixed);
  const excluded = new Total(cells.fixed);
  for (let row = 0; row < ledger.rows; row += 1)
    (state[row] === RowState.Credited ? credited : excluded).add(row);
  const total = totalOf(ledger.rows, cells.fixed);
  return { column, total, credited: credited.value(), excluded: excluded.value() };
}

/** The ledger's total, added up on its own so that the check can fail. */
function totalOf(rows: number, amounts: FixedColumn): Decimal {
  const total = new Total(amounts);
  for (let row = rows - 1; row >= 0; row -= 1) total.add(row);
  return total.value();
}

/** Rows that officer formulas look up (任务指标 …) or that share out joint rows: credited where sound and used. */
export function settleLookupRows(run: RunContext, inPeriod: ReadonlyMap<string, Uint8Array>): void {
  const byRows = new Set(run.scheme.items.map((item) => item.source.台账));
  const splitTables = new Set([...run.ledgers.values()].map((ledger) => ledger.spec.split?.table));
  for (const [name, rows] of run.rows) {
    if (byRows.has(name)) continue;
    const taken = inPeriod.get(name)!;
    if (!splitTables.has(name)) settleByUse(run, rows, taken);
    for (let row = 0; row < rows.ledger.rows; row += 1) {
      if (rows.state[row] !== RowState.Open) continue;
      // A split row without a line belongs to a loan that a finding leaves out.
      const sound = splitTables.has(name) ? RowState.Finding : RowState.Credited;
      rows.say(row, taken[row] === 0 ? RowState.OutOfPeriod : sound);
    }
  }
}

function settleByUse(run: RunContext, rows: Rows, taken: Uint8Array): void {
  const { ledger } = rows;
  const frame = rowFrame(run, ledger, rows, taken, dateColumnOf(ledger, null));
  const use = run.scheme.uses.find(({ table }) => table === ledger.spec.name);
  const used = use ? computeTruths(use.condition, lineSource(run, frame), run).bits : null;
  const owned = ledger.spec.columns.some((column) => column.name === MAIN_OWNER);
  for (let line = 0; line < frame.count; line += 1) {
    const row = frame.rows[line];
    if (owned && frame.officers[line] < 0) {
      const id = textAt(ledger, MAIN_OWNER, row) ?? '';
      const facts = { value: id, officer: id };
      run.log.add({ code: 'OFFICER_UNKNOWN', ledger, row, column: MAIN_OWNER, facts, holds: [] });
      rows.say(row, RowState.OfficerUnknown);
    } else if (used && !used[line]) rows.say(row, RowState.Condition);
  }
}
