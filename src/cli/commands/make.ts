import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { explainIn } from '../../app/explain';
import { overviewOf } from '../../app/overview';
import { runScheme } from '../../app/run';
import { makeSample, type SampleOptions } from '../../app/sample/sample';
import { templateFor } from '../../app/template/starter';
import { UsageError } from '../../app/usage';
import type { Message } from '../../formula/value';
import type { BookPlan } from '../../report/plan';
import { readBookFile } from '../../workbook/file/open';
import { writeBook } from '../../workbook/file/write';
import { writeWhole } from '../files';
import type { Session } from '../session';
import { showExplained } from '../show/explanation';
import { showRun } from '../show/run';
import { requireOptions, wholeNumber } from './options';

const SCHEME = 'corporate-manager';
const PERIOD = '2023Q1';
/** The officer who is the worked case of the regulation. */
const EXAMPLE = { officer: '1001', item: '贷款营销奖励' };
const OFFICERS = 20;
const SEED = 1;

export function addSample(program: Command, session: Session): void {
  const { say } = session;
  program
    .command('sample')
    .description(say({ zh: '制作示例工作簿', en: 'make a sample workbook' }))
    .option('--scheme <ID>', say({ zh: `方案（默认 ${SCHEME}）`, en: `scheme (default ${SCHEME})` }), SCHEME)
    .option(
      '--officers <N>',
      say({ zh: `人数（默认 ${OFFICERS}）`, en: `officers (default ${OFFICERS})` }),
      wholeNumber('--officers'),
      OFFICERS,
    )
    .option('--rows <N>', say({ zh: '主台账行数', en: 'rows of the main ledger' }), wholeNumber('--rows'))
    .option(
      '--seed <N>',
      say({ zh: '随机种子（默认 1），相同则结果相同', en: 'seed (default 1): the same gives the same book' }),
      wholeNumber('--seed', 0),
      SEED,
    )
    .option('--dirty', say({ zh: '每种异常各放一处', en: 'with one of each defect' }), false)
    .option('--out <BOOK.xlsx>', say({ zh: '写到这个文件', en: 'the file to write' }))
    .action((options: SampleOptions & { out: string }) => {
      checkOut(options.out);
      return save(session, options.out, makeSample(options));
    });
}

export function addTemplate(program: Command, session: Session): void {
  const { say } = session;
  program
    .command('template')
    .description(say({ zh: '制作空白台账模板', en: 'make a workbook of blank tables' }))
    .option('--scheme <ID>', say({ zh: '方案', en: 'scheme' }))
    .option('--out <BOOK.xlsx>', say({ zh: '写到这个文件', en: 'the file to write' }))
    .action((options: { scheme: string; out: string }) => {
      requireOptions(options, 'scheme');
      checkOut(options.out);
      return save(session, options.out, templateFor(options.scheme));
    });
}

/** What `npm start` runs: the main job on a sample made for it. */
export function addDemo(program: Command, session: Session): void {
  program.command('demo', { hidden: true }).action(async () => {
    const { say, language, terminal } = session;
    const path = join(mkdtempSync(join(tmpdir(), 'jisuan-')), 'sample.xlsx');
    const sample = { scheme: SCHEME, officers: OFFICERS, seed: SEED, dirty: false };
    writeWhole(path, [writeBook(makeSample(sample))]);
    const calculation = runScheme(readBookFile(path), { scheme: SCHEME, period: PERIOD });
    const page = { say, language, width: terminal.columns };
    const lines = showRun(calculation, overviewOf(calculation), page);
    const explained = explainIn(calculation, { ...EXAMPLE, lines: 2, depth: 0 });
    const command = (name: string, rest: string) =>
      `npx jisuan ${name} ${path} --scheme ${SCHEME} --period ${PERIOD}${rest}`;
    const words: Message = {
      zh: `示例工作簿：${path}\n`,
      en: `The sample workbook: ${path}\n`,
    };
    await terminal.write(
      [
        say(words),
        ...lines,
        '',
        `$ ${command('explain', ` --officer ${EXAMPLE.officer} --item ${EXAMPLE.item}`)}`,
        ...showExplained(explained, page),
        '',
      ].join('\n'),
    );
  });
}

async function save({ terminal, say }: Session, path: string, plan: BookPlan): Promise<void> {
  writeWhole(path, [writeBook(plan)]);
  await terminal.write(`${say({ zh: `已写入 ${path}`, en: `Wrote ${path}` })}\n`);
}

function checkOut(path: string | undefined): asserts path is string {
  requireOptions({ out: path }, 'out');
  if (path !== undefined && /\.xlsx$/i.test(path)) return;
  throw new UsageError({
    zh: `--out 应是 .xlsx 文件，收到的是“${path}”。`,
    en: `--out must be an .xlsx file, not “${path}”.`,
  });
}
