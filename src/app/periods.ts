import type { Book } from '../ledger/grid';
import { scalarAt } from '../ledger/ledger';
import { isDecimal } from '../formula/compare';
import { dateColumnOf } from '../run/prepare';
import { ledgersNamed } from '../run/ledgers';
import { parsePeriod, periodContaining, type Period } from '../scheme/period';
import type { Scheme } from '../scheme/scheme';

/** Periods that the ledgers of the scheme have rows of, the one with most rows first: what a clerk most likely wants to run. */
export function proposePeriods(book: Book, scheme: Scheme): Period[] {
  const found = new Map<string, { period: Period; rows: number }>();
  const add = (period: Period) => {
    const known = found.get(period.text);
    if (known) known.rows += 1;
    else found.set(period.text, { period, rows: 1 });
  };
  const kind = scheme.source.周期;
  for (const ledger of ledgersNamed(book, scheme)) {
    const column = ledger.spec.name === '花名册' ? null : dateColumnOf(ledger, null);
    for (let row = 0; column !== null && row < ledger.rows; row += 1) {
      const value = scalarAt(ledger, column, row);
      if (isDecimal(value)) add(periodContaining(kind, value.toNumber()));
      else if (typeof value === 'string') {
        const period = parsePeriod(value);
        if (period?.kind === kind) add(period);
      }
    }
  }
  return [...found.values()]
    .sort((a, b) => b.rows - a.rows || b.period.first - a.period.first)
    .map(({ period }) => period);
}
