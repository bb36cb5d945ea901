import { EvaluationCache } from '../cache';
import { evaluate } from '../evaluate';
import { DATED_PARAMETER } from '../functions/parameter';
import { FUNCTIONS } from '../functions';
import { walk, type Node } from '../tree';
import { Fault, type Scalar } from '../value';
import { tablesOnly } from './reading';
import type { ColumnScope } from './vector';

/** The value of a part that reads no line and no officer, by the reference; undefined where it does, or where it has none. */
export function foldedValue(
  node: Node,
  scope: ColumnScope,
  constantName: (name: string) => Scalar | undefined,
): Scalar | undefined {
  if (node.kind !== 'call' && node.kind !== 'binary' && node.kind !== 'unary') return undefined;
  const names = new Map<string, Scalar>();
  for (const inner of walk(node)) {
    if (inner.kind === 'call' && (!FUNCTIONS.has(inner.name) || inner.name === DATED_PARAMETER))
      return undefined;
    if (inner.kind === 'column' || inner.kind === 'roster') return undefined;
    if (inner.kind !== 'name') continue;
    const value = constantName(inner.name);
    if (value === undefined) return undefined;
    names.set(inner.name, value);
  }
  try {
    return evaluate(node, tablesOnly(scope, names), { functions: new Map(), cache: new EvaluationCache() });
  } catch (fault) {
    if (fault instanceof Fault) return undefined;
    throw fault;
  }
}
