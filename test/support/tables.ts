import type { Cell, Row, Table } from './book';

/**
 * A ledger written as it would be printed: the header line, then a line a row, cells apart by spaces.
 * `-` is a blank; ids (…号, 键) stay text; 2023-01-31 becomes Excel's serial day; plain numbers become numbers.
 */
export function ledger(name: string, text: string, ...more: readonly Row[]): Table {
  const [header, ...lines] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  const rows = lines.map((cells) => cells.map((cell, at) => cellOf(cell, header[at])));
  return { name, header, rows: [...rows, ...more] };
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;

/** Excel's serial day of 2023-01-31, by the calendar of JavaScript (1899-12-30 is day 0). */
export function day(text: string): number {
  return (Date.parse(`${text}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / MS_PER_DAY;
}

function cellOf(text: string, column: string): Cell {
  if (text === '-') return null;
  if (column.endsWith('号') || column === '键') return text;
  if (DAY.test(text)) return day(text);
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** The same table with other cells: `{ row: 1, column: '工号', to: null }`, rows from 1. */
export function changed(table: Table, row: number, column: string, to: Cell): Table {
  const at = table.header.indexOf(column);
  if (at < 0) throw new Error(`No column ${column} in ${table.name}`);
  const rows = table.rows.map((cells, index) =>
    index === row - 1 ? table.header.map((_, i) => (i === at ? to : (cells[i] ?? null))) : cells,
  );
  return { ...table, rows };
}

/** The same table with its columns and rows in another order. */
export function reordered(table: Table, columns: readonly number[], rows: readonly number[]): Table {
  return {
    name: table.name,
    header: columns.map((at) => table.header[at]),
    rows: rows.map((row) => columns.map((at) => table.rows[row][at] ?? null)),
  };
}
