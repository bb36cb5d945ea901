import type { Command } from 'commander';
import { checkBook, requireSense, type CheckRequest } from '../../app/check';
import { readBookFile } from '../../workbook/file/open';
import { Exit } from '../failure';
import { sizeOf } from '../files';
import { writeJson, type Session } from '../session';
import { showCheck } from '../show/check';
import { hasErrors } from './run';

export function addCheck(program: Command, session: Session): void {
  const { say } = session;
  program
    .command('check')
    .description(
      say({ zh: '检查工作簿：认出哪些表，有什么异常', en: 'check a workbook: which tables, what is wrong' }),
    )
    .argument('<BOOK.xlsx>', say({ zh: '含台账的工作簿', en: 'the workbook with the ledgers' }))
    .option('--scheme <ID>', say({ zh: '只按这个方案检查', en: 'check for this scheme alone' }))
    .option(
      '--period <P>',
      say({
        zh: '只查这个期间；同时给出方案，则连同核算时才会发现的异常',
        en: 'only this period; with a scheme, also what a run of it finds',
      }),
    )
    .option('--json <FILE|->', say({ zh: '输出 JSON，- 为标准输出', en: 'write JSON, - for stdout' }))
    .action((book: string, options: CheckRequest & { json?: string }) => check(session, book, options));
}

async function check(session: Session, path: string, options: CheckRequest & { json?: string }) {
  const { progress, terminal, say, language } = session;
  requireSense(options);
  progress.expect(sizeOf(path));
  progress.step({ zh: `读取 ${path}`, en: `reading ${path}` });
  const book = readBookFile(path);
  progress.step({ zh: '检查', en: 'checking' });
  const result = checkBook(book, options);
  if (hasErrors(result)) session.exit = Exit.Findings;
  if (options.json !== undefined) await writeJson(session, options.json, result);
  if (options.json === '-') return;
  const lines = showCheck(result, { say, language, width: terminal.columns });
  await terminal.write(`${lines.join('\n')}\n`);
}
