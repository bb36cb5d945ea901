/** What a cell holds; `value` of its column gives the number, the text's index, 0/1, or the error text's index. */
export const CellKind = {
  Blank: 0,
  Number: 1,
  Text: 2,
  Boolean: 3,
  /** An Excel error value such as #REF!; `value` is the index of its text. */
  Error: 4,
  /** A formula without a cached value. */
  NoValue: 5,
} as const;

/** One column of a sheet over all its used rows, from row 1 of the sheet (index 0). */
export interface GridColumn {
  kind: Uint8Array;
  value: Float64Array;
}

/** A sheet as read: columns from A (index 0), null where nothing is filled; texts are shared by all sheets of a book. */
export interface Grid {
  name: string;
  rows: number;
  columns: readonly (GridColumn | null)[];
  texts: readonly string[];
  /** A result sheet of ours: never read as an input. */
  marked: boolean;
}

/** An Excel table (ListObject): 0-based rows and columns of its sheet; `top` is the header row, `bottom` the last data row. */
export interface TableRange {
  name: string;
  sheet: string;
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** Data of ours that travels in a workbook beside its sheets (a custom XML part), as a tree; a leaf has text. */
export interface DataNode {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly DataNode[];
  text: string;
}

/** The whole input workbook, as every adapter delivers it. */
export interface Book {
  sheets: readonly Grid[];
  tables: readonly TableRange[];
  /** Serial dates count from 1904-01-01. */
  date1904: boolean;
  /** Data of ours in it; each is known by its root's attribute `id`. */
  data?: readonly DataNode[];
}
