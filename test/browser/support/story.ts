import type { Page } from 'playwright-core';
import { act, idle, type Lang } from './pane-page';

/** Every view with something in it, in the order of the story; `seen` is called at each. */
export async function tellStory(
  page: Page,
  lang: Lang,
  seen: (name: string) => Promise<void>,
): Promise<void> {
  const say = (zh: string, en: string) => (lang === 'zh' ? zh : en);
  const press = async (zh: string, en: string) => {
    await page
      .getByRole('main')
      .getByRole('button', { name: say(zh, en), exact: true })
      .click();
    await idle(page);
  };
  await seen('start-empty');
  await page.getByRole('checkbox').check();
  await press('放入示例数据', 'Sample data');
  await seen('start');
  await press('下一步：检查', 'Next: check');
  await page.getByRole('button', { name: say('重复记录', 'Duplicate record') }).click();
  await seen('check');
  await page
    .getByRole('button', { name: say('处理…', 'Settle…') })
    .first()
    .click();
  await seen('settle');
  await press('下一步：核算', 'Next: run');
  await seen('preview');
  await press('核算并写入', 'Run and write');
  await seen('results');
  await act(page, 'show', 'explain');
  await act(page, 'explain', '1001', '贷款营销奖励');
  await page.getByRole('button', { name: 'JD20230000001' }).click();
  await seen('explain');
  await act(page, 'show', 'parameters');
  await idle(page);
  await seen('parameters');
  await act(page, 'show', 'adjust');
  await seen('adjust');
  await act(page, 'show', 'seal');
  await idle(page);
  await page.getByLabel(say('封存人', 'Sealed by')).fill('李会计');
  await page.getByRole('checkbox', { name: say('我已核对', 'I have checked') }).check();
  await press('封存', 'Seal');
  await page.evaluate(() => {
    interface Range {
      name: string;
      sheet: string;
      top: number;
      left: number;
    }
    const { workbook } = window as unknown as {
      workbook: { now(): { tables: Range[] }; type(s: string, r: number, c: number, v: number): void };
    };
    const range = workbook.now().tables.find(({ name }) => name === '贷款发放')!;
    workbook.type(range.sheet, range.top + 1, range.left + 5, 2_000_000);
  });
  await press('是否有变', 'Has anything changed?');
  await seen('seal');
  await act(page, 'show', 'help');
  await seen('help');
  await act(page, 'show', 'diagnostics');
  await seen('diagnostics');
}
