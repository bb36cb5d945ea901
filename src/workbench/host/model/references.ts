import type { Json } from '../protocol/envelope';
import { quoteSheet } from './address';
import type { Cells } from './cells';
import type { Book } from './types';

/** A reference to a sheet at this place of a formula: quoted or plain, before its "!". */
const SHEET = /"(?:[^"]|"")*"|('(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!/gu;

/** Rewrites every sheet name of a formula; strings stay. `change` gives the text to put before the reference. */
export function mapSheetNames(formula: string, change: (name: string) => string | undefined): string {
  return formula.replace(SHEET, (part: string, sheet: string | undefined) => {
    if (sheet === undefined) return part;
    const name = sheet.startsWith("'") ? sheet.slice(1, -1).replace(/''/g, "'") : sheet;
    return change(name) ?? part;
  });
}

/** Formulas and names follow a sheet that is renamed. */
export function renameSheetReferences(book: Book, before: string, after: string): void {
  replaceSheet(book, before, `${quoteSheet(after)}!`);
}

/** References to a deleted sheet become #REF!, for good: a new sheet of the same name does not heal them. */
export function dropSheetReferences(book: Book, gone: string): void {
  replaceSheet(book, gone, '#REF!');
}

function replaceSheet(book: Book, sheet: string, by: string): void {
  const wanted = sheet.toLowerCase();
  const change = (formula: string): string =>
    mapSheetNames(formula, (name) => (name.toLowerCase() === wanted ? by : undefined));
  rewriteAll(book, change, (cells) => cells.mentions(sheet));
}

/** Whether a formula may speak of a sheet: a quick look, as most of a million formulas do not. */
export function mentionsOf(sheet: string): (formula: string) => boolean {
  const lower = sheet.replace(/'/g, "''").toLowerCase();
  const isPlain = lower === lower.toUpperCase();
  return isPlain ? (formula) => formula.includes(lower) : (formula) => formula.toLowerCase().includes(lower);
}

/** Passes every formula of the book through `change`: of cells that it concerns, names, conditions, validations and charts. */
export function rewriteAll(
  book: Book,
  change: (formula: string, sheetName: string) => string,
  concerns: (cells: Cells) => boolean = () => true,
): void {
  for (const sheet of book.sheets) {
    const here = (formula: string): string => change(formula, sheet.name);
    if (concerns(sheet.cells)) sheet.cells.mapFormulas(here);
    for (const name of sheet.names) name.formula = here(name.formula);
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
