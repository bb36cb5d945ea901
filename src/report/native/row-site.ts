import type { Ledger } from '../../ledger/ledger';
import { dayOf, type LineFrame } from '../../run/frame';
import type { LineItem } from '../../run/line-items';
import { rosterRowAt } from '../../run/roster';
import type { CellPlan } from '../plan';
import { ledgerPlans } from './ledger-cell';
import type { GridSheet } from '../grid-sheet';
import type { Format } from '../styles';
import type { ReportContext } from './context';
import type { Level } from './level';

/** A sheet of lines while it is being laid out: what its parts share. */
export interface RowSite {
  context: ReportContext;
  lineItem: LineItem;
  ledger: Ledger;
  sheet: GridSheet;
  level: Level;
  /** The lines in the order of the sheet; shares come once they are laid out. */
  frame: LineFrame;
}

/** The roster row of a line's officer on its day. */
export function rosterRowOf({ context, frame }: RowSite, row: number): number {
  return rosterRowAt(context.run.roster, frame.officers[row], dayOf(frame, row, context.run));
}

/** Cells of the line's ledger, by ledger row of each line. */
export function lineCells(
  ledger: Ledger,
  column: string,
  rows: Int32Array,
  format: Format,
): (row: number) => CellPlan {
  const plan = ledgerPlans(ledger, column, format);
  return (row) => plan(rows[row]);
}
