import { decimal, ZERO, type Decimal } from '../../money/decimal';
import { isDecimal } from '../../formula/compare';
import { adjustmentAt } from '../../run/adjustments';
import type { Calculation } from '../../run/calculate';
import type { RunContext } from '../../run/context';
import type { SealEntry, SealedRow } from '../../run/history';
import { payItems, RETRO_ITEM, type PayItems } from '../../run/pay-items';
import { figureText, totalsOf } from '../../run/result';
import { regulatedItems } from '../../run/rounds';
import { sealOf } from '../../run/seal';
import type { Item } from '../../scheme/scheme';

/** What a seal of this run records: every officer's items, and what is paid of earlier periods. */
export function sealRows(calculation: Calculation, run: RunContext): SealedRow[] {
  const pay = payItems(run.scheme);
  const extra = adjustmentsOf(calculation, run);
  return run.participants.flatMap((officer) => [
    ...regulatedItems(run.scheme).map((item) => rowOf(run, officer, item, pay)),
    ...(extra.get(officer) ?? []),
  ]);
}

/** A seal as 封存清单 shows it. */
export function sealEntry(
  run: RunContext,
  rows: readonly SealedRow[],
  given: { time: string; by: string; overrides: ReadonlyMap<string, string> },
): SealEntry {
  const pays = rows.filter((row) => row.pays);
  const paid = pays.reduce((sum, { amount }) => (isMoney(amount) ? sum.plus(amount) : sum), ZERO);
  // As the results say it: pay that cannot be formed yet is in neither.
  const unpaid = decimal(totalsOf(run).held || 0);
  const held = run.participants.filter((officer) => run.log.held[officer]).length;
  return {
    scheme: run.scheme.id,
    period: run.period.text,
    time: given.time,
    by: given.by,
    officers: run.participants.length,
    paid,
    held,
    unpaid,
    overrides: [...given.overrides].map(([name, value]) => `${name}=${value}`).join('；'),
    ...sealOf(run),
  };
}

function isMoney(amount: SealedRow['amount']): amount is Decimal {
  return amount !== null && isDecimal(amount);
}

function rowOf(run: RunContext, officer: number, item: Item, pay: PayItems): SealedRow {
  const held = run.log.held[officer] === 1;
  const figure = sealedFigure(run, officer, item);
  const isPay = item.unit === '元' && (pay.sources.has(item.name) || item.name === RETRO_ITEM);
  const head = {
    scheme: run.scheme.id,
    period: run.period.text,
    forPeriod: run.period.text,
    officer: run.roster.officers[officer].id,
    item: item.name,
    unit: item.unit,
    held,
    pays: pay.parts.includes(item.name),
  };
  if (held && isPay) return { ...head, amount: ZERO, unpaid: isMoney(figure) ? figure : ZERO };
  return { ...head, amount: figure, unpaid: null };
}

/** As results show it: money in fen, ratios to ten decimals. */
function sealedFigure(run: RunContext, officer: number, item: Item): SealedRow['amount'] {
  const value = run.items.get(item.name)?.at(officer);
  const text = figureText(value, item.unit);
  if (text === '') return null;
  return typeof value === 'object' && value !== null && isDecimal(value as Decimal) ? decimal(text) : text;
}

/** Rows of 手工调整 for earlier periods, added up per officer, period and item: they count as paid for that period. */
function adjustmentsOf({ lineItems }: Calculation, run: RunContext): Map<number, SealedRow[]> {
  const byOfficer = new Map<number, SealedRow[]>();
  const lines = lineItems.find(({ item }) => item.name === RETRO_ITEM);
  for (let line = 0; lines && line < lines.officers.length; line += 1) {
    const one = lines.counted[line] ? adjustmentAt(lines.frame.ledger, lines.frame.rows[line]) : null;
    if (!one) continue;
    const officer = lines.officers[line];
    const own = byOfficer.get(officer) ?? [];
    byOfficer.set(officer, own);
    const same = own.find((row) => row.forPeriod === one.forPeriod && row.item === one.item);
    const row = same ?? adjustmentRow(run, officer, one.forPeriod, one.item);
    if (!same) own.push(row);
    if (row.held) row.unpaid = (row.unpaid ?? ZERO).plus(one.amount);
    else row.amount = isMoney(row.amount) ? row.amount.plus(one.amount) : one.amount;
  }
  return byOfficer;
}

function adjustmentRow(run: RunContext, officer: number, forPeriod: string, item: string): SealedRow {
  const held = run.log.held[officer] === 1;
  return {
    scheme: run.scheme.id,
    period: run.period.text,
    forPeriod,
    officer: run.roster.officers[officer].id,
    item,
    amount: ZERO,
    unit: '元',
    held,
    pays: true,
    unpaid: held ? ZERO : null,
  };
}
