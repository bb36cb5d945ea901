import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';

export type Lang = 'zh' | 'en';
export type Theme = 'light' | 'dark' | 'contrast';

export interface Opening {
  lang?: Lang;
  theme?: Theme;
  width?: number;
  height?: number;
}

/** The pane in a page of its own; `problems` gathers what the browser complains of. */
export async function openPane(
  browser: Browser,
  address: string,
  { lang = 'zh', theme = 'light', width = 320, height = 640 }: Opening = {},
): Promise<{ page: Page; problems: string[] }> {
  const page = await browser.newPage({ viewport: { width, height } });
  const problems: string[] = [];
  page.on('console', (line) => {
    if (['error', 'warning'].includes(line.type())) problems.push(line.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(`${address}/?lang=${lang}&theme=${theme}`);
  await page.getByRole('heading', { level: 1, name: lang === 'zh' ? '准备' : 'Set up' }).waitFor();
  return { page, problems };
}

interface PaneWindow {
  pane: { store: { get(): { job: unknown } }; actions: Record<string, (...args: unknown[]) => unknown> };
  workbook: { type(...args: unknown[]): void; now(): { tables: { name: string }[] }; went: string[] };
}

/** Waits until no work is under way and what it left is drawn. */
export async function idle(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const { pane } = window as unknown as PaneWindow;
      return pane.store.get().job === null;
    },
    null,
    { timeout: 60_000 },
  );
  await page.waitForTimeout(120);
}

/** Calls an action of the pane, as a view would. */
export async function act(page: Page, name: string, ...args: unknown[]): Promise<void> {
  await page.evaluate(
    ([action, given]) => {
      const { pane } = window as unknown as PaneWindow;
      return void pane.actions[action as string](...(given as unknown[]));
    },
    [name, args] as const,
  );
  await idle(page);
}

/** How many pixels the contents are wider than the pane. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const parts = ['main', 'header'].map((tag) => document.querySelector(tag));
    return Math.max(...parts.map((part) => (part ? part.scrollWidth - part.clientWidth : 0)));
  });
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds against WCAG 2.1 AA and good practice: rule and the elements. */
export async function violations(page: Page): Promise<string[]> {
  // Through the debugger, which the page's policy does not bind.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    interface Violation {
      id: string;
      nodes: { html: string; failureSummary?: string }[];
    }
    const { violations: found } = await axe.run();
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  });
}
