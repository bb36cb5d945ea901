import { FUNCTIONS } from './functions';
import type { FunctionDefinition } from './definition';
import { childrenOf, type Node } from './tree';

/** What a formula reads. */
export interface Dependencies {
  /** Parameters, items, steps, period names. */
  names: Set<string>;
  /** [列] of the row or group. */
  columns: Set<string>;
  /** 台账[列] by table. */
  tables: Map<string, Set<string>>;
  roster: Set<string>;
  /** 全体[项目]. */
  all: Set<string>;
  /** Items read by 往期. */
  history: Set<string>;
  /** Domain functions, and unknown ones. */
  functions: Set<string>;
}

/**
 * What a formula reads; with `functions` also what the domain functions it calls read beyond their parameters and steps.
 */
export function dependencies(node: Node, functions?: ReadonlyMap<string, FunctionDefinition>): Dependencies {
  const found: Dependencies = {
    names: new Set(),
    columns: new Set(),
    tables: new Map(),
    roster: new Set(),
    all: new Set(),
    history: new Set(),
    functions: new Set(),
  };
  collect(node, new Set(), found, functions);
  return found;
}

function collect(
  node: Node,
  own: ReadonlySet<string>,
  found: Dependencies,
  functions?: ReadonlyMap<string, FunctionDefinition>,
): void {
  switch (node.kind) {
    case 'name':
      if (!own.has(node.name)) found.names.add(node.name);
      return;
    case 'column':
      found.columns.add(node.column);
      return;
    case 'tableColumn':
      found.tables.set(node.table, (found.tables.get(node.table) ?? new Set()).add(node.column));
      return;
    case 'roster':
      found.roster.add(node.column);
      return;
    case 'all':
      found.all.add(node.item);
      return;
    case 'call':
      if (node.name === '往期' && node.args.length > 0) {
        const [item, ...rest] = node.args;
        if (item.kind === 'name') found.history.add(item.name);
        else if (item.kind === 'text') found.history.add(item.value);
        rest.forEach((arg) => collect(arg, own, found, functions));
        return;
      }
      called(node.name, found, functions);
  }
  for (const child of childrenOf(node)) collect(child, own, found, functions);
}

function called(
  name: string,
  found: Dependencies,
  functions?: ReadonlyMap<string, FunctionDefinition>,
): void {
  if (FUNCTIONS.has(name) || found.functions.has(name)) return;
  found.functions.add(name);
  const definition = functions?.get(name);
  if (!definition) return;
  const own = new Set([...definition.parameters, ...definition.steps.map((step) => step.name)]);
  for (const step of definition.steps) collect(step.tree, own, found, functions);
}
