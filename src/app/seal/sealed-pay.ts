import type { Book } from '../../ledger/grid';
import { ZERO, type Decimal } from '../../money/decimal';
import type { SealedPay } from '../../report/workings';
import type { Calculation } from '../../run/calculate';
import { lastSealedBefore, sealedHistory } from '../../run/history';

/** What each officer was paid in the scheme's last sealed period; null where there is none, or where nothing is paid. */
export function sealedPay(book: Book, { scheme, period }: Calculation): SealedPay | null {
  const history = sealedHistory(book);
  const last = lastSealedBefore(history, scheme.id, period);
  if (!last || !scheme.items.some((item) => item.payable)) return null;
  const pay = new Map<string, Decimal>();
  for (const { officer, amount, pays, ...row } of history.rows) {
    if (row.scheme !== scheme.id || row.period !== last.text || !pays) continue;
    if (amount === null || typeof amount === 'string') continue;
    pay.set(officer, (pay.get(officer) ?? ZERO).plus(amount));
  }
  return { period: last.text, pay };
}
