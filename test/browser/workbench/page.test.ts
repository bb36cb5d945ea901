import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { describeInChromium, launch } from '../support/chromium';
import { violations, type Lang } from '../support/pane-page';
import { openWorkbench, startBench, type Bench, type WorkbenchPage } from './support';

describeInChromium('The page of the workbench', () => {
  let browser: Browser;
  let served: Bench;
  beforeAll(async () => {
    [browser, served] = await Promise.all([launch(), startBench()]);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  /** A file dropped from the desktop. */
  const drop = (bench: WorkbenchPage, name: string, bytes: Buffer): Promise<void> =>
    bench.page.evaluate(
      ([file, content]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], file));
        window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
      },
      [name, bytes.toString('base64')] as const,
    );

  const LANGUAGES: readonly Lang[] = ['zh', 'en'];
  it.each(LANGUAGES)(
    'in %s says that it is not Excel and how it differs, and breaks no rule of accessibility of its own',
    async (lang) => {
      const bench = await openWorkbench(browser, served, lang);
      const { page } = bench;
      const heading = page.getByRole('heading', { level: 1, name: bench.say('不是 Excel', 'not Excel') });
      expect(await heading.isVisible()).toBe(true);
      await page
        .getByRole('button', { name: bench.say('与 Excel 的区别', 'How it differs from Excel') })
        .click();
      expect(await page.getByRole('dialog').getByRole('listitem').count()).toBeGreaterThan(6);
      // Before the scan: it knocks at the add-in's frame itself.
      expect(bench.problems).toEqual([]);
      const found = await violations(page.mainFrame());
      // The grid's own elements are Univer's.
      expect(found.filter((violation) => !/univer|data-u-comp|Notifications/.test(violation))).toEqual([]);
      await page.keyboard.press('Escape');
      expect(await page.getByRole('dialog').count()).toBe(0);
      await page.close();
    },
    120_000,
  );

  it('draws the ribbon from the manifest: every button with its icon and label, reached by the arrow keys', async () => {
    const { page } = await openWorkbench(browser, served);
    const manifest = readFileSync(join(__dirname, '../../../manifest.xml'), 'utf8');
    const wanted = manifest.match(/<Control xsi:type="Button"/g)?.length;
    const buttons = page.getByRole('toolbar', { name: '绩算' }).getByRole('button');
    expect(await buttons.count()).toBe(wanted);
    const drawn = await buttons
      .locator('img')
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
    expect(drawn.every((width) => width > 0)).toBe(true);
    await buttons.first().focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.command)).toBe('check');
    await page.close();
  }, 120_000);

  it('closes the pane and shows it again; meanwhile the add-in goes on', async () => {
    const bench = await openWorkbench(browser, served);
    const { page, pane } = bench;
    await pane.getByRole('heading', { level: 1, name: '准备' }).waitFor();
    await page.getByRole('button', { name: '关闭窗格' }).click();
    expect(await page.getByRole('separator').count()).toBe(0);
    await bench.ribbon('check');
    await page.getByRole('separator').waitFor();
    await pane.getByRole('heading', { level: 1, name: '检查' }).waitFor();
    const edge = page.getByRole('separator');
    const before = Number(await edge.getAttribute('aria-valuenow'));
    await edge.focus();
    await page.keyboard.press('ArrowLeft');
    expect(Number(await edge.getAttribute('aria-valuenow'))).toBe(before + 20);
    await page.close();
  }, 120_000);

  it('says of a file that is no workbook what it is, and keeps the one that is open', async () => {
    const bench = await openWorkbench(browser, served);
    await drop(bench, '报表.xlsx', Buffer.from('<html><table></table></html>'));
    const dialog = bench.page.getByRole('dialog');
    await dialog.getByText('网页').waitFor();
    expect(await dialog.getByRole('heading').textContent()).toBe('打不开“报表.xlsx”');
    await bench.page.keyboard.press('Escape');
    expect(await bench.page.getByText('示例台账.xlsx').first().isVisible()).toBe(true);
    await bench.page.close();
  }, 120_000);

  it('asks before unsaved changes are lost, and opens the dropped file with the add-in begun anew', async () => {
    const bench = await openWorkbench(browser, served);
    const fixture = readFileSync(join(__dirname, '../../fixtures/workbook/xlsxwriter.xlsx'));
    await bench.openSheet('贷款发放');
    await bench.goTo('F3');
    await bench.type('5');
    await drop(bench, 'other.xlsx', fixture);
    const dialog = bench.page.getByRole('dialog');
    await dialog.getByRole('button', { name: '取消' }).click();
    expect(await bench.values('贷款发放!F3')).toEqual([[5]]);
    await drop(bench, 'other.xlsx', fixture);
    await dialog.getByRole('button', { name: '不保存，继续' }).click();
    await bench.page.getByText('other.xlsx').first().waitFor();
    await bench.settled();
    expect(await bench.page.getByRole('img', { name: '有未保存的改动' }).count()).toBe(0);
    // Univer takes its interface down a moment after its place is gone.
    expect(bench.problems.filter((problem) => !problem.includes('removeChild'))).toEqual([]);
    await bench.page.close();
  }, 180_000);
});
