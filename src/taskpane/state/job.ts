import type { Message } from '../../formula/value';
import { CANCELLED, type Progress, type TaskOptions } from '../workbook';
import { inPane } from '../words/in-pane';
import { jobWords } from '../words/job';
import type { Desk } from './desk';
import type { Notice } from './state';

/** Work under way, as its steps see it. */
export interface JobControl {
  /** What the workbook needs to tell progress and to be cancelled. */
  options: TaskOptions;
  /** Says what comes next, lets the pane draw, and ends here where the work was cancelled. */
  step(what: Message, part?: number): Promise<void>;
}

interface JobOptions {
  cancellable?: boolean;
}

/** Of our own mistakes so many places are logged. */
const FRAMES = 3;

class Cancelled extends Error {
  readonly code = CANCELLED;
}

/**
 * Does one piece of work at a time, with progress; a failure is told in a notice. True where it was done.
 * Work asked for while other work runs is not begun.
 */
export async function doJob(
  desk: Desk,
  title: Message,
  work: (job: JobControl) => Promise<void>,
  { cancellable = false }: JobOptions = {},
): Promise<boolean> {
  const { store, log } = desk;
  if (store.get().job) return false;
  const abort = new AbortController();
  desk.cancel = cancellable ? () => abort.abort() : null;
  store.dispatch({ type: 'notice', notice: null });
  const job = { title, step: null, part: null, cancellable, waiting: false };
  store.dispatch({ type: 'job', job });
  const began = desk.now().getTime();
  try {
    await work(control(desk, abort.signal));
    log.add(title.en, `${desk.now().getTime() - began} ms`);
    return true;
  } catch (error) {
    log.add(`${title.en}: failed`, traceOf(error));
    store.dispatch({ type: 'notice', notice: noticeOf(error, title) });
    return false;
  } finally {
    desk.cancel = null;
    store.dispatch({ type: 'job', job: null });
  }
}

/** Long work in steps: the pane draws between them, and may be cancelled. */
export async function inSteps<T>(job: JobControl, what: Message, steps: Generator<void, T>): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await job.step(what);
  }
}

/** What follows once the workbook was changed. Where it fails the work was done all the same: false, and a line in the log. */
export async function afterwards(desk: Desk, what: Message, work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    desk.log.add(`${what.en}: done, but not what follows`, traceOf(error));
    return false;
  }
}

function control(desk: Desk, signal: AbortSignal): JobControl {
  const { store } = desk;
  return {
    options: {
      signal,
      onProgress: (progress) =>
        store.dispatch({
          type: 'progress',
          change: { step: wordsOf(progress), part: partOf(progress), waiting: false },
        }),
      onWaiting: (waiting) => store.dispatch({ type: 'progress', change: { waiting } }),
    },
    async step(what, part) {
      store.dispatch({ type: 'progress', change: { step: what, part: part ?? null, waiting: false } });
      await desk.pause();
      if (signal.aborted) throw new Cancelled('cancelled');
    },
  };
}

function partOf({ done, total }: Progress): number | null {
  return total > 0 ? Math.min(1, done / total) : null;
}

function wordsOf({ phase, what = '' }: Progress): Message {
  return jobWords[phase](what);
}

/** The code of a failure, what Office says of it, or where our own mistake is: nothing that could hold names or pay. */
function traceOf(error: unknown): string {
  const { code, detail } = (error ?? {}) as { code?: unknown; detail?: unknown };
  if (typeof code === 'string') return [code, typeof detail === 'string' ? detail : ''].join(' ').trim();
  const frames = error instanceof Error ? (error.stack?.match(/^\s+at .*$/gm) ?? []) : [];
  return [codeOf(error), ...frames.slice(0, FRAMES).map((frame) => frame.trim())].join(' ');
}

/** The code of a failure, or the kind of our mistake. */
function codeOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  return [code, name].find((one) => typeof one === 'string') ?? 'unknown';
}

/** What a failure means to the person; our own mistakes say so and point to the diagnostics. */
export function noticeOf(error: unknown, title: Message): Notice {
  const { code, text, detail } = (error ?? {}) as { code?: string; text?: Message; detail?: string };
  if (code === CANCELLED) return { intent: 'info', title: jobWords.cancelled(title) };
  if (isMessage(text)) {
    const mend = code === 'NEEDS_REPAIR' ? { mend: true } : {};
    return { intent: 'error', title: jobWords.failed(title), text: inPane(text), ...mend };
  }
  const said = error instanceof Error ? error.message : '';
  const more = [said, typeof detail === 'string' ? detail : ''].filter(Boolean);
  return {
    intent: 'error',
    title: jobWords.failed(title),
    text: jobWords.ourMistake,
    more: more.map((line) => ({ zh: line, en: line })),
  };
}

function isMessage(text: unknown): text is Message {
  return typeof text === 'object' && text !== null && 'zh' in text && 'en' in text;
}
