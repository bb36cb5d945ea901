import { holds, type Rect } from '../../host/model/rect';
import { cellKey } from './book-view';
import type { FormulaNode, RangeNode } from './nodes';

const BLOCK = 128;
/** Ranges over more blocks than this are searched one by one. */
const MANY = 64;
/** More formulas than this that read one cell are kept as a set, to be taken out one by one. */
const SOME = 16;

/** Which formulas read which cells of one sheet. */
export class SheetDependents {
  /** One formula, several, or a parameter's hundred thousand: a set for each cell would take a large ledger's memory. */
  private readonly singles = new Map<number, FormulaNode | FormulaNode[] | Set<FormulaNode>>();
  private readonly ranges = new Map<string, RangeNode>();
  private readonly blocks = new Map<number, Set<RangeNode>>();
  private readonly wide = new Set<RangeNode>();

  add(rect: Rect, formula: FormulaNode): void {
    if (rect.rows === 1 && rect.columns === 1) {
      const key = cellKey(rect.top, rect.left);
      const known = this.singles.get(key);
      if (known === undefined) this.singles.set(key, formula);
      else if (known instanceof Set) known.add(formula);
      else if (!Array.isArray(known)) this.singles.set(key, known === formula ? known : [known, formula]);
      else if (known.length >= SOME) this.singles.set(key, new Set(known).add(formula));
      else if (known.at(-1) !== formula) known.push(formula);
      return;
    }
    const name = nameOf(rect);
    let range = this.ranges.get(name);
    if (!range) {
      range = { rect, dependents: new Set(), waits: 0 };
      this.ranges.set(name, range);
      for (const list of this.listsOf(rect)) list.add(range);
    }
    range.dependents.add(formula);
  }

  remove(rect: Rect, formula: FormulaNode): void {
    if (rect.rows === 1 && rect.columns === 1) {
      const key = cellKey(rect.top, rect.left);
      const known = this.singles.get(key);
      if (known instanceof Set) {
        known.delete(formula);
        if (known.size === 0) this.singles.delete(key);
        return;
      }
      const left = Array.isArray(known) ? known.filter((other) => other !== formula) : [];
      if (known === formula || left.length === 0) this.singles.delete(key);
      else this.singles.set(key, left);
      return;
    }
    const range = this.ranges.get(nameOf(rect));
    range?.dependents.delete(formula);
    if (range?.dependents.size !== 0) return;
    this.ranges.delete(nameOf(rect));
    for (const list of this.listsOf(rect)) list.delete(range);
  }

  /** The formulas that read exactly this cell. */
  single(row: number, column: number): Iterable<FormulaNode> {
    const found = this.singles.get(cellKey(row, column));
    return found === undefined ? NONE : isMany(found) ? found : [found];
  }

  /** The ranges that hold this cell. */
  around(row: number, column: number): readonly RangeNode[] {
    const near = this.blocks.get(cellKey(Math.floor(row / BLOCK), column));
    if (near === undefined && this.wide.size === 0) return NOWHERE;
    const found: RangeNode[] = [];
    if (near) for (const range of near) if (holds(range.rect, row, column)) found.push(range);
    for (const range of this.wide) if (holds(range.rect, row, column)) found.push(range);
    return found;
  }

  /** Every formula that reads something of this sheet. */
  *all(): Generator<FormulaNode> {
    for (const found of this.singles.values())
      if (isMany(found)) yield* found;
      else yield found;
    for (const range of this.ranges.values()) yield* range.dependents;
  }

  private listsOf(rect: Rect): Set<RangeNode>[] {
    const first = Math.floor(rect.top / BLOCK);
    const last = Math.floor((rect.top + rect.rows - 1) / BLOCK);
    if ((last - first + 1) * rect.columns > MANY) return [this.wide];
    const lists: Set<RangeNode>[] = [];
    for (let block = first; block <= last; block += 1)
      for (let column = rect.left; column < rect.left + rect.columns; column += 1) {
        const key = cellKey(block, column);
        const list = this.blocks.get(key) ?? new Set();
        this.blocks.set(key, list);
        lists.push(list);
      }
    return lists;
  }
}

const isMany = (
  found: FormulaNode | FormulaNode[] | Set<FormulaNode>,
): found is FormulaNode[] | Set<FormulaNode> => Array.isArray(found) || found instanceof Set;

const NONE: readonly FormulaNode[] = [];
const NOWHERE: readonly RangeNode[] = [];

const nameOf = ({ top, left, rows, columns }: Rect): string => `${top} ${left} ${rows} ${columns}`;
