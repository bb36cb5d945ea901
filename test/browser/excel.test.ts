import type { Browser, Frame, Page } from 'playwright-core';
import { describeInChromium, launch } from './support/chromium';
import { serveExcel, type ExcelSite } from './support/excel-site';
import {
  background,
  heading,
  idle,
  open,
  openPane,
  press,
  selectFigure,
  typeInto,
  type ExcelWindow,
  type OpenedPane,
} from './support/pane-page';

const excel = <T>({ page }: OpenedPane, ask: (window: ExcelWindow) => T): Promise<T> =>
  page.evaluate(`(${ask.toString()})(window)`);

describeInChromium('A clerk’s work in the delivered add-in, on the genuine office.js', () => {
  let browser: Browser;
  let site: ExcelSite;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launch(), serveExcel()]);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  /** Nothing went wrong that the pane did not tell. */
  async function close(opened: OpenedPane): Promise<void> {
    expect(await excel(opened, ({ host }) => host.internalErrors.map(String))).toEqual([]);
    expect(opened.problems).toEqual([]);
    await opened.page.close();
  }

  const withSample = async (): Promise<OpenedPane> => {
    const opened = await openPane(browser, site);
    await press(opened.pane, '放入示例数据');
    await opened.pane.getByText('示例数据已放入').waitFor();
    return opened;
  };

  it('goes by mouse from an empty workbook to sealed results, and tells later what changed', async () => {
    const opened = await withSample();
    const { page, pane } = opened;
    await press(pane, '下一步：检查');
    await pane.getByText('可以核算了。').waitFor();
    await press(pane, '下一步：核算');
    await pane.getByText('将写入的工作表').waitFor();
    await press(pane, '核算并写入');
    await heading(pane, '核算结果');
    // The worked case of the regulation: 1001 earns 35,105.87 in all, 16,800.00 of it for deposits.
    await pane.getByText('35,105.87').first().waitFor();
    await open(opened, '解释', 'steps');
    await selectFigure(page, '绩效汇总', '1001', '存款奖励');
    await pane.getByText('16,800.00 元').waitFor();
    await open(opened, '封存', 'steps');
    await pane.getByLabel('封存人').fill('李会计');
    await pane.getByRole('checkbox', { name: '我已核对' }).check();
    await press(pane, '封存');
    await pane.getByText('已封存', { exact: true }).waitFor();
    await press(pane, '查看是否有变');
    await pane.getByText('封存以后没有改动').waitFor();
    await typeInto(page, '贷款发放', 1, '发放金额', 2_000_000);
    await pane.getByText('不是最新').first().waitFor();
    await page.waitForFunction(() =>
      (window as unknown as ExcelWindow).workbook.text('绩效汇总!A1')[0][0].startsWith('【不是最新】'),
    );
    await press(pane, '查看是否有变');
    await pane.getByText('封存以后有改动').waitFor();
    await pane.getByRole('button', { name: '转到 贷款发放!F2' }).waitFor();
    // The amount as it was: the results are those of the ledgers again, in the pane and on the sheet.
    await typeInto(page, '贷款发放', 1, '发放金额', 1_000_000);
    // Edits are told together, when the hand rests.
    await pane.waitForTimeout(800);
    await open(opened, '核算', 'steps');
    await press(pane, '重新核对');
    await pane.getByText('不是最新').first().waitFor({ state: 'detached' });
    expect(await excel(opened, ({ workbook }) => workbook.text('绩效汇总!A1')[0][0])).not.toContain(
      '不是最新',
    );
    await close(opened);
  }, 120_000);

  it('is worked by keyboard alone, from sample data to the seal', async () => {
    const opened = await openPane(browser, site);
    const { page, pane } = opened;
    const reach = async (name: string) => {
      for (let presses = 0; presses < 80; presses += 1) {
        await page.keyboard.press('Tab');
        if ((await focused(pane)) === name) return;
      }
      throw new Error(`Tab does not reach ${name}`);
    };
    const go = async (name: string, view: string) => {
      await reach(name);
      await page.keyboard.press('Enter');
      await heading(pane, view);
      await idle(pane);
      // The keyboard goes on at the heading of the view that opened.
      expect(await pane.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    };
    await reach('放入示例数据');
    await page.keyboard.press('Enter');
    await pane.getByText('示例数据已放入').waitFor();
    await idle(pane);
    await go('下一步：检查', '检查');
    await go('下一步：核算', '核算');
    await go('核算并写入', '核算结果');
    await go('下一步：封存', '封存');
    await reach('封存人');
    await page.keyboard.type('李会计');
    await reach('我已核对结果和暂缓人员');
    await page.keyboard.press('Space');
    await reach('封存');
    await page.keyboard.press('Enter');
    await pane.getByText('已封存', { exact: true }).waitFor();
    await close(opened);
  }, 120_000);

  it('obeys the ribbon without the pane: 核算 writes the results, 核对表 goes to them, 解释 and 参数 open where they lead', async () => {
    const opened = await withSample();
    const { page, pane } = opened;
    const ribbon = (id: string) =>
      page.evaluate((button) => (window as unknown as ExcelWindow).host.ribbon(button), id);
    const shown = () => excel(opened, ({ host }) => host.runtime.visibility);
    await excel(opened, ({ host }) => (host.runtime.visibility = 'Hidden'));
    await ribbon('calculate');
    await pane.getByText('核算完成，结果已写入').waitFor();
    expect(await shown()).toBe('Hidden');
    expect(await excel(opened, ({ workbook }) => workbook.sheetNames)).toContain('绩效汇总');
    await ribbon('reconcile');
    await page.waitForFunction(
      () =>
        (window as unknown as { workbook: { book: { active: { name: string } } } }).workbook.book.active
          .name === '核对',
    );
    await selectFigure(page, '绩效汇总', '1001', '存款奖励');
    expect(await shown()).toBe('Hidden');
    await ribbon('explain');
    await pane.getByText('16,800.00 元').waitFor();
    expect(await shown()).toBe('Visible');
    await ribbon('parameters');
    await heading(pane, '参数');
    await ribbon('check');
    await heading(pane, '检查');
    await pane.getByText('可以核算了。').waitFor();
    await close(opened);
  }, 120_000);

  it('cancels a run while Excel waits for the end of an edit, and leaves the workbook as it was', async () => {
    const opened = await withSample();
    const { page, pane } = opened;
    const before = await excel(opened, ({ workbook }) => workbook.sheetNames);
    await open(opened, '核算', 'steps');
    await press(pane, '预览');
    await edit(page, 'enter');
    await pane.getByRole('main').getByRole('button', { name: '核算并写入' }).click();
    await pane.getByText('请先按 Enter 或 Esc 结束编辑').waitFor();
    await pane.getByRole('button', { name: '取消' }).click();
    await edit(page, 'leave');
    await pane.getByText('已取消：核算。工作簿没有改动。').waitFor();
    expect(await excel(opened, ({ workbook }) => workbook.sheetNames)).toEqual(before);
    await close(opened);
  }, 120_000);

  it('says in an empty workbook, on every step, what comes first', async () => {
    const opened = await openPane(browser, site);
    const { pane } = opened;
    await open(opened, '检查', 'steps');
    await pane.getByText('先放入空白台账或示例数据').waitFor();
    expect(await pane.getByText('可以核算了').count()).toBe(0);
    for (const step of ['核算', '解释']) {
      await open(opened, step, 'steps');
      await pane.getByText('先选择方案和期间').waitFor();
    }
    await open(opened, '封存', 'steps');
    await pane.getByText('工作簿里还没有核算结果').waitFor();
    await close(opened);
  }, 60_000);

  it('reads seals and parameters although other work ran when their view was opened, and parameters again after an edit', async () => {
    const opened = await withSample();
    const { page, pane } = opened;
    await edit(page, 'enter');
    await pane.getByRole('button', { name: '重新读取工作簿' }).click();
    await pane.getByRole('navigation', { name: '步骤' }).getByRole('button', { name: '封存' }).click();
    await edit(page, 'leave');
    await pane.getByText('工作簿里还没有核算结果').waitFor();
    await open(opened, '参数', 'more');
    await pane.getByText('存款奖励率').first().waitFor();
    await pane.getByRole('searchbox').fill('存款奖励率');
    await typeInto(page, '参数', 8, '值', '3‰');
    await pane.getByText('制度原值 2‰').waitFor();
    expect(await pane.getByRole('searchbox').inputValue()).toBe('存款奖励率');
    await close(opened);
  }, 60_000);

  it('keeps an explanation in view when a link out of it is followed, and names the officer by id', async () => {
    const opened = await withSample();
    const { page, pane } = opened;
    await open(opened, '核算', 'steps');
    await press(pane, '直接核算');
    await heading(pane, '核算结果');
    await open(opened, '解释', 'steps');
    await selectFigure(page, '绩效汇总', '1001', '贷款营销奖励');
    await pane.getByRole('heading', { level: 2, name: '1001 王瑞云 · 贷款营销奖励' }).waitFor();
    await pane.getByRole('button', { name: 'JD20230000001' }).click();
    await pane.getByRole('button', { name: '转到 贷款发放!A2' }).click();
    await page.waitForFunction(
      () =>
        (window as unknown as { workbook: { book: { active: { name: string } } } }).workbook.book.active
          .name === '贷款发放',
    );
    await pane.waitForTimeout(600);
    await idle(pane);
    await pane.getByRole('heading', { level: 2, name: '1001 王瑞云 · 贷款营销奖励' }).waitFor();
    await close(opened);
  }, 60_000);

  it('says that a cell is being edited, and goes on when it no longer is', async () => {
    const opened = await withSample();
    const { page, pane } = opened;
    await edit(page, 'enter');
    await pane.getByRole('button', { name: '重新读取工作簿' }).click();
    await pane.getByText('请先按 Enter 或 Esc 结束编辑').waitFor();
    await edit(page, 'leave');
    await idle(pane);
    expect(await pane.getByRole('alert').count()).toBe(0);
    await close(opened);
  }, 60_000);

  it('answers cells from its first load, and says which part did not come when its server is away', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    const away = /\/(?!addin)[a-z0-9]+\.[0-9a-f]{8}\.js/;
    await page.route(away, (route) => route.abort());
    const opened = await openPane(browser, site, {}, page);
    const { pane } = opened;
    const reward = await page.evaluate(() =>
      (window as unknown as ExcelWindow).host.callFunction('MARKETINGREWARD', [
        [[1_000_000], [2_000_000]],
        '新增',
        null,
        null,
        null,
        null,
      ]),
    );
    expect(reward).toEqual([[1500], [3000]]);
    await pane.getByRole('main').getByRole('button', { name: '放入示例数据' }).click();
    await pane.getByText('加载项的一部分没有取到').waitFor();
    await pane.getByRole('navigation', { name: '步骤' }).getByRole('button', { name: '检查' }).click();
    await pane.getByText('这一页没有打开').waitFor();
    await page.unroute(away);
    await press(pane, '重试');
    await heading(pane, '检查');
    await page.close();
  }, 60_000);

  it('follows the system’s colours where Office says nothing', async () => {
    const page = await browser.newPage({ colorScheme: 'dark', viewport: { width: 320, height: 640 } });
    const { pane } = await openPane(browser, site, { theme: 'none' }, page);
    expect(await background(pane)).toBe('rgb(31, 31, 31)');
    await page.close();
  }, 60_000);
});

/** A clerk begins to type into a cell, or is done. */
async function edit(page: Page, what: 'enter' | 'leave'): Promise<void> {
  type Editing = { host: { faults: { enterEditMode(): void; leaveEditMode(): void } } };
  await page.evaluate((begun) => {
    const { faults } = (window as unknown as Editing).host;
    if (begun) faults.enterEditMode();
    else faults.leaveEditMode();
  }, what === 'enter');
}

/** What the keyboard is at: a button’s words, or a field’s label. */
function focused(pane: Frame): Promise<string> {
  return pane.evaluate(() => {
    const at = document.activeElement;
    const labels = (at as HTMLInputElement | null)?.labels;
    const label = labels && labels.length > 0 ? labels[0].textContent : at?.textContent;
    return (label ?? '').replace(/\*$/, '').trim();
  });
}
