import { heading, idle, open, press, selectFigure, typeInto, type OpenedPane } from './pane-page';

/** The clerk's story through every view, by mouse; `seen` is called at each with something in it. */
export async function tellStory(opened: OpenedPane, seen: (name: string) => Promise<void>): Promise<void> {
  const { page, pane, lang } = opened;
  const say = (zh: string, en: string) => (lang === 'zh' ? zh : en);
  await seen('start-empty');
  await pane.getByRole('checkbox').check();
  await press(pane, say('放入示例数据', 'Sample data'));
  await seen('start');
  await press(pane, say('下一步：检查', 'Next: check'));
  await pane.getByRole('button', { name: say('重复记录', 'Duplicate record') }).click();
  await seen('check');
  const settle = say('处理…', 'Settle…');
  await pane.getByRole('button', { name: settle }).first().click();
  await seen('settle');
  await pane.getByLabel(say('理由', 'Reason')).fill(say('同一笔录入两次', 'entered twice'));
  await pane.getByLabel(say('处理人', 'Settled by')).fill('李会计');
  await press(pane, say('记入异常处理', 'Record it'));
  await press(pane, say('下一步：核算', 'Next: run'));
  await seen('preview');
  await press(pane, say('核算并写入', 'Run and write'));
  await heading(pane, say('核算结果', 'Results'));
  await seen('results');
  await open(opened, say('解释', 'Explain'), 'steps');
  await selectFigure(page, say('绩效汇总', 'Summary'), '1001', say('贷款营销奖励', 'Loan marketing reward'));
  await pane.getByRole('button', { name: 'JD20230000001' }).click();
  await idle(pane);
  await seen('explain');
  await page.evaluate(() => {
    (window as unknown as { workbook: { select(address: string): void } }).workbook.select('贷款发放!B2');
  });
  await pane.getByText(say('贷款发放 第 1 行', '贷款发放, row 1')).waitFor();
  await idle(pane);
  await seen('explain-row');
  await open(opened, say('参数', 'Parameters'), 'more');
  await seen('parameters');
  await open(opened, say('手工调整', 'Manual adjustment'), 'more');
  await seen('adjust');
  await open(opened, say('封存', 'Seal'), 'steps');
  await pane.getByLabel(say('封存人', 'Sealed by')).fill('李会计');
  await pane.getByRole('checkbox', { name: say('我已核对', 'I have checked') }).check();
  await press(pane, say('封存', 'Seal'));
  await seen('seal');
  await typeInto(page, '贷款发放', 1, '发放金额', 2_000_000);
  await pane.getByText(say('不是最新', 'Out of date')).first().waitFor();
  await press(pane, say('查看是否有变', 'Has anything changed?'));
  await seen('verified');
  await open(opened, say('帮助', 'Help'), 'more');
  await seen('help');
  await open(opened, say('诊断', 'Diagnostics'), 'more');
  await seen('diagnostics');
}
