import type { Book } from '../../ledger/grid';
import type { Ledger } from '../../ledger/ledger';
import type { RunContext } from '../../run/context';
import { compareTables, isChanged, type TableChange } from './compare';
import { inputTables, stampTable, type TableStamp } from './stamp';
import type { Stamp } from './stamp-data';

/** A table as it was sealed and as it is; one of the two is missing where the table came or went. */
export interface InputChange {
  table: string;
  sealed: TableStamp | null;
  now: TableStamp | null;
  ledger: Ledger | null;
  change: TableChange;
}

const NOTHING: TableChange = {
  changed: [],
  added: [],
  removed: [],
  moved: 0,
  columnsAdded: [],
  columnsRemoved: [],
};

/** Every table that is not as it was sealed. */
export function changedTables(book: Book, run: RunContext, stamp: Stamp): InputChange[] {
  const sealed = new Map(stamp.tables.map((table) => [table.name, table]));
  const found: InputChange[] = [];
  for (const ledger of inputTables(run, book)) {
    const now = stampTable(book, ledger, stamp.salt);
    const before = sealed.get(now.name) ?? null;
    sealed.delete(now.name);
    const change = before
      ? compareTables(before, now, ledger.spec.key?.columns ?? [])
      : { ...NOTHING, added: [...now.positions.keys()] };
    if (!before || isChanged(change)) found.push({ table: now.name, sealed: before, now, ledger, change });
  }
  for (const [table, before] of sealed) {
    const change = { ...NOTHING, removed: [...before.positions.keys()] };
    found.push({ table, sealed: before, now: null, ledger: null, change });
  }
  return found;
}

/** The rows that a run of today reads and the seal did not know as they are. */
export function newRows(changes: readonly InputChange[]): Map<string, Set<number>> {
  return new Map(
    changes
      .filter(({ ledger }) => ledger)
      .map(({ table, change }) => [
        table,
        new Set([...change.changed.map(({ now }) => now), ...change.added]),
      ]),
  );
}
