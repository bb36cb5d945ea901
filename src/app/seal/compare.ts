import { CELL_BYTES, ROW_BYTES, type TableStamp } from './stamp';

/** What became of a table's rows since it was sealed; rows are indexes into the stamps. */
export interface TableChange {
  changed: { now: number; sealed: number; columns: string[] }[];
  added: number[];
  removed: number[];
  /** Rows that are as they were, in another order. */
  moved: number;
  columnsAdded: string[];
  columnsRemoved: string[];
}

/** Compares a table with its sealed stamp; `keys` are the columns that tell its rows apart. */
export function compareTables(sealed: TableStamp, now: TableStamp, keys: readonly string[]): TableChange {
  return new Comparison(sealed, now, keys).result();
}

export function isChanged(change: TableChange): boolean {
  const { changed, added, removed, moved, columnsAdded, columnsRemoved } = change;
  return (
    [changed, added, removed, columnsAdded, columnsRemoved].some(({ length }) => length > 0) || moved > 0
  );
}

const NONE = -1;

class Comparison {
  private readonly shared: string[];
  /** Partner of each row in the other table, or NONE. */
  private readonly ofSealed: Int32Array;
  private readonly ofNow: Int32Array;

  constructor(
    private readonly sealed: TableStamp,
    private readonly now: TableStamp,
    private readonly keys: readonly string[],
  ) {
    this.shared = [...sealed.columns.keys()].filter((name) => now.columns.has(name));
    this.ofSealed = new Int32Array(sealed.positions.length).fill(NONE);
    this.ofNow = new Int32Array(now.positions.length).fill(NONE);
  }

  result(): TableChange {
    const { sealed, now, shared } = this;
    const sameColumns = shared.length === sealed.columns.size && shared.length === now.columns.size;
    this.pair(sameColumns ? rowHash : (stamp, row) => cellsOf(stamp, shared, row));
    const kept = this.moved();
    const keys = this.keys.filter((key) => shared.includes(key));
    if (keys.length > 0) this.pair((stamp, row) => cellsOf(stamp, keys, row));
    this.pairNeighbours();
    const changed: TableChange['changed'] = [];
    const added: number[] = [];
    for (let row = 0; row < this.ofNow.length; row += 1) {
      const partner = this.ofNow[row];
      if (partner === NONE) added.push(row);
      else {
        const columns = shared.filter((name) => !sameCell(sealed, partner, now, row, name));
        const same = sameColumns && rowHash(sealed, partner) === rowHash(now, row);
        if (columns.length > 0 || (sameColumns && !same))
          changed.push({ now: row, sealed: partner, columns });
      }
    }
    return {
      changed,
      added,
      removed: [...this.ofSealed.keys()].filter((row) => this.ofSealed[row] === NONE),
      moved: kept,
      columnsAdded: [...now.columns.keys()].filter((name) => !sealed.columns.has(name)),
      columnsRemoved: [...sealed.columns.keys()].filter((name) => !now.columns.has(name)),
    };
  }

  /** Pairs rows that are alike by some mark, each with the first of those left. */
  private pair(mark: (stamp: TableStamp, row: number) => string): void {
    const waiting = new Map<string, number[]>();
    for (let row = this.ofSealed.length - 1; row >= 0; row -= 1) {
      if (this.ofSealed[row] !== NONE) continue;
      const key = mark(this.sealed, row);
      const rows = waiting.get(key);
      if (rows) rows.push(row);
      else waiting.set(key, [row]);
    }
    for (let row = 0; row < this.ofNow.length; row += 1) {
      if (this.ofNow[row] !== NONE) continue;
      const partner = waiting.get(mark(this.now, row))?.pop();
      if (partner !== undefined) this.join(partner, row);
    }
  }

  /** A row whose key changed stands between the same rows as before and keeps most of its cells. */
  private pairNeighbours(): void {
    const { ofNow, ofSealed } = this;
    const last = ofNow.length - 1;
    for (let row = 0; row <= last; row += 1) {
      if (row === 0) this.tryPartner(row, 0);
      else if (ofNow[row - 1] !== NONE) this.tryPartner(row, ofNow[row - 1] + 1);
    }
    for (let row = last; row >= 0; row -= 1) {
      if (row === last) this.tryPartner(row, ofSealed.length - 1);
      else if (ofNow[row + 1] !== NONE) this.tryPartner(row, ofNow[row + 1] - 1);
    }
  }

  private tryPartner(row: number, partner: number): void {
    if (this.ofNow[row] !== NONE || partner < 0 || partner >= this.ofSealed.length) return;
    if (this.ofSealed[partner] !== NONE) return;
    const same = this.shared.filter((name) => sameCell(this.sealed, partner, this.now, row, name)).length;
    if (same * 2 >= this.shared.length) this.join(partner, row);
  }

  private join(sealed: number, now: number): void {
    this.ofSealed[sealed] = now;
    this.ofNow[now] = sealed;
  }

  /** Rows, of those paired, that do not come in the order in which they were sealed: the fewest that had to move. */
  private moved(): number {
    const order = [...this.ofNow].filter((partner) => partner !== NONE);
    return order.length - longestRise(order);
  }
}

/** Length of the longest rising subsequence. */
function longestRise(numbers: readonly number[]): number {
  const ends: number[] = [];
  for (const number of numbers) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle] < number) low = middle + 1;
      else high = middle;
    }
    ends[low] = number;
  }
  return ends.length;
}

function rowHash({ rows }: TableStamp, row: number): string {
  return hashText(rows, row, ROW_BYTES);
}

function cellsOf({ columns }: TableStamp, names: readonly string[], row: number): string {
  return names.map((name) => hashText(columns.get(name)!, row, CELL_BYTES)).join('');
}

function sameCell(a: TableStamp, rowA: number, b: TableStamp, rowB: number, name: string): boolean {
  const [cellsA, cellsB] = [a.columns.get(name)!, b.columns.get(name)!];
  for (let byte = 0; byte < CELL_BYTES; byte += 1)
    if (cellsA[rowA * CELL_BYTES + byte] !== cellsB[rowB * CELL_BYTES + byte]) return false;
  return true;
}

function hashText(bytes: Uint8Array, row: number, size: number): string {
  return String.fromCharCode(...bytes.subarray(row * size, (row + 1) * size));
}
