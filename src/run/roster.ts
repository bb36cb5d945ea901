import { numberAt, textAt, type Ledger } from '../ledger/ledger';

/** An officer of 花名册; `rows` are his roster rows, oldest first. */
export interface Officer {
  id: string;
  name: string;
  rows: readonly number[];
}

/** 花名册 by officer: who there is, and which row is in force on a day. */
export interface Roster {
  ledger: Ledger;
  officers: readonly Officer[];
  indexOf: ReadonlyMap<string, number>;
}

export function readRoster(ledger: Ledger): Roster {
  const rows = new Map<string, number[]>();
  for (let row = 0; row < ledger.rows; row += 1) {
    const id = textAt(ledger, '工号', row);
    if (id === null || ledger.subtotal[row]) continue;
    const own = rows.get(id);
    if (own) own.push(row);
    else rows.set(id, [row]);
  }
  const officers = [...rows].map(([id, own]): Officer => {
    own.sort((a, b) => startOf(ledger, a) - startOf(ledger, b) || a - b);
    return { id, name: textAt(ledger, '姓名', own[own.length - 1]) ?? '', rows: own };
  });
  return { ledger, officers, indexOf: new Map(officers.map((officer, index) => [officer.id, index])) };
}

/** First day that a roster row is in force: 生效日期, blank = always. */
function startOf(ledger: Ledger, row: number): number {
  const day = numberAt(ledger, '生效日期', row);
  return Number.isNaN(day) ? -Infinity : day;
}

/** The roster row in force on a day; before the first one, the first. */
export function rosterRowAt(roster: Roster, officer: number, day: number): number {
  const { rows } = roster.officers[officer];
  if (rows.length === 1) return rows[0];
  let found = rows[0];
  for (const row of rows) if (startOf(roster.ledger, row) <= day) found = row;
  return found;
}
