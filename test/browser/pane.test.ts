import type { Browser } from 'playwright-core';
import { describeInChromium, launch } from './support/chromium';
import { act, idle, openPane, overflow, violations, type Lang, type Theme } from './support/pane-page';
import { servePane } from './support/pane-site';
import { tellStory } from './support/story';

describeInChromium('The task pane in Chromium', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof servePane>>;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launch(), servePane()]);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const EDITIONS: readonly [Lang, Theme, number][] = [
    ['zh', 'light', 320],
    ['en', 'dark', 320],
    ['zh', 'contrast', 380],
  ];
  it.each(EDITIONS)(
    'in %s, %s, at %i px no view is wider than the pane, none breaks a rule of accessibility, and nothing is complained of',
    async (lang, theme, width) => {
      const { page, problems } = await openPane(browser, site.address, { lang, theme, width });
      const found: string[] = [];
      await tellStory(page, lang, async (name) => {
        const wider = await overflow(page);
        if (wider > 0) found.push(`${name}: ${wider} px too wide`);
        for (const violation of await violations(page)) found.push(`${name}: ${violation}`);
      });
      expect(found).toEqual([]);
      expect(problems).toEqual([]);
      await page.close();
    },
    240_000,
  );

  it('stays whole at 200% zoom of a pane of 320 px', async () => {
    const { page } = await openPane(browser, site.address, { width: 160, height: 320 });
    const found: string[] = [];
    await tellStory(page, 'zh', async (name) => {
      const wider = await overflow(page);
      if (wider > 0) found.push(`${name}: ${wider} px too wide`);
    });
    expect(found).toEqual([]);
    await page.close();
  }, 240_000);

  it('is worked by keyboard alone, from sample data to the results', async () => {
    const { page } = await openPane(browser, site.address);
    const reach = async (name: string) => {
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(() => document.activeElement?.textContent ?? '');
        if (at === name) return;
      }
      throw new Error(`Tab does not reach ${name}`);
    };
    await reach('放入示例数据');
    await page.keyboard.press('Enter');
    await idle(page);
    await reach('下一步：检查');
    await page.keyboard.press('Enter');
    await idle(page);
    // The keyboard goes on at the heading of the view that opened.
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await reach('下一步：核算');
    await page.keyboard.press('Enter');
    await idle(page);
    await reach('核算并写入');
    await page.keyboard.press('Enter');
    await idle(page);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('核算结果');
    expect(await page.getByText('35,105.87').first().isVisible()).toBe(true);
    await page.close();
  }, 120_000);

  it('cancels a run from its progress bar and leaves the workbook as it was', async () => {
    const { page } = await openPane(browser, site.address);
    await act(page, 'insertSample', 'corporate-manager', false);
    const count = () =>
      page.evaluate(
        () =>
          (window as unknown as { workbook: { now(): { sheets: unknown[] } } }).workbook.now().sheets.length,
      );
    const before = await count();
    await page.evaluate(() => {
      (window as unknown as { workbook: { slow: number } }).workbook.slow = 4000;
    });
    await act(page, 'show', 'run');
    await page.getByRole('button', { name: '直接核算' }).click();
    await page.getByRole('button', { name: '取消' }).click();
    await idle(page);
    expect(await page.getByText('已取消：核算。工作簿没有改动。').isVisible()).toBe(true);
    expect(await count()).toBe(before);
    await page.close();
  }, 120_000);

  it('follows the system’s colours where Office says nothing', async () => {
    const page = await browser.newPage({ colorScheme: 'dark', viewport: { width: 320, height: 640 } });
    await page.goto(`${site.address}/?theme=none`);
    await page.getByRole('heading', { level: 1, name: '准备' }).waitFor();
    const background = await page.evaluate(
      () => getComputedStyle(document.querySelector('main')!.parentElement!).backgroundColor,
    );
    expect(background).toBe('rgb(31, 31, 31)');
    await page.close();
  }, 60_000);
});
