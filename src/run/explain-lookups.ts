import { isDecimal } from '../formula/compare';
import type { Explanation } from '../formula/explain';
import { criterion, rowsWhere } from '../formula/functions/criteria';
import { formOf } from '../formula/functions/criterion-form';
import type { Node } from '../formula/tree';
import type { Scalar } from '../formula/value';
import { whereOf } from '../ledger/ledger';
import { columnOf, type ColumnType } from '../ledger/spec';
import type { RunContext } from './context';
import { shownCell, shownValue } from './explain-values';
import type { Input } from './explanation';

/** How many rows of one lookup are named. */
const MOST_ROWS = 20;

/** Cells of other tables that a call looked up: those rows of SUMIFS and its like that met the criteria, the row of INDEX, the tier of LOOKUP. */
export function lookedUp(run: RunContext, call: Explanation): Input[] {
  const { node } = call;
  if (node.kind !== 'call' || call.fault) return [];
  const part = (at: number) => call.children.find((child) => child.node === node.args[at]);
  switch (node.name) {
    case 'COUNTIFS':
      return conditional(run, node.args, part, 0);
    case 'SUMIFS':
    case 'AVERAGEIFS':
    case 'MAXIFS':
    case 'MINIFS':
      return conditional(run, node.args, part, 1);
    case 'INDEX': {
      const position = part(1)?.value;
      return isDecimal(position) ? cellsOf(run, node.args[0], [position.toNumber() - 1]) : [];
    }
    case 'LOOKUP': {
      const row = tier(part(0)?.value ?? null, part(1)?.cells ?? []);
      return row < 0 ? [] : [node.args[1], ...node.args.slice(2)].flatMap((arg) => cellsOf(run, arg, [row]));
    }
    default:
      return [];
  }
}

function conditional(
  run: RunContext,
  args: readonly Node[],
  part: (at: number) => Explanation | undefined,
  from: number,
): Input[] {
  const conditions = [];
  for (let at = from; at + 1 < args.length; at += 2) {
    const column = part(at)?.cells;
    const value = part(at + 1);
    if (!column || !value) return [];
    const isId = isIdColumn(run, args[at]);
    conditions.push({
      column,
      isId,
      criterion: criterion(value.value, isId, formOf(args[at + 1])),
    });
  }
  const rows = conditions.length === 0 ? [] : rowsWhere(conditions, run.cache);
  return cellsOf(run, args[0], rows.slice(0, MOST_ROWS));
}

function isIdColumn(run: RunContext, node: Node): boolean {
  if (node.kind !== 'tableColumn') return false;
  const ledger = run.ledgers.get(node.table);
  return ledger !== undefined && columnOf(ledger.spec, node.column)?.type === 'id';
}

/** Cells of a table's column, wherever the table stands: in the workbook or in the scheme. */
function cellsOf(run: RunContext, node: Node, rows: readonly number[]): Input[] {
  if (node.kind !== 'tableColumn') return [];
  const { table, column } = node;
  const own = run.tables.get(table);
  const ledger = own ? own.ledger : run.ledgers.get(table);
  const cells = own ? own.columns.get(column) : undefined;
  const type = typeOf(run, table, column);
  return rows.map((row): Input => {
    return {
      kind: 'table',
      name: `${table}[${column}]`,
      value: cells || !ledger ? shownValue(cells?.[row] ?? null, type) : shownCell(ledger, column, row),
      origin: ledger
        ? null
        : { zh: `方案默认值，第 ${row + 1} 行`, en: `the scheme’s own value, row ${row + 1}` },
      where: ledger ? whereOf(ledger, row, column) : null,
      clause: null,
    };
  });
}

function typeOf(run: RunContext, table: string, column: string): ColumnType {
  const source = run.scheme.source.参数表.find((one) => one.表 === table);
  const own = source?.列.find((one) => one.列 === column)?.类型;
  const ledger = run.ledgers.get(table);
  return own ?? (ledger && columnOf(ledger.spec, column)?.type) ?? 'any';
}

/** The row of the largest lower bound not above the value; −1 below the first. */
function tier(value: Scalar, bounds: readonly Scalar[]): number {
  let best = -1;
  bounds.forEach((bound, row) => {
    if (!isDecimal(value) || !isDecimal(bound) || bound.gt(value)) return;
    const before = best < 0 ? null : bounds[best];
    if (!isDecimal(before) || bound.gt(before)) best = row;
  });
  return best;
}
