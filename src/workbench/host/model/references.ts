import type { Json } from '../protocol/envelope';
import { quoteSheet } from './address';
import type { Cells } from './cells';
import type { Book } from './types';

/** A reference to a sheet, or to those from one to another, at this place of a formula; not to a sheet of another file, `[1]表!`. */
const SHEET =
  /"(?:[^"]|"")*"|('(?:[^']|'')*'|(?<![\]#\p{L}\p{N}_.])(?:(?![A-Za-z]{1,3}\d+:)[\p{L}_][\p{L}\p{N}_.]*:)?[\p{L}_][\p{L}\p{N}_.]*)!/gu;

/** Formulas and names follow a sheet that is renamed. */
export function renameSheetReferences(book: Book, before: string, after: string): void {
  replaceSheet(book, before, (ends) => ends.map((end) => (isSame(end, before) ? after : end)));
}

/**
 * References to a deleted sheet become #REF!, for good: a new sheet of the same name does not heal them. Of several sheets from
 * one to another those between remain; the deleted one stood at `position`.
 */
export function dropSheetReferences(book: Book, gone: string, position: number): void {
  const [left, right] = [book.sheets[position - 1]?.name, book.sheets[position]?.name];
  replaceSheet(book, gone, ([first = '', last]) => {
    if (last === undefined) return [];
    const [from, to] = [isSame(first, gone) ? right : first, isSame(last, gone) ? left : last];
    return from === undefined || to === undefined ? [] : [from, to];
  });
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** `change` gets the names of one sheet, or of the first and the last of several, and answers none for #REF!. */
function replaceSheet(
  book: Book,
  sheet: string,
  change: (ends: readonly string[]) => readonly string[],
): void {
  const replaced = (part: string, prefix: string | undefined): string => {
    if (prefix === undefined) return part;
    const name = prefix.startsWith("'") ? prefix.slice(1, -1).replace(/''/g, "'") : prefix;
    const ends = name.split(':');
    if (!ends.some((end) => isSame(end, sheet))) return part;
    const [first, last] = change(ends);
    if (first === undefined) return '#REF!';
    return `${quoteSheet(last === undefined || isSame(first, last) ? first : `${first}:${last}`)}!`;
  };
  rewriteAll(
    book,
    (formula) => formula.replace(SHEET, replaced),
    (cells) => cells.mentions(sheet),
  );
}

/** Whether a formula may speak of a sheet: a quick look, as most of a million formulas do not. */
export function mentionsOf(sheet: string): (formula: string) => boolean {
  const lower = sheet.replace(/'/g, "''").toLowerCase();
  const isPlain = lower === lower.toUpperCase();
  return isPlain ? (formula) => formula.includes(lower) : (formula) => formula.toLowerCase().includes(lower);
}

/** Passes every formula of the book through `change`: of cells that it concerns, tables, names, conditions, validations and charts. */
export function rewriteAll(
  book: Book,
  change: (formula: string, sheetName: string) => string,
  concerns: (cells: Cells) => boolean = () => true,
): void {
  for (const sheet of book.sheets) {
    const here = (formula: string): string => change(formula, sheet.name);
    if (concerns(sheet.cells)) sheet.cells.mapFormulas(here);
    for (const name of sheet.names) name.formula = here(name.formula);
    for (const { columnFormulas } of sheet.tables)
      for (const [key, formula] of columnFormulas) columnFormulas.set(key, here(formula));
    for (const one of sheet.pinned) if (one.kind === 'formula') one.text = here(one.text);
    for (const condition of sheet.conditions) condition.rule = inRule(condition.rule, here);
    for (const validation of sheet.validations) validation.rule = inRule(validation.rule, here);
    for (const drawing of sheet.drawings)
      drawing.references = drawing.references.map((text) => here(`=${text}`).slice(1));
    for (const chart of sheet.charts) {
      chart.source = here(`=${chart.source}`).slice(1);
      for (const series of chart.series) {
        if (series.values) series.values = here(`=${series.values}`).slice(1);
        if (series.categories) series.categories = here(`=${series.categories}`).slice(1);
      }
    }
  }
  for (const name of book.names) name.formula = change(name.formula, '');
}

/** Formulas inside a rule, at any depth: texts that begin with "=". */
function inRule<T extends Readonly<Record<string, Json>>>(rule: T, change: (formula: string) => string): T {
  const walk = (value: Json | undefined): Json | undefined => {
    if (typeof value === 'string') return value.startsWith('=') ? change(value) : value;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item as Json)]));
  };
  return walk(rule) as T;
}
