import type { Where } from '../../ledger/finding';
import type { CellAt, OpenWorkbook } from '../workbook';
import { partOf } from '../parts';
import { jobWords } from '../words/job';
import type { Desk } from './desk';
import { doJob } from './job';
import { calculateNow, readNow } from './reading';

/** How much is worked through: a pane is small. */
const DETAIL = { depth: 3, lines: 12 };

/** Explains one figure of one officer. */
export function explain(desk: Desk, officer: string, item: string): Promise<boolean> {
  return doJob(desk, jobWords.explaining, async (job) => {
    const calculation = await calculateNow(desk, job);
    await job.step(jobWords.explaining);
    const { explainIn } = await partOf('engine');
    const explained = explainIn(calculation, { officer, item, ...DETAIL });
    const { at } = desk.store.get().explaining;
    const meaning = { kind: 'figure', officer, item } as const;
    desk.store.dispatch({ type: 'explaining', explaining: { at, meaning, explained } });
  });
}

/** Explains what stands behind a cell that was selected in the sheet. */
export function explainCell(desk: Desk, at: CellAt): Promise<boolean> {
  return doJob(desk, jobWords.explaining, async (job) => {
    const calculation = await calculateNow(desk, job);
    const book = await readNow(desk, job);
    const { explainIn, meaningOf, runRecordOf } = await partOf('engine');
    const lang = runRecordOf(book)?.lang ?? desk.store.get().language;
    const meaning = meaningOf(book, calculation, lang, at);
    const explained =
      meaning?.kind === 'figure'
        ? explainIn(calculation, { officer: meaning.officer, item: meaning.item, ...DETAIL })
        : null;
    desk.store.dispatch({ type: 'explaining', explaining: { at, meaning, explained } });
  });
}

/** Shows a place in the workbook. */
export function goTo(desk: Desk, { sheet, table, address }: Where): Promise<boolean> {
  return doJob(desk, jobWords.going, async (job) => {
    const home = sheet ?? (await readNow(desk, job)).tables.find(({ name }) => name === table)?.sheet;
    desk.memory.went = `${home ?? table}!${address ?? 'A1'}`;
    await desk.workbook.goTo(home ?? table, address ?? undefined);
  });
}

/** Shows a sheet of the results, which either edition names in its own way. */
export function goToSheet(desk: Desk, names: readonly string[]): Promise<boolean> {
  return doJob(desk, jobWords.going, () => goToFirst(desk.workbook, names));
}

/** Goes to the first sheet of these names that is there; fails with NOT_FOUND where none is. */
export async function goToFirst(workbook: OpenWorkbook, names: readonly string[]): Promise<void> {
  const [name, ...others] = names;
  try {
    await workbook.goTo(name);
  } catch (error) {
    if (others.length === 0 || (error as { code?: string } | null)?.code !== 'NOT_FOUND') throw error;
    await goToFirst(workbook, others);
  }
}
