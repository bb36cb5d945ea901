import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { Grid } from '../../../src/workbench/grid';
import type { WorkbookHost } from '../../../src/workbench/host';
import { buildStale } from '../../../src/workbench/server/build';
import { serveSite, type Site } from '../../../src/workbench/server/site';
import { launch } from '../support/chromium';
import type { Lang } from '../support/pane-page';

const ROOT = resolve(__dirname, '../../..');

/** What the page shows to those who look: the grid, and the host over the workbook. */
export interface WorkbenchWindow {
  workbench: { grid: Grid | null; ready: boolean; session: { name: string; host: WorkbookHost } | null };
}

/** The terminal face; answers what it prints. */
export function jisuan(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(ROOT, 'dist/cli/jisuan.js'), ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
}

/** The built workbench, served with a sample of a few officers to a browser, for all tests of a file. */
export function useWorkbench(): {
  /** Where the sample lies, and room for other files. */
  readonly folder: string;
  open(lang?: Lang, size?: { width: number; height: number }): Promise<WorkbenchPage>;
} {
  let browser: Browser | undefined;
  let site: Site | undefined;
  let folder = '';
  beforeAll(async () => {
    buildStale(ROOT);
    folder = mkdtempSync(join(tmpdir(), 'bench-'));
    const book = join(folder, 'sample.xlsx');
    jisuan('sample', '--officers', '6', '--rows', '60', '--out', book);
    browser = await launch();
    site = await serveSite({
      dist: join(ROOT, 'dist'),
      officejs: join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist'),
      book: { path: book, name: '示例台账.xlsx', sample: true },
    });
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });
  return {
    get folder() {
      return folder;
    },
    open: (lang, size) => openWorkbench(browser!, site!, lang, size),
  };
}

/** The page with its pane; `problems` gathers complaints of the browser and requests that leave this machine. */
export class WorkbenchPage {
  readonly problems: string[] = [];
  readonly pane: FrameLocator;

  constructor(
    readonly page: Page,
    readonly lang: Lang,
    { address, addin }: Site,
  ) {
    this.pane = page.frameLocator('.pane-frame iframe');
    page.on('console', (line) => {
      if (['error', 'warning'].includes(line.type())) this.problems.push(line.text());
    });
    page.on('pageerror', (error) => this.problems.push(error.message));
    page.on('request', (request) => {
      const url = request.url();
      const own = [address, addin].some((origin) => url.startsWith(`${origin}/`));
      if (!own && !/^(data|blob):/.test(url)) this.problems.push(`asked ${url}`);
    });
  }

  say(zh: string, en: string): string {
    return this.lang === 'zh' ? zh : en;
  }

  /** Waits until the add-in answers and the grid has nothing left to do. */
  async settled(): Promise<void> {
    let isSettled = false;
    while (!isSettled) {
      await this.page.waitForFunction(
        () => {
          const { grid, ready } = (window as unknown as WorkbenchWindow).workbench ?? {};
          return ready && grid;
        },
        null,
        { timeout: 60_000 },
      );
      await this.page.waitForTimeout(250);
      // A file that is being opened may have taken the grid away meanwhile.
      isSettled = await this.page.evaluate(async () => {
        const bench = window as unknown as WorkbenchWindow;
        const { grid } = bench.workbench;
        await grid?.settled();
        return grid !== null && bench.workbench.grid === grid;
      });
    }
    await this.page.waitForTimeout(250);
  }

  /** Waits until the file of this name is open in the grid, with the add-in begun anew. */
  async opened(name: string): Promise<void> {
    await this.page.locator('.file-name', { hasText: name }).waitFor({ timeout: 60_000 });
    await this.page.waitForFunction(
      (wanted) => (window as unknown as WorkbenchWindow).workbench.session?.name === wanted,
      name,
    );
    await this.settled();
  }

  /** What the host's model holds at an address. */
  values(address: string): Promise<unknown[][]> {
    return this.page.evaluate(
      (at) => (window as unknown as WorkbenchWindow).workbench.session!.host.workbook.values(at),
      address,
    );
  }

  sheet(name: string): Promise<unknown[][]> {
    return this.page.evaluate(
      (at) => (window as unknown as WorkbenchWindow).workbench.session!.host.workbook.sheetValues(at),
      name,
    );
  }

  /** What the grid draws at an address. */
  shown(address: string): Promise<unknown[][]> {
    return this.page.evaluate(
      (at) => (window as unknown as WorkbenchWindow).workbench.grid!.shown(at),
      address,
    );
  }

  /** The selected cell as sheet and address. */
  selected(): Promise<string> {
    return this.page.evaluate(() => {
      const { active } = (window as unknown as WorkbenchWindow).workbench.session!.host.workbook.book;
      const { top, left } = active.selection;
      return `${active.name}!${String.fromCharCode(65 + left)}${top + 1}`;
    });
  }

  /** Goes to a cell of the sheet at hand by the name box, as a person does. */
  async goTo(address: string): Promise<void> {
    const box = this.page.locator('[data-u-comp="defined-name"] input, .univer-defined-name input').first();
    await box.click();
    await box.fill(address);
    await box.press('Enter');
    await this.page.waitForTimeout(200);
  }

  /** Clicks the tab of a sheet. */
  async openSheet(name: string): Promise<void> {
    await this.page
      .locator('[data-u-comp="slide-tab-item"]', { hasText: new RegExp(`^${name}$`) })
      .first()
      .click();
    await this.page.waitForTimeout(300);
  }

  /** Types into the selected cell and presses Enter. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    await this.settled();
  }

  async ribbon(command: string): Promise<void> {
    await this.page.locator(`[data-command="${command}"]`).click();
    await this.page.mouse.move(700, 4);
  }

  /** Presses a button of the pane. */
  async press(zh: string, en: string): Promise<void> {
    await this.pane
      .getByRole('main')
      .getByRole('button', { name: this.say(zh, en), exact: true })
      .click();
  }
}

async function openWorkbench(
  browser: Browser,
  site: Site,
  lang: Lang = 'zh',
  size = { width: 1440, height: 900 },
): Promise<WorkbenchPage> {
  const page = await browser.newPage({ viewport: size, acceptDownloads: true });
  const bench = new WorkbenchPage(page, lang, site);
  // Headless Chromium has no window to ask in: the browser downloads, as those without the file system API do.
  await page.addInitScript(() =>
    Object.assign(window, { showSaveFilePicker: undefined, showOpenFilePicker: undefined }),
  );
  await page.goto(`${site.address}/${lang === 'en' ? '?lang=en' : ''}`);
  await bench.settled();
  return bench;
}

/** The row of one officer by the summary's headings, without units and line ends. */
export function officerOf(summary: readonly unknown[][], id: string): Record<string, unknown> {
  const head = summary.findIndex(([first]) => /^(工号|Officer|ID|No\.)/.test(String(first)));
  const names = (summary[head] ?? []).map((name) => String(name).replace(/\s+|（.*?）|\(.*?\)/g, ''));
  const row = summary.find(([first]) => first === id) ?? [];
  return Object.fromEntries(names.map((name, at) => [name, row[at]]));
}

export const readBytes = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
