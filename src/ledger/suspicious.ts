import type { FixedColumn } from '../money/fixed';
import type { Ledger, RowIssue } from './ledger';

const TIMES_THE_MEDIAN = 1_000;

/** AMOUNT_SUSPICIOUS: in a money column, over 1,000 times the column's median, both without sign. */
export function suspiciousAmounts(ledger: Ledger): RowIssue[] {
  const issues: RowIssue[] = [];
  for (const spec of ledger.spec.columns) {
    const column = ledger.columns.get(spec.name);
    if (spec.type !== 'money' || column?.kind !== 'number') continue;
    const limit = medianOf(column.fixed) * TIMES_THE_MEDIAN;
    if (limit === 0) continue;
    const { units, blank } = column.fixed;
    for (let row = 0; row < units.length; row += 1) {
      if (blank?.[row] || Math.abs(units[row]) <= limit) continue;
      issues.push({ code: 'AMOUNT_SUSPICIOUS', severity: 'warning', row, column: spec.name, args: {} });
    }
  }
  return issues;
}

/** The median of the sizes, or at least what proves that none of them is over 1,000 times as large. */
function medianOf(fixed: FixedColumn): number {
  const sizes = fixed.units.filter((_, row) => !fixed.blank?.[row] && !fixed.exact?.has(row)).map(Math.abs);
  if (sizes.length === 0) return 0;
  let largest = 0;
  for (const size of sizes) if (size > largest) largest = size;
  // Mostly nothing is that large, and then no order is needed.
  let near = 0;
  for (const size of sizes) if (size * TIMES_THE_MEDIAN >= largest) near += 1;
  if (near * 2 >= sizes.length + 2) return largest;
  sizes.sort();
  const middle = sizes.length >> 1;
  return sizes.length % 2 ? sizes[middle] : (sizes[middle - 1] + sizes[middle]) / 2;
}
