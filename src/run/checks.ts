import { Fault } from '../formula/value';
import { isDecimal } from '../formula/compare';
import { ZERO, decimal, type Decimal } from '../money/decimal';
import { fixedFromDecimals, valueAt } from '../money/fixed';
import { computeAmounts } from './compute';
import { dayOf, reorder } from './frame';
import { lineSource } from './lines';
import type { RowAccount } from './accounting';
import type { Calculation } from './calculate';
import type { RunContext } from './context';
import { textAt } from '../ledger/ledger';
import { rosterRowAt } from './roster';
import type { LineItem } from './line-items';

/** A reconciliation: what two ways of adding up differ by, and how much they may. */
export interface Check {
  name: string;
  difference: Decimal;
  tolerance: Decimal;
  ok: boolean;
}

const HALF_FEN = decimal('0.005');

function check(name: string, difference: Decimal, tolerance: Decimal = ZERO): Check {
  return { name, difference, tolerance, ok: difference.abs().lte(tolerance) };
}

/** Ledger totals against credited plus left-out rows; lines against items; items against the payable total; joint shares. */
export function reconcile(
  calculation: Calculation,
  run: RunContext,
  accounts: readonly RowAccount[],
): Check[] {
  const checks: Check[] = [];
  for (const account of accounts) {
    const left = Object.values(account.excluded).reduce((sum, count) => sum + count, 0);
    checks.push(check(`台账行数：${account.table}`, decimal(account.total - account.credited - left)));
    if (account.amounts) {
      const { column, total, credited, excluded } = account.amounts;
      checks.push(check(`台账金额：${account.table}.${column}`, total.minus(credited).minus(excluded)));
    }
  }
  for (const item of calculation.lineItems) {
    if (item.item.unit !== '元') continue;
    checks.push(check(`明细合计：${item.item.name}`, lineTotal(item).minus(itemTotal(run, item.item.name))));
    const joint = jointDifference(run, item);
    if (joint) checks.push(joint);
  }
  for (const payable of calculation.scheme.items.filter((item) => item.payable)) {
    const held = sumOver(run, payable.name, (officer) => run.log.held[officer] === 1);
    const ok = sumOver(run, payable.name, (officer) => run.log.held[officer] === 0);
    checks.push(check(`应发合计：${payable.name}`, itemTotal(run, payable.name).minus(held).minus(ok)));
  }
  return checks;
}

function lineTotal(item: LineItem): Decimal {
  let total = ZERO;
  for (let line = item.officers.length - 1; line >= 0; line -= 1) {
    if (item.counted[line]) total = total.plus(valueAt(item.amounts, line) ?? ZERO);
  }
  return total;
}

export function itemTotal(run: RunContext, name: string): Decimal {
  return sumOver(run, name, () => true);
}

export function sumOver(run: RunContext, name: string, include: (officer: number) => boolean): Decimal {
  let total = ZERO;
  for (const officer of run.participants) {
    const value = include(officer) ? run.items.get(name)?.at(officer) : null;
    if (value && !(value instanceof Fault) && isDecimal(value)) total = total.plus(value);
  }
  return total;
}

function postOf(run: RunContext, frame: LineItem['frame'], line: number): string {
  const row = rosterRowAt(run.roster, frame.officers[line], dayOf(frame, line, run));
  return textAt(run.roster.ledger, '岗位', row) ?? '';
}

/** The parts of joint loans against the reward of the whole loan, computed once more at the shares' sum. */
function jointDifference(run: RunContext, item: LineItem): Check | null {
  const { frame, groups } = item;
  if (groups || !frame.splits || !frame.shares) return null;
  const first = new Map<string, number>();
  const lines = Array.from(frame.splits.keys()).filter(
    (line) => frame.splits![line] >= 0 && item.counted[line],
  );
  // Parameters may differ by post, so officers of one post share one part of the loan.
  const parts = lines.map((line) => ({ line, row: `${frame.rows[line]}|${postOf(run, frame, line)}` }));
  for (const { line, row } of parts) if (!first.has(row)) first.set(row, line);
  const slots = new Map([...first.keys()].map((row, slot) => [row, slot]));
  const shares = Array.from(slots, () => ZERO);
  const paid = Array.from(slots, () => ZERO);
  const officers = new Int32Array(slots.size);
  for (const { line, row } of parts) {
    const slot = slots.get(row)!;
    shares[slot] = shares[slot].plus(valueAt(frame.shares, line) ?? ZERO);
    paid[slot] = paid[slot].plus(valueAt(item.amounts, line) ?? ZERO);
    officers[slot] += 1;
  }
  const whole = { ...reorder(frame, Int32Array.from(first.values())), shares: fixedFromDecimals(shares) };
  const { fixed } = computeAmounts(item.item.formula, lineSource(run, whole), run);
  let worst = check(`联合贷款分成：${item.item.name}`, ZERO, HALF_FEN);
  paid.forEach((sum, slot) => {
    const tolerance = HALF_FEN.times(officers[slot] + 1);
    const one = check(worst.name, sum.minus(valueAt(fixed, slot) ?? ZERO), tolerance);
    if (one.difference.abs().minus(tolerance).gt(worst.difference.abs().minus(worst.tolerance))) worst = one;
  });
  return worst;
}
