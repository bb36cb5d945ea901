import { CellKind, type Grid, type GridColumn, type TableRange } from '../ledger/grid';
import type { CellRange } from '../report/plan';
import type { TextPool } from './text-pool';

/** A table as its program describes it: with header and total row where it has them. */
export interface TableShape {
  name: string;
  range: CellRange;
  headerRows: number;
  totalRows: number;
  columns: readonly string[];
}

/**
 * The data of a table on its sheet. A table whose header row is switched off has its header in the row above,
 * where Excel leaves blank cells: they are filled with the names of its columns; if that row does not exist
 * or holds anything else, the table is left out (null) and its cells are read as those of a plain sheet.
 */
export function tableOnGrid(shape: TableShape, grid: Grid, pool: TextPool): TableRange | null {
  const table = { name: shape.name, sheet: grid.name, ...shape.range };
  table.bottom -= shape.totalRows;
  // A table may reach below the last filled row of its sheet.
  table.bottom = Math.min(table.bottom, grid.rows - 1);
  if (shape.headerRows > 0) return table;
  table.top--;
  return nameHiddenHeader(table, grid, shape.columns, pool) ? table : null;
}

function nameHiddenHeader(table: CellRange, grid: Grid, names: readonly string[], pool: TextPool): boolean {
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
