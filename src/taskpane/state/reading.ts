import { periodsIn, schemesIn } from '../../app/pane/schemes';
import type { RunRecord } from '../../app/seal/written';
import { holdsScheme } from '../../scheme/custom/reading';
import { CUSTOM } from '../../scheme/custom/custom';
import { presetScheme } from '../../scheme/presets';
import type { Book } from '../../ledger/grid';
import type { Calculation } from '../../run/calculate';
import { parsePeriod } from '../../scheme/period';
import { partOf } from '../parts';
import { jobWords } from '../words/job';
import { runWords } from '../words/run';
import type { Desk } from './desk';
import type { JobControl } from './job';

/** The workbook as it is now; read again only where it was changed. */
export async function readNow(desk: Desk, job: JobControl): Promise<Book> {
  const { memory, workbook, store } = desk;
  if (memory.book) return memory.book;
  await job.step(jobWords.reading);
  const book = await workbook.read(job.options);
  memory.book = book;
  if (!memory.sameInputs) memory.calculation = null;
  memory.sameInputs = false;
  memory.own = holdsScheme(book) ? (await partOf('engine')).customOf(book) : null;
  const schemes = schemesIn(book, memory.own?.source ?? null);
  const empty = schemes.every(({ ledgers }) => ledgers === 0);
  store.dispatch({ type: 'read', schemes, empty, record: await recordIn(book) });
  return book;
}

/** The run that wrote the results; asked for only where there are any. */
async function recordIn(book: Book): Promise<RunRecord | null> {
  if (!book.sheets.some(({ marked }) => marked)) return null;
  const { runRecordOf } = await partOf('engine');
  return runRecordOf(book);
}

/** The run of the chosen scheme and period over the workbook as it is now. */
export async function calculateNow(desk: Desk, job: JobControl): Promise<Calculation> {
  const book = await readNow(desk, job);
  const { memory, store } = desk;
  if (memory.calculation) return memory.calculation;
  const { scheme, period } = store.get();
  await job.step(jobWords.calculating);
  const { runScheme } = await partOf('engine');
  memory.calculation = runScheme(book, { scheme: scheme ?? '', period });
  return memory.calculation;
}

/** The workbook was changed: what was read of it no longer holds. */
export function forget({ memory }: Desk): void {
  memory.book = null;
  memory.sameInputs = false;
}

/** Ledgers or parameters were changed: results of before are told as out of date, in the pane and on the summary. */
export async function inputsChanged(desk: Desk): Promise<void> {
  const { store, workbook, memory, log } = desk;
  const before = store.get().stale;
  forget(desk);
  memory.calculation = null;
  store.dispatch({ type: 'edited' });
  const { stale, results, record } = store.get();
  if (before || !stale || !(results?.written || record)) return;
  try {
    await workbook.markResults(runWords.outOfDateMark);
  } catch (error) {
    log.add('results not marked', error instanceof Error ? error.name : '');
  }
}

/** Result sheets were written or edited: they are to be read anew, but what was calculated holds. */
export function forgetResults({ memory }: Desk): void {
  memory.sameInputs = memory.book !== null || memory.sameInputs;
  memory.book = null;
}

/** Chooses a scheme and the likeliest period of it: that of the results in the workbook, else that of most rows. */
export function choose(desk: Desk, wanted: string | null, wantedPeriod = ''): void {
  const { store, memory } = desk;
  const { schemes, scheme: before } = store.get();
  const record = memory.book ? store.get().record : null;
  const known = (id: string | null | undefined) => schemes.find((one) => one.id === id);
  const first = schemes.find(({ ledgers }) => ledgers > 0);
  const scheme = known(wanted) ?? known(before) ?? known(record?.scheme) ?? first ?? null;
  const rules = scheme?.id === CUSTOM ? memory.own?.scheme : presetScheme(scheme?.id ?? '');
  const periods = memory.book && rules ? periodsIn(memory.book, rules) : [];
  const fits = (text: string) => (scheme && parsePeriod(text)?.kind === scheme.kind ? text : '');
  const kept = scheme?.id === before ? fits(store.get().period) : '';
  const recorded = record?.scheme === scheme?.id ? fits(record?.period ?? '') : '';
  const period = fits(wantedPeriod) || kept || recorded || periods[0] || '';
  if (scheme?.id !== before || period !== store.get().period) memory.calculation = null;
  store.dispatch({ type: 'chosen', scheme: scheme?.id ?? null, periods, period });
}
