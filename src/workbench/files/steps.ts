import { breath } from '../breath';

/** How far a long piece of work has come. */
export interface Progress {
  /** The sheet at hand, or ''. */
  what: string;
  /** Bytes of `total`. */
  done: number;
  total: number;
}

/** Work that stops now and then, so that whoever does it may do something else in between. */
export type Steps<T> = Generator<Progress, T, void>;

/** Does all of it in one go. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

export interface SliceOptions {
  /** Ends the work: the promise is rejected with its reason. */
  signal?: AbortSignal;
  onProgress?(progress: Progress): void;
  /** Milliseconds of work between two breaths. */
  slice?: number;
}

/** Two drawn frames: what is typed or clicked meanwhile is answered before it feels slow. */
const SLICE = 40;

/** Does it slice by slice; in between the page draws, answers the mouse and may cancel. */
export async function inSlices<T>(
  steps: Steps<T>,
  { signal, onProgress, slice = SLICE }: SliceOptions = {},
): Promise<T> {
  for (;;) {
    if (signal?.aborted) {
      steps.return(undefined as never);
      throw signal.reason;
    }
    const until = performance.now() + slice;
    let step = steps.next();
    while (!step.done && performance.now() < until) step = steps.next();
    if (step.done) return step.value;
    onProgress?.(step.value);
    await breath();
  }
}

/** Counts bytes over several parts of a work. */
export class ByteCount {
  done = 0;
  what = '';

  constructor(private readonly total: number) {}

  get progress(): Progress {
    return { what: this.what, done: Math.min(this.done, this.total), total: this.total };
  }

  /** Takes over steps that yield bytes. */
  *of<T>(steps: Generator<number, T>): Steps<T> {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      this.done += step.value;
      yield this.progress;
    }
  }
}
