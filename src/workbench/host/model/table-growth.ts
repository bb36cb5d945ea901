import type { Json } from '../protocol/envelope';
import { invalidArgument } from '../protocol/errors';
import { writeEntries } from './block';
import { requireOpen } from './protection';
import { bottomOf, type Rect } from './rect';
import { insertCells } from './shift';
import { columnNames, mendHeaders } from './table-headers';
import { dataBody } from './tables';
import type { Sheet, Table } from './types';
import { translateFormula } from './translate';

/** Adds rows before the data row `index`, or at the end for -1. Answers the index of the last one added, as Excel. */
export function addTableRows(table: Table, index: number, values: Json): number {
  requireOpen(table.sheet, 'allowInsertRows');
  const rows = values as readonly (readonly Json[])[];
  const body = dataBody(table);
  if (index < -1 || index > body.rows) throw invalidArgument();
  for (const row of rows) if (!Array.isArray(row) || row.length !== body.columns) throw invalidArgument();
  const at = index === -1 ? body.rows : index;
  const place: Rect = { ...body, top: body.top + at, rows: rows.length };
  makeRoom(table, place, at === body.rows);
  fillFormulas(table, place);
  writeEntries({ sheet: table.sheet, rect: place }, rows);
  return at + rows.length - 1;
}

/** Rows at the end of a table grow into blank cells; what stands below moves down. */
function makeRoom(table: Table, place: Rect, atEnd: boolean): void {
  const rows = table.rect.rows + place.rows;
  if (atEnd && !table.showTotals && isBlank(table, { ...place, top: bottomOf(table.rect) + 1 })) {
    table.rect = { ...table.rect, rows };
    return;
  }
  const before = table.rect;
  insertCells({ sheet: table.sheet, rect: place }, 'Down');
  if (table.rect.rows === before.rows) table.rect = { ...table.rect, rows };
}

const isBlank = (table: Table, rect: Rect): boolean => {
  for (let row = rect.top; row <= bottomOf(rect); row += 1)
    if (table.sheet.cells.slice(row, rect.left, rect.columns).some((value) => value !== undefined))
      return false;
  return !table.sheet.tables.some(
    (other) => other !== table && other.rect.top > table.rect.top && overlaps(other.rect, rect),
  );
};

const overlaps = (a: Rect, b: Rect): boolean =>
  a.top <= bottomOf(b) && b.top <= bottomOf(a) && a.left < b.left + b.columns && b.left < a.left + a.columns;

/** A calculated column goes on in new rows, and looks are taken from the row above. */
function fillFormulas(table: Table, place: Rect, blanksOnly = false): void {
  const { cells } = table.sheet;
  const above = place.top - 1;
  if (above <= table.rect.top - (table.showHeaders ? 0 : 1)) return;
  for (let row = place.top; row <= bottomOf(place); row += 1)
    for (let column = place.left; column < place.left + place.columns; column += 1) {
      const formula = cells.formula(above, column);
      if (formula && !(blanksOnly && cells.value(row, column) !== undefined))
        cells.set(row, column, 0, translateFormula(formula, row - above, 0));
      const style = cells.style(above, column);
      if (style !== 0) cells.setStyle(row, column, style);
    }
}

/** What is entered right below a table becomes part of it, as Excel does by itself. */
export function growOver(sheet: Sheet, rect: Rect): void {
  const below = sheet.tables.find(
    (table) =>
      !table.showTotals &&
      rect.top === bottomOf(table.rect) + 1 &&
      rect.left >= table.rect.left &&
      rect.left + rect.columns <= table.rect.left + table.rect.columns,
  );
  if (!below || sheet.tables.some((other) => other !== below && overlaps(other.rect, rect))) return;
  const filled = Array.from({ length: rect.columns }, (_, index) =>
    sheet.cells.value(rect.top, rect.left + index),
  );
  if (filled.every((value) => value === undefined)) return;
  const place: Rect = { ...below.rect, top: rect.top, rows: rect.rows };
  below.rect = { ...below.rect, rows: below.rect.rows + rect.rows };
  fillFormulas(below, place, true);
}

/** Adds a column before `index`, or at the right for -1; answers its id. Values hold the header, then the rows. */
export function addTableColumn(table: Table, index: number, values: Json, name?: string): number {
  requireOpen(table.sheet, 'allowInsertColumns');
  const width = table.rect.columns;
  if (index < -1 || index > width) throw invalidArgument();
  const at = index === -1 ? width : index;
  const column = { ...table.rect, left: table.rect.left + at, columns: 1 };
  const before = table.rect;
  if (at < width || !columnBlank(table, column)) insertCells({ sheet: table.sheet, rect: column }, 'Right');
  const id = Math.max(0, ...table.columnIds) + 1;
  if (table.rect.columns === width) {
    table.rect = { ...before, columns: width + 1 };
    table.columnIds.splice(at, 0, id);
  }
  if (values !== null && values !== undefined)
    writeEntries({ sheet: table.sheet, rect: { ...column, rows: table.rect.rows } }, values);
  if (name !== undefined) writeEntries({ sheet: table.sheet, rect: { ...column, rows: 1 } }, `'${name}`);
  if (columnNames(table)[at] === '') table.sheet.cells.set(table.rect.top, column.left, freeHeader(table));
  mendHeaders(table);
  return table.columnIds[at]!;
}

const columnBlank = (table: Table, rect: Rect): boolean => {
  for (let row = rect.top; row <= bottomOf(rect); row += 1)
    if (table.sheet.cells.value(row, rect.left) !== undefined) return false;
  return true;
};

const freeHeader = (table: Table): string => `列${table.rect.columns}`;
