import type { Node } from '../formula/tree';
import { Fault, type Scalar } from '../formula/value';
import { isDecimal } from '../formula/compare';
import { computeScalars, fastColumn } from './compute';
import { lineSource } from './lines';
import type { RunContext } from './context';
import { reorder, type GroupFrame, type LineFrame } from './frame';

/** Groups lines within their officer by the grouping expressions; lines come sorted by officer, group and row. */
export function groupLines(frame: LineFrame, groups: readonly Node[], run: RunContext): GroupFrame {
  let ids = new Int32Array(frame.count);
  let size = 1;
  for (const node of groups) {
    const part = partIds(frame, node, run);
    ({ ids, size } = combine(ids, size, part.ids, part.size));
  }
  const order = sortedOrder(frame, ids, size);
  const lines = reorder(frame, order);
  const starts = new Int32Array(lines.count + 1);
  let count = 0;
  for (let line = 0; line < lines.count; line += 1) {
    const first = line === 0;
    if (
      first ||
      lines.officers[line] !== lines.officers[line - 1] ||
      ids[order[line]] !== ids[order[line - 1]]
    )
      starts[count++] = line;
  }
  starts[count] = lines.count;
  const columns = groups.flatMap((node) => (node.kind === 'column' ? [node.column] : []));
  return {
    lines,
    count,
    starts: starts.slice(0, count + 1),
    officers: starts.slice(0, count).map((line) => lines.officers[line]),
    columns: new Set(columns),
  };
}

/** A number per line, equal where the grouping value is equal. */
function partIds(frame: LineFrame, node: Node, run: RunContext): { ids: Int32Array; size: number } {
  const cells = node.kind === 'column' ? frame.ledger.columns.get(node.column) : undefined;
  if (node.kind === 'column' && cells?.kind === 'text') {
    const rows = frame.own.has(node.column) ? frame.rows : frame.sources;
    const ids = new Int32Array(frame.count);
    for (let line = 0; line < frame.count; line += 1) ids[line] = cells.codes[rows[line]] + 1;
    return { ids, size: cells.dictionary.length + 1 };
  }
  const source = lineSource(run, frame);
  const fast = fastColumn(node, source, run);
  if (fast?.kind === 'number' && fast.bad.length === 0 && !fast.fixed.blank && !fast.fixed.exact) {
    const units = new Map<number, number>();
    const ids = new Int32Array(frame.count);
    for (let line = 0; line < frame.count; line += 1) ids[line] = idOf(units, fast.fixed.units[line]);
    return { ids, size: units.size };
  }
  if (fast?.kind === 'truth' && fast.bad.length === 0) return { ids: Int32Array.from(fast.bits), size: 2 };
  const seen = new Map<string, number>();
  const values = computeScalars(node, source, run);
  const ids = Int32Array.from(values, (value) => idOf(seen, keyOf(value)));
  return { ids, size: seen.size };
}

function keyOf(value: Scalar | Fault): string {
  if (value instanceof Fault) return `!${value.code}`;
  if (isDecimal(value)) return `#${value.toFixed()}`;
  return value === null ? '' : `${typeof value}:${String(value)}`;
}

function idOf<T>(seen: Map<T, number>, key: T): number {
  let id = seen.get(key);
  if (id === undefined) seen.set(key, (id = seen.size));
  return id;
}

/** Ids of pairs, numbered in the order of their first lines. */
function combine(
  a: Int32Array,
  sizeA: number,
  b: Int32Array,
  sizeB: number,
): { ids: Int32Array<ArrayBuffer>; size: number } {
  const ids = new Int32Array(a.length);
  if (sizeA * sizeB > MOST_PAIRS) {
    const seen = new Map<number, number>();
    for (let line = 0; line < ids.length; line += 1) ids[line] = idOf(seen, a[line] * sizeB + b[line]);
    return { ids, size: seen.size };
  }
  const known = new Int32Array(sizeA * sizeB).fill(-1);
  let size = 0;
  for (let line = 0; line < ids.length; line += 1) {
    const pair = a[line] * sizeB + b[line];
    if (known[pair] < 0) known[pair] = size++;
    ids[line] = known[pair];
  }
  return { ids, size };
}

/** Pairs that a table of ids may have; more go through a map. */
const MOST_PAIRS = 2 ** 22;

/** Lines by officer, group and place. */
function sortedOrder(frame: LineFrame, ids: Int32Array, size: number): Int32Array {
  const order = new Int32Array(ids.length);
  for (let line = 0; line < order.length; line += 1) order[line] = line;
  const byGroup = size > 1 ? countingOrder(order, ids, 0, size) : order;
  return countingOrder(byGroup, frame.officers, -1, maximum(frame.officers) + 1);
}

/** The order sorted by keys from `least` up to below `end`; equal keys keep their places. */
function countingOrder(order: Int32Array, keys: Int32Array, least: number, end: number): Int32Array {
  const next = new Int32Array(end - least + 1);
  for (let i = 0; i < order.length; i += 1) next[keys[order[i]] - least + 1] += 1;
  for (let key = 1; key < next.length; key += 1) next[key] += next[key - 1];
  const sorted = new Int32Array(order.length);
  for (let i = 0; i < order.length; i += 1) sorted[next[keys[order[i]] - least]++] = order[i];
  return sorted;
}

function maximum(values: Int32Array): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
}
