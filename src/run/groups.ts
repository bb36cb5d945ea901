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
    ({ ids, size } = combine(ids, part.ids, part.size));
  }
  const order = sortedOrder(frame, ids, size);
  const lines = reorder(frame, order);
  const starts: number[] = [];
  const officers: number[] = [];
  for (let line = 0; line < lines.count; line += 1) {
    const first = line === 0;
    if (
      first ||
      lines.officers[line] !== lines.officers[line - 1] ||
      ids[order[line]] !== ids[order[line - 1]]
    ) {
      starts.push(line);
      officers.push(lines.officers[line]);
    }
  }
  starts.push(lines.count);
  const columns = groups.flatMap((node) => (node.kind === 'column' ? [node.column] : []));
  return {
    lines,
    count: officers.length,
    starts: Int32Array.from(starts),
    officers: Int32Array.from(officers),
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
    const ids = Int32Array.from(fast.fixed.units, (value) => idOf(units, value));
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

function combine(
  a: Int32Array,
  b: Int32Array,
  sizeB: number,
): { ids: Int32Array<ArrayBuffer>; size: number } {
  const ids = new Int32Array(a.length);
  const sizeA = maximum(a) + 1;
  // Small products need no renumbering.
  if (sizeA * sizeB < 2 ** 31) {
    for (let line = 0; line < a.length; line += 1) ids[line] = a[line] * sizeB + b[line];
    return { ids, size: sizeA * sizeB };
  }
  const seen = new Map<number, number>();
  for (let line = 0; line < a.length; line += 1) ids[line] = idOf(seen, a[line] * sizeB + b[line]);
  return { ids, size: seen.size };
}

function sortedOrder(frame: LineFrame, ids: Int32Array, size: number): Int32Array {
  const { count, officers } = frame;
  // One double holds officer, group and place while their product is exact: sorting numbers is fast.
  const places = count + 1;
  if ((maximum(officers) + 2) * size * places < 2 ** 53) {
    const keys = new Float64Array(count);
    for (let line = 0; line < count; line += 1)
      keys[line] = ((officers[line] + 1) * size + ids[line]) * places + line;
    keys.sort();
    const sorted = new Int32Array(count);
    for (let line = 0; line < count; line += 1) sorted[line] = keys[line] % places;
    return sorted;
  }
  const order = Array.from(ids.keys());
  order.sort((a, b) => officers[a] - officers[b] || ids[a] - ids[b] || a - b);
  return Int32Array.from(order);
}

function maximum(values: Int32Array): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
}
