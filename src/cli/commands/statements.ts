import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { prepareRuns } from '../../app/run';
import { statementsOf, type OfficerStatement } from '../../app/statements/statements';
import { UsageError } from '../../app/usage';
import { readBookFile } from '../../workbook/file/open';
import { readBook } from '../../workbook/file/read';
import { writeBook } from '../../workbook/file/write';
import { Exit } from '../failure';
import { sizeOf, writeWhole } from '../files';
import type { Session } from '../session';
import { collect, parseSetting, requireOptions } from './options';
import { hasErrors } from './run';

interface StatementOptions {
  scheme: string;
  period: string;
  out: string;
  set?: [string, string][];
}

export function addStatements(program: Command, session: Session): void {
  const { say } = session;
  program
    .command('statements')
    .description(
      say({
        zh: '批量绩效单：每人一个文件，只含本人数据',
        en: 'statements in a batch: one file an officer, with his own data only',
      }),
    )
    .argument('<BOOK.xlsx>', say({ zh: '含台账的工作簿', en: 'the workbook with the ledgers' }))
    .option('--scheme <ID>', say({ zh: '方案', en: 'scheme' }))
    .option('--period <P>', say({ zh: '期间：2023Q1、2023-03、2023', en: 'period: 2023Q1, 2023-03, 2023' }))
    .option('--out <DIR>', say({ zh: '存放绩效单的文件夹', en: 'the folder for the statements' }))
    .option(
      '--set <参数=值>',
      say({ zh: '本次另行指定参数，可多次', en: 'a parameter for this run alone, may be repeated' }),
      collect(parseSetting),
    )
    .action((book: string, options: StatementOptions) => writeStatements(session, book, options));
}

async function writeStatements(session: Session, path: string, options: StatementOptions): Promise<void> {
  requireOptions(options, 'scheme', 'period', 'out');
  const { scheme, period, out } = options;
  const [{ calculate: run }] = prepareRuns([scheme], period, new Map(options.set));
  const { progress, terminal, say, language } = session;
  progress.expect(sizeOf(path));
  progress.step({ zh: `读取 ${path}`, en: `reading ${path}` });
  const book = readBookFile(path);
  progress.step({ zh: `核算 ${scheme}`, en: `calculating ${scheme}` });
  const calculation = run(book);
  if (hasErrors(calculation)) session.exit = Exit.Findings;
  const statements = statementsOf(calculation, language);
  if (!statements) {
    throw new UsageError({
      zh: '没有可写的绩效单：工作簿里没有花名册。',
      en: 'There is no statement to write: the workbook has no 花名册.',
    });
  }
  makeFolder(out);
  refuseForeign(out, statements);
  progress.step({ zh: `写入 ${out}`, en: `writing to ${out}` });
  for (const statement of statements) writeWhole(join(out, statement.file), [writeBook(statement.book())]);
  const held = statements.filter((statement) => statement.held).length;
  await terminal.write(
    `${say({
      zh: `${statements.length} 份绩效单已写入 ${out}（其中暂缓 ${held} 份）`,
      en: `${statements.length} statements are in ${out} (${held} of them on hold)`,
    })}\n`,
  );
}

function makeFolder(out: string): void {
  try {
    mkdirSync(out, { recursive: true });
    if (statSync(out).isDirectory()) return;
  } catch {
    // Said below: a file in the way, or no permission.
  }
  throw new UsageError({
    zh: `不能使用文件夹 ${out}：请检查路径和写入权限。`,
    en: `The folder ${out} cannot be used: check the path and the permission to write.`,
  });
}

/** Only statements of an earlier run are replaced; a file of the same name that is not ours stays. */
function refuseForeign(out: string, statements: readonly OfficerStatement[]): void {
  const foreign = statements.filter(({ file }) => existsSync(join(out, file)) && !isOurs(join(out, file)));
  if (foreign.length === 0) return;
  const names = foreign.map(({ file }) => file).join('、');
  throw new UsageError({
    zh: `文件夹 ${out} 中已有同名的其他文件，不会覆盖：${names}。请换一个文件夹。`,
    en: `The folder ${out} holds other files of these names, which are not overwritten: ${names}. Choose another folder.`,
  });
}

function isOurs(path: string): boolean {
  try {
    const { sheets } = readBook(readFileSync(path));
    return sheets.length > 0 && sheets.every(({ marked }) => marked);
  } catch {
    return false;
  }
}
