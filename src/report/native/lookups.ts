import type { Node } from '../../formula/tree';
import { ONE as ONE_VALUE } from '../../money/decimal';
import type { RunContext } from '../../run/context';
import { BLANK, binaryNode, callNode, numberNode, textNode } from './nodes';

/** Has a column of a parameter table blank cells, or none at all? */
export function hasBlanks(run: RunContext, table: string, column: string): boolean {
  const cells = run.tables.get(table)?.columns.get(column);
  return !cells || cells.length === 0 || cells.includes(null);
}

/** A lookup of a changing text finds nothing where no row of the table has it; so does a place beyond the numbers there are. */
export function unmatched(node: Node, run: RunContext): Node | null {
  if (node.kind !== 'call') return null;
  if (node.name === 'LOOKUP') return withoutBands(node.args[1], run);
  if (node.name === 'PROGRESSIVE') return withoutRates(node, run);
  if (node.name !== 'INDEX') return outOfReach(node);
  const match = node.args[1];
  if (match?.kind !== 'call' || match.name !== 'MATCH' || match.args[1].kind !== 'tableColumn') return null;
  const [wanted, column] = match.args;
  if (wanted.kind === 'text') {
    const cells = run.tables.get(match.args[1].table)?.columns.get(match.args[1].column) ?? [];
    if (cells.includes(wanted.value)) return null;
  }
  const { span } = node;
  const one: Node = { kind: 'number', value: ONE_VALUE, span };
  const same: Node = { kind: 'binary', operator: '=', left: column, right: wanted, span };
  const product: Node = { kind: 'binary', operator: '*', left: same, right: one, span };
  const found: Node = { kind: 'call', name: 'SUMPRODUCT', args: [product], span };
  return { kind: 'binary', operator: '<', left: found, right: one, span };
}

/** A table of bands that nobody has filled in has none to look up. */
function withoutBands(bounds: Node, run: RunContext): Node | null {
  if (bounds.kind !== 'tableColumn' || !hasBlanks(run, bounds.table, bounds.column)) return null;
  return binaryNode('=', callNode('COUNT', bounds), numberNode(0));
}

/** Nor has a quantity a sum by bands where one below it lacks its rate. */
function withoutRates(node: Extract<Node, { kind: 'call' }>, run: RunContext): Node | null {
  const [quantity, bounds, rates] = node.args;
  const none = withoutBands(bounds, run);
  if (rates.kind !== 'tableColumn' || !hasBlanks(run, rates.table, rates.column)) return none;
  const below = binaryNode('&', textNode('<'), quantity);
  const lacking = binaryNode('>', callNode('COUNTIFS', bounds, below, rates, BLANK), numberNode(0));
  return none ? callNode('OR', none, lacking) : lacking;
}

/** Why LARGE, SMALL, MEDIAN or DATEDIF has no figure; null for other calls. */
function outOfReach({ name, args, span }: Extract<Node, { kind: 'call' }>): Node | null {
  const one: Node = { kind: 'number', value: ONE_VALUE, span };
  const count = (cells: readonly Node[]): Node => ({ kind: 'call', name: 'COUNT', args: [...cells], span });
  switch (name) {
    case 'LARGE':
    case 'SMALL':
      return { kind: 'binary', operator: '<', left: count([args[0]]), right: args[1], span };
    case 'MEDIAN':
      return { kind: 'binary', operator: '<', left: count(args), right: one, span };
    case 'DATEDIF':
      return { kind: 'binary', operator: '>', left: args[0], right: args[1], span };
    default:
      return null;
  }
}
