import { ROSTER } from '../parse';
import type { Node } from '../tree';
import { Fault, type Scalar, type Scope, type Value } from '../value';
import type { Names } from './scope';
import type { ColumnScope } from './vector';

/** The reference's scope for parts that depend on no line: only whole columns can be read, and names of one value. */
export function tablesOnly(scope: ColumnScope, names: ReadonlyMap<string, Scalar>): Scope {
  const nothing = (): never => {
    throw new Fault('FORMULA_ERROR', { zh: '', en: '' });
  };
  return {
    column: nothing as () => Value,
    roster: nothing,
    all: (item) => scope.all?.(item) ?? nothing(),
    name: (name) => names.get(name) ?? (names.has(name) ? null : nothing()),
    history: nothing,
    table: (table, column) => scope.table(table, column) ?? nothing(),
    isId: (table, column) => scope.isId(table, column),
  };
}

/** Is the node's value an id? The same question as in the reference. */
export function isId(node: Node, names: Names | null, scope: ColumnScope): boolean {
  switch (node.kind) {
    case 'column':
      return scope.isId(null, node.column);
    case 'tableColumn':
      return scope.isId(node.table, node.column);
    case 'roster':
      return scope.isId(ROSTER, node.column);
    case 'name': {
      const part = names?.parts.get(node.name);
      return part !== undefined && isId(part.node, part.names, scope);
    }
    case 'call':
      if (node.name === 'INDEX') return isId(node.args[0], names, scope);
      return (
        (node.name === 'IF' && node.args.length > 1 && isId(node.args[1], names, scope)) ||
        (node.name === 'LOOKUP' && isId(node.args[node.args.length - 1], names, scope))
      );
    default:
      return false;
  }
}
