import { quotedSheet, rangeAddress } from '../address';
import type { CellPlan, CellRange, RowPlan } from '../plan';

const COLUMNS = 8;

/** The rows of 方案与参数 while they are being written, from the top down. */
export class ParameterPage {
  readonly rows: RowPlan[] = [];

  constructor(readonly name: string) {}

  push(cells: (CellPlan | undefined)[], height?: number): number {
    this.rows.push({ cells, height });
    return this.rows.length - 1;
  }

  section(text: string): void {
    this.push([]);
    this.push(
      Array.from({ length: COLUMNS }, (_, i) => ({ value: i === 0 ? text : null, style: 'section' })),
      20,
    );
  }

  headings(...titles: string[]): void {
    this.push(titles.map((value) => ({ value, style: 'header' })));
  }

  /** Puts a cell to the right of a row that is already written. */
  extend(row: number, column: number, cell: CellPlan): void {
    const cells = [...this.rows[row].cells];
    while (cells.length < column) cells.push(undefined);
    cells[column] = cell;
    this.rows[row] = { ...this.rows[row], cells };
  }

  /** The value of a cell that is already written. */
  valueAt(row: number, column: number): ReturnType<typeof valueOf> {
    return valueOf(this.rows[row].cells[column]);
  }

  /** A range of the sheet as formulas of other sheets name it. */
  range(range: CellRange): string {
    return `${quotedSheet(this.name)}!${rangeAddress(range, true)}`;
  }
}

function valueOf(cell: CellPlan | undefined) {
  return (cell !== null && typeof cell === 'object' ? cell.value : cell) ?? null;
}
