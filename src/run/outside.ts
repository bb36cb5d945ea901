import { walk, type Node } from '../formula/tree';
import type { Ledger } from '../ledger/ledger';
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
  const untold = unreadRows(ledger, concern.condition);
  for (let line = 0; line < frame.count; line += 1) {
    if (bits[line] || faults.has(line) || untold.has(frame.rows[line])) continue;
    rows.outside[frame.rows[line]] = 1;
    taken[frame.rows[line]] = 0;
  }
}

/** Rows with a cell that the condition reads and that is in error: a date that is missing or #N/A may be one of the period. */
function unreadRows(ledger: Ledger, condition: Node): Set<number> {
  const read = new Set<string>();
  for (const part of walk(condition)) if (part.kind === 'column') read.add(part.column);
  return new Set(
    ledger.issues.flatMap(({ row, column, severity }) =>
      row !== null && column !== null && severity === 'error' && read.has(column) ? [row] : [],
    ),
  );
}
