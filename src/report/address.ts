import type { CellRange } from './plan';

/** What a cell, a formula and a sheet's name may hold, in UTF-16 units as Excel counts. */
export const MAX_TEXT = 32_767;
export const MAX_FORMULA = 8_192;
export const MAX_SHEET_NAME = 31;

/** "A" for 0, "AB" for 27. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The address of a cell: "B3" for row 2, column 1; `absolute` gives "$B$3". */
export function cellAddress(row: number, column: number, absolute = false): string {
  return absolute ? `$${columnLetters(column)}$${row + 1}` : `${columnLetters(column)}${row + 1}`;
}

/** "A1:C9"; a single cell is its address alone. */
export function rangeAddress({ top, left, bottom, right }: CellRange, absolute = false): string {
  const first = cellAddress(top, left, absolute);
  const last = cellAddress(bottom, right, absolute);
  return first === last ? first : `${first}:${last}`;
}

/** A sheet's name as it stands before "!" in a formula: always quoted, which is always right. */
export function quotedSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** A text cut to what a cell holds, never inside a surrogate pair; the cut is shown by "…". */
export function clipText(text: string, limit = MAX_TEXT): string {
  if (text.length <= limit) return text;
  const kept = text.slice(0, limit - 1);
  return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}

/** A name that Excel accepts for a new sheet, as near to the wanted one as can be; `taken` compares without case. */
export function freeSheetName(wanted: string, taken: Iterable<string>): string {
  const used = new Set(Array.from(taken, (name) => name.toLowerCase()));
  // "History" is reserved by Excel's change tracking.
  if (!used.has('history')) used.add('history');
  const plain = wanted.replace(/[\\/?*[\]:\p{Cc}]/gu, '_').replace(/^'+|'+$/g, '') || '_';
  let name = cut(plain, '');
  for (let copy = 2; used.has(name.toLowerCase()); copy++) name = cut(plain, `(${copy})`);
  return name;
}

/** A name that Excel accepts for a table or a defined name, as near to the wanted one as can be. */
export function legalName(wanted: string): string {
  const plain = wanted.replace(/[^\p{L}\p{N}_.]/gu, '_').slice(0, 255);
  const address = /^([A-Z]{1,3}\d{1,7}|[RC]|R\d*C\d*)$/i.test(plain);
  return address || !/^[\p{L}_]/u.test(plain) ? `_${plain}` : plain;
}

function cut(name: string, suffix: string): string {
  const kept = name.slice(0, MAX_SHEET_NAME - suffix.length);
  return (/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept) + suffix;
}
