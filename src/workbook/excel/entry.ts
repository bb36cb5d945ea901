import { MAX_FORMULA, MAX_TEXT } from '../../report/address';
import { BadPlan, type CellPlan } from '../../report/plan';

/** What is handed to Excel for a cell: it is taken as if typed. */
export type Entry = string | number | boolean;

/** A first word that Excel in Chinese or English may read as a date, a time or a truth value. */
const READ_AS_VALUE =
  /^(true|false|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|am|pm|上午|下午|中午|凌晨|公元|民国|明治|大正|昭和|平成|令和|星期|礼拜|周|[一二三四五六七八九十百千廿卅两零]+[年月日时点分秒]|[a-z]+[\d/-]*\d+e)/i;

/** The entry for a cell of a plan. Text stays text, whatever it begins with. Throws BadPlan. */
export function entryOf(cell: CellPlan | undefined, place: () => string): Entry {
  if (cell === undefined || cell === null) return '';
  if (typeof cell !== 'object') return plainEntry(cell, place);
  if (!('formula' in cell)) return cell.value === null ? '' : plainEntry(cell.value, place);
  const { formula } = cell;
  if (formula === '' || formula.startsWith('=') || formula.length > MAX_FORMULA) {
    throw new BadPlan(`${place()}: formula of ${formula.length} characters`);
  }
  return `=${formula}`;
}

export function plainEntry(value: string | number | boolean, place: () => string): Entry {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new BadPlan(`${place()}: ${value} is no number`);
    // −0 is 0.
    return value === 0 ? 0 : value;
  }
  if (typeof value === 'boolean' || value === '') return value;
  if (value.length > MAX_TEXT) throw new BadPlan(`${place()}: text of ${value.length} characters (clipText)`);
  return staysText(value) ? value : `'${value}`;
}

/**
 * Is it text to Excel without an apostrophe? Signs, digits, brackets, currencies and blanks in front are not trusted,
 * nor full-width letters, which a Chinese Excel may read as their narrow ones.
 */
function staysText(text: string): boolean {
  return /^(?![\uFF00-\uFFEF])\p{L}/u.test(text) && !READ_AS_VALUE.test(text);
}
