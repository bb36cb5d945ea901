import { EvaluationCache } from '../cache';
import type { FunctionDefinition } from '../definition';
import { evaluate } from '../evaluate';
import { DATED_PARAMETER } from '../functions/parameter';
import { walk, type Node } from '../tree';
import { Fault, type Scalar, type Scope } from '../value';
import { tablesOnly } from './reading';
import { onceForEach } from './results';
import type { ColumnScope, Loader } from './vector';

const NO_FUNCTIONS: ReadonlyMap<string, FunctionDefinition> = new Map();

/** A strict operation without a kernel of its own (LEFT, TEXT, YEAR, EOMONTH, &, ^ …): the reference computes it. */
export function byReference(node: Node, args: readonly Loader[]): Loader {
  const template = withOperands(node);
  const cache = new EvaluationCache();
  let operands: readonly Scalar[] = [];
  const nothing = (): never => {
    throw new Fault('FORMULA_ERROR', { zh: '', en: '' });
  };
  const scope: Scope = {
    column: nothing,
    table: nothing,
    roster: nothing,
    all: nothing,
    history: nothing,
    name: (name) => operands[Number(name)],
    isId: () => false,
  };
  return onceForEach(args, (values) => {
    operands = values;
    return valueOrNone(template, scope, NO_FUNCTIONS, cache);
  });
}

/** The operation over names 0, 1, … in place of its operands. */
function withOperands(node: Node): Node {
  const operand = (k: number): Node => ({ kind: 'name', name: String(k), span: node.span });
  if (node.kind === 'binary') return { ...node, left: operand(0), right: operand(1) };
  return node.kind === 'call' ? { ...node, args: node.args.map((_, k) => operand(k)) } : node;
}

/**
 * A whole part of a formula without kernels (over the rows of a table, a domain function of such): the reference computes it for
 * each combination of the cells and names that it reads. Null where it reads what a line alone does not tell.
 */
export function byCombination(
  node: Node,
  scope: ColumnScope,
  functions: ReadonlyMap<string, FunctionDefinition>,
  loaderOf: (leaf: Node) => Loader | null,
): Loader | null {
  const leaves = new Map<string, Node>();
  if (!collectLeaves(node, functions, new Set(), leaves, new Set()) || leaves.size === 0) return null;
  const loaders = [...leaves.values()].map(loaderOf);
  if (!loaders.every((loader): loader is Loader => loader !== null)) return null;
  const cache = new EvaluationCache();
  const places = new Map([...leaves.keys()].map((key, at) => [key, at]));
  let cells: readonly Scalar[] = [];
  const cell = (key: string): Scalar => cells[places.get(key) ?? -1] ?? null;
  const reading: Scope = {
    ...tablesOnly(scope, new Map()),
    column: (column) => cell(`[${column}`),
    roster: (column) => cell(`.${column}`),
    name: cell,
  };
  return onceForEach(loaders, (values) => {
    cells = values;
    return valueOrNone(node, reading, functions, cache);
  });
}

function valueOrNone(
  node: Node,
  scope: Scope,
  functions: ReadonlyMap<string, FunctionDefinition>,
  cache: EvaluationCache,
): Scalar | undefined {
  try {
    return evaluate(node, scope, { functions, cache });
  } catch (fault) {
    if (fault instanceof Fault) return undefined;
    throw fault;
  }
}

/** Cells and names that a part reads, also inside the domain functions it calls; false where it reads the officer's past. */
function collectLeaves(
  node: Node,
  functions: ReadonlyMap<string, FunctionDefinition>,
  own: ReadonlySet<string>,
  leaves: Map<string, Node>,
  called: Set<FunctionDefinition>,
): boolean {
  for (const inner of walk(node)) {
    if (inner.kind === 'column') leaves.set(`[${inner.column}`, inner);
    if (inner.kind === 'roster') leaves.set(`.${inner.column}`, inner);
    if (inner.kind === 'name' && !own.has(inner.name)) leaves.set(inner.name, inner);
    if (inner.kind !== 'call') continue;
    if (inner.name === DATED_PARAMETER || inner.name === '往期') return false;
    const definition = functions.get(inner.name);
    if (!definition || called.has(definition)) continue;
    called.add(definition);
    const names = new Set([...definition.parameters, ...definition.steps.map(({ name }) => name)]);
    if (!definition.steps.every(({ tree }) => collectLeaves(tree, functions, names, leaves, called)))
      return false;
  }
  return true;
}
