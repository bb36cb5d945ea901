import type { Action } from '../../app/pane/settle';
import type { Finding } from '../../ledger/finding';
import type { Calculation } from '../../run/calculate';
import { SETTLEMENTS } from '../../ledger/tables';
import { checkWords } from '../words/check';
import { partOf, type Part } from '../parts';
import { jobWords } from '../words/job';
import type { Desk } from './desk';
import { afterwards, doJob, type JobControl } from './job';
import { calculateNow, readNow } from './reading';
import type { Found, Notice } from './state';
import { appendTo, today } from './tables';

/** Looks for mistakes: every row on reading, and with a period all that a run finds. */
export function check(desk: Desk): Promise<boolean> {
  return doJob(desk, jobWords.checking, (job) => checking(desk, job), { cancellable: true });
}

async function checking(desk: Desk, job: JobControl): Promise<void> {
  const book = await readNow(desk, job);
  const { scheme, period } = desk.store.get();
  const full = scheme !== null && period !== '';
  const calculation = full ? await calculateNow(desk, job) : null;
  await job.step(jobWords.checking);
  const engine = await partOf('engine');
  const { tables, absent, unused, findings } = engine.checkBook(book, scheme === null ? {} : { scheme });
  const found = calculation
    ? calculation.findings.map((finding) => foundIn(engine, calculation, finding))
    : findings.map((finding): Found => ({ finding, officerName: '', settling: null }));
  desk.store.dispatch({ type: 'checked', checked: { tables, absent, unused, found, full } });
}

function foundIn({ settlingOf }: Part<'engine'>, calculation: Calculation, finding: Finding): Found {
  const { run } = calculation;
  const officer = run?.roster.indexOf.get(finding.officer ?? '');
  const officerName = officer === undefined ? '' : (run?.roster.officers[officer].name ?? '');
  let known: Found['settling'] | undefined;
  return {
    finding,
    officerName,
    // Asked for only where a finding is shown: a ledger pasted into wrong columns has a hundred thousand of them.
    get settling() {
      if (known === undefined) known = settlingOf(calculation, finding);
      return known;
    },
  };
}

export interface SettleForm {
  action: Action;
  reason: string;
  by: string;
}

/** Settles a finding: a row in 异常处理 with the reason and the name, then checks again. */
export function settle(desk: Desk, { finding, settling }: Found, form: SettleForm): Promise<boolean> {
  return doJob(desk, checkWords.settling, async (job) => {
    await appendTo(desk, job, SETTLEMENTS.name, {
      代码: finding.code,
      表: finding.where.table,
      键: settling?.key ?? '',
      处理: form.action,
      理由: form.reason.trim(),
      处理人: form.by.trim(),
      日期: today(desk),
    });
    const again = await afterwards(desk, checkWords.settling, () => checking(desk, job));
    const notice: Notice = again
      ? { intent: 'success', title: checkWords.settled, text: checkWords.settledWhere }
      : { intent: 'warning', title: checkWords.settled, text: checkWords.notCheckedAgain };
    desk.store.dispatch({ type: 'notice', notice });
  });
}
