import { plain } from '../../ledger/cell';
import { CellKind, type Book, type Grid } from '../../ledger/grid';
import { cellText, headerName } from '../../ledger/locate';

/** A column's heading as it stands: with and without a unit in brackets. */
export interface Heading {
  text: string;
  name: string;
}

const SEARCH_ROWS = 30;

/** The headings of a table of that name: of an Excel table, a sheet, or a range under a title. Null where there is none. */
export function headingsOf(book: Book, table: string): Heading[] | null {
  const sheets = book.sheets.filter((grid) => !grid.marked);
  const listed = book.tables.find((range) => plain(range.name) === table);
  const home = listed && sheets.find((grid) => grid.name === listed.sheet);
  if (listed && home) return rowHeadings(home, listed.top, listed.left, listed.right);
  const named = sheets.find((grid) => plain(grid.name) === table);
  if (named) {
    const row = headingRow(named, 0, SEARCH_ROWS);
    return row === null ? [] : rowHeadings(named, row, 0, named.columns.length - 1);
  }
  // Titles are rare: most absent tables are told by the texts alone.
  if (!sheets[0]?.texts.some((text) => text.includes(table))) return null;
  for (const grid of sheets) {
    const title = titleRow(grid, table);
    const row = title === null ? null : headingRow(grid, title + 1, 3);
    if (row !== null) return rowHeadings(grid, row, 0, grid.columns.length - 1);
  }
  return null;
}

/** The names of all tables and sheets that are not results of ours. */
export function tableNames(book: Book): string[] {
  const sheets = book.sheets.filter((grid) => !grid.marked).map((grid) => plain(grid.name));
  return [...new Set([...book.tables.map((range) => plain(range.name)), ...sheets])];
}

function rowHeadings(grid: Grid, row: number, left: number, right: number): Heading[] {
  const headings: Heading[] = [];
  for (let column = left; column <= right; column += 1) {
    const text = cellText(grid, row, column);
    if (text !== '') headings.push({ text, name: headerName(text) });
  }
  return headings;
}

/** The first row with two texts or more; else the first that is filled. */
function headingRow(grid: Grid, from: number, count: number): number | null {
  const rows = Array.from({ length: Math.min(count, grid.rows - from) }, (_, at) => from + at);
  return (
    rows.find((row) => textCells(grid, row) >= 2) ?? rows.find((row) => textCells(grid, row) > 0) ?? null
  );
}

function textCells(grid: Grid, row: number): number {
  return grid.columns.filter((column) => column?.kind[row] === CellKind.Text).length;
}

function titleRow(grid: Grid, name: string): number | null {
  for (let row = 0; row < grid.rows; row += 1) {
    const filled = grid.columns.flatMap((column, at) => (column && column.kind[row] !== 0 ? [at] : []));
    if (filled.length === 1 && cellText(grid, row, filled[0]) === name) return row;
  }
  return null;
}
