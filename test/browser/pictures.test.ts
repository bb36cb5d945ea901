import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { describeInChromium, launch } from './support/chromium';
import { openPane, type Lang, type Theme } from './support/pane-page';
import { servePane } from './support/pane-site';
import { tellStory } from './support/story';

const FOLDER = join(__dirname, '../../docs/pane');
const EDITIONS: readonly [Lang, Theme, number][] = [
  ['zh', 'light', 320],
  ['zh', 'light', 380],
  ['zh', 'dark', 380],
  ['zh', 'contrast', 380],
  ['zh', 'light', 600],
  ['en', 'light', 320],
  ['en', 'light', 380],
  ['en', 'dark', 600],
  ['en', 'contrast', 320],
];
/** The pictures of the guide; the others are looked at and not kept. */
const KEPT = new Set(['start-empty', 'check', 'preview', 'results', 'explain', 'seal']);
const TALLEST = 1600;

/** A whole view, as far as a picture can be tall. */
async function picture(page: Page, path: string): Promise<void> {
  const { width, height } = page.viewportSize()!;
  const wanted = await page.evaluate(() => {
    const main = document.querySelector('main')!;
    return Math.ceil(main.scrollHeight - main.clientHeight + window.innerHeight);
  });
  await page.setViewportSize({ width, height: Math.min(TALLEST, Math.max(height, wanted)) });
  await page.mouse.move(0, 0);
  await page.waitForTimeout(150);
  await page.screenshot({ path });
  await page.setViewportSize({ width, height });
}

// Pictures are made when they are wanted: PANE_PICTURES=all keeps every view, any other value those of the guide.
(process.env.PANE_PICTURES ? describeInChromium : describe.skip)('Pictures of the pane', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof servePane>>;
  beforeAll(async () => {
    mkdirSync(FOLDER, { recursive: true });
    [browser, site] = await Promise.all([launch(), servePane()]);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it.each(EDITIONS)(
    'in %s, %s, at %i px',
    async (lang, theme, width) => {
      const { page } = await openPane(browser, site.address, { lang, theme, width });
      await tellStory(page, lang, async (name) => {
        if (process.env.PANE_PICTURES !== 'all' && !KEPT.has(name)) return;
        await picture(page, join(FOLDER, `${name}.${lang}.${theme}.${width}.png`));
      });
      await page.close();
    },
    120_000,
  );
});
