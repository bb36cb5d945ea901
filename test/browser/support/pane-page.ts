import { readFileSync } from 'node:fs';
import type { Browser, Frame, Page } from 'playwright-core';
import type { ExcelSite } from './excel-site';

export type Lang = 'zh' | 'en';
/** `none`: Office says nothing of its colours, as on the web. */
export type Theme = 'light' | 'dark' | 'contrast' | 'none';

export interface Opening {
  lang?: Lang;
  theme?: Theme;
  width?: number;
  height?: number;
  /** As the browser's own zoom: 2 halves the room. */
  zoom?: number;
}

/** The pane inside the window that stands for Excel. */
export interface OpenedPane {
  page: Page;
  pane: Frame;
  /** What the browser complains of. */
  problems: string[];
  lang: Lang;
}

/** The delivered page in a frame, on the genuine office.js; ready when its first view is drawn. */
export async function openPane(
  browser: Browser,
  site: ExcelSite,
  opening: Opening = {},
  given?: Page,
): Promise<OpenedPane> {
  const { lang = 'zh', theme = 'light' } = opening;
  const page = given ?? (await newPage(browser, opening));
  page.setDefaultTimeout(20_000);
  const problems: string[] = [];
  page.on('console', (line) => {
    if (['error', 'warning'].includes(line.type())) problems.push(line.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  const own = [site.address, new URL(site.pane).origin];
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== 'data:' && !own.includes(origin)) problems.push(`request outside: ${request.url()}`);
  });
  await page.addInitScript({ path: site.shim });
  const address = `${site.pane}?lang=${lang}&theme=${theme}`;
  await page.goto(`${site.address}/?lang=${lang}&pane=${encodeURIComponent(address)}`);
  const pane = await paneOf(page);
  await heading(pane, lang === 'zh' ? '准备' : 'Set up');
  return { page, pane, problems, lang };
}

function newPage(browser: Browser, opening: Opening): Promise<Page> {
  const { theme, width = 320, height = 640, zoom = 1 } = opening;
  return browser.newPage({
    viewport: { width: Math.floor(width / zoom), height: Math.floor(height / zoom) },
    deviceScaleFactor: zoom,
    ...(theme === 'contrast' ? { forcedColors: 'active', colorScheme: 'dark' } : {}),
  });
}

async function paneOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (!frame) throw new Error('no pane');
  return frame;
}

export async function heading(pane: Frame, name: string): Promise<void> {
  await pane.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}

/** Waits until no work is under way and what it left is drawn. */
export async function idle(pane: Frame): Promise<void> {
  await pane.waitForTimeout(60);
  await pane.locator('main[aria-busy="false"]').waitFor();
  await pane.waitForTimeout(60);
}

/** Presses a button of the view that is open. */
export async function press(pane: Frame, name: string): Promise<void> {
  await pane.getByRole('main').getByRole('button', { name, exact: true }).click();
  await idle(pane);
}

/** Opens a view by the navigation: one of the five steps, or one of those under “more”. */
export async function open({ pane, lang }: OpenedPane, name: string, under: 'steps' | 'more'): Promise<void> {
  const [steps, more] = lang === 'zh' ? ['步骤', '更多'] : ['Steps', 'More'];
  if (under === 'more') {
    await pane.getByRole('button', { name: more, exact: true }).click();
    await pane.getByRole('navigation', { name: more }).getByRole('button', { name, exact: true }).click();
  } else
    await pane.getByRole('navigation', { name: steps }).getByRole('button', { name, exact: true }).click();
  await idle(pane);
}

/** What the window around the pane offers: the host and a clerk’s hands. */
export interface ExcelWindow {
  host: {
    ribbon(action: string): void;
    internalErrors: unknown[];
    runtime: Record<string, unknown>;
    callFunction(name: string, args: unknown[]): Promise<unknown>;
  };
  workbook: {
    sheetNames: string[];
    select(address: string): void;
    type(address: string, entries: unknown[][]): void;
    text(address: string): string[][];
    values(address: string): unknown[][];
    sheetValues(sheet: string): unknown[][];
  };
  typeInto(table: string, row: number, column: string, value: unknown): void;
}

/** A clerk types into a ledger. */
export async function typeInto(page: Page, ...cell: [string, number, string, unknown]): Promise<void> {
  await page.evaluate((given) => (window as unknown as ExcelWindow).typeInto(...given), cell);
}

/** A clerk selects an officer’s figure on the summary. */
export async function selectFigure(page: Page, sheet: string, officer: string, item: string): Promise<void> {
  await page.evaluate(
    ([name, id, title]) => {
      const { workbook } = window as unknown as ExcelWindow;
      const rows = workbook.sheetValues(name);
      const column = rows[4].findIndex((cell) => String(cell).startsWith(title));
      const row = rows.findIndex(([cell]) => String(cell) === id);
      if (row < 0 || column < 0) throw new Error(`${id} ${title} is not on ${name}`);
      const letters = (at: number): string =>
        (at < 26 ? '' : letters(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));
      workbook.select(`${name}!${letters(column)}${row + 1}`);
    },
    [sheet, officer, item] as const,
  );
}

/** How many pixels the contents are wider than the pane. */
export function overflow(pane: Frame): Promise<number> {
  return pane.evaluate(() => {
    const parts = ['main', 'header'].map((tag) => document.querySelector(tag));
    return Math.max(...parts.map((part) => (part ? part.scrollWidth - part.clientWidth : 0)));
  });
}

/** The colour behind everything. */
export function background(pane: Frame): Promise<string> {
  return pane.evaluate(
    () => getComputedStyle(document.querySelector('main')!.parentElement!).backgroundColor,
  );
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds against WCAG 2.1 AA and good practice: rule and the elements. */
export async function violations(pane: Frame): Promise<string[]> {
  // Through the debugger, which the page's policy does not bind.
  await pane.evaluate(AXE);
  return pane.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    interface Violation {
      id: string;
      nodes: { html: string; failureSummary?: string }[];
    }
    const { violations: found } = await axe.run();
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  });
}
