import { realpathSync } from 'node:fs';
import { dirname, extname, join, basename, resolve } from 'node:path';
import { reportOf } from '../../app/report';
import type { RunRequest } from '../../app/run';
import { UsageError } from '../../app/usage';
import type { Book } from '../../ledger/grid';
import type { ReportMode } from '../../report/workings';
import type { Calculation } from '../../run/calculate';
import { injectSheets } from '../../workbook/file/inject';
import { readBytes } from '../../workbook/file/open';
import { writeWhole } from '../files';
import type { Session } from '../session';

const MODES: readonly ReportMode[] = ['native', 'functions', 'values'];

export interface ResultRequest {
  /** The workbook that was run; it is never written. */
  source: string;
  out: string;
  mode: ReportMode;
}

/**
 * What `--out` and `--mode` ask for, a workbook for each run: several runs have scheme and period in their names
 * (`结果-risk-reserve-2023Q1.xlsx`). Throws UsageError where they make no sense.
 */
export function resultRequests(
  source: string,
  runs: readonly Pick<RunRequest, 'scheme' | 'period'>[],
  out: string,
  mode?: string,
): ResultRequest[] {
  if (runs.length === 1) return [resultRequest(source, out, mode)];
  const kind = extname(out);
  const stem = kind === '' ? out : out.slice(0, -kind.length);
  return runs.map(({ scheme, period }) => resultRequest(source, `${stem}-${scheme}-${period}${kind}`, mode));
}

function resultRequest(source: string, out: string, mode = 'native'): ResultRequest {
  if (!(MODES as readonly string[]).includes(mode)) {
    throw new UsageError({
      zh: `--mode 应为 ${MODES.join('、')}，收到的是“${mode}”。`,
      en: `--mode is one of ${MODES.join(', ')}, not “${mode}”.`,
    });
  }
  if (samePlace(source, out)) {
    throw new UsageError({
      zh: `--out 不能是台账工作簿本身（${out}），它不会被改写。请换一个文件名。`,
      en: `--out must not be the ledger workbook itself (${out}), which is never written. Choose another name.`,
    });
  }
  const kind = extname(source).toLowerCase();
  if (extname(out).toLowerCase() !== kind) {
    throw new UsageError({
      zh: `--out 的扩展名应与台账工作簿相同（${kind}）。`,
      en: `--out must have the extension of the ledger workbook (${kind}).`,
    });
  }
  return { source, out, mode: mode as ReportMode };
}

/** Writes the ledger workbook with the result sheets added or replaced: whole, or not at all. */
export async function writeResult(
  session: Session,
  request: ResultRequest,
  book: Book,
  calculation: Calculation,
  run: RunRequest,
): Promise<void> {
  const { progress, terminal, say, language } = session;
  progress.step({ zh: '编制结果表', en: 'laying out the result sheets' });
  const plan = reportOf(book, calculation, run, { mode: request.mode, lang: language });
  if (!plan) {
    throw new UsageError({
      zh: '没有可写的结果：工作簿里没有花名册。',
      en: 'There is no result to write: the workbook has no 花名册.',
    });
  }
  progress.step({ zh: `写入 ${request.out}`, en: `writing ${request.out}` });
  const injection = injectSheets(readBytes(request.source), plan);
  if (!injection.ok) {
    const texts = injection.clashes.map((clash) => clash.text);
    throw new UsageError({
      zh: texts.map((text) => text.zh).join('\n'),
      en: texts.map((text) => text.en).join('\n'),
    });
  }
  writeWhole(request.out, [injection.bytes]);
  const counts = [injection.added.length, injection.replaced.length];
  await terminal.write(
    `${say({
      zh: `结果已写入 ${request.out}（新增 ${counts[0]} 张表，更新 ${counts[1]} 张表）`,
      en: `Results are in ${request.out} (${counts[0]} sheets added, ${counts[1]} replaced)`,
    })}\n`,
  );
}

function samePlace(a: string, b: string): boolean {
  return place(a) === place(b);
}

/** The file that a path means, links followed; for a file that is not there yet, by its folder. */
function place(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    try {
      return join(realpathSync(dirname(resolve(path))), basename(path));
    } catch {
      return resolve(path);
    }
  }
}
