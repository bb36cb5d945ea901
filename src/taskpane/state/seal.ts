import type { Book } from '../../ledger/grid';
import { pad } from '../../ledger/cell';
import { partOf } from '../parts';
import { jobWords } from '../words/job';
import { sealWords } from '../words/seal';
import type { Desk } from './desk';
import { afterwards, doJob, type JobControl } from './job';
import { choose, forgetResults, readNow } from './reading';
import type { Sealed } from './state';

export interface SealForm {
  by: string;
  time: string;
  /** Seals a sealed period anew. */
  replace: boolean;
}

/** 2023-04-15 10:30, by the clock of the machine. */
export function timeNow(now: Date): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(pad).join('-');
  return `${day} ${pad(now.getHours())}:${pad(now.getMinutes())}`;
}

/** What was sealed so far, and which results the workbook holds. */
export function showSeals(desk: Desk): Promise<boolean> {
  return doJob(desk, jobWords.reading, async (job) => {
    await publish(desk, await fresh(desk, job), null);
  });
}

/** Result sheets are written by ourselves and edited by nobody we hear of: a seal reads everything anew. */
function fresh(desk: Desk, job: JobControl): Promise<Book> {
  forgetResults(desk);
  return readNow(desk, job);
}

async function publish(desk: Desk, book: Book, verified: Sealed['verified']): Promise<void> {
  const { sealedHistory } = await partOf('engine');
  const sealed = { seals: sealedHistory(book).seals, verified };
  desk.store.dispatch({ type: 'sealed', sealed });
}

/** Seals the results that the workbook holds; refused where they are not those of the ledgers. */
export function seal(desk: Desk, { by, time, replace }: SealForm): Promise<boolean> {
  const { store, workbook } = desk;
  return doJob(
    desk,
    jobWords.sealing,
    async (job) => {
      const book = await fresh(desk, job);
      await job.step(jobWords.calculating);
      const { sealBook } = await partOf('seal');
      const sealing = sealBook(book, { by: by.trim(), time, salt: desk.salt(), replace });
      await job.step(jobWords.writing);
      const outcome = await workbook.write(sealing.plan, { ...job.options, data: sealing.data });
      if (!outcome.ok) {
        const more = outcome.clashes.map(({ text }) => text);
        store.dispatch({ type: 'notice', notice: { intent: 'error', title: sealWords.namesTaken, more } });
        return;
      }
      await afterwards(desk, jobWords.sealing, async () => {
        const after = await fresh(desk, job);
        choose(desk, sealing.entry.scheme, sealing.entry.period);
        await publish(desk, after, null);
      });
      store.dispatch({
        type: 'notice',
        notice: { intent: 'success', title: sealWords.sealed, text: sealWords.sealedText(sealing.entry) },
      });
    },
    { cancellable: true },
  );
}

/** Tells what changed since the seals. */
export function verify(desk: Desk): Promise<boolean> {
  return doJob(
    desk,
    jobWords.verifying,
    async (job) => {
      const book = await fresh(desk, job);
      await job.step(jobWords.verifying);
      const { verifyBook } = await partOf('verify');
      await publish(desk, book, verifyBook(book));
    },
    { cancellable: true },
  );
}
