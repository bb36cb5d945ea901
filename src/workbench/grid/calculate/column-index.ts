import type { Cells } from '../../host/model/cells';
import type { Rect } from '../../host/model/rect';
import type { CellValue } from '../../host/model/value';
import { lookupKey, type Criterion } from './criteria';

/** A block of cells as the functions get it. */
export interface Block {
  sheetId: string;
  rect: Rect;
}

const nameOf = ({ sheetId, rect }: Block): string =>
  `${sheetId} ${rect.top} ${rect.left} ${rect.rows} ${rect.columns}`;

/** Ledger columns sorted by what they hold, kept for one calculation: a search reads a column once, not once a formula. */
export class ColumnIndex {
  private readonly groups = new Map<string, Map<string, number[]>>();

  constructor(private readonly cellsOf: (sheetId: string) => Cells) {}

  forget(): void {
    this.groups.clear();
  }

  /** The positions (from 0, row by row) where every block meets its criterion, in order. */
  matches(pairs: readonly { block: Block; criterion: Criterion }[]): readonly number[] {
    const equal: { block: Block; key: string }[] = [];
    const tests: { block: Block; test: (value: CellValue) => boolean }[] = [];
    for (const { block, criterion } of pairs)
      if ('equal' in criterion) equal.push({ block, key: criterion.equal });
      else tests.push({ block, test: criterion.test });
    const first = equal.length > 0 ? this.lookup(equal) : range(sizeOf(pairs[0]!.block));
    if (tests.length === 0) return first;
    const readers = tests.map(({ block, test }) => ({ read: this.reader(block), test }));
    return first.filter((at) => readers.every(({ read, test }) => test(read(at))));
  }

  private lookup(parts: readonly { block: Block; key: string }[]): readonly number[] {
    const blocks = parts.map(({ block }) => block);
    const name = blocks.map(nameOf).join('|');
    let group = this.groups.get(name);
    if (!group) this.groups.set(name, (group = this.build(blocks)));
    return group.get(parts.map(({ key }) => key).join('\u0001')) ?? NONE;
  }

  private build(blocks: readonly Block[]): Map<string, number[]> {
    const group = new Map<string, number[]>();
    const readers = blocks.map((block) => this.reader(block));
    const known = new Map<CellValue, string>();
    const keyOf = (value: CellValue): string => {
      let key = known.get(value);
      if (key === undefined) known.set(value, (key = lookupKey(value)));
      return key;
    };
    for (let at = 0; at < sizeOf(blocks[0]!); at += 1) {
      const key =
        readers.length === 1 ? keyOf(readers[0]!(at)) : readers.map((read) => keyOf(read(at))).join('\u0001');
      const list = group.get(key);
      if (list) list.push(at);
      else group.set(key, [at]);
    }
    return group;
  }

  /** Reads a block by position. */
  reader({ sheetId, rect }: Block): (at: number) => CellValue {
    const cells = this.cellsOf(sheetId);
    const { top, left, columns } = rect;
    return columns === 1
      ? (at) => cells.value(top + at, left)
      : (at) => cells.value(top + Math.floor(at / columns), left + (at % columns));
  }
}

const NONE: readonly number[] = [];

export const sizeOf = ({ rect }: Block): number => rect.rows * rect.columns;

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
