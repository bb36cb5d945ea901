import { readFileSync } from 'node:fs';
import { describeInChromium } from '../support/chromium';
import { useWorkbench, type WorkbenchPage } from './support';

/** As text that another program left on the clipboard. */
async function paste({ page }: WorkbenchPage, text: string): Promise<void> {
  await page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', content);
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

describeInChromium('What a clerk types, pastes and presses in the workbench', () => {
  const workbench = useWorkbench();
  // One page for all: opening it takes longer than what is done there.
  let bench: WorkbenchPage;
  beforeAll(async () => {
    bench = await workbench.open();
  }, 120_000);

  it('the arrow keys go from sheet to sheet, and the tab that has the keyboard stays in sight', async () => {
    const { page } = bench;
    const tabs = page.locator('[data-u-comp="slide-tab-item"]');
    await tabs.first().focus();
    const names = await tabs.allInnerTexts();
    for (const name of names.slice(1)) {
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction((wanted) => {
        const chosen = document.activeElement;
        const bar = chosen?.closest('[data-u-comp="slide-tab-bar"]')?.getBoundingClientRect();
        const tab = chosen?.getBoundingClientRect();
        const isWanted = chosen?.textContent === wanted && chosen?.getAttribute('aria-selected') === 'true';
        return isWanted && tab && bar && tab.left >= bar.left - 1 && tab.right <= bar.right + 1;
      }, name);
    }
    expect(bench.problems).toEqual([]);
  }, 120_000);

  it('in new rows of a ledger ids keep their zeros, Chinese days and amounts are read, a broken formula is text and said so', async () => {
    await bench.openSheet('贷款发放');
    // Looked into and left as it is.
    await bench.goTo('D2');
    await bench.page.keyboard.press('F2');
    await bench.type('');
    expect(await bench.values('贷款发放!D2')).toEqual([['1001']]);
    const below = (await bench.sheet('贷款发放')).length + 1;
    const at = (columns: string, row: number) =>
      `贷款发放!${columns.replace(/[A-Z]/g, (column) => column + row)}`;
    const told = bench.page.getByText('先按文字放入单元格').waitFor({ timeout: 100_000 });
    for (const [column, text] of [
      ['D', '0086'],
      ['E', '2023年2月3日'],
      ['F', '￥2,000.50'],
      ['H', `+F${below}*2`],
      ['C', '=1+'],
    ] as const) {
      await bench.goTo(`${column}${below}`);
      await bench.type(text);
    }
    expect(await bench.values(at('C:H', below))).toEqual([['=1+', '0086', 44960, 2000.5, '', 4001]]);
    await told;
    await bench.goTo(`A${below + 1}`);
    await paste(bench, "JD9\tKH9\t=cmd|' /C calc'!A0\t0086\t2023-3-4\t1,234.50");
    await bench.settled();
    expect(await bench.values(at('A:F', below + 1))).toEqual([
      ['JD9', 'KH9', "=cmd|' /C calc'!A0", '0086', 44989, 1234.5],
    ]);
    expect(bench.problems).toEqual([]);
  }, 120_000);

  it('Ctrl+S and Ctrl+O are heard in the pane too', async () => {
    const { page, pane } = bench;
    await pane.getByRole('combobox').first().focus();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      pane.getByRole('combobox').first().press('Control+s'),
    ]);
    expect(download.suggestedFilename()).toBe('示例台账（工作台）.xlsx');
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      pane.getByRole('combobox').first().press('Control+o'),
    ]);
    await chooser.setFiles({
      name: '再来.xlsx',
      mimeType: '',
      buffer: readFileSync(await download.path()),
    });
    await bench.opened('再来.xlsx');
    expect(bench.problems).toEqual([]);
  }, 120_000);

  it('says when the local server has ended, and no more when it is back', async () => {
    const { page } = bench;
    const warning = page.getByRole('alert').filter({ hasText: '本机服务已停止' });
    expect(await warning.count()).toBe(0);
    await page.route('**/alive', (route) => route.abort());
    await page.reload();
    await warning.waitFor();
    await page.unroute('**/alive');
    // The browser asks again by itself.
    await warning.waitFor({ state: 'detached' });
    await page.close();
  }, 120_000);
});
