import { accountRows, type RowAccount } from '../run/accounting';
import type { Calculation } from '../run/calculate';
import { reconcile, type Check } from '../run/checks';
import { parametersInForce, type ParameterInForce } from '../run/explain-parameters';
import { listsOf, statementOf, totalsOf, type RunResult } from '../run/result';
import { heldOfficers, type HeldOfficer } from './held';
import { itemsRead, type Item } from '../scheme/scheme';

/** What a person wants to see of a run: everything but the single lines. */
export interface Overview {
  calculation: Calculation;
  officers: RunResult['officers'];
  totals: RunResult['totals'];
  /** The payable items and what they are made of; the measures; the parts. Helpers are left out. */
  pay: readonly Item[];
  measures: readonly Item[];
  parts: readonly Item[];
  payable: readonly Item[];
  held: readonly HeldOfficer[];
  lists: RunResult['lists'];
  accounts: readonly RowAccount[];
  checks: readonly Check[];
  /** Each [choice] as it holds, and the parameters that differ from the scheme's own. */
  choices: readonly ParameterInForce[];
  changed: readonly ParameterInForce[];
}

/** Null where there is no 花名册, hence no officer. */
export function overviewOf(calculation: Calculation): Overview | null {
  const { run, scheme } = calculation;
  if (!run) return null;
  const accounts = accountRows(run);
  const inForce = parametersInForce(run);
  return {
    calculation,
    officers: run.participants.map((officer) => statementOf(run, officer)),
    totals: totalsOf(run),
    ...groupItems(scheme.items),
    held: heldOfficers(run),
    lists: listsOf(calculation, run),
    accounts,
    checks: reconcile(calculation, run, accounts),
    choices: inForce.filter(({ source }) => source.取值),
    changed: inForce.filter(({ source, value, preset }) => !source.取值 && value !== preset),
  };
}

function groupItems(items: readonly Item[]): Pick<Overview, 'pay' | 'measures' | 'parts' | 'payable'> {
  const payable = items.filter((item) => item.payable);
  const shown = items.filter((item) => item.source.辅助 !== '是');
  if (payable.length === 0) return { payable, pay: [], measures: [], parts: shown };
  const names = new Set(items.map((item) => item.name));
  const direct = new Set(payable.flatMap((item) => [...itemsRead(item, names)]));
  const isPay = (item: Item) => item.payable || direct.has(item.name);
  const measures = shown.filter(
    (item) => item.unit !== '元' && item.level === '个人' && isRead(item, items, names),
  );
  return {
    payable,
    // A measure that the pay reads itself is shown once.
    pay: shown.filter((item) => isPay(item) && !measures.includes(item)),
    measures,
    parts: shown.filter((item) => item.unit === '元' && !isPay(item)),
  };
}

/** A measure that money depends on directly (综合完成率), not one of its ingredients. */
function isRead(measure: Item, items: readonly Item[], names: ReadonlySet<string>): boolean {
  return items.some((item) => item.unit === '元' && itemsRead(item, names).has(measure.name));
}
