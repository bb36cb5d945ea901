import type { GridColumn } from '../ledger/grid';
import { damaged, tooLarge } from './unreadable';
import { LIMITS } from './limits';

/** Counts the cells that all sheets of a book claim. */
export class CellBudget {
  private used = 0;

  spend(cells: number): void {
    this.used += cells;
    if (this.used > LIMITS.cells) throw tooLarge(`more than ${LIMITS.cells} cells`);
  }
}

/** Grows the columns of one sheet while its cells arrive in any order. */
export class GridBuilder {
  readonly columns: (GridColumn | null)[] = [];
  rows = 0;

  constructor(
    private readonly budget: CellBudget,
    private expectedRows = 256,
  ) {}

  /** A hint from the sheet's `dimension`, which files get wrong: never trusted beyond a modest size. */
  expectRows(rows: number): void {
    this.expectedRows = Math.min(Math.max(rows, 256), 1 << 16);
  }

  /** `row` and `column` from 0. */
  set(row: number, column: number, kind: number, value: number): void {
    const cells = this.columns[column] ?? this.addColumn(row, column);
    if (row >= cells.kind.length) this.grow(cells, row);
    cells.kind[row] = kind;
    cells.value[row] = value;
    if (row >= this.rows) this.rows = row + 1;
  }

  /** All columns at the same length. */
  finish(): readonly (GridColumn | null)[] {
    for (const column of this.columns) if (column) this.resize(column, this.rows);
    return this.columns;
  }

  private addColumn(row: number, column: number): GridColumn {
    if (row >= LIMITS.rowsPerSheet || column >= LIMITS.columnsPerSheet)
      throw damaged('cell outside the sheet');
    while (this.columns.length <= column) this.columns.push(null);
    const cells = { kind: new Uint8Array(0), value: new Float64Array(0) };
    this.resize(cells, Math.max(this.expectedRows, row + 1));
    this.columns[column] = cells;
    return cells;
  }

  private grow(cells: GridColumn, row: number): void {
    if (row >= LIMITS.rowsPerSheet) throw damaged('cell outside the sheet');
    this.resize(cells, Math.min(Math.max(cells.kind.length * 2, row + 1), LIMITS.rowsPerSheet));
  }

  private resize(cells: GridColumn, rows: number): void {
    const before = cells.kind.length;
    if (rows === before) return;
    this.budget.spend(rows - before);
    if (rows < before) {
      cells.kind = cells.kind.slice(0, rows);
      cells.value = cells.value.slice(0, rows);
      return;
    }
    const { kind, value } = cells;
    cells.kind = new Uint8Array(rows);
    cells.kind.set(kind);
    cells.value = new Float64Array(rows);
    cells.value.set(value);
  }
}
