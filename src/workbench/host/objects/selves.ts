import type { Json } from '../protocol/envelope';
import type { ApiObject, ObjectType } from '../protocol/object-type';
import type {
  Area,
  Book,
  Chart,
  ChartSeries,
  Comment,
  Condition,
  Name,
  PageLayout,
  Sheet,
  Table,
  XmlPart,
} from '../model/types';

/** The filter of one table column. */
export interface FilterPlace {
  table: Table;
  column: number;
}

/** A bag of properties inside a chart or conditional format, shown as an object of its own. */
export interface Bag {
  values: Record<string, Json>;
  /** What a property is until it is set. */
  defaults: Readonly<Record<string, Json>>;
}

/** What part of the workbook stands behind each Excel class. */
export interface Selves {
  Workbook: Book;
  Application: Book;
  Functions: Book;
  FunctionResult: { value: number };
  CultureInfo: Book;
  NumberFormatInfo: Book;
  IterativeCalculation: Book;
  Runtime: Book;
  DocumentProperties: Book;
  CustomPropertyCollection: Book;
  CustomProperty: { book: Book; key: string };
  WorkbookProtection: Book;
  WorksheetCollection: Book;
  Worksheet: Sheet;
  WorksheetProtection: Sheet;
  WorksheetFreezePanes: Sheet;
  WorksheetCustomPropertyCollection: Sheet;
  WorksheetCustomProperty: { sheet: Sheet; key: string };
  PageLayout: Sheet;
  PageBreakCollection: { sheet: Sheet; axis: 'rows' | 'columns' };
  PageBreak: { sheet: Sheet; axis: 'rows' | 'columns'; index: number };
  PivotTableCollection: Sheet;
  PivotTable: { name: string };
  HeaderFooterGroup: PageLayout;
  HeaderFooter: Record<string, string>;
  Range: Area;
  RangeAreas: { areas: Area[] };
  RangeCollection: { areas: Area[] };
  RangeFormat: readonly Area[];
  RangeFont: readonly Area[];
  RangeFill: readonly Area[];
  RangeBorderCollection: readonly Area[];
  RangeBorder: { areas: readonly Area[]; side: string };
  FormatProtection: readonly Area[];
  RangeSort: Area;
  RangeView: Area;
  DataValidation: readonly Area[];
  ConditionalFormatCollection: readonly Area[];
  ConditionalFormat: Condition;
  CustomConditionalFormat: Condition;
  CellValueConditionalFormat: Condition;
  ConditionalFormatRule: Condition;
  ConditionalRangeFormat: Condition;
  ConditionalRangeFont: Condition;
  ConditionalRangeFill: Condition;
  ConditionalRangeBorderCollection: Condition;
  ConditionalRangeBorder: { condition: Condition; side: string };
  TableCollection: Book | Sheet;
  TableScopedCollection: Area;
  Table: Table;
  TableColumnCollection: Table;
  TableColumn: { table: Table; id: number };
  TableRowCollection: Table;
  TableRow: { table: Table; index: number };
  TableSort: Table;
  Filter: FilterPlace;
  AutoFilter: { table?: Table; sheet: Sheet };
  NamedItemCollection: Book | Sheet;
  NamedItem: Name;
  SettingCollection: Book;
  Setting: { book: Book; key: string };
  CustomXmlPartCollection: Book;
  CustomXmlPartScopedCollection: { book: Book; namespace: string };
  CustomXmlPart: { book: Book; part: XmlPart };
  CommentCollection: Book | Sheet;
  Comment: Comment;
  ChartCollection: Sheet;
  Chart: Chart;
  ChartTitle: Bag;
  ChartLegend: Bag;
  ChartDataLabels: Bag;
  ChartAxes: Chart;
  ChartAxis: { chart: Chart; axis: string };
  ChartAxisTitle: Bag;
  ChartGridlines: Bag;
  ChartSeriesCollection: Chart;
  ChartSeries: ChartSeries;
  ChartFont: Bag;
  ChartFill: Bag;
  ChartFormat: Bag;
}

/** Pairs a class with the part of the workbook behind it. */
export const object = <N extends keyof Selves>(type: N, self: Selves[N]): ApiObject => ({ type, self });

export type Types = { [N in keyof Selves]?: ObjectType<Selves[N]> };

export const isSheet = (place: Book | Sheet): place is Sheet => 'cells' in place;
