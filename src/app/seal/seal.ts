import type { Message } from '../../formula/value';
import type { Book, DataNode } from '../../ledger/grid';
import type { BookPlan } from '../../report/plan';
import { sealSheet } from '../../report/sheets/seal-sheet';
import { STYLES } from '../../report/styles';
import { accountRows } from '../../run/accounting';
import type { Calculation } from '../../run/calculate';
import { reconcile } from '../../run/checks';
import type { RunContext } from '../../run/context';
import { isSealed, sealedHistory, type SealedHistory, type SealEntry } from '../../run/history';
import { ENGINE } from '../../run/result';
import { sealOf } from '../../run/seal';
import { parsePeriod } from '../../scheme/period';
import { runScheme } from '../run';
import { UsageError } from '../usage';
import { sealEntry, sealRows } from './records';
import { makeStamp, stampData } from './stamp-data';
import { compareWritten, runRecordOf, type RunRecord } from './written';

/** Thrown where a result must not be sealed; nothing has been written. */
export class SealRefused extends Error {
  constructor(readonly text: Message) {
    super(text.zh);
    this.name = 'SealRefused';
  }
}

export interface SealRequest {
  /** When, as it is to be shown, and who seals. */
  time: string;
  by: string;
  /** Random, in hexadecimal digits: never the same twice. */
  salt: string;
  /** Seals a sealed period anew, for what was sealed by mistake and never paid. */
  replace?: boolean;
}

/** What a seal puts into the workbook. */
export interface Sealing {
  plan: BookPlan;
  data: DataNode[];
  entry: SealEntry;
  calculation: Calculation;
}

/**
 * Seals the period whose results a workbook holds: runs it again, and refuses where the written results are not those of
 * the run. Throws SealRefused, and UsageError where the workbook holds no results.
 */
export function sealBook(book: Book, request: SealRequest): Sealing {
  const record = requireRecord(book);
  const { scheme, period, overrides } = record;
  const calculation = runScheme(book, { scheme, period, overrides });
  const { run } = calculation;
  if (!run) throw refused('工作簿里没有花名册。', 'the workbook has no 花名册.');
  const history = checkHistory(sealedHistory(book), record, request.replace === true);
  checkRun(calculation, run);
  checkFresh(book, record, calculation, run);
  const rows = sealRows(calculation, run);
  const entry = sealEntry(run, rows, { ...request, overrides });
  const stamp = makeStamp(book, run, rows, { engine: ENGINE, salt: request.salt, overrides });
  const all = { seals: [...history.seals, entry], rows: [...history.rows, ...rows] };
  return {
    plan: { sheets: [sealSheet(all, record.lang)], styles: STYLES },
    data: [stampData(stamp)],
    entry,
    calculation,
  };
}

function requireRecord(book: Book): RunRecord {
  const record = runRecordOf(book);
  if (record) return record;
  throw new UsageError({
    zh: '工作簿里没有核算结果（运行记录）。请先用 run --out 写出结果表，核对无误后再封存。',
    en: 'The workbook holds no results (Run record). Write them with run --out first, check them, then seal.',
  });
}

/** What was sealed before, without the seal that is to be replaced. */
function checkHistory(
  history: SealedHistory,
  { scheme, period }: RunRecord,
  replace: boolean,
): SealedHistory {
  if (!isSealed(history, scheme, period)) return history;
  const own = (one: { scheme: string; period: string }) => one.scheme === scheme && one.period === period;
  if (!replace) {
    const before = history.seals.find(own);
    const [zh, en] = before?.time
      ? [`（${before.time}，${before.by}）`, ` (${before.time}, ${before.by})`]
      : ['', ''];
    throw refused(
      `${scheme} ${period} 已经封存${zh}。已发放的，请重新核算该期间，按“补扣清单”补发或扣回；封存有误且尚未发放的，用 --replace 重新封存。`,
      `${scheme} ${period} is sealed already${en}. If it was paid, run the period again and pay the differences on 补扣清单; if it was sealed by mistake and not paid, seal it anew with --replace.`,
    );
  }
  const [last, days] = [parsePeriod(period)?.last ?? 0, (text: string) => parsePeriod(text)?.first ?? 0];
  const later = [...history.seals, ...history.rows].find(
    (one) => one.scheme === scheme && !own(one) && days(one.period) > last,
  );
  if (later) {
    throw refused(
      `${later.period} 已在其后封存，${period} 不能重新封存。差额请按“补扣清单”补发或扣回。`,
      `${later.period} was sealed after it, so ${period} cannot be sealed anew. Pay the differences on 补扣清单.`,
    );
  }
  return {
    seals: history.seals.filter((one) => !own(one)),
    rows: history.rows.filter((one) => !own(one)),
  };
}

/** A run that does not add up, or pays nobody, is not sealed; officers on hold are sealed as held. */
function checkRun(calculation: Calculation, run: RunContext): void {
  const failed = reconcile(calculation, run, accountRows(run)).filter(({ ok }) => !ok);
  if (failed.length > 0) {
    const names = failed.map(({ name }) => name);
    throw refused(`核对不通过：${names.join('、')}。`, `these checks fail: ${names.join(', ')}.`);
  }
  if (run.participants.some((officer) => !run.log.held[officer])) return;
  const codes = new Set(
    calculation.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code),
  );
  throw refused(
    `全部 ${run.participants.length} 人暂缓，没有可发放的。请先处理异常：${[...codes].join('、')}。`,
    `all ${run.participants.length} officers are held, nothing can be paid. Settle the findings first: ${[...codes].join(', ')}.`,
  );
}

/** How many differing figures are named. */
const NAMED = 5;

function checkFresh(book: Book, record: RunRecord, calculation: Calculation, run: RunContext): void {
  const now = sealOf(run);
  const stale: [boolean, string, string][] = [
    [record.inputs !== now.inputs, '台账', 'ledgers'],
    [record.parameters !== now.parameters, '参数', 'parameters'],
    [record.results !== now.results, '结果', 'results'],
  ];
  const parts = stale.filter(([changed]) => changed);
  if (parts.length > 0) {
    throw refused(
      `写出结果之后，${parts.map(([, zh]) => zh).join('、')}已有变动，结果表不是现在的数。请重新运行 run --out，核对后再封存。`,
      `the ${parts.map(([, , en]) => en).join(', ')} changed after the results were written. Write them again with run --out, check them, then seal.`,
    );
  }
  const written = compareWritten(book, record.lang, calculation, run);
  if (written?.length === 0) return;
  const places = (written ?? [])
    .slice(0, NAMED)
    .map(
      ({ address, officer, item, written: shown, computed }) =>
        `${address || '—'} ${officer} ${item} ${shown || '—'} ≠ ${computed || '—'}`,
    );
  const more = (written?.length ?? 0) - places.length;
  const list = [...places, ...(more > 0 ? [`+${more}`] : [])].join('；');
  throw refused(
    written
      ? `“绩效汇总”上的数与核算结果不符：${list}。请重新运行 run --out。`
      : '没有“绩效汇总”表。请重新运行 run --out。',
    written
      ? `figures on the summary are not those of the run: ${list}. Write the results again with run --out.`
      : 'there is no summary sheet. Write the results again with run --out.',
  );
}

function refused(zh: string, en: string): SealRefused {
  return new SealRefused({ zh: `不能封存：${zh}`, en: `Not sealed: ${en}` });
}
