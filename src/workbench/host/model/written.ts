import { MAX_COLUMNS, type Rect } from './rect';

/** More places than this are not listed one by one. */
const MOST = 300_000;

/** What of a sheet was written since it was last asked; null where all may have changed. */
export class Written {
  /** Cells as row × MAX_COLUMNS + column. */
  private cells: number[] | null = null;
  private looks: Rect[] | null = null;

  cell(row: number, column: number): void {
    if (!this.cells) return;
    this.cells.push(row * MAX_COLUMNS + column);
    if (this.cells.length > MOST) this.cells = null;
  }

  look(rect: Rect): void {
    if (!this.looks) return;
    this.looks.push(rect);
    if (this.looks.length > MOST) this.looks = null;
  }

  /** Cells have moved. */
  all(): void {
    this.cells = null;
    this.looks = null;
  }

  allLooks(): void {
    this.looks = null;
  }

  get count(): number | undefined {
    return this.cells?.length;
  }

  takeCells(): readonly number[] | null {
    const { cells } = this;
    this.cells = [];
    return cells;
  }

  takeLooks(): readonly Rect[] | null {
    const { looks } = this;
    this.looks = [];
    return looks;
  }
}
