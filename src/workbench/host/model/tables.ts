import { HostError, invalidArgument } from '../protocol/errors';
import { checkName } from './names';
import { requireOpen } from './protection';
import { bottomOf, intersect, isEntireColumn, isEntireRow, onSheet, type Rect } from './rect';
import { columnNames, mendHeaders } from './table-headers';
import type { Book, Sheet, Table } from './types';

export const allTables = (book: Book): Table[] => book.sheets.flatMap((sheet) => sheet.tables);

export const findTable = (book: Book, key: string): Table | undefined =>
  allTables(book).find((table) => table.id === key || table.name.toLowerCase() === key.toLowerCase());

/** @throws InvalidArgument where it would overlap another table, InvalidArgument for whole rows or columns. */
export function addTable(sheet: Sheet, area: Rect, hasHeaders: boolean): Table {
  requireOpen(sheet);
  if (isEntireColumn(area) || isEntireRow(area)) throw invalidArgument();
  refuseOverlap(sheet, area);
  if (!hasHeaders) insertHeaderRow(sheet, area);
  const rows = Math.max(2, area.rows + (hasHeaders ? 0 : 1));
  const table: Table = {
    id: sheet.book.nextId(),
    sheet,
    name: freeTableName(sheet.book),
    rect: { ...area, rows },
    showHeaders: true,
    showTotals: false,
    style: 'TableStyleMedium2',
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    columnIds: Array.from({ length: area.columns }, (_, index) => index + 1),
    columnFormulas: new Map(),
    criteria: new Map(),
    deleted: false,
  };
  sheet.tables.push(table);
  mendHeaders(table);
  sheet.book.note({ kind: 'tableAdded', sheetId: sheet.id, tableId: table.id, name: table.name });
  return table;
}

/** Without headers Excel moves the cells down by one row and writes headers above them. */
function insertHeaderRow(sheet: Sheet, area: Rect): void {
  for (let row = bottomOf(area); row >= area.top; row -= 1)
    for (let column = area.left; column < area.left + area.columns; column += 1) {
      sheet.cells.set(row + 1, column, sheet.cells.value(row, column), sheet.cells.formula(row, column));
      sheet.cells.setStyle(row + 1, column, sheet.cells.style(row, column));
      if (row === area.top) sheet.cells.set(row, column, undefined);
    }
}

function refuseOverlap(sheet: Sheet, rect: Rect, except?: Table): void {
  if (!onSheet(rect)) throw invalidArgument();
  for (const table of sheet.tables)
    if (table !== except && intersect(table.rect, rect))
      throw invalidArgument('A table cannot overlap another table.');
  if (sheet.merges.some((merge) => intersect(merge, rect)))
    throw invalidArgument('A table cannot hold merged cells.');
}

function freeTableName(book: Book): string {
  let number = allTables(book).length + 1;
  while (findTable(book, `Table${number}`)) number += 1;
  return `Table${number}`;
}

/** @throws InvalidArgument for a name that is none, ItemAlreadyExists where a table or name has it. */
export function renameTable(table: Table, name: string): void {
  const { book } = table.sheet;
  requireOpen(table.sheet);
  checkName(name);
  const taken = findTable(book, name);
  const named = book.names.some((item) => item.name.toLowerCase() === name.toLowerCase());
  if ((taken && taken !== table) || named) throw new HostError('ItemAlreadyExists');
  table.name = name;
}

/** @throws InvalidArgument unless the header row stays and one data row is left. */
export function resizeTable(table: Table, rect: Rect): void {
  requireOpen(table.sheet);
  if (rect.top !== table.rect.top || !intersect(rect, table.rect) || rect.rows < 2) throw invalidArgument();
  refuseOverlap(table.sheet, rect, table);
  const names = columnNames(table).length;
  let next = Math.max(0, ...table.columnIds) + 1;
  const shift = rect.left - table.rect.left;
  table.columnIds = Array.from({ length: rect.columns }, (_, index) => {
    const before = index + shift;
    return before >= 0 && before < names ? table.columnIds[before]! : next++;
  });
  table.rect = { ...rect };
  mendHeaders(table);
}

/** Takes the table away with its cells. */
export function deleteTable(table: Table): void {
  const { sheet } = table;
  requireOpen(sheet);
  sheet.tables.splice(sheet.tables.indexOf(table), 1);
  table.deleted = true;
  for (let row = table.rect.top; row <= bottomOf(table.rect); row += 1)
    for (let column = table.rect.left; column < table.rect.left + table.rect.columns; column += 1)
      sheet.cells.set(row, column, undefined);
  sheet.book.calculation.dirty = true;
  sheet.book.note({ kind: 'tableDeleted', sheetId: sheet.id, tableId: table.id, name: table.name });
}

/** Leaves the cells and takes only the table away. */
export function convertToRange(table: Table): void {
  const { sheet } = table;
  requireOpen(sheet);
  sheet.tables.splice(sheet.tables.indexOf(table), 1);
  table.deleted = true;
  sheet.book.note({ kind: 'tableDeleted', sheetId: sheet.id, tableId: table.id, name: table.name });
}

export function dataBody(table: Table): Rect {
  const head = table.showHeaders ? 1 : 0;
  return {
    ...table.rect,
    top: table.rect.top + head,
    rows: table.rect.rows - head - (table.showTotals ? 1 : 0),
  };
}
