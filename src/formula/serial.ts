/** Serial day numbers of Excel's 1900 system: 1 is 1900-01-01, 60 the 1900-02-29 that never was, 61 is 1900-03-01. */
export interface CalendarDate {
  year: number;
  month: number;
  day: number;
}

/** 9999-12-31. */
export const MAX_SERIAL = 2958465;
const MS_PER_DAY = 86400000;
/** 1899-12-30, from which serials after the false leap day count. */
const EPOCH = Date.UTC(1899, 11, 30);

/** The date of a serial from 0 to MAX_SERIAL, or null outside. Fractions (times of day) are cut. */
export function dateOfSerial(serial: number): CalendarDate | null {
  const day = Math.floor(serial);
  if (!(day >= 0 && day <= MAX_SERIAL)) return null;
  if (day === 0) return { year: 1900, month: 1, day: 0 };
  if (day === 60) return { year: 1900, month: 2, day: 29 };
  const date = new Date(EPOCH + (day < 60 ? day + 1 : day) * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The serial of year-month-day, month and day running over as in Excel's DATE; null outside 1900–9999. */
export function serialOfDate(year: number, month: number, day: number): number | null {
  // Excel counts years below 1900 from 1900.
  const full = year >= 0 && year < 1900 ? year + 1900 : year;
  if (!(full >= 1900 && full <= 9999) || Math.abs(month) > 120000 || Math.abs(day) > 4000000) return null;
  const shifted = full * 12 + (month - 1);
  const [y, m] = [Math.floor(shifted / 12), ((shifted % 12) + 12) % 12];
  const first = Math.round((Date.UTC(y, m, 1) - EPOCH) / MS_PER_DAY);
  // January and February 1900 lie before the false leap day.
  const serial = (first < 61 ? first - 1 : first) + day - 1;
  return serial >= 0 && serial <= MAX_SERIAL && y >= 1900 ? serial : null;
}

export function daysInMonth(year: number, month: number): number {
  // 1900 is a leap year in Excel.
  if (year === 1900 && month === 2) return 29;
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The same day `months` later, the last day of the month where it has no such day (EDATE); null outside the calendar. */
export function addMonths(serial: number, months: number): number | null {
  const date = dateOfSerial(serial);
  if (!date) return null;
  const { year, month } = monthAfter(date, months);
  return serialOfDateStrict(year, month, Math.min(date.day, daysInMonth(year, month)));
}

/** The last day of the month `months` later (EOMONTH); null outside the calendar. */
export function endOfMonth(serial: number, months: number): number | null {
  const date = dateOfSerial(serial);
  if (!date) return null;
  const { year, month } = monthAfter(date, months);
  return serialOfDateStrict(year, month, daysInMonth(year, month));
}

function monthAfter(date: CalendarDate, months: number): { year: number; month: number } {
  const shifted = date.year * 12 + (date.month - 1) + months;
  return { year: Math.floor(shifted / 12), month: (((shifted % 12) + 12) % 12) + 1 };
}

function serialOfDateStrict(year: number, month: number, day: number): number | null {
  return year >= 1900 ? serialOfDate(year, month, day) : null;
}
