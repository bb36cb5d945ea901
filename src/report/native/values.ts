import { Fault, type Scalar } from '../../formula/value';
import { isDecimal } from '../../formula/compare';
import { POWERS, type FixedColumn } from '../../money/fixed';
import type { PlainValue } from '../plan';

/** A value as a cell stores it; what has no value is an empty text, as the guarded formula gives. */
export function plainOf(value: Scalar | Fault | undefined): PlainValue {
  if (value === undefined || value instanceof Fault) return '';
  if (value === null) return '';
  return isDecimal(value) ? value.toNumber() : value;
}

/** A number as a double: the quotient of two exact doubles is the one nearest to the decimal. */
export function plainAt(fixed: FixedColumn, row: number): PlainValue {
  if (fixed.blank?.[row]) return '';
  const exact = fixed.exact?.get(row);
  if (exact) return exact.toNumber();
  return fixed.scale === 0 ? fixed.units[row] : fixed.units[row] / POWERS[fixed.scale];
}
