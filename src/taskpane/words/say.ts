import type { Message } from '../../formula/value';
import type { Where } from '../../ledger/finding';
import { decimal, round } from '../../money/decimal';
import { groupedMoney, ratioText } from '../../money/display';
import type { Language } from '../../report/words';

/** Says a message in the pane's language. */
export type Say = (message: Message) => string;

export function sayIn(language: Language): Say {
  return (message) => message[language];
}

export const COLON: Message = { zh: '：', en: ': ' };

/** What stands for a figure that a finding keeps from being formed. */
const NO_FIGURE = '—';
const NUMBER = /^-?\d+(\.\d+)?$/;
/** Decimals of scores and ratios in lists. */
const SHORT = 4;

/** A figure for people: 1,234.00 · 91.5% · 40 · text as it is. */
export function figure(text: string | null | undefined, unit: string): string {
  if (text === null || text === undefined || text === '') return NO_FIGURE;
  if (!NUMBER.test(text)) return text;
  if (unit === '元') return groupedMoney(decimal(text));
  if (unit === '%') return `${ratioText(decimal(text).times(100))}%`;
  return text;
}

/** The same for lists: a score has four decimals, a ratio two of its percentage. */
export function shortFigure(text: string | null | undefined, unit: string): string {
  if (!text || unit === '元' || !NUMBER.test(text)) return figure(text, unit);
  return figure(round(decimal(text), SHORT).toFixed(), unit);
}

export function money(text: string): string {
  return figure(text, '元');
}

/** +1,234.00 or −1,234.00 */
export function signedMoney(text: string): string {
  const shown = money(text);
  return shown.startsWith('-') ? `−${shown.slice(1)}` : `+${shown}`;
}

/** 贷款发放!F7, or the table where a place is no single cell. */
export function placeText({ sheet, table, row, address }: Where): string {
  if (address) return `${sheet ?? table}!${address}`;
  return row === null ? table : `${table} #${row}`;
}

/** An item's name; in English its gloss with the workbook's own name. */
export function itemName(language: Language, name: string, english: string | undefined): string {
  return language === 'en' && english && english !== name ? `${english} (${name})` : name;
}
