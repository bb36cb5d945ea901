import { computeTruths } from './compute';
import type { RunContext } from './context';
import { plainFrame } from './frame';
import { lineSource } from './lines';
import type { Taken } from './prepare';
import type { Rows } from './rows';

/** Rows that do not concern the period (相关) although an item takes all rows; one that cannot be told stays in. */
export function leaveOutside(run: RunContext, rows: Rows, taken: Taken): void {
  const { ledger } = rows;
  const concern = run.scheme.concerns.find(({ table }) => table === ledger.spec.name);
  if (!concern) return;
  const { bits, faults } = computeTruths(concern.condition, lineSource(run, plainFrame(ledger)), run);
  rows.outside = new Uint8Array(ledger.rows);
  for (let row = 0; row < ledger.rows; row += 1) {
    if (bits[row] || faults.has(row)) continue;
    rows.outside[row] = 1;
    taken[row] = 0;
  }
}
