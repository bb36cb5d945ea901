/**
 * Result sheets as plain data: what stands in which cell and how it looks. Any adapter can write them; none is named here.
 * Rows and columns count from 0, ranges include both ends.
 */

/** The value of a cell: dates are serial day numbers with a date format, null is a blank. */
export type PlainValue = number | string | boolean | null;

/**
 * A formula without its "=", and the value stored with it until it is calculated; null leaves it uncalculated.
 * A number is a double: a decimal of up to 15 digits is re-read as the same decimal.
 */
export interface FormulaCell {
  formula: string;
  value: PlainValue;
  style?: string;
}

export interface StyledCell {
  value: PlainValue;
  style?: string;
}

/** A plain value takes the style of its column. Text stays text, whatever it begins with. */
export type CellPlan = PlainValue | StyledCell | FormulaCell;

export interface RowPlan {
  /** The row's number; without it the row follows the one before. Rows must come in order. */
  at?: number;
  /** From column A on; undefined leaves a cell untouched. */
  cells: readonly (CellPlan | undefined)[];
  /** In points. */
  height?: number;
}

/** A rectangle of cells. */
export interface CellRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface CellPosition {
  row: number;
  column: number;
}

export interface ColumnPlan {
  /** In characters of the standard font; a Chinese character takes two. */
  width?: number;
  /** Of cells that have none of their own, blank ones too. */
  style?: string;
  hidden?: boolean;
}

/** RRGGBB in hexadecimal digits. */
export type Colour = string;

/** Everything a style may say; what it leaves out is the book's standard. */
export interface Style {
  /** An Excel number format, such as "#,##0.00" or "@" for text. */
  numberFormat?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  /** In points. */
  size?: number;
  colour?: Colour;
  fill?: Colour;
  /** thin: all four sides; bottom: one line below; total: thin above, double below. */
  border?: 'thin' | 'bottom' | 'total';
  align?: 'left' | 'center' | 'right';
  vertical?: 'top' | 'center';
  wrap?: boolean;
  indent?: number;
}

/** An Excel table (ListObject): its header row is `range.top` and holds the columns' names as text. */
export interface TablePlan {
  name: string;
  range: CellRange;
  columns: readonly TableColumnPlan[];
  /** A built-in table style; null for none. */
  look?: string | null;
}

export interface TableColumnPlan {
  name: string;
  /** The formula that Excel puts into new rows. */
  formula?: string;
}

/** What a cell accepts, and what Excel says when it is selected or refuses an entry. */
export interface ValidationPlan {
  range: CellRange;
  rule: ValidationRule;
  prompt?: { title: string; text: string };
  /** stop refuses the entry; warning and information let it pass after a question. */
  refusal?: { title: string; text: string; severity?: 'stop' | 'warning' | 'information' };
}

export type ValidationRule =
  | { kind: 'any' }
  /** At most 255 characters in all and no comma inside; else put them into cells and name these. */
  | { kind: 'list'; values: readonly string[] }
  | { kind: 'list'; formula: string }
  | { kind: 'whole' | 'decimal' | 'date' | 'length'; from: number | string; to: number | string }
  | { kind: 'whole' | 'decimal' | 'date' | 'length'; atLeast: number | string }
  | { kind: 'custom'; formula: string };

export interface NotePlan extends CellPosition {
  text: string;
}

/** A link within the book: `target` such as '绩效汇总'!A1, or a defined name. */
export interface LinkPlan {
  range: CellRange;
  target: string;
  tip?: string;
}

/** The style's number format, font, fill and border where the formula is true (or the cell equals the formula). */
export interface ConditionPlan {
  range: CellRange;
  /** As seen from the range's first cell. */
  formula: string;
  test: 'true' | 'equal';
  style: string;
}

export interface PrintPlan {
  landscape?: boolean;
  /** Pages across; 0 or nothing leaves the size as it is. */
  fitWidth?: number;
  /** Pages downwards, where a width is given; without it as many as needed. */
  fitHeight?: number;
  /** Rows repeated on each page, first and last. */
  repeatRows?: readonly [number, number];
  repeatColumns?: readonly [number, number];
  area?: CellRange;
  /** Excel's codes: &P page, &N pages, &A sheet, &D date; && is an ampersand. */
  header?: { left?: string; center?: string; right?: string };
  footer?: { left?: string; center?: string; right?: string };
  centred?: boolean;
  /** Rows that begin a new page. */
  breaks?: readonly number[];
}

/** A chart over cells of its own sheet: the figures stand there as live formulas, and the chart follows them. */
export interface ChartPlan {
  /** Unique on its sheet: Excel's name of the shape. */
  name: string;
  type: 'bar' | 'column';
  /** Series lie on top of each other and add up. */
  stacked?: boolean;
  title: string;
  /** What the value axis counts, such as 元. */
  unit?: string;
  /** Addresses on the same sheet, such as A30:A35. */
  categories: string;
  series: readonly ChartSeriesPlan[];
  /** The cells at its corners, both covered whole. */
  from: string;
  to: string;
  /** What it shows, for those who cannot see it. */
  alt: string;
}

export interface ChartSeriesPlan {
  name: string;
  values: string;
  colour?: Colour;
}

export interface NamePlan {
  name: string;
  /** What the name stands for, without "=". */
  formula: string;
  hidden?: boolean;
  comment?: string;
}

export interface SheetPlan {
  name: string;
  /** An array, or for a large sheet an iterable that makes its rows as they are written. */
  rows: Iterable<RowPlan>;
  columns?: readonly (ColumnPlan | undefined)[];
  /** Rows and columns that stay in view. */
  freeze?: { rows: number; columns: number };
  /** Of a plain range; tables have their own. */
  filter?: CellRange;
  tables?: readonly TablePlan[];
  validations?: readonly ValidationPlan[];
  notes?: readonly NotePlan[];
  links?: readonly LinkPlan[];
  merges?: readonly CellRange[];
  conditions?: readonly ConditionPlan[];
  charts?: readonly ChartPlan[];
  print?: PrintPlan;
  /** Names of this sheet alone. */
  names?: readonly NamePlan[];
  tab?: Colour;
  hidden?: boolean;
  gridLines?: boolean;
  /** Ids kept as text: Excel would mark them as numbers stored as text. */
  textNumbers?: readonly CellRange[];
  /** A result sheet of ours: replaced by the next run and never read as an input. */
  marked?: boolean;
}

/** The styles that cells and conditions name. */
export type Styles = Readonly<Record<string, Style>>;

/** A whole workbook, or the sheets to be put into one. */
export interface BookPlan {
  sheets: readonly SheetPlan[];
  styles: Styles;
  /** Names of the whole book. */
  names?: readonly NamePlan[];
  /** The sheet shown first; the first one by default. */
  active?: string;
  title?: string;
}

/** A plan that no workbook can hold; a programming error unless the plan's maker checked it with the helpers below. */
export class BadPlan extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BadPlan';
  }
}
