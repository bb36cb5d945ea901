import { numberAt, textAt, type Ledger } from '../ledger/ledger';
import type { Roster } from './roster';
import type { Rows } from './rows';

interface Handover {
  day: number;
  from: string;
  to: string;
}

/** 管户变更 by loan: who took a loan over from whom, and when. */
function readHandovers(ledger: Ledger, rows: Rows): Map<string, Handover[]> {
  const byLoan = new Map<string, Handover[]>();
  for (let row = 0; row < ledger.rows; row += 1) {
    const [loan, from, to] = ['借据号', '原工号', '新工号'].map((column) => textAt(ledger, column, row));
    if (rows.barred[row] || !loan || !from || !to) continue;
    const own = byLoan.get(loan) ?? [];
    own.push({ day: numberAt(ledger, '日期', row), from, to });
    byLoan.set(loan, own);
  }
  for (const own of byLoan.values()) own.sort((a, b) => a.day - b.day);
  return byLoan;
}

/** The officer who took each row over, by row: only rows that still name the former one. */
export function movedRows(roster: Roster, ledger: Ledger, changes: Rows): ReadonlyMap<number, number> {
  const handovers = readHandovers(changes.ledger, changes);
  const moved = new Map<number, number>();
  for (let row = 0; handovers.size > 0 && row < ledger.rows; row += 1) {
    const own = handovers.get(textAt(ledger, '借据号', row) ?? '');
    const named = textAt(ledger, '工号', row);
    if (!own || named === null) continue;
    const officer = officerAfter(own, named, numberAt(ledger, ledger.spec.dateColumn!, row));
    if (officer !== named) moved.set(row, roster.indexOf.get(officer) ?? -1);
  }
  return moved;
}

/** Who a row belongs to: from the handover's day on, rows that still name the former officer go to the new one. */
function officerAfter(handovers: readonly Handover[], named: string, day: number): string {
  let officer = named;
  for (const handover of handovers)
    if (handover.day <= day && handover.from === officer) officer = handover.to;
  return officer;
}
