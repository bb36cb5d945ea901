import { MAX_COLUMNS } from '../../host/model/rect';
import { columnNames } from '../../host/model/table-headers';
import type { Book, Name, Sheet } from '../../host/model/types';
import type { TableView } from './structured';

/** What formulas see of the book besides its cells: sheets, tables and names, by names in small letters. */
export interface BookView {
  sheets: ReadonlyMap<string, Sheet>;
  tables: ReadonlyMap<string, TableView>;
  /** By sheet id, or '' for the book. */
  names: ReadonlyMap<string, ReadonlyMap<string, Name>>;
  /** Changes whenever anything above does. */
  fingerprint: string;
}

export function viewOf(book: Book): BookView {
  const sheets = new Map(book.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const tables = new Map<string, TableView>();
  const names = new Map([['', named(book.names)]]);
  const print: string[] = [];
  for (const sheet of book.sheets) {
    print.push(`${sheet.id} ${sheet.name}`);
    names.set(sheet.id, named(sheet.names));
    for (const table of sheet.tables) {
      const headers = columnNames(table);
      const columns = new Map(headers.map((name, index) => [name.trim().toLowerCase(), index]));
      tables.set(table.name.toLowerCase(), { table, sheetId: sheet.id, columns });
      const { top, left, rows } = table.rect;
      print.push(
        `${table.name} ${top} ${left} ${rows} ${table.showHeaders} ${table.showTotals}`,
        headers.join('\t'),
      );
    }
  }
  for (const [scope, list] of names)
    for (const name of list.values()) print.push(scope, name.name, name.formula);
  return { sheets, tables, names, fingerprint: print.join('\n') };
}

const named = (names: readonly Name[]): ReadonlyMap<string, Name> =>
  new Map(names.map((name) => [name.name.toLowerCase(), name]));

/** The table that holds a cell, for `[@列]` without a table's name. */
export function tableAt(view: BookView, sheet: Sheet, row: number, column: number): TableView | undefined {
  for (const found of view.tables.values()) {
    const { rect } = found.table;
    if (found.sheetId !== sheet.id || row < rect.top || row >= rect.top + rect.rows) continue;
    if (column >= rect.left && column < rect.left + rect.columns) return found;
  }
  return undefined;
}

export const cellKey = (row: number, column: number): number => row * MAX_COLUMNS + column;
export const rowOfKey = (key: number): number => Math.floor(key / MAX_COLUMNS);
export const columnOfKey = (key: number): number => key % MAX_COLUMNS;
