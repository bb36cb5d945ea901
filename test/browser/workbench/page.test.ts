import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeInChromium } from '../support/chromium';
import { violations, type Lang } from '../support/pane-page';
import { useWorkbench, type WorkbenchPage } from './support';

describeInChromium('The page of the workbench', () => {
  const workbench = useWorkbench();

  /** Files dropped from the desktop. */
  const drop = (bench: WorkbenchPage, ...files: (readonly [name: string, bytes: Buffer])[]): Promise<void> =>
    bench.page.evaluate(
      (list) => {
        const transfer = new DataTransfer();
        for (const [name, content] of list)
          transfer.items.add(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], name));
        window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
      },
      files.map(([name, bytes]) => [name, bytes.toString('base64')] as const),
    );
  const fixture = readFileSync(join(__dirname, '../../fixtures/workbook/xlsxwriter.xlsx'));

  const LANGUAGES: readonly Lang[] = ['zh', 'en'];
  it.each(LANGUAGES)(
    'in %s says that it is not Excel and how it differs, and breaks no rule of accessibility of its own',
    async (lang) => {
      const bench = await workbench.open(lang);
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
    const { page } = await workbench.open();
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
    const bench = await workbench.open();
    const { page, pane } = bench;
    await pane.getByRole('heading', { level: 1, name: '准备' }).waitFor();
    const addin = page.frames().find((frame) => frame.url().includes('taskpane'))!;
    await addin.evaluate(() => {
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      return Office.addin.onVisibilityModeChanged(({ visibilityMode }) => heard.push(visibilityMode));
    });
    const heard = (): Promise<unknown> =>
      addin.evaluate(() => (window as unknown as { heard: unknown }).heard);
    await page.getByRole('button', { name: '关闭窗格' }).click();
    expect(await page.getByRole('separator').count()).toBe(0);
    // The grid fills the place that the pane has left.
    await page.waitForFunction(() => {
      const widths = [...document.querySelectorAll('.grid-container canvas')].map((one) => one.clientWidth);
      return Math.max(...widths) === document.documentElement.clientWidth;
    });
    await bench.ribbon('check');
    await page.getByRole('separator').waitFor();
    expect(await heard()).toEqual(['Hidden', 'Taskpane']);
    await pane.getByRole('heading', { level: 1, name: '检查' }).waitFor();
    const edge = page.getByRole('separator');
    const before = Number(await edge.getAttribute('aria-valuenow'));
    await edge.focus();
    await page.keyboard.press('ArrowLeft');
    expect(Number(await edge.getAttribute('aria-valuenow'))).toBe(before + 20);
    await page.close();
  }, 120_000);

  it('says of a file that is no workbook what it is, and keeps the one that is open', async () => {
    const bench = await workbench.open();
    await drop(bench, ['报表.xlsx', Buffer.from('<html><table></table></html>')]);
    const dialog = bench.page.getByRole('dialog');
    await dialog.getByText('网页').waitFor();
    expect(await dialog.getByRole('heading').textContent()).toBe('打不开“报表.xlsx”');
    await bench.page.keyboard.press('Escape');
    expect(await bench.page.getByText('示例台账.xlsx').first().isVisible()).toBe(true);
    await bench.page.close();
  }, 120_000);

  it('asks before unsaved changes are lost, and opens the dropped file with the add-in begun anew', async () => {
    const bench = await workbench.open();
    await bench.openSheet('贷款发放');
    await bench.goTo('F3');
    await bench.type('5');
    await drop(bench, ['other.xlsx', fixture]);
    const dialog = bench.page.getByRole('dialog');
    await dialog.getByRole('button', { name: '取消' }).click();
    expect(await bench.values('贷款发放!F3')).toEqual([[5]]);
    await drop(bench, ['other.xlsx', fixture]);
    await dialog.getByRole('button', { name: '不保存，继续' }).click();
    await bench.opened('other.xlsx');
    expect(await bench.page.getByRole('img', { name: '有未保存的改动' }).count()).toBe(0);
    expect(bench.problems).toEqual([]);
    await bench.page.close();
  }, 180_000);

  it('says what a dropped file is by its content, asks about changes only where it can be opened, takes one at a time', async () => {
    const bench = await workbench.open();
    await bench.openSheet('贷款发放');
    await bench.goTo('F3');
    await bench.type('5');
    const dialog = bench.page.getByRole('dialog');
    const refused = async (...files: (readonly [string, Buffer])[]): Promise<string> => {
      await drop(bench, ...files);
      const text = await dialog.innerText();
      await bench.page.keyboard.press('Escape');
      return text;
    };
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]);
    expect(await refused(['台账.xls', old])).toContain('旧格式');
    expect(await refused(['台账.csv', Buffer.from('工号,金额\n1,2')])).toContain('CSV');
    expect(await refused(['断.xlsx', fixture.subarray(0, -300)])).toContain('不完整或已损坏');
    expect(await refused(['空.xlsx', Buffer.alloc(0)])).toContain('不完整或已损坏');
    expect(await refused(['甲.xlsx', fixture], ['乙.xlsx', fixture])).toContain('请一次打开一个文件');
    expect(await bench.values('贷款发放!F3')).toEqual([[5]]);
    expect(bench.problems).toEqual([]);
    await bench.page.close();
  }, 120_000);

  it('opens files one right after another without an error of the page; the last one stays', async () => {
    const bench = await workbench.open();
    const sample = readFileSync(join(workbench.folder, 'sample.xlsx'));
    for (const [at, bytes] of [fixture, sample, fixture].entries())
      await drop(bench, [`第${at}个.xlsx`, bytes]);
    await bench.opened('第2个.xlsx');
    await drop(bench, ['样例.xlsx', sample]);
    await bench.opened('样例.xlsx');
    // Univer checks entry rules of other sheets when it is idle, which may be after they are gone.
    await bench.openSheet('贷款发放');
    await drop(bench, ['最后.xlsx', fixture]);
    await bench.opened('最后.xlsx');
    await bench.page.getByRole('button', { name: 'English' }).click();
    await bench.settled();
    await bench.page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    const grids = await bench.page.locator('.grid-container').count();
    expect([grids, await bench.page.locator('iframe').count()]).toEqual([1, 1]);
    expect(bench.problems).toEqual([]);
    await bench.page.close();
  }, 180_000);

  it('asks before the page is left with unsaved changes', async () => {
    const bench = await workbench.open();
    await bench.openSheet('贷款发放');
    await bench.goTo('F3');
    await bench.type('5');
    const asked: string[] = [];
    bench.page.on('dialog', (question) => {
      asked.push(question.type());
      void question.accept();
    });
    await bench.page.reload();
    expect(asked).toEqual(['beforeunload']);
    await bench.page.close();
  }, 120_000);

  it.each([
    ['a narrow window', { width: 1024, height: 700 }],
    ['a laptop at 200 %', { width: 720, height: 450 }],
  ])(
    'fits %s: nothing is cut off sideways, every button can be reached',
    async (_, size) => {
      const { page } = await workbench.open('en', size);
      expect(
        await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return [scrollWidth - clientWidth, document.getElementById('root')!.scrollWidth - clientWidth];
        }),
      ).toEqual([0, 0]);
      for (const name of ['Open', 'Save', '中文', 'How it differs from Excel', 'Close the pane']) {
        const box = (await page.getByRole('button', { name, exact: true }).boundingBox())!;
        expect([name, box.x >= 0 && box.x + box.width <= size.width]).toEqual([name, true]);
      }
      const last = page.getByRole('toolbar', { name: 'Jisuan' }).getByRole('button').last();
      await last.scrollIntoViewIfNeeded();
      expect(await last.isVisible()).toBe(true);
      await page.close();
    },
    120_000,
  );

  it('shows the note of a cell under the pointer', async () => {
    const bench = await workbench.open();
    const { page } = bench;
    await bench.openSheet('花名册');
    // The sample holds nothing that is not shown.
    expect(await page.locator('.status-link').count()).toBe(0);
    // The formula bar has a canvas of its own.
    const canvases = await page.locator('.grid-container canvas').all();
    const boxes = await Promise.all(canvases.map((one) => one.boundingBox()));
    const canvas = boxes.reduce((a, b) => ((b?.height ?? 0) > (a?.height ?? 0) ? b : a))!;
    // Past the headings of rows and columns.
    await page.mouse.move(canvas.x + 60, canvas.y + 32);
    await page.mouse.move(canvas.x + 70, canvas.y + 34);
    await page.locator('.note-popup').waitFor();
    expect(await page.locator('.note-popup').innerText()).toContain('客户经理的工号');
    await page.mouse.move(700, 4);
    await page.locator('.note-popup').waitFor({ state: 'detached' });
    expect(bench.problems).toEqual([]);
    await page.close();
  }, 120_000);
});
