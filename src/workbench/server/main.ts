// `npm start`: builds what is stale, serves the workbench and opens it. Where nobody watches it shows what it can and ends.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { readArguments, UsageError, type Asked } from './arguments';
import { openBrowser } from './browser';
import { buildStale } from './build';
import { serveSite, type Site } from './site';

const ROOT = resolve(__dirname, '../../..');
const DIST = join(ROOT, 'dist');
const CLI = join(DIST, 'cli/jisuan.js');

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** A command of the terminal face, with its output shown or, of `sample`, dropped. */
function jisuan(args: readonly string[], shown: boolean): void {
  const { status } = spawnSync(process.execPath, [CLI, ...args], {
    stdio: ['ignore', shown ? 'inherit' : 'ignore', 'inherit'],
  });
  if (status !== 0 && status !== 1) throw new Error(`jisuan ${args.join(' ')}: ${String(status)}`);
}

function serve(asked: Asked, folder: string): Promise<Site> {
  const officejs = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
  let { book } = asked;
  const sample = book === null;
  if (book === null) {
    book = join(folder, asked.language === 'zh' ? '示例台账.xlsx' : 'sample.xlsx');
    jisuan(['sample', '--lang', asked.language, '--out', book], false);
  }
  return serveSite({
    dist: DIST,
    officejs,
    book: { path: book, name: basename(book), sample },
    port: asked.port,
  });
}

/** Where nobody watches: the results on the terminal, and proof that the page is served. */
async function showAndEnd(asked: Asked, site: Site): Promise<void> {
  if (asked.book === null) jisuan(['demo', '--lang', asked.language], true);
  else jisuan(['check', asked.book, '--lang', asked.language], true);
  const pages = [
    `${site.address}/`,
    `${site.address}/workbench.js`,
    `${site.address}/book`,
    `${site.addin}/taskpane.html`,
  ];
  for (const page of pages) {
    const answer = await fetch(page);
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${page}: ${answer.status}`);
  }
  say('');
  say(
    '绩算工作台：页面和加载项都能打开；这里没有终端（或设了 CI），所以不停留。要停留请用 npm start -- --serve',
  );
  say(
    'Jisuan workbench: page and add-in are served; no terminal watches (or CI is set), so this ends. To stay: npm start -- --serve',
  );
}

async function stay(asked: Asked, site: Site): Promise<void> {
  const address = `${site.address}/${asked.language === 'en' ? '?lang=en' : ''}`;
  const opened = asked.browser && openBrowser(address);
  say(`绩算工作台 Jisuan workbench:  ${address}`);
  if (!opened) say('请在浏览器中打开上面的地址。 Open the address above in a browser.');
  say('按 Ctrl+C 结束。 Ctrl+C ends it.');
  await new Promise<void>((end) => {
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
  });
}

async function main(): Promise<void> {
  const asked = readArguments(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  const watched = process.stdout.isTTY === true && !process.env.CI;
  buildStale(ROOT);
  const folder = mkdtempSync(join(tmpdir(), 'jisuan-'));
  try {
    const site = await serve(asked, folder);
    try {
      await (watched || asked.serve ? stay(asked, site) : showAndEnd(asked, site));
    } finally {
      await site.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
