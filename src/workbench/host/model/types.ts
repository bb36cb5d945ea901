import type { Json } from '../protocol/envelope';
import type { Cells } from './cells';
import type { Change } from './change';
import type { Rect } from './rect';
import type { FontStyle, StyleTable } from './style';

/** A workbook in memory: plain data; what may be done with it stands in the files beside. */
export interface Book {
  name: string;
  sheets: Sheet[];
  active: Sheet;
  names: Name[];
  /** Add-in settings as JSON text, shared by workbook.settings and Office.context.document.settings. */
  settings: Map<string, string>;
  parts: XmlPart[];
  properties: Record<string, Json>;
  customProperties: Map<string, Json>;
  styles: StyleTable;
  /** The font of cells that name none. */
  standardFont: { name: string; size: number };
  calculation: Calculation;
  protection: { password?: string } | null;
  screenUpdating: boolean;
  /** Days count from 1904-01-01 instead of 1899-12-30. */
  date1904: boolean;
  eventsEnabled: boolean;
  /** Who is writing now: events tell their origin by it. */
  trigger: 'ThisLocalAddin' | 'Unknown';
  note(change: Change): void;
  /** Ranges that add-ins hold on to; they move with their cells. */
  tracked(): Iterable<Area>;
  /** A fresh id in Excel's form. */
  nextId(): string;
}

export interface Calculation {
  mode: 'Automatic' | 'AutomaticExceptTables' | 'Manual';
  state: 'Done' | 'Calculating' | 'Pending';
  /** Suspended until the end of the batch. */
  suspended: boolean;
  /** Something was written since the last calculation. */
  dirty: boolean;
  iterative: { enabled: boolean; maxIteration: number; maxChange: number };
  calculator: Calculator;
}

/** The engine behind the formulas; the host calls it before it answers a read and at the end of a batch. */
export interface Calculator {
  /** Brings every formula up to date; writes results by `sheet.cells.setResult`. */
  calculate(book: Book): void;
  /** Called at the end of every batch that changed something, not only before a result is read. */
  eager?: boolean;
  /**
   * For an engine that waits for others, such as custom functions: resolves when everything is calculated; null where it is.
   * What is read in the meantime shows #BUSY!.
   */
  settle?(book: Book): Promise<void> | null;
}

export interface Sheet {
  readonly book: Book;
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  enableCalculation: boolean;
  standardWidth: number;
  cells: Cells;
  tables: Table[];
  charts: Chart[];
  /** Only that they are there; what they show is not modelled. */
  pivotTables: { name: string }[];
  names: Name[];
  comments: Comment[];
  /** Notes of the file; they can be read, and move with their cells. */
  notes: Note[];
  /** What the file draws on the sheet: only its place is shown, and that moves with the cells. */
  drawings: Drawing[];
  merges: Rect[];
  links: Link[];
  validations: Validation[];
  conditions: Condition[];
  customProperties: Map<string, string>;
  /** In points, by row or column, where they differ from the standard. */
  rowHeights: Map<number, number>;
  columnWidths: Map<number, number>;
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  /** How rows and columns are grouped. */
  rowGroups: Map<number, Group>;
  columnGroups: Map<number, Group>;
  selection: Rect;
  frozen: Rect | null;
  /** Places and formulas of what the file keeps and nothing here shows, such as data bars. */
  pinned: Pinned[];
  layout: PageLayout;
  protection: Protection | null;
  /** The sheet's own filter, outside tables. */
  filter: AutoFilter | null;
  deleted: boolean;
}

/** A row or column of a group: how deep it lies, and whether the group beside it is folded. */
export interface Group {
  readonly level: number;
  readonly collapsed: boolean;
}

/** One place or formula of something that stays in the file: it moves with the cells. */
export interface Pinned {
  readonly kind: 'area' | 'row' | 'column' | 'formula';
  /** `A1:B2 D4`, the number of a row or column from 0, or a formula with its "="; '' where all its cells are gone. */
  text: string;
}

export interface Protection {
  password?: string;
  options: Readonly<Record<string, Json>>;
}

export interface AutoFilter {
  rect: Rect;
  /** By column of the range, from 0. */
  criteria: Map<number, Readonly<Record<string, Json>>>;
}

export interface Table {
  readonly id: string;
  readonly sheet: Sheet;
  name: string;
  /** With header and total row. */
  rect: Rect;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  /** Ids of the columns, left to right; they stay when columns move. */
  columnIds: number[];
  /** What new rows and the totals are filled with, as far as the file says so: formulas by column id and the word for them. */
  columnFormulas: Map<string, string>;
  criteria: Map<number, Readonly<Record<string, Json>>>;
  deleted: boolean;
}

export interface Name {
  readonly book: Book;
  readonly sheet: Sheet | null;
  name: string;
  /** With its "=". */
  formula: string;
  visible: boolean;
  comment: string;
}

export interface XmlPart {
  readonly id: string;
  xml: string;
  namespace: string;
  deleted: boolean;
}

export interface Comment {
  readonly id: string;
  readonly sheet: Sheet;
  row: number;
  column: number;
  content: string;
  resolved: boolean;
  author: string;
  created: string;
}

export interface Note {
  row: number;
  column: number;
  text: string;
}

export interface Drawing {
  kind: 'chart' | 'picture' | 'shape';
  /** Of a chart, as far as it is written out. */
  title: string;
  /** The cells that it covers. */
  rect: Rect;
  /** How it hangs on the cells; null for a chart of the add-in, which knows no more than its rectangle. */
  anchor: Anchor | null;
  /** What its charts refer to, without "=". */
  references: string[];
}

/** The corners of a drawing; Excel's "move and size", "move but don't size" and "don't move" with cells. */
export interface Anchor {
  moves: 'twoCell' | 'oneCell' | 'absolute';
  from: Corner;
  /** Null where the file gives a size instead. */
  to: Corner | null;
}

/** A point inside a cell; the offsets in the file's own unit. */
export interface Corner {
  row: number;
  rowOffset: number;
  column: number;
  columnOffset: number;
}

export interface Link {
  rect: Rect;
  address?: string;
  documentReference?: string;
  screenTip?: string;
}

export interface Validation {
  rect: Rect;
  rule: Readonly<Record<string, Json>>;
  prompt: Json;
  errorAlert: Json;
  ignoreBlanks: boolean;
}

export interface Condition {
  readonly id: string;
  readonly sheet: Sheet;
  rect: Rect;
  type: string;
  stopIfTrue: boolean;
  /** Rule of a CellValue, or { formula } of a Custom condition. */
  rule: Record<string, Json>;
  format: {
    numberFormat: Json;
    font: Partial<FontStyle>;
    fill: string | null;
    borders: Record<string, Json>;
  };
}

export interface Chart {
  readonly id: string;
  readonly sheet: Sheet;
  name: string;
  type: string;
  source: string;
  seriesBy: string;
  top: number;
  left: number;
  width: number;
  height: number;
  /** Corner cells of setPosition. */
  position: readonly string[];
  title: Record<string, Json>;
  legend: Record<string, Json>;
  labels: Record<string, Json>;
  axes: Record<string, Record<string, Json>>;
  series: ChartSeries[];
  properties: Record<string, Json>;
  deleted: boolean;
}

export interface ChartSeries {
  readonly chart: Chart;
  properties: Record<string, Json>;
  values?: string;
  categories?: string;
}

export interface PageLayout {
  properties: Record<string, Json>;
  printArea: Rect[];
  titleRows: Rect | null;
  titleColumns: Rect | null;
  /** Rows and columns that begin a new page. */
  breaks: { rows: number[]; columns: number[] };
  headersFooters: Record<string, Record<string, string>>;
  state: string;
  useSheetMargins: boolean;
  useSheetScale: boolean;
}

/** A rectangle on a sheet that add-ins hold on to; it moves with its cells. */
export interface Area {
  readonly sheet: Sheet;
  rect: Rect;
  /** Its cells were deleted. */
  gone?: boolean;
}
