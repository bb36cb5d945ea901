import type { Node } from '../formula/tree';
import { Fault, type Scalar, type Scope } from '../formula/value';
import type { Ledger } from '../ledger/ledger';
import { columnOf } from '../ledger/spec';
import type { List } from '../scheme/scheme';
import { outcome, computeTruths } from './compute';
import type { RunContext } from './context';
import { codeOf, columnAtFault, wordsOf } from './fault-report';
import { rowFrame } from './credit';
import { lineSource } from './lines';
import { rosterRowAt } from './roster';
import { RowState } from './rows';
import { officerTest } from './row-checks';
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
      const at = { ledger, row: frame.rows[line], officer };
      entries.push({ officer, row: at.row, cells: cellsOf(run, { source, columns }, scope, at) });
    }
    return { ...head, entries: source.不重复 ? distinct(entries) : entries };
  });
}

/** Where an entry of a list comes from. */
interface Place {
  ledger: Ledger;
  row: number;
  officer: number;
}

const ROSTER = '花名册';

/** A list of officers: those whose figures meet the condition, with their roster row. */
function officerEntries(run: RunContext, { source, condition, columns }: List): ListEntry[] {
  const holds = officerTest(condition, run);
  return run.participants.filter(holds).map((officer) => {
    const scope = new OfficerScope(run, officer);
    const row = rosterRowAt(run.roster, officer, run.period.last);
    const at = { ledger: run.roster.ledger, row, officer };
    return { officer, row, cells: cellsOf(run, { source, columns }, scope, at) };
  });
}

function cellsOf(
  run: RunContext,
  { source, columns }: Pick<List, 'source' | 'columns'>,
  scope: Scope,
  at: Place,
): ListEntry['cells'] {
  return columns.map(({ name, formula }) => {
    const value = outcome(formula, scope, run);
    if (value instanceof Fault) reportCell(run, source, name, formula, value, at);
    const type = formula.kind === 'column' ? columnOf(at.ledger.spec, formula.column)?.type : undefined;
    const isDate = type === 'date' || (formula.kind === 'call' && DATES.has(formula.name));
    const isMoney = type === 'money' || (formula.kind === 'name' && unitOf(run, formula.name) === '元');
    return { column: name, value: value instanceof Fault ? null : value, isDate, isMoney };
  });
}

function unitOf(run: RunContext, name: string): string | undefined {
  return run.scheme.items.find((item) => item.name === name)?.unit;
}

/** A cell of a list that cannot be formed is a finding at its row. */
function reportCell(
  run: RunContext,
  source: List['source'],
  name: string,
  formula: Node,
  fault: Fault,
  { ledger, row, officer }: Place,
): void {
  const code = codeOf(fault, formula);
  if (code === 'UPSTREAM') return;
  const column = columnAtFault(fault, formula, ledger);
  const facts = { officer: officer < 0 ? '' : run.roster.officers[officer].id };
  const text = wordsOf(fault, code, { name: `${source.名单} ${name}` });
  const holds = officer < 0 ? [] : [officer];
  run.log.add({ code, ledger, row, column, facts, text, holds, clause: source.条款 });
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
