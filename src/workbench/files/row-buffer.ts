import { LIMITS } from '../../workbook/limits';
import { tooLarge } from '../../workbook/unreadable';
import type { Cells } from '../host/model/cells';
import type { CellValue } from '../host';

/** Columns of one row as far as they are filled; the array behind is used for every row. */
class Line<T> {
  private readonly all: (T | undefined)[] = [];
  private count = 0;

  set(column: number, value: T | undefined): void {
    for (; this.count < column; this.count += 1) this.all[this.count] = undefined;
    this.all[column] = value;
    if (column === this.count) this.count += 1;
  }

  /** What was set, without room for more; undefined where nothing was. */
  take(): (T | undefined)[] | undefined {
    const { count } = this;
    this.count = 0;
    return count === 0 ? undefined : this.all.slice(0, count);
  }
}

/** Gathers the cells of a row and hands them to the model as a whole: in arrays just as long as they must be. */
export class RowBuffer {
  private readonly values = new Line<CellValue>();
  private readonly formulas = new Line<string>();
  private readonly styles = new Line<number>();
  private readonly spills: [column: number, value: CellValue][] = [];
  private above: (string | undefined)[] = [];
  private count = 0;
  private looksAbove: (number | undefined)[] | undefined;

  /** The formula in the last row that was handed over. */
  formulaAbove(column: number): string | undefined {
    return this.above[column];
  }

  set(column: number, value: CellValue, formula: string | undefined): void {
    this.values.set(column, value);
    if (formula !== undefined) this.formulas.set(column, formula);
  }

  setStyle(column: number, style: number): void {
    this.styles.set(column, style);
  }

  spilled(column: number, value: CellValue): void {
    this.spills.push([column, value]);
  }

  flush(cells: Cells, row: number): void {
    const values = this.values.take();
    this.count += values?.length ?? 0;
    if (this.count > LIMITS.cells) throw tooLarge(`${LIMITS.cells} cells`);
    const formulas = this.formulas.take();
    let styles = this.styles.take();
    // In most tables a row looks like the one above.
    if (styles && this.looksAbove && isSame(styles, this.looksAbove)) styles = this.looksAbove;
    if (cells.isUntouched(row)) {
      if (values || styles) cells.fillRow(row, values ?? [], formulas, styles);
    } else {
      // A file that tells of one row twice means both.
      values?.forEach((value, column) => {
        if (value !== undefined || formulas?.[column] !== undefined)
          cells.set(row, column, value, formulas?.[column]);
      });
      styles?.forEach((style, column) => style !== undefined && cells.setStyle(row, column, style));
    }
    if (formulas) this.above = formulas;
    this.looksAbove = styles ?? this.looksAbove;
    for (const [column, value] of this.spills.splice(0)) cells.setSpilled(row, column, value);
  }
}

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((item, at) => item === other[at]);
