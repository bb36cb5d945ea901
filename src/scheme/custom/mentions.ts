import { parse } from '../../formula/parse';
import { walk, type Node } from '../../formula/tree';
import { Fault } from '../../formula/value';

/** All that a scheme's formulas name, before anything is known of it. */
export interface Mentions {
  /** Parameters, items, steps …: bare names. */
  names: Set<string>;
  /** 表[列] by table. */
  tables: Map<string, Set<string>>;
  /** 花名册.列, and [列] at officer level. */
  roster: Set<string>;
  functions: Set<string>;
  /** 全体[…]. */
  all: Set<string>;
  /** Of tables: the columns that lookups and criteria compare, a set for each use. */
  keys: Map<string, string[][]>;
}

export function mentionsOf(texts: Iterable<string>): Mentions {
  const found: Mentions = {
    names: new Set(),
    tables: new Map(),
    roster: new Set(),
    functions: new Set(),
    all: new Set(),
    keys: new Map(),
  };
  for (const text of texts) {
    const tree = treeOf(text);
    if (tree) for (const node of walk(tree)) note(node, found);
  }
  return found;
}

/** The tree of a formula; null where it cannot be read, which loading tells. */
export function treeOf(text: string): Node | null {
  try {
    return parse(text);
  } catch (fault) {
    if (fault instanceof Fault) return null;
    throw fault;
  }
}

function note(node: Node, found: Mentions): void {
  if (node.kind === 'name') found.names.add(node.name);
  else if (node.kind === 'roster') found.roster.add(node.column);
  else if (node.kind === 'all') found.all.add(node.item);
  else if (node.kind === 'tableColumn')
    found.tables.set(node.table, (found.tables.get(node.table) ?? new Set()).add(node.column));
  else if (node.kind === 'call') {
    found.functions.add(node.name);
    noteKeys(node, found);
  }
}

/** Arguments of lookups that hold the column looked in, and where pairs of column and criterion begin. */
const LOOKED_IN: Readonly<Record<string, number>> = { MATCH: 1, LOOKUP: 1, PROGRESSIVE: 1 };
const CRITERIA_FROM: Readonly<Record<string, number>> = {
  SUMIFS: 1,
  AVERAGEIFS: 1,
  MAXIFS: 1,
  MINIFS: 1,
  COUNTIFS: 0,
};

function noteKeys(node: Extract<Node, { kind: 'call' }>, found: Mentions): void {
  const looked = Object.hasOwn(LOOKED_IN, node.name) ? [node.args[LOOKED_IN[node.name]]] : [];
  const from = Object.hasOwn(CRITERIA_FROM, node.name) ? CRITERIA_FROM[node.name] : null;
  const criteria = from === null ? [] : node.args.filter((_, at) => at >= from && (at - from) % 2 === 0);
  const grades = node.name === 'HIGHESTMET' ? [...node.args.slice(1, 3), ...node.args.slice(4, 6)] : [];
  const columns = [...looked, ...criteria, ...grades].flatMap((arg) =>
    arg?.kind === 'tableColumn' ? [arg] : [],
  );
  for (const table of new Set(columns.map((column) => column.table))) {
    const own = columns.filter((column) => column.table === table).map((column) => column.column);
    const sets = found.keys.get(table) ?? [];
    // A column that is looked in decides alone; it goes first.
    if (looked.length > 0) sets.unshift(own);
    else sets.push(own);
    found.keys.set(table, sets);
  }
}
