import type { Book } from '../../ledger/grid';
import { decimal, ZERO, type Decimal } from '../../money/decimal';
import { itemsRead } from '../../scheme/scheme';
import type { Overview } from '../overview';
import { sealedPay } from '../seal/sealed-pay';

/** One bar of a small chart: an amount of money in yuan. */
export interface Share {
  name: string;
  english: string;
  amount: string;
}

/** Pay against the last sealed period. */
export interface PayChange {
  id: string;
  name: string;
  before: string;
  now: string;
  change: string;
}

export interface Comparison {
  period: string;
  before: string;
  now: string;
  /** The largest changes first. */
  changes: PayChange[];
}

/** Money items of a run by size; those that are 0 are left out, and so are sums of others. */
export function sharesByItem({ calculation, parts, pay, totals }: Overview): Share[] {
  const money = new Set(calculation.scheme.items.flatMap(({ name, unit }) => (unit === '元' ? [name] : [])));
  return [...parts, ...pay]
    .filter((item) => item.unit === '元' && itemsRead(item, money).size === 0)
    .filter(({ name }) => !isZero(totals.items[name]))
    .map(({ name, source }) => ({ name, english: source.english ?? name, amount: totals.items[name] }))
    .sort(bySize);
}

/** Payable pay by branch, held officers included. */
export function sharesByBranch(overview: Overview): Share[] {
  const branches = new Map<string, Decimal>();
  for (const officer of overview.officers) {
    const sum = (branches.get(officer.branch) ?? ZERO).plus(payOf(overview, officer));
    branches.set(officer.branch, sum);
  }
  return [...branches]
    .map(([name, amount]) => ({ name, english: name, amount: amount.toFixed(2) }))
    .sort(bySize);
}

/** Null where nothing was sealed before, or the scheme pays nothing. */
export function comparedWithSealed(book: Book, overview: Overview): Comparison | null {
  const sealed = sealedPay(book, overview.calculation);
  if (!sealed) return null;
  let [before, now] = [ZERO, ZERO];
  const changes = overview.officers.map((officer) => {
    const [then, today] = [sealed.pay.get(officer.id) ?? ZERO, payOf(overview, officer)];
    [before, now] = [before.plus(then), now.plus(today)];
    return {
      id: officer.id,
      name: officer.name,
      before: then.toFixed(2),
      now: today.toFixed(2),
      change: today.minus(then).toFixed(2),
    };
  });
  const size = ({ change }: PayChange) => decimal(change).abs();
  return {
    period: sealed.period,
    before: before.toFixed(2),
    now: now.toFixed(2),
    changes: changes.filter(({ change }) => !isZero(change)).sort((a, b) => size(b).comparedTo(size(a))),
  };
}

/** What an officer's payable items add up to; an item without a figure adds nothing. */
export function payOf({ payable }: Overview, officer: Overview['officers'][number]): Decimal {
  return payable.reduce((sum, { name }) => sum.plus(officer.items[name] || '0'), ZERO);
}

function isZero(text: string | undefined): boolean {
  return text === undefined || text === '' || decimal(text).isZero();
}

function bySize(a: Share, b: Share): number {
  return decimal(b.amount).comparedTo(decimal(a.amount));
}
