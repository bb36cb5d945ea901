import type { Command } from 'commander';
import { overviewOf } from '../../app/overview';
import { failedToLoad, prepareRuns } from '../../app/run';
import { UsageError } from '../../app/usage';
import type { Calculation } from '../../run/calculate';
import { resultOf } from '../../run/result';
import { readBookFile } from '../../workbook/file/open';
import { Exit } from '../failure';
import { sizeOf } from '../files';
import { writeJson, type Session } from '../session';
import { showRun } from '../show/run';
import { collect, parseSetting, requireOptions } from './options';
import { resultRequests, writeResult } from './result';

interface RunOptions {
  scheme: string[];
  period: string;
  set?: [string, string][];
  json?: string;
  out?: string;
  mode?: string;
}

export function addRun(program: Command, session: Session): void {
  const { say } = session;
  program
    .command('run')
    .description(
      say({ zh: '核算：打印结果，或输出 JSON', en: 'calculate: print the results, or write JSON' }),
    )
    .argument('<BOOK.xlsx>', say({ zh: '含台账的工作簿', en: 'the workbook with the ledgers' }))
    .option('--scheme <ID>', say({ zh: '方案，可多次', en: 'scheme, may be repeated' }), collect<string>())
    .option('--period <P>', say({ zh: '期间：2023Q1、2023-03、2023', en: 'period: 2023Q1, 2023-03, 2023' }))
    .option(
      '--set <参数=值>',
      say({ zh: '本次另行指定参数，可多次', en: 'a parameter for this run alone, may be repeated' }),
      collect(parseSetting),
    )
    .option(
      '--json <FILE|->',
      say({ zh: '输出 JSON 到文件，- 为标准输出', en: 'write JSON to a file, - for stdout' }),
    )
    .option(
      '--out <RESULT.xlsx>',
      say({ zh: '把结果表写进工作簿的副本', en: 'write a copy of the workbook with the result sheets' }),
    )
    .option(
      '--mode <native|functions|values>',
      say({
        zh: '结果表的公式：原生（默认）、自定义函数、仅数值',
        en: 'formulas of the result: native (default), functions, values',
      }),
    )
    .action((book: string, options: RunOptions) => run(session, book, options));
}

async function run(session: Session, path: string, options: RunOptions): Promise<void> {
  requireOptions(options, 'scheme', 'period');
  checkMode(options);
  const { progress, terminal } = session;
  const runs = prepareRuns(options.scheme, options.period, new Map(options.set));
  const results = options.out === undefined ? [] : resultRequests(path, runs, options.out, options.mode);
  progress.expect(sizeOf(path));
  progress.step({ zh: `读取 ${path}`, en: `reading ${path}` });
  const book = readBookFile(path);
  const calculations = runs.map(({ scheme, period, calculate }) => {
    progress.step({ zh: `核算 ${scheme} ${period}`, en: `calculating ${scheme} ${period}` });
    return calculate(book);
  });
  if (calculations.some(hasErrors)) session.exit = Exit.Findings;
  if (options.json !== undefined) {
    progress.step({ zh: '输出 JSON', en: 'writing JSON' });
    const results = calculations.map(resultOf);
    await writeJson(session, options.json, results.length === 1 ? results[0] : results);
  }
  const quiet =
    options.json === '-' ? { ...session, terminal: { ...terminal, write: async () => undefined } } : session;
  for (const [at, result] of results.entries()) {
    const { scheme, period } = runs[at];
    const request = { scheme, period, overrides: new Map(options.set) };
    if (failedToLoad(calculations[at])) {
      terminal.warn(
        `${session.say({
          zh: `方案有错误，没有写 ${result.out}。`,
          en: `The scheme has errors: ${result.out} was not written.`,
        })}\n`,
      );
    } else await writeResult(quiet, result, book, calculations[at], request);
  }
  if (options.json === '-') return;
  const page = { say: session.say, language: session.language, width: terminal.columns };
  for (const [at, calculation] of calculations.entries()) {
    const lines = showRun(calculation, overviewOf(calculation), page);
    await terminal.write(`${at > 0 ? '\n' : ''}${lines.join('\n')}\n`);
  }
}

/** Findings of severity error make the exit code 1; settled ones are notes. */
export function hasErrors({ findings }: Pick<Calculation, 'findings'>): boolean {
  return findings.some((finding) => finding.severity === 'error');
}

function checkMode({ out, mode }: RunOptions): void {
  if (mode !== undefined && out === undefined)
    throw new UsageError({ zh: '--mode 只能与 --out 一起使用。', en: '--mode only goes with --out.' });
}
