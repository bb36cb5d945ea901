import { failure, failureOf, officeCode } from './failure';

/** What a long piece of work tells and asks of the pane. */
export interface Options {
  /** Stops the work at the next request; the workbook is then as before. */
  signal?: AbortSignal;
  onProgress?(progress: Progress): void;
  /** Excel does not answer yet: most likely a cell is being edited or a dialog box is open. */
  onWaiting?(waiting: boolean): void;
}

export interface Progress {
  phase: 'read' | 'build' | 'bring-in';
  /** Steps done, of the same unit as `total`: cells read, or cells and steps written. */
  done: number;
  total: number;
  /** The sheet at hand. */
  what?: string;
}

/** How long Excel may be silent, in milliseconds. */
export const TIMES = {
  /** Before the pane says that it waits. */
  quiet: 1200,
  /** For the first answer at all: on the web the first request sometimes hangs. */
  first: 10_000,
  firstTries: 3,
  /** Between two tries while a cell is being edited. */
  editing: 500,
};

/** Queues what Excel is to do, and returns how to take its answer. */
export type Queue<T> = (workbook: Excel.Workbook, context: Excel.RequestContext) => () => T;

/**
 * One request to Excel: it waits while a cell is being edited. Throws ExcelFailure.
 * What one request did before it failed stays done, as in every Excel batch.
 */
export async function request<T>(queue: Queue<T>, options: Options = {}): Promise<T> {
  const { signal, onWaiting } = options;
  for (;;) {
    throwIfCancelled(signal);
    let waits = false;
    const timer = setTimeout(() => {
      waits = true;
      onWaiting?.(true);
    }, TIMES.quiet);
    try {
      return await send(queue, true);
    } catch (error) {
      // An Excel that does not know how to wait refuses the whole request at once.
      if (officeCode(error) !== 'InvalidOperationInCellEditMode') throw failureOf(error);
      if (!waits) onWaiting?.((waits = true));
      await pause(TIMES.editing, signal);
    } finally {
      clearTimeout(timer);
      if (waits) onWaiting?.(false);
    }
  }
}

function send<T>(queue: Queue<T>, delayForCellEdit: boolean): Promise<T> {
  return Excel.run({ delayForCellEdit }, async (context) => {
    const take = queue(context.workbook, context);
    await context.sync();
    return take();
  });
}

let answered: unknown = null;

/** Makes sure that Excel answers at all, with a time-out and retries. Throws ExcelFailure NO_ANSWER. */
export async function ready(options: Options = {}): Promise<void> {
  // One answer is enough for as long as office.js is loaded.
  if (answered === Excel) return;
  for (let tried = 1; ; tried += 1) {
    throwIfCancelled(options.signal);
    if (await answers()) break;
    options.onWaiting?.(true);
    if (tried === TIMES.firstTries) throw failure('NO_ANSWER');
  }
  options.onWaiting?.(false);
  answered = Excel;
}

async function answers(): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), TIMES.first);
  });
  const answer = send((workbook) => {
    workbook.load('name');
    return () => true;
    // Any answer will do, a refusal because a cell is being edited too.
  }, false).catch((error: unknown) => officeCode(error) !== '' || Promise.reject(failureOf(error)));
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}

export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw failure('CANCELLED');
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        reject(failure('CANCELLED'));
      },
      { once: true },
    );
  });
}

/** Does this Excel have a set of the API? */
export function supports(version: string, set = 'ExcelApi'): boolean {
  return Office.context.requirements.isSetSupported(set, version);
}
