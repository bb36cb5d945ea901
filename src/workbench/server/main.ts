// `npm start`: builds what is stale, serves the workbench and opens it; in continuous integration it proves that and ends.
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

/** So long a page may be away where no terminal watches, in milliseconds. */
const UNVISITED = 120_000;

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

/** What the terminal can show of the main job: the demo, or the findings of a workbook. */
function showJob(asked: Asked): void {
  if (asked.book === null) jisuan(['demo', '--lang', asked.language], true);
  else jisuan(['check', asked.book, '--lang', asked.language], true);
}

/** Proof that everything the page needs is served. */
async function prove(site: Site): Promise<void> {
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
  say('绩算工作台：页面和加载项都能打开；设了 CI，所以不停留。');
  say('Jisuan workbench: page and add-in are served; CI is set, so this ends.');
}

/** Serves until it is ended, or, where no terminal watches, until nobody has had the page open for a while. */
async function stay(asked: Asked, site: Site, watched: boolean): Promise<void> {
  const address = `${site.address}/${asked.language === 'en' ? '?lang=en' : ''}`;
  const opened = asked.browser && openBrowser(address);
  say(`绩算工作台 Jisuan workbench:  ${address}`);
  if (!opened) say('请在浏览器中打开上面的地址。 Open the address above in a browser.');
  say(
    watched
      ? '按 Ctrl+C 结束。 Ctrl+C ends it.'
      : '无人打开页面两分钟后自行结束。 It ends by itself when nobody has had the page open for two minutes.',
  );
  const ended = new Promise<void>((end) => {
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
  });
  await (watched ? ended : Promise.race([ended, site.unvisited(UNVISITED)]));
}

async function main(): Promise<void> {
  const asked = readArguments(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  const watched = process.stdout.isTTY === true || asked.serve;
  buildStale(ROOT);
  const folder = mkdtempSync(join(tmpdir(), 'jisuan-'));
  try {
    const site = await serve(asked, folder);
    try {
      if (!watched || process.env.CI) showJob(asked);
      await (process.env.CI && !asked.serve ? prove(site) : stay(asked, site, watched));
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
