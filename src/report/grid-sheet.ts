import { columnLetters, quotedSheet } from './address';
import type {
  CellPlan,
  CellRange,
  ConditionPlan,
  LinkPlan,
  PlainValue,
  PrintPlan,
  RowPlan,
  SheetPlan,
} from './plan';
import { styleOf, type CellRole, type Format } from './styles';
import type { Words } from './words';

/** One column of a sheet of lines: its heading, and each row's cell. */
export interface GridColumn {
  key: string;
  title: string;
  clause?: string;
  /** What the column belongs to: shown in the band above, once. */
  band?: string;
  role: CellRole;
  format: Format;
  width?: number;
  cell(row: number): CellPlan;
  /** The value alone, where making the cell's formula for it would be a waste. */
  value?(row: number): PlainValue;
  /** A total under the column. */
  total?: boolean;
}

/** First row of data: title, subtitle, band, clause and heading stand above. */
export const TOP = 5;
const HEADING = 4;

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

  /** The whole column, absolute, with the blank row after it so that it is never empty. */
  whole(key: string): string {
    const letters = this.letters(key);
    return `${quotedSheet(this.name)}!$${letters}$${this.rowNumber(0)}:$${letters}$${this.rowNumber(this.count)}`;
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
    const print: PrintPlan = {
      landscape: true,
      fitWidth: pagesAcross(columns),
      repeatRows: [HEADING - 2, HEADING],
      repeatColumns: [0, 1],
      header: { left: this.title.replace(/&/g, '&&') },
      footer: { left: '&A', center: '&P / &N' },
    };
    return {
      name: this.name,
      rows: this.rows(),
      columns: columns.map((column) => ({ width: widthOf(column) })),
      freeze: { rows: TOP, columns: this.frozen },
      filter: this.count > 0 ? this.data : undefined,
      links: this.links,
      merges: this.status === null ? undefined : [statusRange(columns.length)],
      conditions: this.conditions,
      print,
      gridLines: false,
      marked: true,
      ...extra,
    };
  }

  private rows(): Iterable<RowPlan> {
    return { [Symbol.iterator]: () => this.walk() };
  }

  private *walk(): Generator<RowPlan> {
    const { columns, count } = this;
    yield { cells: [{ value: this.title, style: 'title' }], height: 24 };
    yield { cells: [{ value: this.subtitle, style: 'subtitle' }], height: 18 };
    let band: string | undefined;
    const { status } = this;
    yield {
      cells: columns.map((column, at) => {
        if (status !== null && at <= statusRange(columns.length).right)
          return at === 0 ? status : { value: null, style: 'good' };
        const first = column.band !== band;
        band = column.band;
        return { value: first ? (column.band ?? null) : null, style: 'band' };
      }),
      height: status === null ? 18 : 26,
    };
    yield { cells: columns.map((column) => ({ value: column.clause ?? null, style: 'clause' })) };
    yield {
      cells: columns.map((column) => ({ value: column.title, style: 'header' })),
      height: headingHeight(columns),
    };
    for (let row = 0; row < count; row += 1) yield { cells: columns.map((column) => column.cell(row)) };
    if (count > 0 && columns.some((column) => column.total)) yield this.totals();
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
    const cells = this.columns.map((column, at): CellPlan => {
      if (at === 0) return { value: this.words.of('合计', 'Total'), style: styleOf('total', 'text') };
      if (!column.total) return { value: null, style: styleOf('total', 'text') };
      const letters = columnLetters(at);
      return {
        formula: `SUM(${letters}${this.rowNumber(0)}:${letters}${last})`,
        value: this.sum(column),
        style: styleOf('total', column.format),
      };
    });
    return { at: TOP + this.count + 1, cells };
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

function valueOf(column: GridColumn, row: number): PlainValue {
  if (column.value) return column.value(row);
  const cell = column.cell(row);
  return cell !== null && typeof cell === 'object' ? cell.value : cell;
}

/** Where the master check stands. */
export function statusRange(columns: number): CellRange {
  return { top: HEADING - 2, bottom: HEADING - 2, left: 0, right: Math.min(columns, 8) - 1 };
}

const WIDTHS: Record<Format, number> = {
  text: 14,
  id: 14,
  money: 16,
  ratio: 11,
  rate: 11,
  count: 10,
  number: 13,
  date: 12,
  truth: 9,
  bounds: 12,
};

/** Half a heading a line at least: Chinese text takes two columns a character. */
function widthOf({ width, format, title }: GridColumn): number {
  return width ?? Math.max(WIDTHS[format], Math.ceil(textWidth(title) / 2) + 4);
}

export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}

/** Characters of the standard font that still read well across a landscape A4 page. */
const PAGE_WIDTH = 190;

function pagesAcross(columns: readonly GridColumn[]): number {
  const width = columns.reduce((sum, column) => sum + widthOf(column), 0);
  return Math.max(1, Math.ceil(width / PAGE_WIDTH));
}

function headingHeight(columns: readonly GridColumn[]): number {
  const lines = columns.map((column) => Math.ceil((textWidth(column.title) + 1) / (widthOf(column) - 1)));
  return 16 * Math.max(2, ...lines);
}
