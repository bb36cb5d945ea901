import { HostError, invalidArgument } from '../protocol/errors';
import type { Json } from '../protocol/envelope';
import { errorOf, type CellValue } from './value';

/** What a cell holds after something was entered into it. */
export interface Entry {
  value: CellValue;
  /** With its "=". */
  formula?: string;
  /** The format that Excel gives a cell of format General along with the entry, as for dates. */
  numberFormat?: string;
}

export const MAX_TEXT = 32_767;
export const MAX_FORMULA = 8_192;

/** Reads an entry as Excel does when it is typed, or set through `values` or `formulas`: both take the same path. */
export function enter(input: Json, isTextCell: boolean, check: (formula: string) => boolean): Entry {
  if (typeof input === 'number') return Number.isFinite(input) ? enterNumber(input, isTextCell) : refuse();
  if (typeof input === 'boolean') return { value: isTextCell ? String(input).toUpperCase() : input };
  if (typeof input !== 'string') return refuse();
  if (input === '') return { value: undefined };
  // An apostrophe makes text of what follows and is not part of it.
  if (input.startsWith("'")) return { value: checkedText(input.slice(1)) };
  if (isTextCell) return { value: checkedText(input) };
  const typed = input.replace(/^[\t\0]+/, '');
  if (/^[=+\-@]/.test(typed)) {
    const number = parseNumber(typed);
    if (number) return number;
    const formula = formulaOf(typed);
    if (formula) return enterFormula(formula, check);
  }
  return enterText(typed);
}

const refuse = (): never => {
  throw invalidArgument();
};

/** A number put into a cell formatted as text becomes text. */
const enterNumber = (input: number, isTextCell: boolean): Entry => ({
  value: isTextCell ? String(input) : input,
});

function checkedText(text: string): string {
  if (text.length > MAX_TEXT) throw invalidArgument(`A cell holds at most ${MAX_TEXT} characters.`);
  return text;
}

/** `+A1`, `-abc` and `@SUM(A1)` are taken as formulas too; a lone sign is text. */
function formulaOf(typed: string): string | undefined {
  if (typed.length < 2) return undefined;
  if (typed.startsWith('=')) return typed;
  if (typed.startsWith('@')) return `=${typed.slice(1)}`;
  return `=${typed}`;
}

function enterFormula(formula: string, check: (formula: string) => boolean): Entry {
  if (formula.length > MAX_FORMULA) throw new HostError('FormulaLengthExceedsLimit');
  if (!check(formula)) throw invalidArgument(`The formula is not valid: ${formula.slice(0, 80)}`);
  return { value: 0, formula };
}

function enterText(typed: string): Entry {
  const lower = typed.trim().toUpperCase();
  if (lower === 'TRUE' || lower === 'FALSE') return { value: lower === 'TRUE' };
  const error = errorOf(lower);
  if (error) return { value: error };
  return parseNumber(typed) ?? parseDate(typed) ?? { value: checkedText(typed) };
}

/** Text that reads as a number becomes one, at 15 digits: the reason why ids are lost unless the cell is text. */
function parseNumber(typed: string): Entry | undefined {
  const match = /^([+-]?)\s*(\d+|\d{1,3}(?:,\d{3})+)?(\.\d*)?(e[+-]?\d+)?(%?)$/i.exec(typed.trim());
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '', percent = ''] = match;
  if (whole === '' && !/\d/.test(fraction)) return undefined;
  const number = Number(
    Number(`${sign}${whole.replace(/,/g, '') || '0'}${fraction}${exponent}`).toPrecision(15),
  );
  if (!Number.isFinite(number)) return undefined;
  if (percent)
    return { value: Number((number / 100).toPrecision(15)), numberFormat: fraction ? '0.00%' : '0%' };
  if (exponent) return { value: number, numberFormat: '0.00E+00' };
  return whole.includes(',')
    ? { value: number, numberFormat: fraction ? '#,##0.00' : '#,##0' }
    : { value: number };
}

const DAY = 86_400_000;

/** 1900 date system; the day that never was, 29 February 1900, is skipped by counting from 30 December 1899. */
export const serialOf = (year: number, month: number, day: number): number =>
  Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / DAY);

function parseDate(typed: string): Entry | undefined {
  const full =
    /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?$/.exec(typed) ??
    /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/.exec(typed);
  if (full) return dateEntry(Number(full[1]), Number(full[2]), full[3]);
  // "1/2" is taken as a day of this year.
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(typed);
  if (short) return dateEntry(new Date().getFullYear(), Number(short[1]), short[2], 'm"月"d"日"');
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(typed);
  if (!time || Number(time[2]) > 59 || Number(time[3] ?? 0) > 59) return undefined;
  return {
    value: (Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / 86_400,
    numberFormat: 'h:mm',
  };
}

function dateEntry(year: number, month: number, day: string | undefined, format?: string): Entry | undefined {
  const date = new Date(Date.UTC(year, month - 1, Number(day ?? 1)));
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== Number(day ?? 1))
    return undefined;
  return {
    value: serialOf(year, month, Number(day ?? 1)),
    numberFormat: format ?? (day === undefined ? 'mmm-yy' : 'yyyy/m/d'),
  };
}
