import { cellAddress } from '../../report/address';
import { BadPlan, type CellPlan, type RowPlan, type SheetPlan } from '../../report/plan';
import { LIMITS } from '../limits';
import { valueBytes } from './bytes';
import { entryOf, type Entry } from './entry';

/** A rectangle of entries from column A on, as many as one request carries. */
export interface Block {
  top: number;
  /** All of one width. */
  entries: Entry[][];
  width: number;
  bytes: number;
}

/** Blank rows up to this many are written along; a larger gap begins a new block. */
const GAP = 20;

/** What goes over the rows while they are cut into blocks. */
export interface RowWatcher {
  row(at: number, plan: RowPlan): void;
  /** Formulas that must wait until tables stand; their cell is left blank for now. */
  waits(cell: CellPlan | undefined, row: number, column: number): boolean;
  /** Days that the workbook counts less than the plan, where the cell holds a date. */
  days(cell: CellPlan | undefined, column: number): number;
}

/** Cuts the rows of a sheet into blocks of at most `limit` bytes, in order. Throws BadPlan. */
export function* blocksOf(plan: SheetPlan, limit: number, watcher: RowWatcher): Generator<Block> {
  let block: Block | null = null;
  let next = 0;
  for (const row of plan.rows) {
    const { at = next, cells } = row;
    if (at < next || at >= LIMITS.rowsPerSheet) throw bad(plan, `row ${at} out of order or of the sheet`);
    if (cells.length > LIMITS.columnsPerSheet) throw bad(plan, `row ${at} is too wide`);
    next = at + 1;
    watcher.row(at, row);
    const entries = cells.map((cell, column) => {
      if (watcher.waits(cell, at, column)) return '';
      const entry = entryOf(cell, () => `sheet ${plan.name}: ${cellAddress(at, column)}`);
      return typeof entry === 'number' ? entry - watcher.days(cell, column) : entry;
    });
    trim(entries);
    const bytes = 2 + entries.reduce<number>((sum, entry) => sum + valueBytes(entry), 0);
    const gap = block ? at - block.top - block.entries.length : 0;
    if (block && (gap > GAP || block.bytes + bytes > limit)) {
      yield finished(block);
      block = null;
    }
    if (entries.length === 0) continue;
    block ??= { top: at, entries: [], width: 0, bytes: 0 };
    while (block.top + block.entries.length < at) block.entries.push([]);
    block.entries.push(entries);
    block.width = Math.max(block.width, entries.length);
    block.bytes += bytes;
  }
  if (block) yield finished(block);
}

/** Blank cells at the end of a row need not be sent. */
function trim(entries: Entry[]): void {
  while (entries.length > 0 && entries[entries.length - 1] === '') entries.pop();
}

function finished(block: Block): Block {
  for (const row of block.entries) while (row.length < block.width) row.push('');
  return block;
}

function bad(plan: SheetPlan, what: string): BadPlan {
  return new BadPlan(`sheet ${plan.name}: ${what}`);
}
