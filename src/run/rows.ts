import type { Ledger } from '../ledger/ledger';

/** What became of a ledger row. The reasons are those of row accounting, and exclude each other. */
export const RowState = {
  Open: 0,
  Credited: 1,
  OutOfPeriod: 2,
  Condition: 3,
  OfficerUnknown: 4,
  Finding: 5,
  AlreadyPaid: 6,
  Subtotal: 7,
} as const;
export type RowState = (typeof RowState)[keyof typeof RowState];

/** Reasons a row is left out, as the JSON contract names them, by their state. */
export const REASONS: readonly [RowState, string][] = [
  [RowState.OutOfPeriod, 'OUT_OF_PERIOD'],
  [RowState.Condition, 'CONDITION'],
  [RowState.OfficerUnknown, 'OFFICER_UNKNOWN'],
  [RowState.Finding, 'FINDING'],
  [RowState.AlreadyPaid, 'ALREADY_PAID'],
  [RowState.Subtotal, 'SUBTOTAL_ROW'],
];

/** How strongly a reason speaks when items differ: credited by any item wins, out of period by one item says least. */
const STRENGTH = [0, 9, 1, 2, 6, 7, 5, 8];

/** The states of a ledger's rows during a run. */
export class Rows {
  readonly state: Uint8Array;
  /** Rows left out for every item: a finding, a subtotal, already paid. */
  readonly barred: Uint8Array;
  /** The row that a reversal takes its columns from; else the row itself. Null where the ledger knows no reversals. */
  source: Int32Array | null = null;

  /** Grows whenever a row is left out, so that what was read before is known to be old. */
  changes = 0;

  /** 1 where a row does not concern the period, though an item takes all rows. */
  outside: Uint8Array | null = null;

  constructor(readonly ledger: Ledger) {
    this.state = new Uint8Array(ledger.rows);
    this.barred = new Uint8Array(ledger.rows);
    for (let row = 0; row < ledger.rows; row += 1) {
      if (ledger.subtotal[row]) this.bar(row, RowState.Subtotal);
    }
  }

  /** Leaves the row out for all items. */
  bar(row: number, state: RowState): void {
    this.changes += 1;
    this.barred[row] = 1;
    this.state[row] = state;
  }

  /** One item's word on the row. */
  say(row: number, state: RowState): void {
    if (STRENGTH[state] > STRENGTH[this.state[row]]) this.state[row] = state;
  }

  /** A line of the row fell out with a finding: unless another item credits it, that is why. */
  withdraw(row: number): void {
    this.state[row] = RowState.Finding;
  }
}
