import type { Scalar } from './value';

type Columns = readonly (readonly Scalar[])[];
interface Entry {
  columns: Columns;
  value: unknown;
}

/** More keys than these for one column are rebuilt: memory stays bounded. */
const MAX_KEYS = 256;

/**
 * Indexes over columns that one run reads again and again, kept by the identity of the column arrays:
 * a scope must give the same array for the same column as long as its cells do not change.
 */
export class EvaluationCache {
  private readonly memory = new WeakMap<readonly Scalar[], Map<string, Entry[]>>();
  private readonly seen = new WeakSet<readonly Scalar[]>();

  /** The value made of these columns under this key, computed once. */
  remember<T>(columns: Columns, key: string, compute: () => T): T {
    let keys = this.memory.get(columns[0]);
    if (!keys) this.memory.set(columns[0], (keys = new Map<string, Entry[]>()));
    if (keys.size >= MAX_KEYS) keys.clear();
    const entries = keys.get(key) ?? [];
    const known = entries.find((entry) => entry.columns.every((column, i) => column === columns[i]));
    if (known) return known.value as T;
    const value = compute();
    keys.set(key, [...entries.slice(-7), { columns, value }]);
    return value;
  }

  /** Was this column asked before? An index pays from the second time on. */
  again(column: readonly Scalar[]): boolean {
    if (this.seen.has(column)) return true;
    this.seen.add(column);
    return false;
  }
}
