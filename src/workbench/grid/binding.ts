import { ICommandService, IUndoRedoService, RedoCommand, UndoCommand, type Univer } from '@univerjs/core';
import { breath } from '../breath';
import type { Change, Json, WorkbookHost } from '../host';
import { areaOf } from '../host/model/areas';
import { UniverCalculator } from './calculate/calculator';
import { REST } from './calculate/intake';
import { Incoming } from './edits/incoming';
import type { GridFunction, GridOptions, GridStatus } from './types';
import { paintCells } from './view/paint';
import { Showing } from './view/showing';
import { shownAt } from './view/shown';
import { UNIT } from './view/snapshot';
import { stopCalculation } from './view/stop-calculation';

/** Progress is told at most this often, in milliseconds. */
const TELLING = 100;

/** What takes no longer than this to show is shown at once, in milliseconds. */
const UNNOTICED = 30;

const IN_PLACE: ReadonlySet<Change['kind']> = new Set(['selection', 'activated', 'calculated', 'format']);

/** Undo puts back cells by their places: after the add-in has only written into cells it still can, as in Excel. */
const leavesPlaces = (change: Change): boolean =>
  IN_PLACE.has(change.kind) || ('changeType' in change && change.changeType === 'RangeEdited');

/** Keeps a Univer and the host's model the same, both ways, with the calculator between them. */
export class Binding {
  status: GridStatus = { phase: 'loading' };
  readonly calculator: UniverCalculator;
  private univer: Univer | null = null;
  private showing: Showing | null = null;
  private incoming: Incoming | null = null;
  private readonly stopObserving: () => void;
  private scheduled: ReturnType<typeof setTimeout> | 'soon' | null = null;
  /** Until then what the add-in writes is not shown: showing it batch by batch would take longer than writing it. */
  private rested = 0;
  private working = false;
  private prepared: Promise<void> | null = null;
  private lastTold = 0;

  constructor(
    private readonly host: WorkbookHost,
    private readonly options: Pick<GridOptions, 'functions' | 'onStatus' | 'calculated'>,
  ) {
    this.calculator = new UniverCalculator({
      functions: options.functions,
      call: (calls) => host.callFunctions(calls),
      onProgress: (done, total) => this.progress(done, total),
      onResults: () => this.schedule(),
    });
    host.workbook.book.calculation.calculator = this.calculator;
    if (!options.calculated) this.book.calculation.dirty = true;
    this.stopObserving = host.observe((changes) => {
      const byAddIn = this.book.trigger === 'ThisLocalAddin';
      if (byAddIn && !changes.every(leavesPlaces)) this.forgetUndo();
      this.schedule(byAddIn ? this.rested - performance.now() : 0);
    });
  }

  /** Reads the formulas of the book, which takes a while for a million of them. */
  prepare(): Promise<void> {
    this.prepared ??= this.calculator.prepare(this.book, this.options.calculated === true, (done, total) =>
      this.progress(done, total, 'loading'),
    );
    return this.prepared;
  }

  /** The book's snapshot stands in this Univer: from here on both follow each other. */
  bind(univer: Univer): void {
    this.univer = univer;
    stopCalculation(univer);
    paintCells(univer, () => this.book, this.calculator);
    this.showing = new Showing(univer, this.book, this.calculator);
    this.showing.begin();
    this.incoming = new Incoming(univer, this.host, this.showing);
    this.calculate();
  }

  unbind(): void {
    this.incoming?.dispose();
    this.incoming = null;
    this.showing?.close();
    this.showing = null;
    this.univer = null;
  }

  dispose(): void {
    this.cancel();
    this.unbind();
    this.stopObserving();
    this.calculator.dispose();
  }

  private get book(): WorkbookHost['workbook']['book'] {
    return this.host.workbook.book;
  }

  /** Takes over what changed, once for all that changes in this task. */
  private schedule(wait = 0): void {
    if (!this.showing || this.scheduled === 'soon') return;
    if (wait > 0) {
      this.scheduled ??= setTimeout(() => this.follow(), wait);
      return;
    }
    this.cancel();
    this.scheduled = 'soon';
    queueMicrotask(() => this.follow());
  }

  private cancel(): void {
    if (this.scheduled !== 'soon' && this.scheduled !== null) clearTimeout(this.scheduled);
    this.scheduled = null;
  }

  private follow(): void {
    this.scheduled = null;
    const started = performance.now();
    this.showing?.refresh();
    const ended = performance.now();
    const took = ended - started;
    this.rested = took < UNNOTICED ? 0 : ended + REST * took;
    this.calculate();
  }

  private calculate(): void {
    if (this.working) return;
    const work = this.calculator.settle(this.book);
    if (!work) {
      if (this.status.phase !== 'ready') this.tell({ phase: 'ready' });
      return;
    }
    this.working = true;
    const started = performance.now();
    // What was written is read first, which cannot be counted.
    const telling = setTimeout(() => {
      if (this.status.phase === 'ready') this.tell({ phase: 'calculating' });
    }, TELLING);
    void work.then(() => {
      this.working = false;
      clearTimeout(telling);
      this.showing?.refresh();
      this.tell({ phase: 'ready', took: performance.now() - started });
    });
  }

  private progress(done: number, total: number, phase: 'loading' | 'calculating' = 'calculating'): void {
    if (performance.now() - this.lastTold < TELLING) return;
    this.lastTold = performance.now();
    this.tell({ phase, done, total });
  }

  tell(status: GridStatus): void {
    this.status = status;
    this.options.onStatus?.(status);
  }

  setFunctions(list: readonly GridFunction[]): void {
    this.calculator.setFunctions(list, this.book);
    this.calculate();
  }

  async settled(): Promise<void> {
    await breath();
    for (;;) {
      if (this.scheduled !== null) this.schedule();
      await breath();
      const more = this.calculator.settle(this.book);
      if (more) await more;
      else if (this.scheduled === null) return;
    }
  }

  shown(address: string): Json[][] {
    this.showing?.fill(areaOf(this.book, address, this.book.active).sheet);
    return shownAt(this.univer!, this.book, address);
  }

  undo(): Promise<boolean> {
    return this.run(UndoCommand.id);
  }

  redo(): Promise<boolean> {
    return this.run(RedoCommand.id);
  }

  private async run(command: string): Promise<boolean> {
    return (await this.univer?.__getInjector().get(ICommandService).executeCommand(command)) ?? false;
  }

  private forgetUndo(): void {
    this.univer?.__getInjector().get(IUndoRedoService).clearUndoRedo(UNIT);
  }
}
