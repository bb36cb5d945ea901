import type { Overview } from '../../app/overview';
import type { RunRecord } from '../../app/seal/written';
import type { Book } from '../../ledger/grid';
import type { BookPlan } from '../../report/plan';
import type { Calculation } from '../../run/calculate';
import { partOf, type Part } from '../parts';
import { jobWords } from '../words/job';
import { runWords } from '../words/run';
import type { Desk } from './desk';
import { afterwards, doJob, inSteps, type JobControl } from './job';
import { calculateNow, forgetResults, readNow } from './reading';
import type { Results, SheetAhead } from './state';

/** The effects of other choices take many runs: above so many ledger rows Excel would take the pane for hung. */
const EFFECTS_UP_TO = 10_000;

type Engine = Part<'engine'>;

/** Runs without writing: what would be written, and what the totals would be. */
export function preview(desk: Desk): Promise<boolean> {
  return doJob(
    desk,
    jobWords.previewing,
    async (job) => {
      const { plan, book, overview } = await prepare(desk, job, false);
      const sheets = plan.sheets.map(({ name }) => ({ name, fate: fateOf(book, name) }));
      desk.store.dispatch({ type: 'previewed', preview: { sheets, overview } });
    },
    { cancellable: true },
  );
}

function fateOf(book: Book, name: string): SheetAhead['fate'] {
  const there = book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  return there ? (there.marked ? 'replaced' : 'taken') : 'new';
}

/** Runs, and writes the result sheets: all of them or none. */
export function calculate(desk: Desk): Promise<boolean> {
  const { store, workbook } = desk;
  return doJob(
    desk,
    jobWords.calculating,
    async (job) => {
      const { engine, plan, book, overview } = await prepare(desk, job, true);
      const results = resultsOf(engine, book, overview, true);
      await job.step(jobWords.writing, 0);
      const outcome = await workbook.write(plan, { ...job.options, show: true });
      if (!outcome.ok) {
        const more = outcome.clashes.map(({ text }) => text);
        store.dispatch({ type: 'notice', notice: { intent: 'error', title: runWords.namesTaken, more } });
        return;
      }
      forgetResults(desk);
      store.dispatch({ type: 'calculated', results, stale: false });
      store.dispatch({ type: 'view', view: 'results', focus: true });
      store.dispatch({
        type: 'notice',
        notice: {
          intent: 'success',
          title: runWords.written,
          text: runWords.writtenSheets(outcome.added.length, outcome.replaced.length),
        },
      });
    },
    { cancellable: true },
  );
}

/** Shows the figures of the workbook as it is now, without writing; results of an earlier day may be out of date. */
export function showResults(desk: Desk): Promise<boolean> {
  return doJob(
    desk,
    jobWords.calculating,
    async (job) => {
      const calculation = await calculateNow(desk, job);
      const book = await readNow(desk, job);
      const engine = await partOf('engine');
      const record = recordOf(engine, book, calculation);
      await job.step(jobWords.calculating);
      const results = resultsOf(engine, book, requireOverview(engine, calculation), record !== null);
      await job.step(jobWords.comparing);
      const stale = isStale(engine, record, calculation);
      desk.store.dispatch({ type: 'calculated', results, stale });
      // An edit that was taken back leaves the results as good as before.
      if (!record) return;
      const mark = stale ? runWords.outOfDateMark : null;
      await afterwards(desk, jobWords.calculating, () => desk.workbook.markResults(mark));
    },
    { cancellable: true },
  );
}

function resultsOf(engine: Engine, book: Book, overview: Overview, written: boolean): Results {
  const { comparedWithSealed, sharesByBranch, sharesByItem } = engine;
  return {
    overview,
    byItem: sharesByItem(overview),
    byBranch: sharesByBranch(overview),
    comparison: comparedWithSealed(book, overview),
    written,
  };
}

/** The written results of this very run, however old. */
function recordOf({ runRecordOf }: Engine, book: Book, { scheme, period }: Calculation): RunRecord | null {
  const record = runRecordOf(book);
  return record?.scheme === scheme.id && record.period === period.text ? record : null;
}

function isStale({ sealOf }: Engine, record: RunRecord | null, { run }: Calculation): boolean {
  if (!record || !run) return false;
  const now = sealOf(run);
  const parts = ['inputs', 'parameters', 'results'] as const;
  return parts.some((part) => record[part] !== now[part]);
}

async function prepare(
  desk: Desk,
  job: JobControl,
  effects: boolean,
): Promise<{ engine: Engine; plan: BookPlan; book: Book; overview: Overview }> {
  const book = await readNow(desk, job);
  const calculation = await calculateNow(desk, job);
  const engine = await partOf('engine');
  await job.step(jobWords.calculating);
  const overview = requireOverview(engine, calculation);
  await job.step(jobWords.layingOut);
  const { reportSteps } = await partOf('report');
  const options = {
    mode: 'native',
    lang: desk.store.get().language,
    effects: effects && rowsOf(calculation) <= EFFECTS_UP_TO,
  } as const;
  const plan = await inSteps(job, jobWords.layingOut, reportSteps(book, calculation, {}, options));
  if (!plan) throw noRoster();
  return { engine, plan, book, overview };
}

function requireOverview({ overviewOf }: Engine, calculation: Calculation): Overview {
  const overview = overviewOf(calculation);
  if (!overview) throw noRoster();
  return overview;
}

function noRoster(): Error {
  return Object.assign(new Error('no roster'), { text: runWords.noRoster });
}

function rowsOf({ run }: Calculation): number {
  return [...(run?.ledgers.values() ?? [])].reduce((sum, { rows }) => sum + rows, 0);
}
