import type { Command } from 'commander';
import { explainIn } from '../../app/explain';
import { failedToLoad, runScheme } from '../../app/run';
import { readBookFile } from '../../workbook/file/open';
import { Exit } from '../failure';
import { sizeOf } from '../files';
import { writeJson, type Session } from '../session';
import { showExplained } from '../show/explanation';
import { showRun } from '../show/run';
import type { Calculation } from '../../run/calculate';
import { collect, parseSetting, requireOptions, wholeNumber } from './options';

interface ExplainOptions {
  scheme: string;
  period: string;
  officer: string;
  item: string;
  set?: [string, string][];
  lines?: number;
  depth?: number;
  json?: string;
}

/** How many lines are worked through in a terminal, and how deep items are followed. */
const LINES = 5;
const DEPTH = 1;
/** JSON has all lines, and items to this depth unless told. */
const JSON_DEPTH = 4;

export function addExplain(program: Command, session: Session): void {
  const { say } = session;
  program
    .command('explain')
    .description(
      say({
        zh: '解释一个数：公式、代入的数、条款、台账行',
        en: 'explain a figure: rule, numbers put in, clauses, ledger rows',
      }),
    )
    .argument('<BOOK.xlsx>', say({ zh: '含台账的工作簿', en: 'the workbook with the ledgers' }))
    .option('--scheme <ID>', say({ zh: '方案', en: 'scheme' }))
    .option('--period <P>', say({ zh: '期间，如 2023Q1', en: 'period, such as 2023Q1' }))
    .option(
      '--officer <ID>',
      say({ zh: '工号，或不重名的姓名', en: 'officer’s id, or a name that only one has' }),
    )
    .option('--item <项目>', say({ zh: '项目，如 贷款营销奖励', en: 'item, such as 贷款营销奖励' }))
    .option(
      '--set <参数=值>',
      say({ zh: '本次另行指定参数', en: 'a parameter for this run alone' }),
      collect(parseSetting),
    )
    .option(
      '--lines <N>',
      say({ zh: `逐步展开的明细笔数（默认 ${LINES}）`, en: `lines worked through (default ${LINES})` }),
      wholeNumber('--lines', 0),
    )
    .option(
      '--depth <N>',
      say({ zh: `往下解释几层项目（默认 ${DEPTH}）`, en: `levels of items below (default ${DEPTH})` }),
      wholeNumber('--depth', 0),
    )
    .option('--json <FILE|->', say({ zh: '输出 JSON，- 为标准输出', en: 'write JSON, - for stdout' }))
    .action((book: string, options: ExplainOptions) => explain(session, book, options));
}

async function explain(session: Session, path: string, options: ExplainOptions): Promise<void> {
  requireOptions(options, 'scheme', 'period', 'officer', 'item');
  const { progress, terminal, say, language } = session;
  progress.expect(sizeOf(path));
  progress.step({ zh: `读取 ${path}`, en: `reading ${path}` });
  const book = readBookFile(path);
  progress.step({ zh: '核算', en: 'calculating' });
  const whole = options.json !== undefined;
  const lines = options.lines ?? (whole ? Infinity : LINES);
  const depth = options.depth ?? (whole ? JSON_DEPTH : DEPTH);
  const calculation = runScheme(book, { ...options, overrides: new Map(options.set) });
  if (failedToLoad(calculation)) return tellErrors(session, calculation, options);
  const explained = explainIn(calculation, { ...options, lines, depth });
  if (explained.findings.length > 0) session.exit = Exit.Findings;
  if (options.json !== undefined) await writeJson(session, options.json, explained);
  if (options.json === '-') return;
  const text = showExplained(explained, { say, language, width: terminal.columns });
  await terminal.write(`${text.join('\n')}\n`);
}

/** A scheme of the workbook's own that does not load explains nothing but its errors. */
async function tellErrors(session: Session, calculation: Calculation, { json }: ExplainOptions) {
  const { terminal, say, language } = session;
  session.exit = Exit.Findings;
  if (json !== undefined) await writeJson(session, json, { findings: calculation.findings });
  if (json === '-') return;
  const lines = showRun(calculation, null, { say, language, width: terminal.columns });
  await terminal.write(`${lines.join('\n')}\n`);
}
