import { BookTexts } from './book-texts';
import { CellKind, type Book, type Grid } from './grid';
import type { Column, Ledger, RowIssue } from './ledger';
import { cellText, locate, type Located } from './locate';
import { duplicateIssues } from './duplicates';
import { suspiciousAmounts } from './suspicious';
import type { TableSpec } from './spec';
import { typedColumn, type ColumnSource } from './typed';

const SUBTOTALS = new Set(['合计', '小计', '总计', '累计']);

/** Reads one table into typed columns; null where the book has no such table. Ledgers that share `texts` join by id numbers. */
export function readLedger(book: Book, spec: TableSpec, texts = new BookTexts()): Ledger | null {
  const located = locate(book, spec);
  if (!located) return null;
  const { sheetRow, position, subtotal } = rowsOf(located, spec);
  const issues: RowIssue[] = [];
  const cleaned = new Map<string, Set<number>>();
  const dressed = new Map<string, Set<number>>();
  for (const name of located.repeated) {
    issues.push({
      code: 'COLUMN_MISSING',
      severity: 'error',
      row: null,
      column: name,
      args: { repeated: '1' },
    });
  }
  sheetRow.forEach((_, row) => {
    if (subtotal[row]) issues.push({ code: 'SUBTOTAL_ROW', severity: 'info', row, column: null, args: {} });
  });
  const columns = new Map<string, Column>();
  for (const columnSpec of spec.columns) {
    const sheetColumn = located.columns.get(columnSpec.name);
    if (sheetColumn === undefined) {
      if (columnSpec.required) {
        issues.push({
          code: 'COLUMN_MISSING',
          severity: 'error',
          row: null,
          column: columnSpec.name,
          args: {},
        });
      }
      if (!columnSpec.required && columnSpec.fallback === undefined) continue;
    }
    const source: ColumnSource = {
      grid: located.grid,
      cells: sheetColumn === undefined ? null : (located.grid.columns[sheetColumn] ?? null),
      absent: sheetColumn === undefined,
      sheetRow,
      skip: subtotal,
      date1904: book.date1904,
      scaled: located.scaled.has(columnSpec.name),
      texts,
    };
    const typed = typedColumn(source, columnSpec);
    columns.set(columnSpec.name, typed.column);
    // No spread: a column may hold more issues than a call takes arguments.
    for (const issue of typed.issues) issues.push(issue);
    if (typed.cleaned.size > 0) cleaned.set(columnSpec.name, typed.cleaned);
    if (typed.dressed.size > 0) dressed.set(columnSpec.name, typed.dressed);
  }
  for (const name of located.scaled) {
    issues.push({ code: 'UNIT_SCALED', severity: 'info', row: null, column: name, args: {} });
  }
  const ledger: Ledger = {
    spec,
    sheet: located.grid.name,
    rows: sheetRow.length,
    position,
    sheetRow,
    columns,
    sheetColumn: located.columns,
    issues,
    subtotal,
    cleaned,
    dressed,
    place: { grid: located.grid, headerRow: located.headerRow, lastRow: located.lastRow },
  };
  return { ...ledger, issues: [...issues, ...duplicateIssues(ledger), ...suspiciousAmounts(ledger)] };
}

/** The rows that are rows: not wholly empty within the table's columns. */
function rowsOf(located: Located, spec: TableSpec): Pick<Ledger, 'sheetRow' | 'position' | 'subtotal'> {
  const { grid, firstRow, lastRow } = located;
  const columns = [...located.columns.values()].sort((a, b) => a - b);
  const kinds = columns.map((column) => grid.columns[column]?.kind).filter((kind) => kind !== undefined);
  const rows: number[] = [];
  for (let row = firstRow; row <= lastRow && row < grid.rows; row += 1) {
    if (kinds.some((kind) => kind[row] !== CellKind.Blank) && !onlySpaces(grid, columns, row)) rows.push(row);
  }
  const left = columns[0] ?? 0;
  return {
    sheetRow: Int32Array.from(rows),
    position: Int32Array.from(rows, (row) => row - firstRow + 1),
    subtotal: Uint8Array.from(rows, (row) =>
      !spec.everyRow && SUBTOTALS.has(firstFilled(grid, left, row)) ? 1 : 0,
    ),
  };
}

/** A row whose cells hold nothing but spaces is empty; rare, so looked at only where the first filled cell is a text. */
function onlySpaces(grid: Grid, columns: readonly number[], row: number): boolean {
  for (const column of columns) {
    const cells = grid.columns[column];
    const kind = cells?.kind[row] ?? CellKind.Blank;
    if (kind === CellKind.Blank) continue;
    if (kind !== CellKind.Text || grid.texts[cells!.value[row]].trim() !== '') return false;
  }
  return true;
}

function firstFilled(grid: Grid, from: number, row: number): string {
  for (let column = from; column < grid.columns.length; column += 1) {
    const kind = grid.columns[column]?.kind[row] ?? CellKind.Blank;
    if (kind === CellKind.Blank) continue;
    // A long or numeric first cell cannot be a subtotal's label.
    if (kind !== CellKind.Text || grid.texts[grid.columns[column]!.value[row]].length > 8) return '';
    const text = cellText(grid, row, column);
    if (text !== '') return text;
  }
  return '';
}
