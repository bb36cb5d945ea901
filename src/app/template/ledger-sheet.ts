import type { ColumnSpec, TableSpec } from '../../ledger/spec';
import type { CellPlan, CellRange, ColumnPlan, RowPlan, SheetPlan, ValidationPlan } from '../../report/plan';
import { noteOf, refusalOf, ruleOf, styleOf, widthOf } from './columns';
import { TABS, type InputStyle } from './styles';

/** A row by column; a column that is not named stays blank. */
export type Row = Readonly<Record<string, CellPlan>>;

export interface Rows {
  count: number;
  /** Made as they are written, so that a ledger of a million rows is never held. */
  rows: Iterable<Row>;
}

export interface LedgerSheetOptions {
  /** Headers that differ from the columns' names: 基期日均 → 基期日均（万元）. */
  headings?: Readonly<Record<string, string>>;
  /** Further columns, which the reader keeps and ignores. */
  remarks?: readonly string[];
  /** The name of all 工号, for the lists of officer columns. */
  officers?: string;
  tab?: keyof typeof TABS;
  /** Columns that stay in view. */
  freeze?: number;
  style?: (column: ColumnSpec) => InputStyle;
  /** In points; without it Excel's own. */
  rowHeight?: number;
}

/** Rows below a table's last one that already have lists and checks, for rows to come. */
const READY_ROWS = 2_000;
const HEADER_HEIGHT = 30;

/** The sheet of one ledger: an Excel table with its headers, a note on each, formats, lists and checks; without rows, one blank row. */
export function ledgerSheet(spec: TableSpec, data: Rows | null, options: LedgerSheetOptions = {}): SheetPlan {
  const { headings = {}, remarks = [], tab = 'ledger', style = styleOf } = options;
  const columns = [...spec.columns, ...remarks.map(remarkColumn)];
  const heading = (column: ColumnSpec): string => headings[column.name] ?? column.name;
  const bottom = Math.max(1, data?.count ?? 0);
  const below = (at: number): CellRange => ({ top: 1, left: at, bottom: bottom + READY_ROWS, right: at });
  return {
    name: spec.name,
    tab: TABS[tab],
    columns: columns.map((column): ColumnPlan => {
      const width = Math.max(widthOf(column), widthOf({ ...column, name: heading(column) }));
      return { width, style: remarks.includes(column.name) ? 'remark' : style(column) };
    }),
    freeze: { rows: 1, columns: options.freeze ?? 0 },
    rows: rowsOf(columns, columns.map(heading), data, options.rowHeight),
    tables: [
      {
        name: spec.name,
        range: { top: 0, left: 0, bottom, right: columns.length - 1 },
        columns: columns.map((column) => ({ name: heading(column) })),
        look: 'TableStyleLight1',
      },
    ],
    notes: columns.map((column, at) => ({ row: 0, column: at, text: noteOf(spec.name, column) })),
    validations: columns.flatMap((column, at) => validation(column, below(at), options.officers, spec)),
    textNumbers: columns.flatMap((column, at) =>
      column.type === 'id' || column.type === 'period' ? [below(at)] : [],
    ),
    print: {
      landscape: columns.length > 6,
      fitWidth: 1,
      repeatRows: [0, 0],
      footer: { left: '&A', center: '第 &P 页，共 &N 页', right: '绩算 Jisuan' },
    },
  };
}

function remarkColumn(name: string): ColumnSpec {
  return { name, type: 'text', required: false, negative: true };
}

function* headed(columns: readonly ColumnSpec[], headings: readonly string[]): Iterable<RowPlan> {
  yield {
    cells: columns.map((column, at) => ({
      value: headings[at],
      style: (column.required ? 'headerRequired' : 'headerOptional') satisfies InputStyle,
    })),
    height: HEADER_HEIGHT,
  };
}

function rowsOf(
  columns: readonly ColumnSpec[],
  headings: readonly string[],
  data: Rows | null,
  height?: number,
): Iterable<RowPlan> {
  const names = columns.map((column) => column.name);
  return {
    *[Symbol.iterator]() {
      yield* headed(columns, headings);
      let count = 0;
      for (const row of data?.rows ?? []) {
        count += 1;
        yield { cells: names.map((name) => row[name] ?? null), height };
      }
      // An Excel table has at least one row; a wholly blank one is no row to the reader.
      if (count === 0) yield { cells: names.map(() => null), height };
    },
  };
}

/** Lists stop a wrong entry; other checks only ask, for the reader understands 1,000元 or 2023年1月31日 as well. */
function validation(
  column: ColumnSpec,
  range: CellRange,
  officers: string | undefined,
  spec: TableSpec,
): ValidationPlan[] {
  if (column.officer && officers !== undefined && spec.name !== '花名册') {
    const text = '花名册中没有这个工号，确定要填写吗？\nThis id is not in 花名册. Keep it?';
    const refusal = { title: `${column.name}：请核对`, text, severity: 'warning' as const };
    return [{ range, rule: { kind: 'list', formula: officers }, refusal }];
  }
  const rule = ruleOf(column);
  if (!rule) return [];
  return [{ range, rule, refusal: { ...refusalOf(column), severity: column.choices ? 'stop' : 'warning' } }];
}
