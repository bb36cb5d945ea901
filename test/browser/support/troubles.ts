import { heading, idle, open, press, type OpenedPane } from './pane-page';

interface Faulty {
  host: {
    faults: {
      batches: number;
      enterEditMode(): void;
      leaveEditMode(): void;
      failBatch(nth: number): void;
      clear(): void;
    };
  };
  workbook: { protect(sheet: string): void; addSheet?(name: string): unknown };
}

/** What the pane shows while nothing is there yet, while it waits, and when something went wrong. */
export async function tellTroubles(opened: OpenedPane, seen: (name: string) => Promise<void>): Promise<void> {
  const { page, pane, lang } = opened;
  const say = (zh: string, en: string) => (lang === 'zh' ? zh : en);
  const faults = (act: 'edit' | 'leave' | 'fail' | 'clear') =>
    page.evaluate((what) => {
      const { faults: all } = (window as unknown as Faulty).host;
      if (what === 'edit') all.enterEditMode();
      if (what === 'leave') all.leaveEditMode();
      if (what === 'fail') for (let nth = 1; nth < 40; nth += 1) all.failBatch(nth);
      if (what === 'clear') all.clear();
    }, act);
  for (const [zh, en, under] of [
    ['检查', 'Check', 'steps'],
    ['核算', 'Run', 'steps'],
    ['解释', 'Explain', 'steps'],
    ['封存', 'Seal', 'steps'],
    ['参数', 'Parameters', 'more'],
    ['手工调整', 'Manual adjustment', 'more'],
  ] as const) {
    await open(opened, say(zh, en), under);
    await seen(`nothing-${en.toLowerCase().replace(' ', '-')}`);
  }
  await open(opened, say('准备', 'Set up'), 'steps');
  await press(pane, say('放入示例数据', 'Sample data'));
  for (const [zh, en, under] of [
    ['检查', 'Check', 'steps'],
    ['核算', 'Run', 'steps'],
    ['解释', 'Explain', 'steps'],
    ['封存', 'Seal', 'steps'],
    ['手工调整', 'Manual adjustment', 'more'],
  ] as const) {
    await open(opened, say(zh, en), under);
    await seen(`ready-${en.toLowerCase().replace(' ', '-')}`);
  }
  await open(opened, say('检查', 'Check'), 'steps');
  await press(pane, say('开始检查', 'Check now'));
  await seen('clean');
  await open(opened, say('准备', 'Set up'), 'steps');
  await faults('edit');
  await pane.getByRole('button', { name: say('重新读取工作簿', 'Read the workbook again') }).click();
  await pane.getByText(say('请先按 Enter 或 Esc', 'Press Enter or Esc')).waitFor();
  await seen('waiting');
  await faults('leave');
  await idle(pane);
  await faults('fail');
  await pane.getByRole('button', { name: say('重新读取工作簿', 'Read the workbook again') }).click();
  await pane.getByText(say('未完成：读取工作簿', 'Reading the workbook: not done')).waitFor();
  await seen('failed');
  await open(opened, say('封存', 'Seal'), 'steps');
  await seen('failed-seal');
  await faults('clear');
  await open(opened, say('核算', 'Run'), 'steps');
  await press(pane, say('直接核算', 'Run now'));
  await heading(pane, say('核算结果', 'Results'));
  await open(opened, say('手工调整', 'Manual adjustment'), 'more');
  await press(pane, say('记入手工调整', 'Record it'));
  await seen('adjust-blank');
}
