import { CUSTOM } from '../../scheme/custom/custom';
import type { Language } from '../../report/words';
import type { BookPlan } from '../../report/plan';
import { partOf } from '../parts';
import { jobWords } from '../words/job';
import { startWords } from '../words/start';
import type { Desk } from './desk';
import { afterwards, doJob } from './job';
import { choose, forget, readNow } from './reading';
import type { Notice } from './state';

/** What the pane remembers in the workbook: no names, no pay. */
export const SETTING = 'pane';
const REPAIRS: Readonly<Record<'undone' | 'completed', Notice>> = {
  undone: { intent: 'warning', title: startWords.repaired, text: startWords.undone },
  completed: { intent: 'warning', title: startWords.repaired, text: startWords.completed },
};

/** Connects, mends what a broken-off write left, reads the workbook and proposes scheme and period. */
export async function begin(desk: Desk): Promise<void> {
  const { workbook, store } = desk;
  let notice: Notice | null = null;
  const done = await doJob(desk, jobWords.starting, async (job) => {
    // Known before Excel answers: where it does not, the diagnostics need them most.
    store.dispatch({ type: 'facts', facts: workbook.facts() });
    const repair = await workbook.start(job.options);
    if (repair !== 'nothing') notice = REPAIRS[repair];
    const kept = settingOf(await workbook.readSetting(SETTING));
    if (kept.language) store.dispatch({ type: 'language', language: kept.language });
    await readNow(desk, job);
    await job.step(jobWords.proposing);
    choose(desk, kept.scheme, kept.period);
    store.dispatch({ type: 'began' });
  });
  if (!done) store.dispatch({ type: 'failed' });
  if (notice) store.dispatch({ type: 'notice', notice });
}

/** Finishes or undoes a write that broke off, and reads the workbook as it is then. */
export async function mend(desk: Desk): Promise<boolean> {
  const { workbook, store } = desk;
  return doJob(desk, startWords.repairing, async (job) => {
    const repair = await workbook.start(job.options);
    forget(desk);
    await afterwards(desk, startWords.repairing, async () => void (await readNow(desk, job)));
    const nothing: Notice = { intent: 'info', title: startWords.nothingToMend };
    store.dispatch({ type: 'notice', notice: repair === 'nothing' ? nothing : REPAIRS[repair] });
  });
}

interface Kept {
  scheme: string | null;
  period: string;
  language: Language | null;
}

function settingOf(value: unknown): Kept {
  const { scheme, period, language } = (value ?? {}) as Record<string, unknown>;
  return {
    scheme: typeof scheme === 'string' ? scheme : null,
    period: typeof period === 'string' ? period : '',
    language: language === 'zh' || language === 'en' ? language : null,
  };
}

/** Keeps the choice for the next time; a workbook that cannot be written to keeps nothing. */
export async function remember(desk: Desk): Promise<void> {
  const { scheme, period, language } = desk.store.get();
  try {
    await desk.workbook.writeSetting(SETTING, { scheme, period, language });
  } catch (error) {
    desk.log.add('setting not kept', error instanceof Error ? error.name : '');
  }
}

/** Reads the workbook again. */
export function readAgain(desk: Desk): Promise<boolean> {
  return doJob(desk, jobWords.reading, async (job) => {
    forget(desk);
    await readNow(desk, job);
    await job.step(jobWords.proposing);
    choose(desk, null);
  });
}

/** Puts blank ledgers of a scheme into the workbook. */
export function insertTemplate(desk: Desk, scheme: string): Promise<boolean> {
  const make = async () => {
    const [{ requireScheme }, { makeTemplate }] = await Promise.all([partOf('engine'), partOf('template')]);
    return makeTemplate(requireScheme(scheme).source);
  };
  return insert(desk, scheme, make, { title: startWords.templateThere, text: startWords.goOn });
}

const SAMPLE = { officers: 20, seed: 1 };

/** Puts sample ledgers into the workbook; `dirty` with mistakes to find. */
export function insertSample(desk: Desk, scheme: string, dirty: boolean): Promise<boolean> {
  const make = async () => {
    const { makeSample } = await partOf('sample');
    return makeSample({ ...SAMPLE, scheme, dirty });
  };
  return insert(desk, scheme, make, { title: startWords.sampleThere, text: startWords.tryIt });
}

function insert(
  desk: Desk,
  scheme: string,
  make: () => Promise<BookPlan>,
  done: Pick<Notice, 'title' | 'text'>,
): Promise<boolean> {
  const { store, workbook } = desk;
  let notice: Notice | null = null;
  const work = doJob(desk, jobWords.writing, async (job) => {
    await job.step(jobWords.layingOut);
    const outcome = await workbook.write(await make(), { ...job.options, show: true });
    if (!outcome.ok) {
      notice = {
        intent: 'warning',
        title: startWords.namesTaken,
        more: outcome.clashes.map(({ text }) => text),
      };
      return;
    }
    forget(desk);
    const read = await afterwards(desk, jobWords.writing, async () => {
      await readNow(desk, job);
      await job.step(jobWords.proposing);
      choose(desk, scheme === CUSTOM ? null : scheme);
    });
    notice = read
      ? { intent: 'success', ...done }
      : { intent: 'warning', title: done.title, text: startWords.notReadAgain };
  });
  return work.then((done) => {
    if (notice) store.dispatch({ type: 'notice', notice });
    return done && notice !== null && notice.intent === 'success';
  });
}
