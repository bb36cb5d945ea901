import { Fault, type Scalar } from '../../formula/value';
import { isDecimal } from '../../formula/compare';
import type { PlainValue } from '../plan';

/** A value as a cell stores it; what has no value is an empty text, as the guarded formula gives. */
export function plainOf(value: Scalar | Fault | undefined): PlainValue {
  if (value === undefined || value instanceof Fault) return '';
  if (value === null) return '';
  return isDecimal(value) ? value.toNumber() : value;
}
