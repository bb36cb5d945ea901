/** Column types of the ledgers ("Ledger tables"): 文本 编号 日期 月份 期间 金额 比率 整数 数值, or any. */
export type ColumnType =
  'text' | 'id' | 'date' | 'month' | 'period' | 'money' | 'ratio' | 'integer' | 'number' | 'any';

export interface ColumnSpec {
  name: string;
  type: ColumnType;
  required: boolean;
  /** The only values allowed. */
  choices?: readonly string[];
  /** Text of the value that a blank stands for (缺省). */
  fallback?: string;
  /** False where a negative value is the finding NEGATIVE_AMOUNT. */
  negative: boolean;
  /** The column names an officer; the officers that an error of the row holds. */
  officer?: boolean;
  unit?: string;
}

/** How rows repeat: the columns that together occur once. */
export interface KeySpec {
  columns: readonly string[];
  /** 'positive': reversals (negative amounts) repeat the key; 'period': unique within a period, an earlier period's row is already paid; 'year': unique within a calendar year among the rows of one value. */
  scope?:
    | { kind: 'positive'; column: string }
    | { kind: 'period'; column: string }
    | { kind: 'year'; column: string; when: { column: string; value: string } };
}

/** A reversal: a negative row takes everything but these columns from the positive row of the same key. */
export interface ReversalSpec {
  key: string;
  amount: string;
  own: readonly string[];
}

/** Joint rows: shared out by the rows of a split table with the same key. */
export interface SplitSpec {
  table: string;
  key: string;
  officer: string;
  share: string;
  /** Only rows with this value are joint; without it, all rows that have split rows. */
  when: { column: string; value: string } | null;
  /** The clause that findings about shares cite. */
  clause?: string;
}

export interface TableSpec {
  name: string;
  columns: readonly ColumnSpec[];
  key: KeySpec | null;
  /** Further columns, or sets of them, that occur once each. */
  otherKeys?: readonly KeySpec[];
  /** No row is a subtotal: an item of a scheme may be called 合计. */
  everyRow?: true;
  /** The column that decides the period: a date, month or 期间; null where rows belong to every period. */
  dateColumn: string | null;
  /** A blank business date means: not yet happened (left out as CONDITION). */
  openDate?: boolean;
  reversal?: ReversalSpec;
  split?: SplitSpec;
  /** A handover (管户变更) moves the rows of this ledger to the new officer from its day on. */
  handover?: boolean;
}

export function columnOf(spec: TableSpec, name: string): ColumnSpec | undefined {
  return spec.columns.find((column) => column.name === name);
}
