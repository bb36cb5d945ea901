import { ZERO, type Decimal } from '../money/decimal';
import { EXACT_LIMIT, fixedFromDecimals, unitsToDecimal, type FixedColumn } from '../money/fixed';

/** Amounts added up per officer, exactly: in whole units while they fit, in decimals where not. */
export function sumByOfficer(
  officers: Int32Array,
  amounts: FixedColumn,
  counted: Uint8Array,
  size: number,
): FixedColumn {
  const sums: FixedColumn = { units: new Float64Array(size), scale: amounts.scale, blank: null, exact: null };
  const { units } = amounts;
  let most = 0;
  for (let line = 0; line < officers.length; line += 1) {
    if (!counted[line]) continue;
    const officer = officers[line];
    sums.units[officer] += units[line];
    const size = Math.abs(sums.units[officer]);
    if (size > most) most = size;
  }
  if (most < EXACT_LIMIT && !amounts.exact) return sums;
  return sumDecimals(officers, amounts, counted, size);
}

function sumDecimals(
  officers: Int32Array,
  amounts: FixedColumn,
  counted: Uint8Array,
  size: number,
): FixedColumn {
  const totals = new Map<number, Decimal>();
  for (let line = 0; line < officers.length; line += 1) {
    if (!counted[line]) continue;
    const value = amounts.exact?.get(line) ?? unitsToDecimal(amounts.units[line], amounts.scale);
    totals.set(officers[line], (totals.get(officers[line]) ?? ZERO).plus(value));
  }
  return fixedFromDecimals(Array.from({ length: size }, (_, officer) => totals.get(officer) ?? ZERO));
}
