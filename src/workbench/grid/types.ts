import type { Json } from '../host';

/** A custom function of the add-in, as functions.json describes it. */
export interface GridFunction {
  /** As typed in a cell. */
  readonly name: string;
  readonly description?: string;
  /** Without them every argument is passed as a matrix. */
  readonly parameters?: readonly {
    readonly name: string;
    readonly description?: string;
    readonly dimensionality?: string;
    readonly optional?: boolean;
    readonly repeating?: boolean;
  }[];
}

/** What the grid is doing; `done` of `total` where it can be counted. */
export interface GridStatus {
  phase: 'loading' | 'calculating' | 'ready';
  /** The sheet that is loaded, or nothing. */
  what?: string;
  done?: number;
  total?: number;
  /** Milliseconds the last calculation took, with the first `ready` after it. */
  took?: number;
}

export interface GridOptions {
  lang: 'zh' | 'en';
  /** Custom functions known at the start; more come by `setFunctions`. */
  functions: readonly GridFunction[];
  onStatus?(status: GridStatus): void;
  /** The results stored with the formulas are up to date, as in a file that Excel saved: only changes are calculated. */
  calculated?: boolean;
  /** The page has turned to something else: what is not yet shown need not be. */
  signal?: AbortSignal;
  /** Univer's own tool bar above the formula bar; shown unless false. */
  toolbar?: boolean;
}

/** A spreadsheet in the page over the workbook of a host. */
export interface Grid {
  readonly status: GridStatus;
  /** The custom functions that the add-in's runtime offers; every cell that calls one is calculated again. */
  setFunctions(list: readonly GridFunction[]): void;
  /** Takes the whole book from the host anew, as after another file was opened into it. */
  reload(): void;
  /** Resolves when nothing is left to calculate or to show. */
  settled(): Promise<void>;
  /** What the grid shows at an address such as 台账!A1:C4; for tests and status lines. */
  shown(address: string): Json[][];
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
  dispose(): void;
}
