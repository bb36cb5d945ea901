import { DAYS_1904 } from '../date-system';

const MS_PER_DAY = 86_400_000;
/** Serial 1 is 1900-01-01; from 1900-03-01 on Excel is a day ahead, for it counts a 29 February 1900. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const FIRST_SERIAL_AFTER_LEAP_BUG = 61;

/** The serial day number of an ISO 8601 date or date and time, as Excel stores it; null if it is none. */
export function serialOfIso(text: string, date1904: boolean): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)?)?Z?$/.exec(text.trim());
  if (!parts) return null;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map((part) => Number(part ?? 0));
  const midnight = Date.UTC(year, month - 1, day);
  const date = new Date(midnight);
  // Date.UTC rolls 31 February over to March.
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  if (hour > 23 || minute > 59 || second > 59) return null;
  const days = (midnight - EPOCH_1900) / MS_PER_DAY;
  const serial = days < FIRST_SERIAL_AFTER_LEAP_BUG ? days - 1 : days;
  const time = (hour * 3600 + minute * 60 + second + Number(parts[7] ?? 0)) / 86_400;
  return serial + time - (date1904 ? DAYS_1904 : 0);
}
