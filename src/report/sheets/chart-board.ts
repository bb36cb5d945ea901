import { cellAddress, rangeAddress } from '../address';
import { pagesAcross, textWidth } from '../grid-layout';
import type { Below, GridSheet } from '../grid-sheet';
import type { CellPlan, CellRange, ChartPlan, ChartSeriesPlan, RowPlan } from '../plan';

/** Rows that a chart needs at least, and what its title and axis take beside the bars. */
const LEAST_ROWS = 16;
const FRAME_ROWS = 5;
/** Beyond it names under columns would overlap: bars have them at their side. */
const MOST_COLUMNS = 8;
/** Beyond so many characters in all they would stand at a slant. */
const MOST_NAMES = 100;
/** Columns of figures, behind the name that takes the first three. */
const NAMES = 3;
const WIDTHS = [9, 18, 18];
const FIGURES = WIDTHS.length;
/** What the columns of figures need, whatever stands above them. */
export const FIGURE_WIDTHS: readonly [column: number, width: number][] = WIDTHS.map((width, at) => [
  NAMES + at,
  width,
]);
/** Characters that a chart is wide at least and at most, and the width of columns that have none of their own. */
const LEAST_WIDTH = 80;
const WIDEST = 150;
const STANDARD = 9;

export interface BoardColumn {
  title: string;
  /** In the chart; the others are figures alone. */
  series?: { name: string; colour: string };
}

export interface BoardRow {
  name: CellPlan;
  cells: readonly CellPlan[];
}

/** Figures below a sheet's rows, and below each block of them its chart. */
export class ChartBoard {
  private readonly rows: RowPlan[] = [];
  private readonly merges: CellRange[] = [];
  private readonly charts: ChartPlan[] = [];
  private readonly breaks: number[] = [];

  constructor(
    private readonly sheet: GridSheet,
    private readonly top: number,
    title: string,
  ) {
    const across = Math.max(NAMES + FIGURES, sheet.columns.length);
    const cells = Array.from({ length: across }, (_, at) => ({
      value: at === 0 ? title : null,
      style: 'section',
    }));
    this.rows.push({ at: top, cells, height: 20 });
  }

  /** The number, as Excel shows it, of a block's first row when the block comes next. */
  get firstRow(): number {
    return this.top + this.rows.length + 2;
  }

  /** A block: headings, a row each with its name over the first columns, and the chart of those columns that have a series. */
  block(
    look: Pick<ChartPlan, 'name' | 'title' | 'alt' | 'unit'> & { heading: string },
    columns: readonly BoardColumn[],
    rows: readonly BoardRow[],
  ): void {
    const heading = this.top + this.rows.length;
    // Each block with its chart has a page, the first together with the title above.
    this.breaks.push(this.breaks.length === 0 ? this.top : heading);
    const header = (value: string | null): CellPlan => ({ value, style: 'header' });
    this.named(
      header(look.heading),
      columns.map(({ title }) => header(title)),
    );
    for (const { name, cells } of rows) this.named(name, cells);
    const last = this.top + this.rows.length - 1;
    const at = (column: number): string =>
      rangeAddress({ top: heading + 1, bottom: last, left: column, right: column });
    const series = columns.flatMap(({ series: one }, column): ChartSeriesPlan[] =>
      one ? [{ ...one, values: at(NAMES + column) }] : [],
    );
    const long = Math.max(0, ...rows.map(({ name }) => textWidth(textOf(name)))) * rows.length > MOST_NAMES;
    const bars = long || rows.length > MOST_COLUMNS;
    const height = Math.max(LEAST_ROWS, bars ? rows.length + FRAME_ROWS : 0);
    this.push([]);
    const from = this.top + this.rows.length;
    this.charts.push({
      name: look.name,
      type: bars ? 'bar' : 'column',
      stacked: series.length > 1,
      title: look.title,
      unit: look.unit,
      categories: at(0),
      series,
      from: cellAddress(from, 0),
      to: cellAddress(from + height - 1, this.reach),
      alt: look.alt,
    });
    while (this.rows.length <= from - this.top + height) this.push([]);
  }

  done(): Below {
    const { rows, merges, charts, breaks } = this;
    return { rows, merges, charts, breaks, right: charts.length > 0 ? this.reach : 0 };
  }

  private named(name: CellPlan, cells: readonly CellPlan[]): void {
    const row = this.top + this.rows.length;
    this.merges.push({ top: row, bottom: row, left: 0, right: NAMES - 1 });
    const style = typeof name === 'object' && name !== null ? name.style : undefined;
    this.push([name, ...Array.from({ length: NAMES - 1 }, () => ({ value: null, style })), ...cells]);
  }

  private push(cells: readonly CellPlan[]): void {
    this.rows.push({ at: this.top + this.rows.length, cells });
  }

  /** The last column of a chart that begins in the first: as far as one printed page reaches. */
  private get reach(): number {
    const { widths } = this.sheet;
    const total = widths.reduce((sum, one) => sum + one, 0);
    const page = Math.min(WIDEST, (0.9 * total) / pagesAcross(widths));
    let [column, used] = [0, widths[0]];
    for (; column < 25; column += 1) {
      const next = widths[column + 1] ?? STANDARD;
      if (used + next > Math.max(page, LEAST_WIDTH)) break;
      used += next;
    }
    return column;
  }
}

function textOf(cell: CellPlan): string {
  return String((typeof cell === 'object' && cell !== null ? cell.value : cell) ?? '');
}
