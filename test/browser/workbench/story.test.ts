import { join } from 'node:path';
import { describeInChromium } from '../support/chromium';
import type { Lang } from '../support/pane-page';
import { jisuan, officerOf, useWorkbench, type WorkbenchPage } from './support';

/** Officer 1001 is the worked case of the regulation: its figures stand in the regulation itself. */
const WORKED = { 贷款营销奖励: 2850, 绩效合计: 28_531, 实发绩效: 26_105.87, 工资总额: 35_105.87 };
/** The same case with 2.0‰ instead of 1.5‰: (1000 + 400 × 0.5 + 500 × 60% + 2000 × 20%) thousand × 2.0‰. */
const MARKETING_AT_TWO = 3800;

const PICTURES = join(__dirname, '../../../docs/workbench');

/** The rows of the officers; above and below stand notes of what is up to date. */
const officers = (summary: readonly unknown[][]): unknown[] =>
  summary.filter(([id, name]) => /^\d{4}$/.test(String(id)) && name !== '');

/** Pictures are made when they are wanted: WORKBENCH_PICTURES=1. */
async function picture(bench: WorkbenchPage, name: string): Promise<void> {
  if (!process.env.WORKBENCH_PICTURES) return;
  await bench.page.waitForTimeout(600);
  await bench.page.screenshot({ path: join(PICTURES, `${name}.${bench.lang}.png`) });
}

describeInChromium('The clerk’s story in the workbench', () => {
  const workbench = useWorkbench();

  const LANGUAGES: readonly Lang[] = process.env.WORKBENCH_PICTURES ? ['zh', 'en'] : ['zh'];
  it.each(LANGUAGES)(
    'in %s: open, check, mend by typing, calculate, read, explain, change a parameter, run again, seal, save: the same figures everywhere',
    async (lang) => {
      const bench = await workbench.open(lang);
      const { page, pane, say } = Object.assign(bench, { say: bench.say.bind(bench) });
      await pane.getByRole('heading', { level: 1, name: say('准备', 'Set up') }).waitFor();
      await picture(bench, '1-open');

      // A slip of the keyboard, found by the check and mended in its cell.
      await bench.openSheet('贷款发放');
      await bench.goTo('F3');
      await bench.type('约100万');
      expect(await bench.values('贷款发放!F3')).toEqual([['约100万']]);
      await bench.ribbon('check');
      const kind = pane.getByRole('button', { name: say('不是数字', 'Not a number') });
      await kind.waitFor({ timeout: 60_000 });
      await bench.openSheet('说明');
      if ((await kind.getAttribute('aria-expanded')) === 'false') await kind.click();
      await pane.getByRole('button', { name: /F3/ }).first().click();
      await bench.settled();
      expect(await bench.selected()).toBe('贷款发放!F3');
      await picture(bench, '2-found');
      await bench.goTo('F3');
      await bench.type('1000000');
      expect(await bench.shown('贷款发放!F3')).toEqual([[1_000_000]]);
      await bench.press('重新检查', 'Check again');
      await pane.getByText(say('没有发现问题', 'Nothing found')).waitFor({ timeout: 60_000 });
      await picture(bench, '3-mended');

      await bench.press('下一步：核算', 'Next: run');
      await bench.press('核算并写入', 'Run and write');
      await pane
        .getByRole('heading', { level: 1, name: say('核算结果', 'Results') })
        .waitFor({ timeout: 240_000 });
      await bench.settled();
      const summary = say('绩效汇总', 'Summary');
      expect(officerOf(await bench.sheet(summary), '1001')).toMatchObject(lang === 'zh' ? WORKED : {});
      expect(JSON.stringify(await bench.shown(`${summary}!A3`))).toContain('✔');
      await picture(bench, '4-results');

      // What the selected figure is made of.
      const rows = await bench.sheet(summary);
      const column = (rows[5] ?? []).indexOf(2850);
      const letter = String.fromCharCode(65 + column);
      await bench.goTo(`${letter}6`);
      await bench.ribbon('explain');
      await pane.getByText('JD20230000001').first().waitFor({ timeout: 60_000 });
      expect(await pane.getByText('2,850.00').first().isVisible()).toBe(true);
      await picture(bench, '5-explained');

      // A parameter changes: the totals follow by their formulas alone.
      await bench.openSheet('参数');
      await bench.goTo('B2');
      expect(await bench.values('参数!A2:B2')).toEqual([['营销奖励率', 0.0015]]);
      await bench.type('0.002');
      const marketing = async (): Promise<unknown> => (await bench.values(`${summary}!${letter}6`))[0]![0];
      expect(await marketing()).toBe(MARKETING_AT_TWO);
      const byFormula = officers(await bench.sheet(summary));
      await picture(bench, '6-parameter');

      await bench.ribbon('calculate');
      await pane
        .getByText(say('核算完成', 'Done: the results are written'))
        .first()
        .waitFor({ timeout: 240_000 });
      await bench.settled();
      expect(officers(await bench.sheet(summary))).toEqual(byFormula);
      expect(byFormula).toHaveLength(6);
      await picture(bench, '7-again');

      await bench.ribbon('seal');
      await pane.getByLabel(say('封存人', 'Sealed by')).fill('李会计');
      await pane.getByRole('checkbox', { name: say('我已核对', 'I have checked') }).check();
      await bench.press('封存', 'Seal');
      await pane.getByText(say('已封存', 'Sealed')).first().waitFor({ timeout: 120_000 });
      // The pane has read the book again: the seal stands in its history.
      const check = pane.getByRole('button', { name: say('查看是否有变', 'Has anything changed?') });
      await check.click({ trial: true, timeout: 120_000 });
      await bench.settled();
      await picture(bench, '8-sealed');

      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: say('保存', 'Save'), exact: true }).click(),
      ]);
      const saved = join(workbench.folder, `saved.${lang}.xlsx`);
      await download.saveAs(saved);
      expect(download.suggestedFilename()).toBe(say('示例台账（工作台）.xlsx', '示例台账 (workbench).xlsx'));
      await picture(bench, '9-saved');

      // The terminal reads the same figures out of the saved file, and nothing has changed since the seal.
      const verified = jisuan('verify', saved);
      expect([verified.status, verified.stdout]).toEqual([0, expect.stringContaining('封存以后没有改动')]);
      const { stdout } = jisuan(
        'run',
        saved,
        '--scheme',
        'corporate-manager',
        '--period',
        '2023Q1',
        '--json',
        '-',
      );
      const run = JSON.parse(stdout) as {
        totals: { payable: string };
        officers: { id: string; items: Record<string, string> }[];
      };
      const final = await bench.sheet(summary);
      if (lang === 'zh')
        for (const { id, items } of run.officers)
          for (const item of ['贷款营销奖励', '绩效合计', '实发绩效', '工资总额'])
            expect([id, item, Number(officerOf(final, id)[item]).toFixed(2)]).toEqual([
              id,
              item,
              items[item],
            ]);
      const paid = run.officers.reduce((sum, { items }) => sum + Math.round(Number(items.工资总额) * 100), 0);
      expect((paid / 100).toFixed(2)).toBe(run.totals.payable);
      expect(bench.problems).toEqual([]);
      await page.close();
    },
    900_000,
  );
});
