import { computeTruths } from './compute';
import type { RunContext } from './context';
import { rowFrame } from './credit';
import { lineSource } from './lines';
import { dateColumnOf, type Taken } from './prepare';
import type { Rows } from './rows';

/** Rows that do not concern the period (相关) although an item takes all rows; one that cannot be told stays in. */
export function leaveOutside(run: RunContext, rows: Rows, taken: Taken): void {
  const { ledger } = rows;
  const concern = run.scheme.concerns.find(({ table }) => table === ledger.spec.name);
  if (!concern) return;
  const every = new Uint8Array(ledger.rows).fill(1);
  // With its officer and day, so that parameters of posts and dates are those of its lines.
  const frame = rowFrame(run, ledger, rows, every, dateColumnOf(ledger, null));
  const { bits, faults } = computeTruths(concern.condition, lineSource(run, frame), run);
  rows.outside = new Uint8Array(ledger.rows);
  for (let line = 0; line < frame.count; line += 1) {
    if (bits[line] || faults.has(line)) continue;
    rows.outside[frame.rows[line]] = 1;
    taken[frame.rows[line]] = 0;
  }
}
