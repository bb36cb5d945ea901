import type { Json } from '../protocol/envelope';
import { quoteSheet } from './address';
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
  rewriteAll(book, (formula) =>
    mapSheetNames(formula, (name) =>
      name.toLowerCase() === before.toLowerCase() ? `${quoteSheet(after)}!` : undefined,
    ),
  );
}

/** References to a deleted sheet become #REF!, for good: a new sheet of the same name does not heal them. */
export function dropSheetReferences(book: Book, gone: string): void {
  rewriteAll(book, (formula) =>
    mapSheetNames(formula, (name) => (name.toLowerCase() === gone.toLowerCase() ? '#REF!' : undefined)),
  );
}

/** Passes every formula of the book through `change`: of cells, names, conditions, validations and charts. */
export function rewriteAll(book: Book, change: (formula: string, sheetName: string) => string): void {
  for (const sheet of book.sheets) {
    const here = (formula: string): string => change(formula, sheet.name);
    for (const [row, column, formula] of [...sheet.cells.formulas()]) {
      const next = here(formula);
      if (next !== formula) sheet.cells.set(row, column, sheet.cells.value(row, column), next);
    }
    for (const name of sheet.names) name.formula = here(name.formula);
    for (const condition of sheet.conditions) condition.rule = inRule(condition.rule, here);
    for (const validation of sheet.validations) validation.rule = inRule(validation.rule, here);
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
