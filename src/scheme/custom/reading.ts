import { nearest } from '../../formula/check/suggest';
import type { Message } from '../../formula/value';
import { plain } from '../../ledger/cell';
import { CellKind, type Book } from '../../ledger/grid';
import { textAt, type Ledger } from '../../ledger/ledger';
import { locate } from '../../ledger/locate';
import { readLedger } from '../../ledger/read';
import { SchemeFindings } from './findings';
import { tableNames } from './headers';
import { SCHEME_TABLES, type SchemeTable } from './tables';

/** The tables of a bank's own scheme as they stand in a workbook. */
export interface SchemeBook {
  book: Book;
  tables: Readonly<Record<SchemeTable, Ledger | null>>;
  findings: SchemeFindings;
}

/** Does the workbook hold a scheme of its own? */
export function holdsScheme(book: Book): boolean {
  return locate(book, SCHEME_TABLES.items) !== null;
}

/** Reads the scheme's tables; what is wrong with cells or columns is told at once. */
export function readSchemeBook(book: Book): SchemeBook {
  const findings = new SchemeFindings();
  const read = (name: SchemeTable): Ledger | null => {
    const ledger = readLedger(book, SCHEME_TABLES[name]);
    // 参数 is an input of the run, which tells what is wrong with it.
    if (ledger && name !== 'parameters') findings.addIssues(ledger);
    return ledger;
  };
  const names = Object.keys(SCHEME_TABLES) as SchemeTable[];
  const tables = Object.fromEntries(names.map((name) => [name, read(name)])) as Record<
    SchemeTable,
    Ledger | null
  >;
  if (!tables.info)
    findings.tableMissing(SCHEME_TABLES.info, {
      zh: '没有它就不知道方案按月、按季还是按年核算。',
      en: 'Without it there is no telling whether the scheme is monthly, quarterly or yearly. ',
    });
  if (!tables.items)
    findings.tableMissing(SCHEME_TABLES.items, {
      zh: `没有它就没有可核算的项目。${nearSheet(book, SCHEME_TABLES.items.name).zh}`,
      en: `Without it there is no item to compute. ${nearSheet(book, SCHEME_TABLES.items.name).en}`,
    });
  return { book, tables, findings };
}

/** A sheet that is called nearly so. */
function nearSheet(book: Book, name: string): Message {
  const near = nearest(
    name,
    tableNames(book).filter((other) => !KNOWN.has(other)),
  );
  if (near === null) return { zh: '', en: '' };
  return {
    zh: `有工作表“${near}”：如果就是它，请改名为“${name}”。`,
    en: `There is a sheet “${near}”: if that is meant, rename it “${name}”. `,
  };
}

const KNOWN: ReadonlySet<string> = new Set(Object.values(SCHEME_TABLES).map((spec) => spec.name));

/** A cell's text; '' for a blank. */
export function cellAt(ledger: Ledger, column: string, row: number): string {
  return textAt(ledger, column, row) ?? '';
}

/** A cell's words for people, punctuation as it was typed; '' for a blank. */
export function proseAt({ book }: SchemeBook, ledger: Ledger, column: string, row: number): string {
  const clean = cellAt(ledger, column, row);
  const grid = book.sheets.find((sheet) => sheet.name === ledger.sheet && !sheet.marked);
  const cells = grid?.columns[ledger.sheetColumn.get(column) ?? -1];
  const at = ledger.sheetRow[row];
  if (!grid || cells?.kind[at] !== CellKind.Text) return clean;
  return grid.texts[cells.value[at]].trim();
}

/** A cell's text, or nothing for a blank: as the optional fields of a scheme have it. */
export function optional<K extends string>(ledger: Ledger, column: K, row: number): { [key in K]?: string } {
  const text = cellAt(ledger, column, row);
  return text === '' ? {} : ({ [column]: text } as { [key in K]?: string });
}

export function rowsOf(ledger: Ledger | null): number[] {
  return ledger ? Array.from({ length: ledger.rows }, (_, row) => row) : [];
}

/** Words that stand side by side in one cell, separated by 、 or a comma, semicolon, bar or new line. */
export function listed(text: string): string[] {
  return text
    .split(/[、,，;；|]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** Can a formula write it as it is? */
export function isName(text: string): boolean {
  return /^[\p{L}\p{M}\p{N}_]+$/u.test(text);
}

/** The row whose cell names a thing; names of things keep the brackets that reading makes half-width. */
export function rowNamed(ledger: Ledger | null, column: string, name: string): number | undefined {
  return rowsNamed(ledger, column, name)[0];
}

export function rowsNamed(ledger: Ledger | null, column: string, name: string): number[] {
  const wanted = plain(name);
  return rowsOf(ledger).filter((row) => cellAt(ledger!, column, row) === wanted);
}
