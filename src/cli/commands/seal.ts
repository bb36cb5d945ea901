import { randomBytes } from 'node:crypto';
import { extname } from 'node:path';
import { userInfo } from 'node:os';
import type { Command } from 'commander';
import { sealBook, SealRefused, type Sealing } from '../../app/seal/seal';
import { UsageError } from '../../app/usage';
import { groupedMoney } from '../../money/display';
import { injectSheets } from '../../workbook/file/inject';
import { readBytes } from '../../workbook/file/open';
import { readBook } from '../../workbook/file/read';
import { Exit } from '../failure';
import { sizeOf, writeWhole } from '../files';
import type { Session } from '../session';

interface SealOptions {
  by?: string;
  time?: string;
  out?: string;
  replace?: boolean;
}

const SALT_BYTES = 16;

export function addSeal(program: Command, session: Session): void {
  const { say } = session;
  program
    .command('seal')
    .description(
      say({
        zh: '封存：把核对无误、即将发放的结果记入工作簿',
        en: 'seal: record in the workbook what is about to be paid',
      }),
    )
    .argument(
      '<RESULT.xlsx>',
      say({
        zh: 'run --out 写出的结果工作簿，封存写在其中',
        en: 'a result workbook of run --out; the seal is written into it',
      }),
    )
    .option('--by <姓名>', say({ zh: '封存人（默认为登录用户）', en: 'who seals (the login by default)' }))
    .option('--time <时间>', say({ zh: '封存时间（默认为现在）', en: 'when (now by default)' }))
    .option('--out <FILE.xlsx>', say({ zh: '写到另一个文件', en: 'write to another file' }))
    .option(
      '--replace',
      say({
        zh: '重新封存已封存的期间（封存有误、尚未发放时）',
        en: 'seal a sealed period anew (sealed by mistake, not paid)',
      }),
    )
    .action((path: string, options: SealOptions) => seal(session, path, options));
}

async function seal(session: Session, path: string, options: SealOptions): Promise<void> {
  const { progress, terminal, say } = session;
  const out = options.out ?? path;
  checkExtension(path, out);
  progress.expect(sizeOf(path));
  progress.step({ zh: `读取 ${path}`, en: `reading ${path}` });
  const bytes = readBytes(path);
  const book = readBook(bytes);
  progress.step({ zh: '重新核算', en: 'calculating again' });
  let sealing: Sealing;
  try {
    sealing = sealBook(book, {
      time: options.time ?? timeNow(),
      by: options.by ?? userName(),
      salt: randomBytes(SALT_BYTES).toString('hex'),
      replace: options.replace,
    });
  } catch (error) {
    if (!(error instanceof SealRefused)) throw error;
    terminal.warn(`${say(error.text)}\n`);
    session.exit = Exit.Findings;
    return;
  }
  progress.step({ zh: `写入 ${out}`, en: `writing ${out}` });
  const injection = injectSheets(bytes, sealing.plan, sealing.data);
  if (!injection.ok) {
    const texts = injection.clashes.map((clash) => clash.text);
    throw new UsageError({
      zh: texts.map((text) => text.zh).join('\n'),
      en: texts.map((text) => text.en).join('\n'),
    });
  }
  writeWhole(out, [injection.bytes]);
  await terminal.write(`${sealedText(sealing, out).map(say).join('\n')}\n`);
}

function sealedText({ entry }: Sealing, out: string) {
  const { scheme, period, time, by, officers, held, paid, unpaid, inputs, parameters, results } = entry;
  const [pay, wait] = [groupedMoney(paid), groupedMoney(unpaid)];
  return [
    {
      zh: `已封存 ${scheme} ${period}（${time}，${by}），记入 ${out} 的“封存记录”`,
      en: `Sealed ${scheme} ${period} (${time}, ${by}); recorded on 封存记录 of ${out}`,
    },
    {
      zh: `发放 ${officers - held} 人 ${pay} 元，暂缓 ${held} 人 ${wait} 元`,
      en: `Paid: ${pay} yuan to ${officers - held}; held: ${wait} yuan of ${held}`,
    },
    { zh: `输入指纹 ${inputs}`, en: `Inputs     ${inputs}` },
    { zh: `参数指纹 ${parameters}`, en: `Parameters ${parameters}` },
    { zh: `结果指纹 ${results}`, en: `Results    ${results}` },
  ];
}

function checkExtension(path: string, out: string): void {
  const kind = extname(path).toLowerCase();
  if (extname(out).toLowerCase() === kind) return;
  throw new UsageError({
    zh: `--out 的扩展名应与结果工作簿相同（${kind}）。`,
    en: `--out must have the extension of the result workbook (${kind}).`,
  });
}

/** 2023-04-15 10:30, by the clock of the machine. */
function timeNow(): string {
  const now = new Date();
  const pad = (part: number) => String(part).padStart(2, '0');
  const day = [now.getFullYear(), pad(now.getMonth() + 1), pad(now.getDate())].join('-');
  return `${day} ${pad(now.getHours())}:${pad(now.getMinutes())}`;
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A user without an entry of his own, as in some containers.
    return '';
  }
}
