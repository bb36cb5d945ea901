import type { CellPlan, CellRange, RowPlan } from '../../report/plan';

/** A rectangle of cells with one style of their own. */
export interface StyleRun extends CellRange {
  style: string;
}

/** Rows of one height, in points. */
export interface HeightRun {
  top: number;
  bottom: number;
  height: number;
}

interface Open {
  style: string;
  top: number;
}

/** Gathers the looks of cells, row by row, into few rectangles: those that differ from their column's. */
export class StyleRuns {
  private readonly open: (Open | undefined)[] = [];
  private readonly done: StyleRun[] = [];
  private readonly heightRuns: HeightRun[] = [];
  private last = -1;
  /** The rectangle around all cells that hold or look like something; right is -1 where there is none. */
  readonly extent: CellRange = { top: Infinity, left: 0, bottom: -1, right: -1 };

  constructor(private readonly columnStyles: readonly (string | undefined)[]) {}

  row(at: number, { cells, height }: RowPlan): void {
    if (at > this.last + 1) this.closeFrom(0, this.last);
    this.last = at;
    if (height !== undefined) this.addHeight(at, height);
    if (cells.length > 0) {
      this.extent.top = Math.min(this.extent.top, at);
      this.extent.bottom = at;
      this.extent.right = Math.max(this.extent.right, cells.length - 1);
    }
    for (let column = 0; column < cells.length; column++) this.cell(at, column, styleOf(cells[column]));
    this.closeFrom(cells.length, at - 1);
  }

  /** All rectangles, side by side ones joined. */
  finish(): StyleRun[] {
    this.closeFrom(0, this.last);
    return joined(this.done);
  }

  get heights(): readonly HeightRun[] {
    return this.heightRuns;
  }

  private cell(row: number, column: number, own: string | undefined): void {
    const style = own === this.columnStyles[column] ? undefined : own;
    const open = this.open[column];
    if (open?.style === style) return;
    if (open) this.close(column, row - 1);
    if (style !== undefined) this.open[column] = { style, top: row };
  }

  /** Ends what is open from a column on, at this last row. */
  private closeFrom(column: number, bottom: number): void {
    for (let at = column; at < this.open.length; at++) if (this.open[at]) this.close(at, bottom);
  }

  private close(column: number, bottom: number): void {
    const { style, top } = this.open[column]!;
    this.done.push({ style, top, bottom, left: column, right: column });
    this.open[column] = undefined;
  }

  private addHeight(row: number, height: number): void {
    const last = this.heightRuns[this.heightRuns.length - 1];
    if (last && last.bottom === row - 1 && last.height === height) last.bottom = row;
    else this.heightRuns.push({ top: row, bottom: row, height });
  }
}

function styleOf(cell: CellPlan | undefined): string | undefined {
  return cell === null || typeof cell !== 'object' ? undefined : cell.style;
}

function joined(runs: readonly StyleRun[]): StyleRun[] {
  const sorted = [...runs].sort((a, b) => a.top - b.top || a.bottom - b.bottom || a.left - b.left);
  const result: StyleRun[] = [];
  for (const run of sorted) {
    const last = result[result.length - 1];
    const fits =
      last &&
      last.top === run.top &&
      last.bottom === run.bottom &&
      last.style === run.style &&
      last.right === run.left - 1;
    if (fits) last.right = run.right;
    else result.push({ ...run });
  }
  return result;
}
