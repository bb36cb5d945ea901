import { Fault, type Scalar } from '../formula/value';
import { columnOf } from '../ledger/spec';
import { outcome, computeTruths } from './compute';
import type { RunContext } from './context';
import { rowFrame } from './credit';
import { lineSource } from './lines';
import { RowState } from './rows';
import { LineScope } from './scopes';

/** One entry of a result list: whose, from which row, and its columns. */
export interface ListEntry {
  officer: number;
  row: number;
  cells: readonly { column: string; value: Scalar; isDate: boolean }[];
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
    const ledger = run.ledgers.get(source.台账);
    const rows = run.rows.get(source.台账);
    if (!ledger || !rows) return { name: source.名单, table: source.台账, clause: source.条款, entries: [] };
    const frame = rowFrame(run, ledger, rows, new Uint8Array(ledger.rows).fill(1), null);
    const lines = lineSource(run, frame);
    const { bits } = computeTruths(condition, lines, run);
    const entries: ListEntry[] = [];
    for (let line = 0; line < frame.count; line += 1) {
      if (!bits[line] || rows.state[frame.rows[line]] === RowState.Finding) continue;
      const scope = new LineScope(run, frame, line);
      const owner = scope.column(source.归属);
      entries.push({
        officer: run.roster.indexOf.get(String(owner)) ?? -1,
        row: frame.rows[line],
        cells: columns.map(({ name, formula }) => {
          const value = outcome(formula, scope, run);
          const type = formula.kind === 'column' ? columnOf(ledger.spec, formula.column)?.type : undefined;
          const isDate = type === 'date' || (formula.kind === 'call' && formula.name === 'DATE');
          return { column: name, value: value instanceof Fault ? null : value, isDate };
        }),
      });
    }
    return { name: source.名单, table: source.台账, clause: source.条款, entries };
  });
}
