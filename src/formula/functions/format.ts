import { round, type Decimal } from '../../money/decimal';
import { dateOfSerial, type CalendarDate } from '../serial';

const NUMBER_FORMAT = /^(#,##|#?)(0*)(?:\.(0+))?(%?)$/;
const DATE_PART = /yyyy|yy|mm|m|dd|d|[-/.年月日 ]|"[^"]*"/giy;

/** TEXT's formats that people use: 0, 000, 0.00, #,##0.00, 0%, 0.00%, and dates of yyyy yy mm m dd d; null for others. */
export function formatNumber(value: Decimal, format: string): string | null {
  const match = NUMBER_FORMAT.exec(format);
  return match && match[2] !== '' ? plainNumber(value, match) : dateText(value, format);
}

function plainNumber(value: Decimal, [, group, zeros, decimals = '', percent]: RegExpExecArray): string {
  const scaled = round(percent ? value.times(100) : value, decimals.length);
  const [whole, fraction] = scaled.abs().toFixed(decimals.length).split('.');
  const padded = whole.padStart(zeros.length, '0');
  const grouped = group === '#,##' ? padded.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : padded;
  // −0 is 0: a rounded-away negative has no sign.
  return `${scaled.isNegative() && !scaled.isZero() ? '-' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}${percent}`;
}

function dateText(value: Decimal, format: string): string | null {
  const parts: string[] = [];
  let at = 0;
  while (at < format.length) {
    DATE_PART.lastIndex = at;
    const part = DATE_PART.exec(format)?.[0];
    if (part === undefined) return null;
    parts.push(part);
    at += part.length;
  }
  const date = value.isNegative() ? null : dateOfSerial(value.floor().toNumber());
  if (date === null || !parts.some((part) => /^[ymd]/i.test(part))) return null;
  return parts.map((part) => datePart(part, date)).join('');
}

function datePart(part: string, date: CalendarDate): string {
  switch (part.toLowerCase()) {
    case 'yyyy':
      return String(date.year);
    case 'yy':
      return String(date.year % 100).padStart(2, '0');
    case 'mm':
      return String(date.month).padStart(2, '0');
    case 'm':
      return String(date.month);
    case 'dd':
      return String(date.day).padStart(2, '0');
    case 'd':
      return String(date.day);
    default:
      return part.startsWith('"') ? part.slice(1, -1) : part;
  }
}
