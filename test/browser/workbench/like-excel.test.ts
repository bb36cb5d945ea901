import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describeInChromium } from '../support/chromium';
import { useWorkbench, type WorkbenchPage } from './support';

/** What the page has drawn, in the order in which it did; heights in pixels from the top. */
interface Drawing {
  drawn: { text: string; at: number }[];
}

/** From now on the page remembers what it draws. */
const watchDrawing = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const drawing = window as unknown as Drawing;
    drawing.drawn = [];
    const { prototype } = CanvasRenderingContext2D;
    const fillText = Object.getOwnPropertyDescriptor(prototype, 'fillText')!
      .value as typeof prototype.fillText;
    prototype.fillText = function (text, x, y, ...rest) {
      const { d, f } = this.getTransform();
      drawing.drawn.push({ text, at: f + y * d });
      fillText.call(this, text, x, y, ...rest);
    };
  });

const drawnSince = async (page: Page): Promise<Map<string, number>> => {
  await page.waitForFunction(() => (window as unknown as Drawing).drawn.length > 0);
  const all = await page.evaluate(() => (window as unknown as Drawing).drawn.splice(0));
  return new Map(all.map(({ text, at }) => [text, at]));
};

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    if (at?.closest('.grid-place')) return 'grid';
    return (
      at?.getAttribute('aria-label') ??
      at?.querySelector('.ribbon-label')?.textContent ??
      at?.textContent ??
      ''
    );
  });

const formula = (bench: WorkbenchPage, address: string): Promise<unknown> =>
  bench.page.evaluate(
    (at) =>
      (
        window as unknown as {
          workbench: { session: { host: { workbook: { formulas(address: string): unknown[][] } } } };
        }
      ).workbench.session.host.workbook.formulas(at)[0]![0],
    address,
  );

describeInChromium('What looks and works in the workbench as in Excel', () => {
  const workbench = useWorkbench();

  it('shows #### where a number or a day is wider than its column, and text as far as it goes', async () => {
    const bench = await workbench.open();
    const { page } = bench;
    await bench.openSheet('贷款发放');
    await watchDrawing(page);
    await page.evaluate(() => {
      const { workbook } = (
        window as unknown as {
          workbench: {
            session: {
              host: {
                workbook: {
                  sheet(name: string): { columnWidths: Map<number, number> };
                  type(address: string, entry: unknown): void;
                };
              };
            };
          };
        }
      ).workbench.session.host;
      const { columnWidths } = workbook.sheet('贷款发放');
      for (const column of [3, 4, 5]) columnWidths.set(column, 30);
      workbook.type('贷款发放!F3', 654321);
    });
    await bench.settled();
    const drawn = [...(await drawnSince(page)).keys()];
    expect(drawn.filter((text) => /^#+$/.test(text)).length).toBeGreaterThan(0);
    expect(drawn.filter((text) => text === '654,321.00' || text === '2023-01-18')).toEqual([]);
    // The officers' numbers are text.
    expect(drawn).toContain('1001');
    await page.close();
  }, 120_000);

  it('names the font of the workbook, and draws cells with a list level with their neighbours, before and after an entry', async () => {
    const bench = await workbench.open();
    const { page } = bench;
    await bench.openSheet('贷款发放');
    await bench.goTo('F2');
    const fonts = page.locator('.grid-container input');
    expect(await fonts.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).toContain(
      '等线',
    );
    await watchDrawing(page);
    await bench.type('7654321');
    const drawn = await drawnSince(page);
    const [amount, list, below] = ['7,654,321.00', '新增', '存量扩大'].map((text) => drawn.get(text)!);
    expect([amount, list, below].every(Number.isFinite)).toBe(true);
    // Rows of 20 pixels: the nature of any loan lies on the line of an amount.
    for (const other of [list!, below!]) expect(Math.abs(amount! - other) % 20).toBeLessThanOrEqual(1);
    await page.close();
  }, 120_000);

  it('enters a formula as it was typed, though the list of functions still shows those of an earlier letter', async () => {
    const bench = await workbench.open();
    const { page } = bench;
    await bench.openSheet('贷款发放');
    await bench.goTo('AA2');
    await page.keyboard.type('=(F2)+(F');
    await page.locator('[data-u-comp="sheets-formula-editor"]').waitFor();
    await page.keyboard.type('3)');
    await page.keyboard.press('Enter');
    await bench.settled();
    expect(await formula(bench, '贷款发放!AA2')).toBe('=(F2)+(F3)');
    expect(bench.problems).toEqual([]);
    await page.close();
  }, 120_000);

  it('loses no letter of a formula that is coloured late, after the next letter was typed', async () => {
    const bench = await workbench.open();
    const { page } = bench;
    await bench.openSheet('贷款发放');
    await bench.goTo('AA2');
    await page.keyboard.type('=(F2)+');
    // What Univer does for the text of a letter before, when it comes to it.
    await page.evaluate(() => {
      interface Commands {
        syncExecuteCommand(id: string, params: object): unknown;
      }
      const { univer } = (
        window as unknown as {
          workbench: {
            grid: {
              univer: {
                __getInjector(): {
                  dependencyCollection: { dependencyMap: Map<{ decoratorName?: string }, unknown> };
                  get(id: unknown): Commands;
                };
              };
            };
          };
        }
      ).workbench.grid;
      const injector = univer.__getInjector();
      const ids = [...injector.dependencyCollection.dependencyMap.keys()];
      const commands = injector.get(ids.find((id) => id.decoratorName === 'univer.core.command-service'));
      commands.syncExecuteCommand('doc.command.replace-text-runs', {
        unitId: '__INTERNAL_EDITOR__DOCS_NORMAL',
        body: { dataStream: '=(F2)', textRuns: [] },
      });
    });
    await page.keyboard.type('F3');
    await page.keyboard.press('Enter');
    await bench.settled();
    expect(await formula(bench, '贷款发放!AA2')).toBe('=(F2)+F3');
    await page.close();
  }, 120_000);

  it('goes by F6 from the grid to the pane, the title, the ribbon and back, and types into the cell again', async () => {
    const bench = await workbench.open();
    const { page } = bench;
    await bench.openSheet('贷款发放');
    await bench.goTo('F3');
    const stops: string[] = [];
    for (let step = 0; step < 4; step += 1) {
      await page.keyboard.press('F6');
      stops.push(await focused(page));
    }
    expect(stops).toEqual(['关闭窗格', '与 Excel 的区别', '绩算', 'grid']);
    await bench.type('7');
    expect(await bench.values('贷款发放!F3')).toEqual([[7]]);
    // Inside the add-in's frame the key is heard too.
    await page.keyboard.press('F6');
    await page.keyboard.press('Tab');
    await page.waitForFunction(() => document.activeElement instanceof HTMLIFrameElement);
    await page.keyboard.press('Shift+F6');
    await page.waitForFunction(() => document.activeElement?.closest('.grid-place'));
    expect(bench.problems).toEqual([]);
    await page.close();
  }, 120_000);

  it('saves over the very file that was opened only after asking; Enter at the question leaves it as it is', async () => {
    const bench = await workbench.open();
    const { page } = bench;
    const bytes = readFileSync(join(workbench.folder, 'sample.xlsx')).toString('base64');
    await page.evaluate((content) => {
      const written: number[] = [];
      const file = {
        name: '账.xlsx',
        getFile: () =>
          Promise.resolve(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], '账.xlsx')),
        isSameEntry: (other: unknown) => Promise.resolve(other === file),
        createWritable: () =>
          Promise.resolve({
            write: (data: { byteLength: number }) => Promise.resolve(void written.push(data.byteLength)),
            close: () => Promise.resolve(),
            abort: () => Promise.resolve(),
          }),
      };
      Object.assign(window, {
        written,
        showOpenFilePicker: () => Promise.resolve([file]),
        showSaveFilePicker: () => Promise.resolve(file),
      });
    }, bytes);
    const writes = (): Promise<number> =>
      page.evaluate(() => (window as unknown as { written: number[] }).written.length);
    await page.getByRole('button', { name: '打开', exact: true }).click();
    await bench.opened('账.xlsx');
    await bench.openSheet('贷款发放');
    await bench.goTo('F3');
    await bench.type('5');
    const dialog = page.getByRole('dialog');
    await page.keyboard.press('Control+s');
    await dialog.getByText('账.xlsx').waitFor();
    expect(await focused(page)).toBe('取消');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect([await writes(), await page.getByRole('img', { name: '有未保存的改动' }).count()]).toEqual([0, 1]);
    await page.keyboard.press('Control+s');
    await dialog.getByRole('button', { name: '覆盖' }).click();
    await page.getByText('已保存为 账.xlsx').waitFor();
    expect([await writes(), await page.getByRole('img', { name: '有未保存的改动' }).count()]).toEqual([1, 0]);
    expect(bench.problems).toEqual([]);
    await page.close();
  }, 120_000);

  it('says in the colours of the system too that there are unsaved changes and that the pane is open', async () => {
    const bench = await workbench.open();
    const { page } = bench;
    await bench.openSheet('贷款发放');
    await bench.goTo('F3');
    await bench.type('5');
    await page.emulateMedia({ forcedColors: 'active' });
    const colour = (name: string): Promise<string> =>
      page.locator(name).evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await colour('.dirty')).not.toBe(await colour('.title-bar'));
    const border = page.locator('[data-command="pane"]');
    expect(await border.evaluate((element) => getComputedStyle(element).borderTopStyle)).toBe('solid');
    await page.close();
  }, 120_000);
});
