import { CellKind, type Book, type Grid } from '../../ledger/grid';
import { Words, type Language } from '../../report/words';
import type { Calculation } from '../../run/calculate';
import type { RunContext } from '../../run/context';
import { linesOf } from '../../run/result';
import { REASONS } from '../../run/rows';
import type { Scheme } from '../../scheme/scheme';

/** What a selected cell stands for. */
export type Meaning =
  | { kind: 'figure'; officer: string; item: string }
  /** A row of one officer on a result sheet, but no figure. */
  | { kind: 'officer'; officer: string }
  | RowMeaning;

/** A ledger row and what it earns. */
export interface RowMeaning {
  kind: 'row';
  table: string;
  row: number;
  figures: { officer: string; name: string; item: string; amount: string; unit: string }[];
  /** Why no item reads it, as row accounting says; '' where one does. */
  reason: string;
}

/** The heading row of result sheets, and what its first cell says. */
const HEADING = 4;
const OFFICER: Record<Language, string> = { zh: '工号', en: 'Officer' };
/** As long as Excel lets the name of a sheet be. */
const SHEET_NAME = 31;
/** Sheets of one item's lines and of the rows they are made of. */
const LINES: Record<Language, readonly string[]> = { zh: ['明细-', '底稿-'], en: ['Lines-', 'Rows-'] };

/** The figure, officer or ledger row behind a cell; null where there is none. `book` holds the result sheets as they are. */
export function meaningOf(
  book: Book,
  calculation: Calculation,
  lang: Language,
  at: { sheet: string; row: number; column: number },
): Meaning | null {
  const { run } = calculation;
  if (!run) return null;
  const grid = book.sheets.find(({ name }) => name === at.sheet);
  if (grid?.marked) return onResults(grid, calculation, run, lang, at);
  return ledgerRow(calculation, run, at.sheet, at.row);
}

function onResults(
  grid: Grid,
  { scheme }: Calculation,
  run: RunContext,
  lang: Language,
  at: { row: number; column: number },
): Meaning | null {
  const titles = titlesOf(scheme, lang);
  if (textOf(grid, HEADING, 0) !== OFFICER[lang]) return onStatement(grid, run, lang, titles, at.row);
  const officer = textOf(grid, at.row, 0);
  if (at.row <= HEADING || !run.roster.indexOf.has(officer)) return null;
  const headed = unbroken(textOf(grid, HEADING, at.column));
  const item = titles.get(headed) ?? ownItem(grid.name, scheme, lang) ?? paidItem(headed, scheme, lang);
  return item === null ? { kind: 'officer', officer } : { kind: 'figure', officer, item };
}

/** The printed statement of one officer: an item in each row. */
function onStatement(
  grid: Grid,
  run: RunContext,
  lang: Language,
  titles: ReadonlyMap<string, string>,
  row: number,
): Meaning | null {
  for (let top = 0; top <= HEADING; top += 1) {
    if (textOf(grid, top, 0) !== OFFICER[lang]) continue;
    const officer = textOf(grid, top, 1);
    const item = titles.get(unbroken(textOf(grid, row, 0)));
    if (run.roster.indexOf.has(officer) && item !== undefined) return { kind: 'figure', officer, item };
  }
  return null;
}

/** Items by the headings that they have on result sheets. */
function titlesOf(scheme: Scheme, lang: Language): Map<string, string> {
  const words = new Words(lang, scheme);
  return new Map(
    scheme.items.map(({ name, unit }) => [unbroken(words.headed(words.item(name), unit)), name]),
  );
}

/** The item that a sheet of lines or rows belongs to; Excel cuts long names. */
function ownItem(sheet: string, scheme: Scheme, lang: Language): string | null {
  const words = new Words(lang, scheme);
  const names = (item: string) =>
    LINES[lang].map((prefix) => `${prefix}${words.shortItem(item)}`.slice(0, SHEET_NAME));
  return scheme.items.find(({ name }) => names(name).includes(sheet))?.name ?? null;
}

/** 应发清单 says of its figures that they are payable or held. */
function paidItem(headed: string, scheme: Scheme, lang: Language): string | null {
  const words = new Words(lang, scheme);
  const paid = scheme.items.filter(({ payable }) => payable);
  return paid.find(({ name }) => headed.includes(unbroken(words.item(name))))?.name ?? null;
}

function ledgerRow(
  calculation: Calculation,
  run: RunContext,
  sheet: string,
  sheetRow: number,
): RowMeaning | null {
  for (const [table, ledger] of run.ledgers) {
    const index = ledger.sheet === sheet ? ledger.sheetRow.indexOf(sheetRow) : -1;
    if (index < 0) continue;
    const row = ledger.position[index];
    const figures = calculation.lineItems.flatMap((lineItem) => {
      if (lineItem.frame.ledger !== ledger) return [];
      const { unit } = lineItem.item;
      return linesOf(run, lineItem)
        .filter(({ sources }) => sources.some((source) => source.table === table && source.row === row))
        .map(({ officer, item, amount }) => ({ officer, name: nameOf(run, officer), item, amount, unit }));
    });
    const state = run.rows.get(table)?.state[index];
    const reason = figures.length > 0 ? '' : (REASONS.find(([one]) => one === state)?.[1] ?? '');
    return { kind: 'row', table, row, figures, reason };
  }
  return null;
}

function nameOf({ roster }: RunContext, officer: string): string {
  return roster.officers[roster.indexOf.get(officer) ?? -1]?.name ?? '';
}

/** A long heading is broken over lines. */
function unbroken(text: string): string {
  return text.replace(/\s+/g, '');
}

function textOf(grid: Grid, row: number, column: number): string {
  const cells = grid.columns[column];
  if (!cells || row >= grid.rows) return '';
  if (cells.kind[row] === CellKind.Text) return grid.texts[cells.value[row]];
  return cells.kind[row] === CellKind.Number ? String(cells.value[row]) : '';
}
