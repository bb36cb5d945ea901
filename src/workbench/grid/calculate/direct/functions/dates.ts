import type { CellValue } from '../../../../host/model/value';
import type { Maker } from '../maker';
import { beyond } from '../values';
import { ofNumbers } from './scalar';

/** Serial number of 1970-01-01. */
const EPOCH = 25_569;
const DAY = 86_400_000;
/** Before March 1900 Excel's days are off by one; after the year 9999 there are none. */
const FIRST = 61;
const LAST = 2_958_465;

function dayOf(serial: number): Date {
  if (serial < FIRST || serial >= LAST + 1) beyond();
  return new Date((Math.floor(serial) - EPOCH) * DAY);
}

function serialOf(year: number, month: number, day: number): CellValue {
  const whole = [year, month, day].map(Math.trunc) as [number, number, number];
  if (whole[0] < 1900 || whole[0] > 9999) beyond();
  const serial = Date.UTC(whole[0], whole[1] - 1, whole[2]) / DAY + EPOCH;
  return serial < FIRST || serial > LAST ? beyond() : serial;
}

/** The same day of another month, or its last day where it has none. */
function monthsLater(serial: number, months: number, day: number | null): CellValue {
  const from = dayOf(serial);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + Math.trunc(months)];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return serialOf(year, month + 1, Math.min(day ?? from.getUTCDate(), last));
}

/** By Excel's counts 1 (from Sunday), 2 (from Monday) and 3 (from Monday, from 0). */
function weekday(serial: number, count = 1): CellValue {
  const fromSunday = dayOf(serial).getUTCDay();
  if (count === 1) return fromSunday + 1;
  const fromMonday = (fromSunday + 6) % 7;
  return count === 2 ? fromMonday + 1 : count === 3 ? fromMonday : beyond();
}

export const dates: Readonly<Record<string, Maker>> = {
  YEAR: ofNumbers(1, 1, (serial) => dayOf(serial).getUTCFullYear()),
  MONTH: ofNumbers(1, 1, (serial) => dayOf(serial).getUTCMonth() + 1),
  DAY: ofNumbers(1, 1, (serial) => dayOf(serial).getUTCDate()),
  DATE: ofNumbers(3, 3, serialOf),
  EDATE: ofNumbers(2, 2, (serial, months) => monthsLater(serial, months, null)),
  EOMONTH: ofNumbers(2, 2, (serial, months) => monthsLater(serial, months, 31)),
  WEEKDAY: ofNumbers(1, 2, weekday),
};
