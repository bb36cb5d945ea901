import { CellKind, type Book } from '../../src/ledger/grid';

export type Cells = Record<string, string | number | boolean | null>;

/** The rows of an Excel table by header, straight from the cells: no reading of ours in between. */
export function tableOf(book: Book, name: string): Cells[] {
  const table = book.tables.find((one) => one.name === name);
  const grid = book.sheets.find((sheet) => sheet.name === table?.sheet);
  if (!table || !grid) throw new Error(`no table ${name}`);
  const cell = (row: number, column: number): Cells[string] => {
    const cells = grid.columns[column];
    const kind = cells?.kind[row] ?? CellKind.Blank;
    if (!cells || kind === CellKind.Blank || kind === CellKind.NoValue) return null;
    if (kind === CellKind.Number) return cells.value[row];
    return kind === CellKind.Boolean ? cells.value[row] === 1 : grid.texts[cells.value[row]];
  };
  const columns = Array.from({ length: table.right - table.left + 1 }, (_, at) => table.left + at);
  const headers = columns.map((column) => String(cell(table.top, column)));
  return Array.from({ length: table.bottom - table.top }, (_, at) =>
    Object.fromEntries(columns.map((column, index) => [headers[index], cell(table.top + 1 + at, column)])),
  );
}
