import { bottomOf, rightOf, type Rect } from '../../host/model/rect';
import type { Changes, Graph } from './graph';
import type { FormulaNode, RangeNode } from './nodes';

/** What a cell came to: calculated, or waiting for an answer of the add-in. `spilled` names cells that changed beside it. */
export interface Outcome {
  open: boolean;
  spilled?: Rect[];
}

/** How often arrays that spill anew may set off another round: more is a circle. */
const ROUNDS = 50;

/** So many formulas are planned between two rests. */
const PORTION = 2_000;

/**
 * One calculation: the formulas that a change reaches, each after what it reads. It can be stopped and taken up again,
 * and more changes may come in meanwhile.
 */
export class Run {
  private ready: FormulaNode[] = [];
  /** The formulas of the plan; those that are done are dirty no more. */
  private planned: FormulaNode[] = [];
  private left = 0;
  private readonly open: FormulaNode[] = [];
  private readonly counted = new Set<RangeNode>();
  private again: { sheetId: string; rect: Rect }[] = [];
  private rounds = 0;
  /** What was added since the last plan: a million formulas come in a hundred portions and are planned once. */
  private readonly seeds: Changes[] = [];
  private planning: Generator<void> | null = null;
  done = 0;

  constructor(
    private readonly graph: Graph,
    private readonly evaluate: (node: FormulaNode) => Outcome,
    private readonly spillOf: (node: FormulaNode) => Rect | undefined,
    private readonly circular: (node: FormulaNode) => void,
  ) {}

  get total(): number {
    return this.done + this.left;
  }

  get finished(): boolean {
    return this.left === 0 && this.again.length === 0 && this.seeds.length === 0 && this.planning === null;
  }

  /** Nothing more can be calculated until the add-in answers. */
  get stuck(): boolean {
    return (
      this.ready.length === 0 && this.open.length > 0 && this.seeds.length === 0 && this.planning === null
    );
  }

  /** Formulas that wait for the add-in. */
  get waiting(): number {
    return this.open.length;
  }

  /** Adds what a change reaches to what is still to be done. */
  add({ formulas, cells, sheets }: Changes): void {
    if (this.finished) {
      this.done = 0;
      this.rounds = 0;
    }
    if (formulas.size + cells.length + sheets.length > 0) this.seeds.push({ formulas, cells, sheets });
  }

  /** Calculates until `enough` says so; afterwards it is finished, waits for the add-in, or has more to do. */
  step(enough: () => boolean): void {
    for (;;) {
      while (this.planning ?? this.seeds.length > 0) {
        this.planning ??= this.plan(this.seeds.splice(0));
        if (this.planning.next().done) this.planning = null;
        if (enough()) return;
      }
      for (let node = this.ready.pop(); node; node = this.ready.pop()) {
        this.calculate(node);
        if (enough()) return;
      }
      if (this.open.length > 0) return;
      if (this.left > 0) this.breakCircles();
      if (this.again.length === 0) return;
      this.replan();
    }
  }

  /** The answers have come: what waited for them is calculated again. */
  resume(): void {
    this.ready.push(...this.open.splice(0));
  }

  private calculate(node: FormulaNode): void {
    if (node.gone) {
      this.release(node);
      return;
    }
    const { open, spilled } = this.evaluate(node);
    if (open) {
      this.open.push(node);
      return;
    }
    this.done += 1;
    if (spilled) this.again.push(...spilled.map((rect) => ({ sheetId: node.sheetId, rect })));
    this.release(node);
  }

  private readers(sheetId: string, row: number, column: number, mark: (node: FormulaNode) => void): void {
    const reading = this.graph.reading(sheetId);
    for (const node of reading.single(row, column)) mark(node);
    for (const range of reading.around(row, column)) for (const node of range.dependents) mark(node);
  }

  /** What is left of the plan before and what `seeds` name, with all that depends on them; rests now and then. */
  private *plan(seeds: readonly Changes[]): Generator<void> {
    const before = this.planned.filter(({ dirty }) => dirty);
    for (const node of before) node.dirty = false;
    for (const range of this.counted) range.waits = 0;
    this.counted.clear();
    this.open.length = 0;
    this.ready = [];
    this.planned = [];
    const stack: FormulaNode[] = [];
    const mark = (node: FormulaNode): void => {
      if (node.dirty || node.gone) return;
      node.dirty = true;
      node.waits = 0;
      this.planned.push(node);
      stack.push(node);
    };
    const wait = (dependent: FormulaNode): void => {
      mark(dependent);
      dependent.waits += 1;
    };
    for (const node of before) mark(node);
    for (const { formulas, cells, sheets } of seeds) {
      for (const node of formulas) mark(node);
      for (const { sheetId, row, column } of cells) this.readers(sheetId, row, column, mark);
      for (const id of sheets) for (const node of this.graph.reading(id).all()) mark(node);
    }
    let count = 0;
    for (let node = stack.pop(); node; node = stack.pop()) {
      if ((count += 1) % PORTION === 0) yield;
      node.marked = this.spillOf(node) ?? null;
      this.eachPlace(node, wait, (range) => {
        this.counted.add(range);
        range.waits += 1;
        // The readers of a range wait for it once, however many of its cells are to come.
        if (range.waits === 1) for (const dependent of range.dependents) wait(dependent);
      });
      this.left = this.planned.length;
    }
    this.left = this.planned.length;
    this.ready = this.planned.filter(({ waits }) => waits === 0);
  }

  private eachPlace(
    node: FormulaNode,
    single: (node: FormulaNode) => void,
    range: (range: RangeNode) => void,
  ): void {
    const reading = this.graph.reading(node.sheetId);
    const rect = node.marked;
    if (!rect) {
      for (const dependent of reading.single(node.row, node.column)) single(dependent);
      for (const found of reading.around(node.row, node.column)) range(found);
      return;
    }
    const seen = new Set<RangeNode>();
    for (let row = rect.top; row <= bottomOf(rect); row += 1)
      for (let column = rect.left; column <= rightOf(rect); column += 1) {
        for (const dependent of reading.single(row, column)) single(dependent);
        for (const found of reading.around(row, column))
          if (!seen.has(found)) {
            seen.add(found);
            range(found);
          }
      }
  }

  private release(node: FormulaNode): void {
    node.dirty = false;
    this.left -= 1;
    const less = (dependent: FormulaNode): void => {
      if (!dependent.dirty) return;
      dependent.waits -= 1;
      if (dependent.waits === 0) this.ready.push(dependent);
    };
    this.eachPlace(node, less, (range) => {
      if (range.waits === 0) return;
      range.waits -= 1;
      if (range.waits === 0) for (const dependent of range.dependents) less(dependent);
    });
  }

  /** What waits for itself shows 0, as Excel does after its warning. */
  private breakCircles(): void {
    for (const node of this.planned) {
      if (!node.dirty) continue;
      node.dirty = false;
      this.circular(node);
    }
    for (const range of this.counted) range.waits = 0;
    this.counted.clear();
    this.planned = [];
    this.left = 0;
  }

  /** Arrays have reached cells that nobody waited for. */
  private replan(): void {
    const places = this.again;
    this.again = [];
    if ((this.rounds += 1) > ROUNDS) return;
    const cells: Changes['cells'] = [];
    for (const { sheetId, rect } of places)
      for (let row = rect.top; row <= bottomOf(rect); row += 1)
        for (let column = rect.left; column <= rightOf(rect); column += 1)
          cells.push({ sheetId, row, column });
    this.seeds.push({ formulas: new Set(), cells, sheets: [] });
  }
}
