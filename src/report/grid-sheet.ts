import { columnLetters, quotedSheet } from './address';
import type { GridColumn } from './grid-column';
import { aligned } from './decimals';
import { bandLabels, heading, headingHeight, pagesAcross, rowHeight, valueOf, widthOf } from './grid-layout';
import { fitsOnePage, printHeader } from './grid-print';
import type {
  CellPlan,
  CellRange,
  ChartPlan,
  ConditionPlan,
  LinkPlan,
  PrintPlan,
  RowPlan,
  SheetPlan,
} from './plan';
import { styleOf } from './styles';
import type { Words } from './words';

/** First row of data: title, subtitle, band, clause and heading stand above. */
export const TOP = 5;
const HEADING = 4;
/** A row without content keeps its place and nothing more. */
const THIN = 4;
const STANDARD_WIDTH = 9;

/** What stands below a sheet's totals. */
export interface Below {
  rows: readonly RowPlan[];
  merges: readonly CellRange[];
  charts: readonly ChartPlan[];
  /** Rows that begin a printed page. */
  breaks: readonly number[];
  /** The last column that a chart covers. */
  right: number;
}

/** A sheet with one line a row and one formula a column. Addresses are known as soon as a column is added. */
export class GridSheet {
  readonly columns: GridColumn[] = [];
  private readonly places = new Map<string, number>();
  readonly links: LinkPlan[] = [];
  readonly conditions: ConditionPlan[] = [];
  /** Columns that stay in view. */
  frozen = 2;
  /** Stands over the first columns instead of their band: the master check. */
  status: CellPlan | null = null;
  /** Figures and charts below the totals, given the first free row but one. */
  below: ((top: number) => Below) | null = null;
  /** Widths that columns have at least, by their place. */
  readonly leastWidths = new Map<number, number>();

  constructor(
    readonly name: string,
    readonly count: number,
    readonly title: string,
    readonly subtitle: string,
    private readonly words: Pick<Words, 'of'>,
  ) {}

  add(column: GridColumn): void {
    this.places.set(column.key, this.columns.length);
    this.columns.push(column);
  }

  has(key: string): boolean {
    return this.places.has(key);
  }

  column(key: string): number {
    const at = this.places.get(key);
    if (at === undefined) throw new Error(`Sheet ${this.name} has no column ${key}`);
    return at;
  }

  letters(key: string): string {
    return columnLetters(this.column(key));
  }

  /** The row's number as Excel shows it; the row after the last is blank, for those who have no lines. */
  rowNumber(row: number): number {
    return TOP + row + 1;
  }

  /** A cell seen from another sheet. */
  reference(key: string, row: number): string {
    return `${quotedSheet(this.name)}!${this.letters(key)}${this.rowNumber(row)}`;
  }

  /** Rows [from, to) of a column seen from another sheet; no rows are the blank row after the last. */
  range(key: string, from: number, to: number): string {
    const letters = this.letters(key);
    const [first, last] = to > from ? [from, to - 1] : [this.count, this.count];
    return `${quotedSheet(this.name)}!${letters}${this.rowNumber(first)}:${letters}${this.rowNumber(last)}`;
  }

  /** The whole column, absolute; of a sheet without rows the blank row that stands there, for a range is never empty. */
  whole(key: string): string {
    const letters = this.letters(key);
    const last = Math.max(this.count - 1, 0);
    return `${quotedSheet(this.name)}!$${letters}$${this.rowNumber(0)}:$${letters}$${this.rowNumber(last)}`;
  }

  private widthsKnown: number[] | null = null;

  /** Widths by heading and content, once all columns are there. */
  get widths(): readonly number[] {
    if (this.widthsKnown) return this.widthsKnown;
    const widths = this.columns.map((column) => widthOf(column, this.count));
    for (const [at, least] of this.leastWidths) {
      while (widths.length <= at) widths.push(STANDARD_WIDTH);
      widths[at] = Math.max(widths[at], least);
    }
    return (this.widthsKnown = widths);
  }

  /** The number of the row of totals, as Excel shows it. */
  get totalsNumber(): number {
    return this.rowNumber(this.count) + 1;
  }

  private get data(): CellRange {
    return {
      top: HEADING,
      left: 0,
      bottom: TOP + Math.max(0, this.count - 1),
      right: this.columns.length - 1,
    };
  }

  plan(extra: Partial<SheetPlan> = {}): SheetPlan {
    const { columns } = this;
    const below = this.below?.(this.totalsNumber + 1);
    const status = this.status === null ? [] : [statusRange(columns.length)];
    const heads = [HEADING - 2, HEADING] as const;
    const print: PrintPlan = {
      landscape: true,
      fitWidth: pagesAcross(this.widths),
      // Charts below have pages of their own, which need no headings of the table.
      repeatRows: below && this.isOnePage() ? undefined : heads,
      repeatColumns: [0, 1],
      area: this.printed(below),
      header: { left: printHeader(this.title, this.subtitle) },
      footer: { left: '&A', center: '&P / &N' },
      breaks: below?.breaks,
    };
    return {
      name: this.name,
      rows: this.rows(below?.rows),
      columns: this.widths.map((width) => ({ width })),
      freeze: { rows: TOP, columns: this.frozen },
      filter: this.count > 0 ? this.data : undefined,
      links: this.links,
      merges: [...status, ...(below?.merges ?? [])],
      charts: below?.charts,
      conditions: this.conditions,
      print,
      gridLines: false,
      marked: true,
      ...extra,
    };
  }

  private isOnePage(): boolean {
    const heads = 48 + headingHeight(this.columns, this.widths);
    return fitsOnePage(this.widths, heads, this.count + 2);
  }

  /** Without the title, which every page has in its header: in the cells it would be cut off behind the repeated columns. */
  private printed(below: Below | undefined): CellRange {
    const last = below?.rows[below.rows.length - 1]?.at;
    return {
      top: HEADING - 2,
      left: 0,
      bottom: last ?? Math.max(this.totalsNumber - (this.hasTotals ? 1 : 3), HEADING),
      right: Math.max(this.columns.length - 1, below?.right ?? 0),
    };
  }

  private get hasTotals(): boolean {
    return this.count > 0 && this.columns.some((column) => column.total);
  }

  private rows(below: readonly RowPlan[] = []): Iterable<RowPlan> {
    return {
      [Symbol.iterator]: () => this.walk(below),
    };
  }

  private *walk(below: readonly RowPlan[]): Generator<RowPlan> {
    const { columns, count } = this;
    yield { cells: [{ value: this.title, style: 'title' }], height: 24 };
    yield { cells: [{ value: this.subtitle, style: 'subtitle' }], height: 18 };
    const { status } = this;
    const banded = status !== null || columns.some((column) => column.band);
    const labels = bandLabels(columns, this.widths);
    yield {
      cells: !banded
        ? []
        : columns.map((_, at) => {
            if (status === null) return { value: labels[at], style: 'band' };
            if (at > statusRange(columns.length).right)
              return labels[at] && { value: labels[at], style: 'band' };
            return at === 0 ? status : { value: null, style: 'good' };
          }),
      height: status !== null ? 26 : banded ? 18 : THIN,
    };
    const hasClauses = columns.some((column) => column.clause);
    yield hasClauses
      ? { cells: columns.map((column) => ({ value: column.clause ?? null, style: 'clause' })) }
      : { cells: [], height: THIN };
    yield {
      cells: columns.map((column, at) => ({
        value: heading(column.title, this.widths[at]),
        style: 'header',
      })),
      height: headingHeight(columns, this.widths),
    };
    const wraps = columns.some(({ wrap }) => wrap);
    const looks = this.looks();
    for (let row = 0; row < count; row += 1) {
      const cells = columns.map((column, at) => looks[at](column.cell(row)));
      yield wraps ? { cells, height: rowHeight(columns, this.widths, row) } : { cells };
    }
    if (this.hasTotals) yield this.totals();
    yield* below;
  }

  private looks(): readonly ((cell: CellPlan) => CellPlan)[] {
    return this.columns.map((column) => aligned(column, this.count));
  }

  /** The total of a column, seen from another sheet. */
  totalOf(key: string): { formula: string; value: number } {
    return { formula: `SUM(${this.whole(key)})`, value: this.sum(this.columns[this.column(key)]) };
  }

  private readonly sums = new Map<GridColumn, number>();

  private sum(column: GridColumn): number {
    let sum = this.sums.get(column);
    if (sum === undefined) this.sums.set(column, (sum = totalOf(column, this.count)));
    return sum;
  }

  private totals(): RowPlan {
    const last = this.rowNumber(this.count);
    const looks = this.looks();
    const cells = this.columns.map((column, at): CellPlan => {
      if (at === 0) return { value: this.words.of('合计', 'Total'), style: styleOf('total', 'text') };
      if (!column.total) return { value: null, style: styleOf('total', 'text') };
      const letters = columnLetters(at);
      return looks[at]({
        formula: `SUM(${letters}${this.rowNumber(0)}:${letters}${last})`,
        value: this.sum(column),
        style: styleOf('total', column.format),
      });
    });
    return { at: this.totalsNumber - 1, cells };
  }
}

/** Cached until the sheet is calculated. The small parts that adding doubles loses are kept and put back. */
function totalOf(column: GridColumn, count: number): number {
  let sum = 0;
  let lost = 0;
  for (let row = 0; row < count; row += 1) {
    const value = valueOf(column, row);
    if (typeof value !== 'number') continue;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return Number((sum + lost).toPrecision(15));
}

/** Where the master check stands. */
export function statusRange(columns: number): CellRange {
  return { top: HEADING - 2, bottom: HEADING - 2, left: 0, right: Math.min(columns, 8) - 1 };
}
