import type { FunctionDefinition } from '../formula/definition';
import { EvaluationCache } from '../formula/cache';
import type { Fault, Scalar } from '../formula/value';
import { scalarAt, type Ledger } from '../ledger/ledger';
import { upstream, type Parameters } from '../scheme/parameters';
import type { Period } from '../scheme/period';
import type { Scheme } from '../scheme/scheme';
import type { FindingLog } from './log';
import type { OfficerValues } from './officer-values';
import type { Roster } from './roster';
import { RowState, type Rows } from './rows';

/** A parameter table as formulas see it: whole columns. */
export interface ParameterTable {
  columns: ReadonlyMap<string, readonly Scalar[]>;
  /** The user's own table, or null where the preset's rows are used. */
  ledger: Ledger | null;
}

/** A sealed figure by officer id, item and period. */
export type History = (officer: string, item: string, period: string) => Scalar | undefined;

/** All that the formulas of one run can see. */
export interface RunContext {
  scheme: Scheme;
  period: Period;
  parameters: Parameters;
  /** The workbook's table 参数. */
  parameterLedger: Ledger | null;
  /** The workbook's table 异常处理. */
  settlementLedger?: Ledger | null;
  ledgers: ReadonlyMap<string, Ledger>;
  tables: ReadonlyMap<string, ParameterTable>;
  roster: Roster;
  /** No error in 花名册: the fast path may read it. */
  soundRoster: boolean;
  rows: ReadonlyMap<string, Rows>;
  log: FindingLog;
  /** Items computed so far, by name. */
  items: Map<string, OfficerValues>;
  /** Officers who take part, as indexes into the roster. */
  participants: readonly number[];
  cache: EvaluationCache;
  functions: ReadonlyMap<string, FunctionDefinition>;
  columnCache: Map<string, { changes: number; cells: readonly Scalar[] }>;
  /** Sealed figures of earlier periods (往期); null where nothing was ever sealed. */
  history: History | null;
}

const LEFT_OUT = upstream();

/** Columns of ledgers that no row is left out of: the same in every run over them. */
const soundColumns = new WeakMap<Ledger, Map<string, readonly Scalar[]>>();

/** 台账[列] or 参数表[列] as a whole column; the same array for the same column. Null where there is none. */
export function wholeColumn(run: RunContext, table: string, column: string): readonly Scalar[] | null {
  const parameters = run.tables.get(table);
  if (parameters) return parameters.columns.get(column) ?? null;
  const ledger = run.ledgers.get(table);
  if (!ledger) return null;
  const isKey = ledger.spec.key?.columns.includes(column) && !run.log.hasAside(ledger);
  const rows = isKey ? undefined : run.rows.get(table);
  return rows && rows.changes > 0
    ? columnWithFindings(run, ledger, column, rows)
    : soundColumn(ledger, column);
}

function soundColumn(ledger: Ledger, column: string): readonly Scalar[] {
  let columns = soundColumns.get(ledger);
  if (!columns) soundColumns.set(ledger, (columns = new Map()));
  let cells = columns.get(column);
  if (!cells) {
    const all = new Array<Scalar>(ledger.rows);
    for (let row = 0; row < ledger.rows; row += 1)
      all[row] = ledger.subtotal[row] ? null : scalarAt(ledger, column, row);
    columns.set(column, (cells = all));
  }
  return cells;
}

function columnWithFindings(run: RunContext, ledger: Ledger, column: string, rows: Rows): readonly Scalar[] {
  const key = `${ledger.spec.name}[${column}]`;
  const known = run.columnCache.get(key);
  let cells = known?.changes === rows.changes ? known.cells : undefined;
  if (!cells) {
    const isKey = ledger.spec.key?.columns.includes(column);
    cells = soundColumn(ledger, column).map((cell, row) => {
      if (!rows.barred[row] || rows.state[row] !== RowState.Finding) return cell;
      // What a clerk has left out is no row at all.
      if (run.log.isAside(ledger, row)) return null;
      // A figure of a row that is left out with a finding: whoever reads it has no figure either.
      return isKey ? cell : (LEFT_OUT as unknown as Scalar);
    });
    run.columnCache.set(key, { changes: rows.changes, cells });
  }
  return cells;
}

export type Outcome = Scalar | Fault;
