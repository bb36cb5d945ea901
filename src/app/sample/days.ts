import { serialOf } from '../../ledger/cell';

/** Excel's day number of a date that exists. */
export function day(year: number, month: number, date: number): number {
  const serial = serialOf(year, month, date);
  if (serial === null) throw new Error(`No such day: ${year}-${month}-${date}`);
  return serial;
}
