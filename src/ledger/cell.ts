import { decimal, type Decimal } from '../money/decimal';

const MS_PER_DAY = 86_400_000;
/** Day number of 1970-01-01 in Excel's 1900 system. */
const UNIX_EPOCH = 25_569;
/** 9999-12-31, the last date that Excel knows. */
export const LAST_SERIAL = 2_958_465;
/** 1904-01-01 in the 1900 system. */
export const OFFSET_1904 = 1_462;

/** Texts without any dress: most ids and names. */
const BARE = /^[!-~\u4E00-\u9FFF]*$/;

/** Dress that a person does not see or mean: full-width forms, odd spaces, zero-width marks. */
export function plain(text: string): string {
  if (BARE.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/[\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const NUMBER = /^([+-]?)[¥]?([+-]?)((?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?|\.\d+)(?:元)?$/;
const RATIO = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+))([%‰])$/;

/** Number written as text: full-width digits, thousands separators, ￥ and a trailing 元 are dress; anything else is null. */
export function parseNumber(text: string): Decimal | null {
  const match = NUMBER.exec(plain(text).replace(/ /g, ''));
  if (!match || (match[1] && match[2])) return null;
  const value = decimal(match[3].replace(/,/g, ''));
  return match[1] === '-' || match[2] === '-' ? value.negated() : value;
}

/** A ratio written as text: a number, 20% or 1.5‰. */
export function parseRatio(text: string): Decimal | null {
  const match = RATIO.exec(plain(text).replace(/ /g, ''));
  if (!match) return parseNumber(text);
  return decimal(match[1]).times(match[2] === '%' ? '0.01' : '0.001');
}

/** Excel's day number of a calendar date, or null where there is no such day. */
export function serialOf(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return time / MS_PER_DAY + UNIX_EPOCH;
}

export interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

export function calendarDay(serial: number): CalendarDay {
  const date = new Date((serial - UNIX_EPOCH) * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 2023-01-31 of a day number. */
export function isoDate(serial: number): string {
  const { year, month, day } = calendarDay(serial);
  return `${year}-${pad(month)}-${pad(day)}`;
}

export function pad(n: number): string {
  return String(n).padStart(2, '0');
}

const DATE =
  /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/;
const COMPACT_DATE = /^(\d{4})(\d{2})(\d{2})$/;
const MONTH = /^(\d{4})(?:[-/.]|年)(\d{1,2})月?$/;
const COMPACT_MONTH = /^(\d{4})(\d{2})$/;

/** A date written as text: 2023-01-31, 2023/1/31, 20230131, 2023年1月31日. */
export function parseDate(text: string): number | null {
  const match = DATE.exec(plain(text)) ?? COMPACT_DATE.exec(plain(text));
  return match && serialOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** A month written as text counts as its first day. */
export function parseMonth(text: string): number | null {
  const match = MONTH.exec(plain(text)) ?? COMPACT_MONTH.exec(plain(text));
  return match ? serialOf(Number(match[1]), Number(match[2]), 1) : parseDate(text);
}

/** A number cell as a date: a serial day, or eight digits that spell a date. */
export function dateFromNumber(value: number, date1904: boolean): number | null {
  if (value > LAST_SERIAL) return Number.isInteger(value) ? parseDate(String(value)) : null;
  const serial = Math.floor(value) + (date1904 ? OFFSET_1904 : 0);
  return serial >= 1 ? serial : null;
}

/** A number cell as a month: a serial day, or six digits that spell a month. */
export function monthFromNumber(value: number, date1904: boolean): number | null {
  // 202313 is a mistyped month, not a day of the year 2453.
  const spelled = Number.isInteger(value) && value >= 190_001 && value <= 299_912;
  return spelled ? parseMonth(String(value)) : dateFromNumber(value, date1904);
}

const QUARTER = /^(\d{4})[-年]?(?:Q([1-4])|第?([一二三四1-4])季度?)$/;
const QUARTER_NUMBERS = '一二三四';

/** 期间 in the one form we compare: 2023Q1, 2023-03 or 2023; null where it is none of these. */
export function parsePeriodText(text: string): string | null {
  const clean = plain(text).replace(/ /g, '').toUpperCase();
  const quarter = QUARTER.exec(clean);
  if (quarter) {
    const n =
      quarter[2] ??
      (QUARTER_NUMBERS.includes(quarter[3]) ? QUARTER_NUMBERS.indexOf(quarter[3]) + 1 : quarter[3]);
    return `${quarter[1]}Q${n}`;
  }
  const year = /^(\d{4})年?度?$/.exec(clean);
  if (year) return year[1];
  const month = MONTH.exec(clean) ?? COMPACT_MONTH.exec(clean);
  if (month && Number(month[2]) >= 1 && Number(month[2]) <= 12) return `${month[1]}-${pad(Number(month[2]))}`;
  return null;
}

/** 期间 typed as a number: a year, six digits of a month, or a date that Excel made of a typed month. */
export function periodFromNumber(value: number, date1904: boolean): string | null {
  if (!Number.isInteger(value)) return null;
  if (value >= 1900 && value <= 2999) return String(value);
  const month = monthFromNumber(value, date1904);
  if (month === null) return null;
  const day = calendarDay(month);
  return `${day.year}-${pad(day.month)}`;
}
