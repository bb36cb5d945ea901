import { decimal, round } from '../../money/decimal';
import { groupedMoney, ratioText } from '../../money/display';

/** What stands for a figure that a finding keeps from being formed. */
export const NO_FIGURE = '--';
const NUMBER = /^-?\d+(\.\d+)?$/;

/** A figure of the contract for people: 1,234.00 · 91.5% · 40 · text as it is. */
export function figure(text: string | null | undefined, unit: string): string {
  if (text === null || text === undefined || text === '') return NO_FIGURE;
  return plainFigure(text, unit);
}

/** The same for tables: a ratio shows two decimals of its percentage, a score four decimals. */
export function tableFigure(text: string | null | undefined, unit: string): string {
  const isNumber = unit !== '元' && unit !== '文本' && text && NUMBER.test(text);
  return isNumber ? plainFigure(round(decimal(text), 4).toFixed(), unit) : figure(text, unit);
}

/** The same for a cell, which may be blank. */
export function plainFigure(text: string, unit: string): string {
  if (!NUMBER.test(text)) return text;
  if (unit === '元') return groupedMoney(decimal(text));
  if (unit === '%') return `${ratioText(decimal(text).times(100))}%`;
  return text;
}
