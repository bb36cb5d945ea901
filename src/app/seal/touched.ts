import { walk } from '../../formula/tree';
import type { Calculation } from '../../run/calculate';
import type { RunContext } from '../../run/context';
import type { LineItem } from '../../run/line-items';
import { tablesRead } from '../../run/officer-items';
import { officersOnRow } from '../../run/prepare';
import type { InputChange } from './changes';
import type { PayDifference } from './verify-pay';
import { formulasOf, itemsRead, type Item } from '../../scheme/scheme';

/** Ledger rows by table, as indexes into the ledger. */
export type RowSets = ReadonlyMap<string, ReadonlySet<number>>;

/** An officer's item that reads a row. */
export interface Touch {
  /** Index into the roster; −1 where the row is read for everybody. */
  officer: number;
  item: string;
  table: string;
  row: number;
}

/** Which officers' items read some rows: by their lines, or by formulas that look the table up. */
export function touchesOf({ lineItems }: Calculation, run: RunContext, sets: RowSets): Touch[] {
  const touches: Touch[] = [];
  for (const item of lineItems) addLines(item, sets, touches);
  const byLines = new Set(touches.map(({ item, table, row }) => JSON.stringify([item, table, row])));
  for (const [table, rows] of sets) {
    const ledger = run.ledgers.get(table);
    const items = run.scheme.items.filter((item) => looksUp(run, item, table));
    if (items.length === 0) continue;
    for (const row of rows) {
      const named = ledger ? officersOnRow(ledger, run.roster, row) : [];
      for (const { name } of items) {
        if (byLines.has(JSON.stringify([name, table, row]))) continue;
        for (const officer of named.length > 0 ? named : [-1])
          touches.push({ officer, item: name, table, row });
      }
    }
  }
  return touches;
}

/**
 * The items that some rows fed when they were sealed and feed no more: a card whose balance fell below the minimum has no line
 * to be found by. Of the items over the row's ledger, those whose figure is another now for an officer named on the row.
 */
export function lostTouchesOf(
  calculation: Calculation,
  run: RunContext,
  changes: readonly InputChange[],
  differences: readonly PayDifference[],
): Touch[] {
  const sets = new Map(
    changes.map(({ table, change }) => [table, new Set(change.changed.map(({ now }) => now))]),
  );
  const differs = new Set(differences.map(({ officer, item }) => JSON.stringify([officer, item])));
  return calculation.lineItems.flatMap((one) => {
    const { ledger } = one.frame;
    const table = ledger.spec.name;
    const credited: Touch[] = [];
    addLines(one, sets, credited);
    const known = new Set(credited.map(({ row }) => row));
    return [...(sets.get(table) ?? [])].flatMap((row) =>
      known.has(row)
        ? []
        : officersOnRow(ledger, run.roster, row)
            .filter((at) => differs.has(JSON.stringify([run.roster.officers[at].id, one.item.name])))
            .map((officer) => ({ officer, item: one.item.name, table, row })),
    );
  });
}

function addLines(
  { item, frame, groups, officers, counted, splits }: LineItem,
  sets: RowSets,
  found: Touch[],
): void {
  const main = sets.get(frame.ledger.spec.name);
  const split = splits ? sets.get(splits.ledger.spec.name) : undefined;
  if (!main && !split) return;
  for (let line = 0; line < officers.length; line += 1) {
    if (!counted[line]) continue;
    const [from, to] = groups ? [groups.starts[line], groups.starts[line + 1]] : [line, line + 1];
    for (let at = from; at < to; at += 1) {
      const head = { officer: officers[line], item: item.name };
      // A reversal reads the row that it reverses.
      for (const row of new Set([frame.rows[at], frame.sources[at]]))
        if (main?.has(row)) found.push({ ...head, table: frame.ledger.spec.name, row });
      const share = frame.splits?.[at] ?? -1;
      if (share >= 0 && split?.has(share))
        found.push({ ...head, table: splits!.ledger.spec.name, row: share });
    }
  }
}

/** Does an item's formula read a table as a whole, or the roster? */
function looksUp({ functions }: RunContext, item: Item, table: string): boolean {
  const formulas = formulasOf(item);
  if (tablesRead(formulas, functions).has(table)) return true;
  if (table !== '花名册') return false;
  const seen = new Set<string>();
  const reads = (node: (typeof formulas)[number]): boolean => {
    for (const part of walk(node)) {
      if (part.kind === 'roster') return true;
      if (part.kind !== 'call' || seen.has(part.name)) continue;
      seen.add(part.name);
      if (functions.get(part.name)?.steps.some((step) => reads(step.tree))) return true;
    }
    return false;
  };
  return (item.level === '个人' && formulas.some((node) => hasColumn(node))) || formulas.some(reads);
}

function hasColumn(node: ReturnType<typeof formulasOf>[number]): boolean {
  for (const part of walk(node)) if (part.kind === 'column') return true;
  return false;
}

/** An item and all that it is made from. */
export function madeFrom(run: RunContext, name: string): Set<string> {
  const byName = new Map(run.scheme.items.map((item) => [item.name, item]));
  const names = new Set(byName.keys());
  const found = new Set([name]);
  // A set grows while it is gone through.
  for (const one of found) for (const read of itemsRead(byName.get(one)!, names)) found.add(read);
  return found;
}
