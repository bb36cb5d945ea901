import { plain } from '../../ledger/cell';
import { PARAMETERS } from '../../ledger/tables';
import type { PlainValue } from '../../report/plan';
import { serialOf } from '../../ledger/cell';
import { CUSTOM } from '../../scheme/custom/custom';
import type { ParameterSource } from '../../scheme/source';
import { partOf } from '../parts';
import { adjustWords } from '../words/adjust';
import { jobWords } from '../words/job';
import { parameterWords } from '../words/parameters';
import type { Desk } from './desk';
import { afterwards, doJob, type JobControl } from './job';
import { calculateNow, inputsChanged, readNow } from './reading';

/** Today as Excel's serial day number. */
export function today(desk: Desk): number {
  const now = desk.now();
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
}

/** Adds a row to a table of people's decisions; where there is none the table comes with the row, in one write. */
export async function appendTo(
  desk: Desk,
  job: JobControl,
  table: string,
  row: Readonly<Record<string, PlainValue>>,
): Promise<{ sheet: string; address: string }> {
  const { workbook, store } = desk;
  const book = await readNow(desk, job);
  if (!book.tables.some(({ name }) => plain(name) === table)) {
    const scheme = store.get().scheme ?? '';
    const [{ customOf, requireScheme }, { tableWithRow }] = await Promise.all([
      partOf('engine'),
      partOf('template'),
    ]);
    const source = scheme === CUSTOM ? customOf(book).source : requireScheme(scheme).source;
    const { plan, ...at } = tableWithRow(table, source, row);
    const outcome = await workbook.write(plan, job.options);
    if (!outcome.ok) throw Object.assign(new Error('names taken'), { text: outcome.clashes[0].text });
    await inputsChanged(desk);
    return at;
  }
  const at = await workbook.appendRow(table, row);
  await inputsChanged(desk);
  return at;
}

/** The parameters as they hold in the period. */
export function showParameters(desk: Desk): Promise<boolean> {
  return doJob(desk, jobWords.parameters, (job) => readParameters(desk, job));
}

async function readParameters(desk: Desk, job: JobControl): Promise<void> {
  const { run } = await calculateNow(desk, job);
  const { parametersInForce } = await partOf('engine');
  desk.store.dispatch({ type: 'parameters', parameters: run ? parametersInForce(run) : [] });
}

/** Adds a parameter's row to 参数 with the scheme's own value, and goes there. */
export function addParameter(desk: Desk, source: ParameterSource): Promise<boolean> {
  return doJob(desk, jobWords.adding, async (job) => {
    const at = await appendTo(desk, job, PARAMETERS.name, {
      参数: source.参数,
      值: valueOf(source),
      单位: source.单位 === '‰' ? '%' : source.单位,
      条款: source.条款,
      说明: parameterWords.addedByPane.zh,
    });
    await afterwards(desk, jobWords.adding, () => readParameters(desk, job));
    const there = await afterwards(desk, jobWords.going, () => desk.workbook.goTo(at.sheet, at.address));
    desk.store.dispatch({
      type: 'notice',
      notice: {
        intent: 'success',
        title: parameterWords.added,
        text: there ? parameterWords.addedHint : jobWords.findIt(at.sheet, at.address),
      },
    });
  });
}

/** Ratios are written as people read them (2‰), which the engine reads back exactly. */
function valueOf({ 值 }: ParameterSource): PlainValue {
  return 值 === '' ? null : 值;
}

export interface AdjustForm {
  officer: string;
  item: string;
  amount: string;
  reason: string;
  by: string;
}

const ADJUSTMENTS = '手工调整';

/** Adds a manual adjustment, which the next run takes into account. */
export function adjust(desk: Desk, form: AdjustForm): Promise<boolean> {
  return doJob(desk, adjustWords.adding, async (job) => {
    const at = await appendTo(desk, job, ADJUSTMENTS, {
      工号: form.officer.trim(),
      期间: desk.store.get().period,
      项目: form.item,
      金额: Number(form.amount),
      原因: form.reason.trim(),
      审批人: form.by.trim(),
    });
    await afterwards(desk, jobWords.going, () => desk.workbook.goTo(at.sheet, at.address));
    desk.store.dispatch({
      type: 'notice',
      notice: { intent: 'success', title: adjustWords.added, text: adjustWords.addedHint },
    });
  });
}
