import { Fault, type Scalar, type Scope } from '../formula/value';
import { columnOf, type TableSpec } from '../ledger/spec';
import type { List } from '../scheme/scheme';
import { outcome, computeTruths } from './compute';
import type { RunContext } from './context';
import { rowFrame } from './credit';
import { lineSource } from './lines';
import { rosterRowAt } from './roster';
import { RowState } from './rows';
import { LineScope, OfficerScope } from './scopes';

/** One entry of a result list: whose, from which row, and its columns. */
export interface ListEntry {
  officer: number;
  row: number;
  cells: readonly { column: string; value: Scalar; isDate: boolean; isMoney: boolean }[];
}

export interface ResultList {
  name: string;
  table: string;
  clause: string;
  entries: readonly ListEntry[];
}

/** The scheme's lists (名单), such as 追责清单: rows of a ledger, in any period, that meet the condition. */
export function formLists(run: RunContext): ResultList[] {
  return run.scheme.lists.map(({ source, condition, columns }) => {
    const head = { name: source.名单, table: source.台账 ?? ROSTER, clause: source.条款 };
    if (source.台账 === undefined)
      return { ...head, entries: officerEntries(run, { source, condition, columns }) };
    const ledger = run.ledgers.get(source.台账);
    const rows = run.rows.get(source.台账);
    if (!ledger || !rows) return { ...head, entries: [] };
    const frame = rowFrame(run, ledger, rows, new Uint8Array(ledger.rows).fill(1), null);
    const lines = lineSource(run, frame);
    const { bits } = computeTruths(condition, lines, run);
    const entries: ListEntry[] = [];
    for (let line = 0; line < frame.count; line += 1) {
      if (!bits[line] || rows.state[frame.rows[line]] === RowState.Finding) continue;
      const scope = new LineScope(run, frame, line);
      const owner = source.归属 === undefined ? null : scope.column(source.归属);
      const officer = run.roster.indexOf.get(String(owner)) ?? -1;
      entries.push({ officer, row: frame.rows[line], cells: cellsOf(run, columns, scope, ledger.spec) });
    }
    return { ...head, entries: source.不重复 ? distinct(entries) : entries };
  });
}

const ROSTER = '花名册';

/** A list of officers: those whose figures meet the condition, with their roster row. */
function officerEntries(run: RunContext, { condition, columns }: List): ListEntry[] {
  return run.participants.flatMap((officer) => {
    const scope = new OfficerScope(run, officer);
    if (outcome(condition, scope, run) !== true) return [];
    const row = rosterRowAt(run.roster, officer, run.period.last);
    return [{ officer, row, cells: cellsOf(run, columns, scope, run.roster.ledger.spec) }];
  });
}

function cellsOf(
  run: RunContext,
  columns: List['columns'],
  scope: Scope,
  spec: TableSpec,
): ListEntry['cells'] {
  return columns.map(({ name, formula }) => {
    const value = outcome(formula, scope, run);
    const type = formula.kind === 'column' ? columnOf(spec, formula.column)?.type : undefined;
    const isDate = type === 'date' || (formula.kind === 'call' && DATES.has(formula.name));
    const isMoney = type === 'money' || (formula.kind === 'name' && unitOf(run, formula.name) === '元');
    return { column: name, value: value instanceof Fault ? null : value, isDate, isMoney };
  });
}

function unitOf(run: RunContext, name: string): string | undefined {
  return run.scheme.items.find((item) => item.name === name)?.unit;
}

const DATES = new Set(['DATE', 'EDATE', 'EOMONTH']);

/** Entries that read the same are one. */
function distinct(entries: readonly ListEntry[]): ListEntry[] {
  const seen = new Map<string, ListEntry>();
  for (const entry of entries) {
    const text = JSON.stringify(entry.cells.map(({ value }) => String(value)));
    if (!seen.has(text)) seen.set(text, entry);
  }
  return [...seen.values()];
}
