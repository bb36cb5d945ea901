import { isReference } from '../../formula/references';
import { walk, type Node } from '../../formula/tree';
import type { RunContext } from '../../run/context';
import { hasBlanks } from './lookups';
import { BLANK, binaryNode, callNode, joinedNode, numberNode, withChildren } from './nodes';
import type { ParameterSheet } from './parameter-sheet';
import { bandColumn, numbersColumn, stepColumn } from './parameter-tables';

type Call = Extract<Node, { kind: 'call' }>;
type TableColumn = Extract<Node, { kind: 'tableColumn' }>;

const AGGREGATES = new Set(['SUM', 'SUMPRODUCT', 'AVERAGE', 'MIN', 'MAX']);
const CONDITIONAL = /^(SUM|COUNT|AVERAGE|MAX|MIN)IFS$/;
const ARITHMETIC = new Set(['+', '-', '*', '/', '^']);

/** What a tree must know of the sheet that it is written on. */
interface Around {
  run: RunContext;
  parameters: ParameterSheet;
  mayBeBlank(node: Node): boolean;
}

/**
 * How cells read tables: a blank criterion is met by no row; by bands, where a row without a bound is none; blank cells as no part
 * of a sum.
 */
export function overTables(node: Node, around: Around): Node {
  const inner = withChildren(node, (child) => overTables(child, around));
  if (inner.kind !== 'call') return inner;
  const { run, parameters } = around;
  if (CONDITIONAL.test(inner.name)) return withCriteria(inner, around);
  if (inner.name === 'LOOKUP') return overBands(inner, parameters);
  if (inner.name === 'PROGRESSIVE') return withRises(inner, parameters);
  if (!AGGREGATES.has(inner.name)) return inner;
  const args = inner.args.map((arg) => (isReference(arg) ? arg : withNumbers(arg, run, parameters)));
  return overFilled({ ...inner, args }, parameters);
}

/** Excel takes a blank criterion for 0 or for all blanks, and the empty row of a table without rows for one of them. */
function withCriteria(call: Call, { mayBeBlank, parameters: { tables } }: Around): Node {
  if (call.name === 'AVERAGEIFS') return call;
  const first = call.name === 'COUNTIFS' ? 0 : 1;
  const criteria = call.args.filter((_, i) => i >= first && (i - first) % 2 === 1);
  const none = criteria
    .filter((criterion) => isReference(criterion) && mayBeBlank(criterion))
    .map((criterion): Node => binaryNode('=', criterion, BLANK));
  const filled = filledCells(call, tables);
  if (filled) none.push(binaryNode('=', callNode('SUMPRODUCT', filled), numberNode(0)));
  return none.length === 0 ? call : callNode('IF', joinedNode('OR', none), numberNode(0), call);
}

/** How many cells are filled in each row that a call reads of a table which has no rows yet; null for any other table. */
function filledCells(call: Call, tables: ParameterSheet['tables']): Node | null {
  const columns = [...walk(call)].filter((node): node is TableColumn => node.kind === 'tableColumn');
  const table = columns[0]?.table;
  if (table === undefined || tables.range(table, columns[0].column) === null || tables.count(table) > 0)
    return null;
  return columns
    .filter(({ column }, at) => columns.findIndex((one) => one.column === column) === at)
    .map((column): Node => binaryNode('*', binaryNode('<>', column, BLANK), numberNode(1)))
    .reduce((all, one) => binaryNode('+', all, one));
}

/**
 * PROGRESSIVE(量, 表[下限], 表[费率]) as each band's part above its bound times what the rate rises there: one short sum over
 * a helper column beside the table, whose rows the sheet keeps in order.
 */
function withRises(call: Call, { tables }: ParameterSheet): Node {
  const [quantity, bounds, rates] = call.args;
  if (bounds.kind !== 'tableColumn' || rates.kind !== 'tableColumn' || bounds.table !== rates.table)
    return call;
  if (!isReference(quantity) || !tables.isSortedBy(bounds.table, bounds.column)) return call;
  const rises: Node = { ...rates, column: bandColumn(stepColumn(rates.column)) };
  const bands: Node = { ...bounds, column: bandColumn(bounds.column) };
  const above = binaryNode('*', binaryNode('>', quantity, bands), binaryNode('-', quantity, bands));
  return callNode('SUMPRODUCT', binaryNode('*', above, rises));
}

/** LOOKUP searches the bands alone. */
function overBands(call: Call, { tables }: ParameterSheet): Node {
  const args = call.args.map((arg) =>
    arg.kind === 'tableColumn' && tables.range(arg.table, arg.column) !== null
      ? { ...arg, column: bandColumn(arg.column) }
      : arg,
  );
  return { ...call, args };
}

/** In arithmetic over all rows at once a blank cell, which is multiplied away, would spoil the whole. */
function withNumbers(node: Node, run: RunContext, parameters: ParameterSheet): Node {
  const asNumber = (child: Node): Node =>
    child.kind === 'tableColumn' &&
    parameters.tables.count(child.table) > 0 &&
    hasBlanks(run, child.table, child.column)
      ? { ...child, column: numbersColumn(child.column) }
      : withNumbers(child, run, parameters);
  if (node.kind === 'binary' && ARITHMETIC.has(node.operator)) return withChildren(node, asNumber);
  if (node.kind === 'call' && node.name === 'IF')
    return withChildren(node, (child, i) => (i > 0 ? asNumber(child) : withNumbers(child, run, parameters)));
  return node.kind === 'call' ? node : withChildren(node, (child) => withNumbers(child, run, parameters));
}

/** The sheet keeps an empty row for a table without rows: it is a row only once it is filled in. */
function overFilled(call: Call, { tables }: ParameterSheet): Node {
  const filled = call.name === 'SUMPRODUCT' && call.args.length === 1 ? filledCells(call, tables) : null;
  if (!filled) return call;
  return { ...call, args: [binaryNode('*', binaryNode('>', filled, numberNode(0)), call.args[0])] };
}
