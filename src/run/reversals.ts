import { textAt, type Ledger } from '../ledger/ledger';
import type { RunContext } from './context';
import type { Taken } from './prepare';
import { RowState, type Rows } from './rows';

/** For ledgers with reversals: the row each row takes its columns from, −1 where a reversal has no single original. */
export function reversalSources(ledger: Ledger): Int32Array | null {
  const reversal = ledger.spec.reversal;
  const keys = reversal && ledger.columns.get(reversal.key);
  const amounts = reversal && ledger.columns.get(reversal.amount);
  if (!reversal || keys?.kind !== 'text' || amounts?.kind !== 'number') return null;
  const original = new Int32Array(keys.dictionary.length).fill(-1);
  const sources = new Int32Array(ledger.rows);
  let any = false;
  for (let row = 0; row < ledger.rows; row += 1) {
    sources[row] = row;
    if (isReversal(ledger, amounts.fixed, row)) any = true;
    else if (keys.codes[row] >= 0) original[keys.codes[row]] = original[keys.codes[row]] === -1 ? row : -2;
  }
  if (!any) return null;
  for (let row = 0; row < ledger.rows; row += 1) {
    if (!isReversal(ledger, amounts.fixed, row)) continue;
    const from = keys.codes[row] < 0 ? -1 : original[keys.codes[row]];
    sources[row] = from < 0 ? -1 : from;
  }
  return sources;
}

type Fixed = { units: Float64Array; exact: Map<number, { isNegative(): boolean }> | null };

function isReversal(ledger: Ledger, amounts: Fixed, row: number): boolean {
  return (
    !ledger.subtotal[row] && (amounts.units[row] < 0 || (amounts.exact?.get(row)?.isNegative() ?? false))
  );
}

/** REVERSAL_UNMATCHED: a negative row of the period whose original is not there, or not one. */
export function reportUnmatched(
  run: RunContext,
  rows: Rows,
  taken: Taken,
  holdsOf: (row: number) => number[],
): void {
  const { ledger, source } = rows;
  const { key } = ledger.spec.reversal!;
  for (let row = 0; row < ledger.rows; row += 1) {
    if (source![row] >= 0 || taken[row] !== 1 || rows.barred[row]) continue;
    const facts = { key: textAt(ledger, key, row) ?? '' };
    run.log.add({
      code: 'REVERSAL_UNMATCHED',
      ledger,
      row,
      column: key,
      facts,
      holds: holdsOf(row),
      clause: 'C-7.1',
    });
    rows.bar(row, RowState.Finding);
  }
}

/** A reversal of a row that is left out cannot be computed either; the original's finding says why. */
export function barReversalsOfBarred(
  run: RunContext,
  rows: Rows,
  taken: Taken,
  holdsOf: (row: number) => number[],
): void {
  rows.source!.forEach((source, row) => {
    if (source < 0 || source === row || taken[row] !== 1 || rows.barred[row]) return;
    if (!rows.barred[source] || rows.state[source] !== RowState.Finding) return;
    rows.bar(row, RowState.Finding);
    for (const officer of holdsOf(row)) run.log.hold(officer);
  });
}
