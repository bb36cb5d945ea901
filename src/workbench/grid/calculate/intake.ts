import { breath } from '../../breath';

/** What work may take before the page breathes, in milliseconds. */
export const SLICE = 40;

/**
 * Taking over what was written plans the whole calculation anew: after it, so many times as long is given to other work, or an
 * add-in that writes a million formulas batch by batch would have everything planned a hundred times.
 */
export const REST = 4;

/** Reads what was written, resting now and then; tells how many formulas it read since. */
export type Reading = Generator<number, void>;

/** Has readings done at once or a slice at a time, one after the other. */
export class Intake {
  private unfinished: Reading | null = null;
  /** By the clock of `performance.now`. */
  private rested = 0;
  private closed = false;

  /** Whether the last reading is long enough ago for another. */
  get isRested(): boolean {
    return performance.now() >= this.rested;
  }

  close(): void {
    this.closed = true;
  }

  atOnce(reading: Reading): void {
    this.finish();
    const started = performance.now();
    while (!reading.next().done);
    this.rest(performance.now() - started);
  }

  /** Ends before its time where another reading finishes it at once, or when it is closed. */
  async inSlices(reading: Reading, told?: (count: number) => void): Promise<void> {
    this.finish();
    this.unfinished = reading;
    let took = 0;
    while (!this.closed) {
      const started = performance.now();
      let step = reading.next();
      while (!step.done && performance.now() - started < SLICE) {
        told?.(step.value);
        step = reading.next();
      }
      took += performance.now() - started;
      if (step.done) break;
      told?.(step.value);
      await breath();
    }
    if (this.unfinished === reading) this.unfinished = null;
    this.rest(took);
  }

  private finish(): void {
    while (this.unfinished && !this.unfinished.next().done);
    this.unfinished = null;
  }

  private rest(took: number): void {
    this.rested = performance.now() + REST * took;
  }
}
