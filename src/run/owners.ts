import { Fault } from '../formula/value';
import { textAt, type Ledger } from '../ledger/ledger';
import type { Item } from '../scheme/scheme';
import { fastColumn, outcome } from './compute';
import type { RunContext } from './context';
import { lineSource } from './lines';
import type { Roster } from './roster';
import { plainFrame } from './frame';

/** The column that names whose a row is, in every ledger that has one officer. */
export const MAIN_OWNER = '工号';

/** Whose the rows of a ledger are, by one column or by a formula. */
export interface Owners {
  /** The column with the 工号; null where a formula gives it. */
  column: string | null;
  /** The officer's index in the roster, −1 where 花名册 knows nobody of that id. */
  at(row: number): number;
  idAt(row: number): string | null;
  /** Why the formula names nobody. */
  faultAt(row: number): Fault | null;
}

/** The column that an item's rows are credited by: its own 归属, else the ledger's first officer column. */
export function ownerColumn(ledger: Ledger, item: Item | null): string | null {
  if (item?.owner) return item.owner.kind === 'column' ? item.owner.column : null;
  return ledger.spec.columns.find((column) => column.officer)?.name ?? null;
}

/** Owners of a ledger's rows for an item; without an item (or 归属) as the ledger itself names them. */
export function ownersOf(run: RunContext, ledger: Ledger, item: Item | null): Owners {
  const column = ownerColumn(ledger, item);
  if (column !== null) return byColumn(run.roster, ledger, column);
  // A ledger without an officer column belongs to whom its first item credits.
  const formula =
    item?.owner ??
    run.scheme.items.find(({ owner, source }) => owner && source.台账 === ledger.spec.name)?.owner;
  return formula ? byFormula(run, ledger, formula) : byColumn(run.roster, ledger, MAIN_OWNER);
}

const knownCodes = new WeakMap<Roster, WeakMap<readonly string[], Int32Array>>();

/** Officer index of each code of an id column, −1 for an id that 花名册 does not know. */
export function officerCodes(ledger: Ledger, column: string, roster: Roster): Int32Array | null {
  const cells = ledger.columns.get(column);
  if (cells?.kind !== 'text') return null;
  let byDictionary = knownCodes.get(roster);
  if (!byDictionary) knownCodes.set(roster, (byDictionary = new WeakMap()));
  let codes = byDictionary.get(cells.dictionary);
  if (!codes) {
    codes = Int32Array.from(cells.dictionary, (id) => roster.indexOf.get(id) ?? -1);
    byDictionary.set(cells.dictionary, codes);
  }
  return codes;
}

function byColumn(roster: Roster, ledger: Ledger, column: string): Owners {
  const cells = ledger.columns.get(column);
  const officers = officerCodes(ledger, column, roster);
  return {
    column,
    at: (row) => {
      const code = cells?.kind === 'text' ? cells.codes[row] : -1;
      return code < 0 || !officers ? -1 : officers[code];
    },
    idAt: (row) => textAt(ledger, column, row),
    faultAt: () => null,
  };
}

type Ids = (row: number) => string | Fault | null;

function byFormula(run: RunContext, ledger: Ledger, formula: NonNullable<Item['owner']>): Owners {
  let ids: Ids | null = null;
  const idOf = (row: number) => (ids ??= formulaIds(run, ledger, formula))(row);
  return {
    column: null,
    at: (row) => {
      const id = idOf(row);
      return typeof id === 'string' ? (run.roster.indexOf.get(id) ?? -1) : -1;
    },
    idAt: (row) => {
      const id = idOf(row);
      return id instanceof Fault ? null : id;
    },
    faultAt: (row) => {
      const id = idOf(row);
      return id instanceof Fault ? id : null;
    },
  };
}

/** The formula over every row, by the fast reading where it gives texts; other rows one by one when asked for. */
function formulaIds(run: RunContext, ledger: Ledger, formula: NonNullable<Item['owner']>): Ids {
  const lines = lineSource(run, plainFrame(ledger));
  const fast = fastColumn(formula, lines, run);
  const open = new Set(fast?.kind === 'text' ? fast.bad : []);
  return (row) => {
    if (fast?.kind === 'text' && !open.has(row)) return fast.dictionary[fast.codes[row]] ?? null;
    const value = outcome(formula, lines.scope(row), run);
    return value instanceof Fault || value === null ? value : String(value);
  };
}
