import type { ErrorCode } from './protocol/errors';

/** How one batch goes wrong. */
export interface BatchFault {
  /** before: nothing was done; after: all was done, but the add-in is told it failed; at: the actions before it were done. */
  when: 'before' | 'after' | { at: number };
  code?: ErrorCode;
}

/** Faults that tests switch on. Only the add-in's own syncs count, not what office.js sends to start and to clean up. */
export class Faults {
  /** Batches answered so far. */
  batches = 0;
  private readonly planned = new Map<number, BatchFault>();
  private readonly waiting: (() => void)[] = [];
  private editing = false;
  private readonly hanging = new Set<number>();
  private readonly delays = new Map<number, number>();
  /** Called before each batch with its number: a test may protect a sheet or delete a table there. */
  beforeBatch: ((number: number) => void) | null = null;

  /** Fails the `nth` batch from now. */
  failBatch(nth: number, fault: BatchFault = { when: 'before' }): void {
    this.planned.set(this.batches + nth, fault);
  }

  /** The `nth` batch from now never gets an answer, as the first sync of Excel on the web may. */
  hangBatch(nth: number): void {
    this.hanging.add(this.batches + nth);
  }

  /** The `nth` batch from now is answered only after so many milliseconds. */
  delayBatch(nth: number, milliseconds: number): void {
    this.delays.set(this.batches + nth, milliseconds);
  }

  /** The user types in a cell: batches fail, or wait where they were sent with delayForCellEdit. */
  enterEditMode(): void {
    this.editing = true;
  }

  /** The user finished typing: batches that waited go on. */
  leaveEditMode(): void {
    this.editing = false;
    for (const go of this.waiting.splice(0)) go();
  }

  get inEditMode(): boolean {
    return this.editing;
  }

  /** Resolves when the cell is left. */
  untilLeft(go: () => void): void {
    if (this.editing) this.waiting.push(go);
    else go();
  }

  /** Forgets every planned fault. */
  clear(): void {
    this.planned.clear();
    this.hanging.clear();
    this.delays.clear();
    this.beforeBatch = null;
    this.leaveEditMode();
  }

  /** What is planned for the batch that comes now. */
  next(): { fault?: BatchFault; hang: boolean; delay: number } {
    this.batches += 1;
    this.beforeBatch?.(this.batches);
    return {
      fault: this.planned.get(this.batches),
      hang: this.hanging.has(this.batches),
      delay: this.delays.get(this.batches) ?? 0,
    };
  }
}
