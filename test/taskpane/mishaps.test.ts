import { makeSample } from '../../src/app/sample/sample';
import { paneCommands } from '../../src/taskpane/commands';
import { cellText } from '../../src/ledger/locate';
import { opened, settled, withSample, type Opened } from './support/opened';

/** What Excel says when it will not. */
const REFUSED = Object.assign(new Error('refused'), {
  code: 'HOST',
  text: {
    zh: 'Excel 报告了一个错误，工作簿保持原样。',
    en: 'Excel reported an error; the workbook is as it was.',
  },
});

const ADJUSTMENT = { officer: '1001', item: '手工调整', amount: '120.50', reason: '补发', by: '王行长' };

function rowsIn({ workbook }: Opened, table: string): string[][] {
  const book = workbook.now();
  const range = book.tables.find(({ name }) => name === table)!;
  const grid = book.sheets.find(({ name }) => name === range.sheet)!;
  const rows: string[][] = [];
  for (let row = range.top + 1; row <= range.bottom; row += 1) {
    const cells = [];
    for (let at = range.left; at <= range.right; at += 1) cells.push(cellText(grid, row, at));
    if (cells.some((text) => text !== '')) rows.push(cells);
  }
  return rows;
}

async function withResults(): Promise<Opened> {
  const pane = await withSample();
  await pane.actions.calculate();
  return pane;
}

/** The sample of scheme C but for one sheet. */
async function withoutSheet(name: string): Promise<Opened> {
  const pane = await opened();
  const plan = makeSample({ officers: 20, seed: 1, scheme: 'corporate-manager', dirty: false });
  await pane.workbook.write({ ...plan, sheets: plan.sheets.filter((sheet) => sheet.name !== name) });
  await pane.actions.readAgain();
  return pane;
}

describe('Work that was done, though what follows it failed', () => {
  it('says that a manual adjustment is recorded when Excel then does not go to its row: nobody records it twice', async () => {
    const pane = await withSample();
    const before = rowsIn(pane, '手工调整').length;
    pane.workbook.failing = { call: 'goTo', error: REFUSED };
    expect(await pane.actions.adjust(ADJUSTMENT)).toBe(true);
    expect(pane.state().notice).toMatchObject({ intent: 'success', title: { zh: '已记入“手工调整”' } });
    expect(rowsIn(pane, '手工调整')).toHaveLength(before + 1);
  });

  it('says that a finding is settled when checking again then fails, and asks for the check alone', async () => {
    const pane = await withSample(true);
    await pane.actions.check();
    const found = pane.state().checked!.found.find(({ finding }) => finding.code === 'DUPLICATE_KEY')!;
    pane.workbook.failing = { call: 'read', error: REFUSED };
    expect(await pane.actions.settle(found, { action: '不计', reason: '重复', by: '李会计' })).toBe(true);
    expect(pane.state().notice).toMatchObject({ intent: 'warning', title: { zh: '已记入“异常处理”' } });
    expect(pane.state().notice?.text?.zh).toContain('不要再记一次');
  });

  it('says that results are sealed when the workbook cannot be read right after', async () => {
    const pane = await withResults();
    await pane.actions.showSeals();
    let reads = 0;
    const read = pane.workbook.read.bind(pane.workbook);
    pane.workbook.read = (options) => ((reads += 1) === 2 ? Promise.reject(REFUSED) : read(options));
    expect(await pane.actions.seal({ by: '李会计', time: '2023-04-17 10:30', replace: false })).toBe(true);
    expect(reads).toBe(2);
    expect(pane.state().notice).toMatchObject({ intent: 'success', title: { zh: '已封存' } });
    await pane.actions.showSeals();
    expect(pane.state().sealed?.seals.map(({ period }) => period)).toEqual(['2023Q1']);
  });

  it('says that sample data are in when they cannot be read right after, and offers to read them', async () => {
    const pane = await opened();
    pane.workbook.failing = { call: 'read', error: REFUSED };
    await pane.actions.insertSample('corporate-manager', false);
    expect(pane.state().notice).toMatchObject({ intent: 'warning', title: { zh: '示例数据已放入' } });
    expect(pane.state().notice?.text?.zh).toContain('重新读取工作簿');
  });

  it('shows figures although Excel refuses to put the mark on the summary', async () => {
    const pane = await withResults();
    pane.workbook.markResults = () => Promise.reject(REFUSED);
    expect(await pane.actions.showResults()).toBe(true);
    expect(pane.state().notice).toBeNull();
    expect(pane.log.entries().at(-2)?.what).toBe('Calculating: done, but not what follows');
  });
});

describe('A decision entered in the pane', () => {
  it('comes with its table in one write where the workbook has none', async () => {
    const pane = await withoutSheet('手工调整');
    const { workbook } = pane;
    await pane.actions.preview();
    workbook.calls.length = 0;
    expect(await pane.actions.adjust(ADJUSTMENT)).toBe(true);
    expect(workbook.calls.filter((call) => call === 'write' || call === 'appendRow')).toEqual(['write']);
    expect(rowsIn(pane, '手工调整')).toEqual([
      ['1001', '2023Q1', '手工调整', '120.5', '补发', '王行长', '', ''],
    ]);
    expect(workbook.went.at(-1)).toBe('手工调整!A2');
  });

  it('of a parameter where 参数 is missing brings all parameters once, and goes to the one that was wanted', async () => {
    const pane = await withoutSheet('参数');
    const { workbook, actions, state } = pane;
    await actions.showParameters();
    const wanted = state().parameters!.find(({ source }) => source.参数 === '存款奖励率')!;
    expect(await actions.addParameter(wanted.source)).toBe(true);
    const names = rowsIn(pane, '参数').map(([name]) => name);
    expect(new Set(names).size).toBe(names.length);
    const row = names.indexOf('存款奖励率');
    expect(workbook.went.at(-1)).toBe(`参数!A${row + 2}`);
    await actions.check();
    expect(state().checked!.found.filter(({ finding }) => finding.where.table === '参数')).toEqual([]);
  });

  it('makes results of before out of date, on the summary too, also those of an earlier day', async () => {
    const pane = await withResults();
    await pane.actions.adjust(ADJUSTMENT);
    expect(pane.state().stale).toBe(true);
    expect(pane.workbook.mark).toBe('【不是最新】');
  });
});

describe('Notices', () => {
  it('of good news go with the view that they speak of, of failures stay', async () => {
    const { actions, state, workbook } = await withSample();
    expect(state().notice?.text?.zh).toContain('下一步：检查');
    actions.show('run');
    expect(state().notice).toBeNull();
    workbook.failing = { call: 'read', error: REFUSED };
    await actions.readAgain();
    actions.show('check');
    expect(state().notice?.intent).toBe('error');
  });
});

describe('What people do while work runs', () => {
  it('an edit during a run makes its results out of date as soon as they are there', async () => {
    const pane = await withSample();
    const table = pane.workbook.now().tables.find(({ name }) => name === '贷款发放')!;
    const write = pane.workbook.write.bind(pane.workbook);
    // The ledgers have been read, the results are not there yet.
    jest.spyOn(pane.workbook, 'write').mockImplementationOnce((plan, options) => {
      pane.workbook.type(table.sheet, table.top + 1, table.left + 5, 2_000_000);
      return write(plan, options);
    });
    expect(await pane.actions.calculate()).toBe(true);
    expect(pane.state().stale).toBe(true);
    expect(pane.workbook.mark).toBe('【不是最新】');
    await pane.actions.calculate();
    const officer = pane.state().results!.overview.officers.find(({ id }) => id === '1001')!;
    // A loan of 2,000,000 at 1.5‰ earns 1,500 more than one of 1,000,000.
    expect(officer.items['贷款营销奖励']).toBe('4350.00');
    expect(pane.state().stale).toBe(false);
  });

  it('a link out of an explanation does not take the explanation away, the next selection is explained', async () => {
    const pane = await withSample();
    const { actions, state, workbook } = pane;
    actions.show('explain');
    await actions.explain('1001', '贷款营销奖励');
    const line = state().explaining.explained!.figure.lines[0];
    await actions.goTo(line.rows[0].where);
    workbook.select('贷款发放', 1, 0);
    await settled(pane);
    expect(state().explaining.meaning).toMatchObject({ kind: 'figure', item: '贷款营销奖励' });
    workbook.select('贷款发放', 2, 0);
    await settled(pane);
    expect(state().explaining.meaning).toMatchObject({ kind: 'row', row: 2 });
    workbook.select('贷款发放', 1, 0);
    await settled(pane);
    expect(state().explaining.meaning).toMatchObject({ kind: 'row', row: 1 });
  });

  it('of a storm of selections the last is explained', async () => {
    const pane = await withSample();
    pane.actions.show('explain');
    for (let row = 1; row <= 30; row += 1) pane.workbook.select('贷款发放', row, 0);
    await settled(pane);
    await settled(pane);
    expect(pane.state().explaining.meaning).toMatchObject({ kind: 'row', row: 30 });
  });

  it('a selection made while other work ran is not explained later in place of a newer one', async () => {
    const pane = await withSample();
    const { actions, state, workbook } = pane;
    actions.show('explain');
    workbook.slow = 20;
    const other = actions.readAgain();
    workbook.select('贷款发放', 5, 0);
    await other;
    workbook.slow = 0;
    workbook.select('贷款发放', 2, 0);
    await settled(pane);
    await settled(pane);
    expect(state().explaining.meaning).toMatchObject({ kind: 'row', row: 2 });
  });

  it('the language may be changed during a run, which then ends in the language it began to write in', async () => {
    const pane = await withSample();
    pane.workbook.slow = 20;
    const running = pane.actions.calculate();
    await pane.actions.speak('en');
    expect(await running).toBe(true);
    const names = pane.workbook.now().sheets.map(({ name }) => name);
    expect(names.filter((name) => name === '绩效汇总' || name === 'Summary')).toHaveLength(1);
    expect(pane.state().notice?.intent).toBe('success');
  });

  it('the ribbon’s 核对表 opens the pane and says why when Excel does not go to the sheet', async () => {
    const { actions, store, workbook, state } = await withSample();
    workbook.failing = { call: 'goTo', error: REFUSED };
    let shown = 0;
    const showPane = async () => void (shown += 1);
    await paneCommands({ store, actions, workbook, ready: Promise.resolve(), showPane }).reconcile();
    expect([shown, state().view]).toEqual([1, 'run']);
    expect(state().notice).toMatchObject({ intent: 'error', text: REFUSED.text });
  });

  it('the ribbon’s 封存后变化 compares although the view that opens reads first', async () => {
    const pane = await withResults();
    const { actions, store, workbook, state } = pane;
    await actions.seal({ by: '李会计', time: '2023-04-17 10:30', replace: false });
    const showPane = async () => {
      workbook.slow = 5;
      // As the view does when it opens.
      void actions.showSeals();
    };
    const commands = paneCommands({ store, actions, workbook, ready: Promise.resolve(), showPane });
    await commands.verify();
    expect(state().sealed?.verified?.map(({ unchanged }) => unchanged)).toEqual([true]);
  });
});
