import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { describeInChromium, launch } from './support/chromium';
import { serveExcel, type ExcelSite } from './support/excel-site';
import { openPane, type Lang, type OpenedPane, type Theme } from './support/pane-page';
import { smallerPng } from './support/smaller-png';
import { tellStory } from './support/story';
import { tellTroubles } from './support/troubles';

const FOLDER = process.env.PANE_PICTURES_TO ?? join(__dirname, '../../docs/pane');
/** Language, theme, width, and the views that the guide shows in that edition. */
const EDITIONS: readonly [Lang, Theme, number, readonly string[]][] = [
  [
    'zh',
    'light',
    380,
    [
      'start-empty',
      'start',
      'check',
      'settle',
      'preview',
      'results',
      'explain',
      'parameters',
      'adjust',
      'verified',
    ],
  ],
  ['zh', 'light', 320, ['check', 'results']],
  ['zh', 'dark', 380, ['check', 'results']],
  ['zh', 'contrast', 320, ['explain', 'seal']],
  ['zh', 'light', 600, ['results']],
  ['en', 'light', 380, ['start-empty', 'check', 'preview', 'results', 'explain', 'seal']],
  ['en', 'dark', 600, ['results']],
  ['en', 'contrast', 380, ['check']],
];
const STATES: readonly [Lang, Theme, number][] = [
  ['zh', 'light', 320],
  ['en', 'dark', 380],
  ['zh', 'contrast', 320],
];
const TALLEST = 1600;

/** A whole view, as far as a picture can be tall. */
async function picture({ page, pane }: OpenedPane, path: string): Promise<void> {
  const { width, height } = page.viewportSize()!;
  const wanted = await pane.evaluate(() => {
    const main = document.querySelector('main')!;
    return Math.ceil(main.scrollHeight - main.clientHeight + window.innerHeight);
  });
  await page.setViewportSize({ width, height: Math.min(TALLEST, Math.max(height, wanted)) });
  await page.mouse.move(0, 0);
  await page.waitForTimeout(150);
  writeFileSync(path, smallerPng(await page.screenshot()));
  await page.setViewportSize({ width, height });
}

// Pictures are made when they are wanted: PANE_PICTURES=guide makes those of the guide, PANE_PICTURES=all every view,
// PANE_PICTURES=states what is shown while nothing is there yet, work waits, or something went wrong.
const wanted = process.env.PANE_PICTURES;
(wanted ? describeInChromium : describe.skip)('Pictures of the pane', () => {
  let browser: Browser;
  let site: ExcelSite;
  beforeAll(async () => {
    mkdirSync(FOLDER, { recursive: true });
    [browser, site] = await Promise.all([launch(), serveExcel()]);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  if (wanted === 'states') {
    it.each(STATES)(
      'of what is empty, waits or failed: %s, %s, %i px',
      async (lang, theme, width) => {
        const opened = await openPane(browser, site, { lang, theme, width });
        await tellTroubles(opened, (name) =>
          picture(opened, join(FOLDER, `${name}.${lang}.${theme}.${width}.png`)),
        );
        await opened.page.close();
      },
      240_000,
    );
    return;
  }

  it.each(EDITIONS)(
    'in %s, %s, at %i px',
    async (lang, theme, width, kept) => {
      const opened = await openPane(browser, site, { lang, theme, width });
      await tellStory(opened, async (name) => {
        if (wanted !== 'all' && !kept.includes(name)) return;
        await picture(opened, join(FOLDER, `${name}.${lang}.${theme}.${width}.png`));
      });
      await opened.page.close();
    },
    120_000,
  );
});
