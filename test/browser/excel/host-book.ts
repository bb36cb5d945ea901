import { CellKind, type Book, type Grid, type TableRange } from '../../../src/ledger/grid';
import { CellBudget, GridBuilder } from '../../../src/workbook/grid-builder';
import { RESULT_MARK } from '../../../src/workbook/marks';
import { TextPool } from '../../../src/workbook/text-pool';
import type { Book as HostBook, Sheet } from '../../../src/workbench/host';

/** The workbook of our host as an adapter would deliver it, taken from the model itself. */
export function bookOf({ sheets }: HostBook): Book {
  const pool = new TextPool();
  const budget = new CellBudget();
  return {
    sheets: sheets.map((sheet) => gridOf(sheet, pool, new GridBuilder(budget))),
    tables: sheets.flatMap((sheet) => sheet.tables.map((table) => rangeOf(sheet.name, table))),
    date1904: false,
  };
}

function gridOf({ name, cells, names }: Sheet, pool: TextPool, grid: GridBuilder): Grid {
  for (let row = 0; row < cells.height; row += 1)
    cells.slice(row, 0, 200).forEach((value, column) => {
      if (typeof value === 'number') grid.set(row, column, CellKind.Number, value);
      if (typeof value === 'boolean') grid.set(row, column, CellKind.Boolean, value ? 1 : 0);
      if (typeof value === 'string') grid.set(row, column, CellKind.Text, pool.index(value));
    });
  const marked = names.some((one) => one.name === RESULT_MARK);
  const columns = grid.finish();
  return { name, rows: grid.rows, columns, texts: pool.texts, marked };
}

function rangeOf(sheet: string, { name, rect, showTotals }: Sheet['tables'][number]): TableRange {
  const { top, left, rows, columns } = rect;
  return { name, sheet, top, left, bottom: top + rows - 1 - (showTotals ? 1 : 0), right: left + columns - 1 };
}
