import type { Node } from '../../formula/tree';
import type { Ledger } from '../../ledger/ledger';
import { formatOfColumn } from './ledger-cell';

const DAYS = new Set(['期初日', '期末日', '年初日', '上期末日']);
const DAY_FUNCTIONS = new Set(['DATE', 'EDATE', 'EOMONTH']);

/** Is what an expression over a ledger's columns gives a day? A day plus or less days is one; the days between two are none. */
export function isDay(node: Node, ledger: Ledger): boolean {
  switch (node.kind) {
    case 'column':
      return formatOfColumn(ledger, node.column) === 'date';
    case 'name':
      return DAYS.has(node.name);
    case 'call':
      return DAY_FUNCTIONS.has(node.name);
    case 'binary': {
      const [left, right] = [isDay(node.left, ledger), isDay(node.right, ledger)];
      return node.operator === '-' ? left && !right : node.operator === '+' && left !== right;
    }
    default:
      return false;
  }
}
