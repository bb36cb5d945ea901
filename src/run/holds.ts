import { textAt, type Ledger } from '../ledger/ledger';
import type { Period } from '../scheme/period';
import type { Owners } from './owners';
import { officersOnRow } from './prepare';
import { rosterRowAt, type Roster } from './roster';
import type { Rows } from './rows';
import { splitRowsOf, type Splits } from './splits';

export type HoldsOf = (row: number) => number[];

/** Officers that an error of a row holds: those named on it, on the row it reverses, and on its split rows. */
export function holdsOfRows(
  roster: Roster,
  period: Period,
  ledger: Ledger,
  rows: Rows | undefined,
  splits: Splits | undefined,
  credited: Owners | null,
): HoldsOf {
  if (!ledger.spec.columns.some((column) => column.officer))
    return credited ? creditedOfficers(credited) : branchOfficers(roster, period, ledger);
  const sources = rows?.source;
  const keys = splits && ledger.columns.get(splits.link.key);
  return (row) => {
    const officers = officersOnRow(ledger, roster, row);
    if (sources && sources[row] >= 0 && sources[row] !== row)
      officers.push(...officersOnRow(ledger, roster, sources[row]));
    if (splits && keys?.kind === 'text') {
      for (const at of splitRowsOf(splits, keys.codes[row]))
        officers.push(...officersOnRow(splits.ledger, roster, at));
    }
    return officers;
  };
}

/** A row that names no officer itself touches the one whom an item credits with it. */
function creditedOfficers(owners: Owners): HoldsOf {
  return (row) => {
    const officer = owners.at(row);
    return officer < 0 ? [] : [officer];
  };
}

export function everyone(roster: Roster): HoldsOf {
  return () => [...roster.officers.keys()];
}

/** A branch's row touches the officers who are tied to the branch (挂钩网点). */
function branchOfficers(roster: Roster, period: Period, ledger: Ledger): HoldsOf {
  if (!ledger.spec.columns.some(({ name }) => name === '网点')) return () => [];
  return (row) => {
    const branch = textAt(ledger, '网点', row);
    if (branch === null) return [];
    return [...roster.officers.keys()].filter(
      (officer) => textAt(roster.ledger, '挂钩网点', rosterRowAt(roster, officer, period.last)) === branch,
    );
  };
}
