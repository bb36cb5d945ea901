import type { Browser } from 'playwright-core';
import { describeInChromium, launch } from './support/chromium';
import { serveExcel, type ExcelSite } from './support/excel-site';
import { background, openPane, overflow, violations, type Lang, type Theme } from './support/pane-page';
import { tellStory } from './support/story';

/** Fluent’s grounds; the system’s own in high contrast. */
const BACKGROUNDS: Readonly<Record<string, string>> = {
  light: 'rgb(250, 250, 250)',
  dark: 'rgb(31, 31, 31)',
  contrast: 'rgb(0, 0, 0)',
};

describeInChromium('Every view of the pane in Chromium, on the genuine office.js', () => {
  let browser: Browser;
  let site: ExcelSite;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launch(), serveExcel()]);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const EDITIONS: readonly [Lang, Theme, number, number][] = [
    ['zh', 'light', 320, 1],
    ['zh', 'dark', 380, 1],
    ['zh', 'contrast', 320, 2],
    ['en', 'light', 320, 2],
    ['en', 'dark', 320, 1],
    ['en', 'contrast', 600, 1],
  ];
  it.each(EDITIONS)(
    'in %s, %s, at %i px and zoom %i no view is wider than the pane, none breaks a rule of accessibility, nothing is complained of and no request leaves the add-in’s own server',
    async (lang, theme, width, zoom) => {
      const opened = await openPane(browser, site, { lang, theme, width, zoom });
      expect(await background(opened.pane)).toBe(BACKGROUNDS[theme]);
      const found: string[] = [];
      await tellStory(opened, async (name) => {
        const wider = await overflow(opened.pane);
        if (wider > 0) found.push(`${name}: ${wider} px too wide`);
        for (const violation of await violations(opened.pane)) found.push(`${name}: ${violation}`);
      });
      expect(found).toEqual([]);
      expect(opened.problems).toEqual([]);
      await opened.page.close();
    },
    120_000,
  );
});
