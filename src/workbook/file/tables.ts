import { CellKind, type Grid, type GridColumn, type TableRange } from '../../ledger/grid';
import { damaged } from '../unreadable';
import { elementsOf, type Package } from './package';
import type { TextPool } from './text-pool';
import { unescapeExcel } from './xml-text';

/** A rectangle of cells, 0-based and inclusive. */
export interface CellRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** "A1:C9", "$A$1" as a range; null if it is none. */
export function parseRange(ref: string): CellRange | null {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(ref.trim());
  if (!parts) return null;
  const [, left, top, right = left, bottom = top] = parts;
  return {
    top: Number(top) - 1,
    left: columnNumber(left),
    bottom: Number(bottom) - 1,
    right: columnNumber(right),
  };
}

/** "A" is 0, "AB" is 27. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/**
 * The tables of one sheet part. A table whose header row is switched off has its header in the row above,
 * where Excel leaves blank cells: they are filled with the names of its columns; if that row does not exist
 * or holds anything else, the table is left out and its cells are read as those of a plain sheet.
 */
export function readTables(book: Package, part: string, grid: Grid, pool: TextPool): TableRange[] {
  const tables: TableRange[] = [];
  for (const { type, target } of book.relationships(part)) {
    if (type !== 'table') continue;
    const { attributes, columns } = readTablePart(book, target);
    const range = parseRange(attributes.ref ?? '');
    if (!range) throw damaged(`${target}: table range`);
    const name = unescapeExcel(attributes.displayName ?? attributes.name ?? '');
    const table = { name, sheet: grid.name, ...range };
    table.bottom -= Number(attributes.totalsRowCount ?? 0);
    // A table may reach below the last filled row of its sheet.
    table.bottom = Math.min(table.bottom, grid.rows - 1);
    if (Number(attributes.headerRowCount ?? 1) > 0) tables.push(table);
    else {
      table.top--;
      if (nameHiddenHeader(table, grid, columns, pool)) tables.push(table);
    }
  }
  return tables;
}

function readTablePart(book: Package, part: string) {
  let attributes: Record<string, string | undefined> = {};
  const columns: string[] = [];
  book.scan(
    part,
    elementsOf({
      table: (found) => (attributes = found),
      tableColumn: (found) => columns.push(unescapeExcel(found.name ?? '')),
    }),
  );
  return { attributes, columns };
}

function nameHiddenHeader(table: CellRange, grid: Grid, names: string[], pool: TextPool): boolean {
  if (table.top < 0 || table.top >= grid.rows) return false;
  const cells: (GridColumn | null | undefined)[] = names.map((_, at) => grid.columns[table.left + at]);
  if (cells.some((column) => column && column.kind[table.top] !== CellKind.Blank)) return false;
  names.forEach((name, at) => {
    const column = cells[at];
    if (!column) return;
    column.kind[table.top] = CellKind.Text;
    column.value[table.top] = pool.index(name);
  });
  return true;
}
