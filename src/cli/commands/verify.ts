import type { Command } from 'commander';
import { verifyBook } from '../../app/seal/verify';
import { readBookFile } from '../../workbook/file/open';
import { Exit } from '../failure';
import { sizeOf } from '../files';
import { writeJson, type Session } from '../session';
import { showVerification } from '../show/verification';

interface VerifyOptions {
  scheme?: string;
  period?: string;
  json?: string;
}

export function addVerify(program: Command, session: Session): void {
  const { say } = session;
  program
    .command('verify')
    .description(
      say({
        zh: '核验：指出封存以后改动的表、行、单元格，以及涉及谁的绩效',
        en: 'verify: name what changed since the seal, and whose pay it touches',
      }),
    )
    .argument('<RESULT.xlsx>', say({ zh: '已封存的结果工作簿', en: 'a sealed result workbook' }))
    .option('--scheme <ID>', say({ zh: '只核验这个方案', en: 'only this scheme' }))
    .option(
      '--period <P>',
      say({
        zh: '核验这个期间的封存（默认为各方案最近一次）',
        en: 'the seal of this period (by default the last of each scheme)',
      }),
    )
    .option('--json <FILE|->', say({ zh: '输出 JSON，- 为标准输出', en: 'write JSON, - for stdout' }))
    .action((path: string, options: VerifyOptions) => verify(session, path, options));
}

async function verify(session: Session, path: string, options: VerifyOptions): Promise<void> {
  const { progress, terminal, say, language } = session;
  progress.expect(sizeOf(path));
  progress.step({ zh: `读取 ${path}`, en: `reading ${path}` });
  const book = readBookFile(path);
  progress.step({ zh: '核算并比对', en: 'calculating and comparing' });
  const results = verifyBook(book, options);
  if (results.some(({ unchanged }) => !unchanged)) session.exit = Exit.Findings;
  if (options.json !== undefined) await writeJson(session, options.json, results);
  if (options.json === '-') return;
  const page = { say, language, width: terminal.columns };
  for (const [at, result] of results.entries())
    await terminal.write(`${at > 0 ? '\n' : ''}${showVerification(result, page).join('\n')}\n`);
}
