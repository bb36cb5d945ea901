import { opened, withSample } from './support/opened';

describe('Running and writing', () => {
  it('previews the sheets without touching the workbook', async () => {
    const { actions, state, workbook } = await withSample();
    const before = workbook.now().sheets.map(({ name }) => name);
    await actions.preview();
    const sheets = state().preview!.sheets;
    expect(sheets.every(({ fate }) => fate === 'new')).toBe(true);
    expect(sheets.map(({ name }) => name)).toContain('绩效汇总');
    expect(workbook.now().sheets.map(({ name }) => name)).toEqual(before);
  });

  it('writes the results, shows totals, and says the second time that sheets are replaced', async () => {
    const { actions, state } = await withSample();
    expect(await actions.calculate()).toBe(true);
    expect(state().view).toBe('results');
    // The worked case of the regulation: 1001 earns 35,105.87 in all.
    const officer = state().results!.overview.officers.find(({ id }) => id === '1001');
    expect(officer?.items['工资总额']).toBe('35105.87');
    await actions.preview();
    expect(state().preview!.sheets.every(({ fate }) => fate === 'replaced')).toBe(true);
  });

  it('does not write over a sheet of the user’s own, and says which', async () => {
    const { actions, state, workbook } = await withSample();
    await workbook.write({ sheets: [{ name: '核对', rows: [{ cells: ['mine'] }] }], styles: {} });
    await actions.readAgain();
    await actions.preview();
    expect(state().preview!.sheets.filter(({ fate }) => fate === 'taken')).toEqual([
      { name: '核对', fate: 'taken' },
    ]);
    await actions.calculate();
    expect(state().notice?.intent).toBe('error');
    expect(state().results).toBeNull();
  });

  it('leaves the workbook as it was when the run is cancelled', async () => {
    const pane = await withSample();
    const before = pane.workbook.now().sheets.length;
    pane.workbook.slow = 40;
    const running = pane.actions.calculate();
    await new Promise((resolve) => setTimeout(resolve, 5));
    pane.actions.cancel();
    expect(await running).toBe(false);
    expect(pane.state().notice?.title.zh).toBe('已取消：核算。工作簿没有改动。');
    expect(pane.workbook.now().sheets).toHaveLength(before);
  });

  it('offers to mend a write that broke off and could not be undone, and says what became of it', async () => {
    const { actions, state, workbook } = await withSample();
    const text = { zh: '写入中断。', en: 'Broken off.' };
    const error = Object.assign(new Error('x'), { code: 'NEEDS_REPAIR', text, detail: 'GeneralException' });
    workbook.failing = { call: 'write', error };
    expect(await actions.calculate()).toBe(false);
    expect(state().notice).toMatchObject({ intent: 'error', text, mend: true });
    workbook.repair = 'undone';
    expect(await actions.repair()).toBe(true);
    expect(state().notice?.text?.zh).toBe('工作簿恢复到写入之前的样子，请重新核算。');
  });

  it('logs what failed by Office’s code, and of our own mistakes where they are, without contents of cells', async () => {
    const { actions, log, workbook } = await withSample();
    workbook.failing = { call: 'read', error: new TypeError('1001 王瑞云 35105.87') };
    await actions.readAgain();
    const { what, detail } = log.entries().at(-1)!;
    expect(what).toBe('Reading the workbook: failed');
    expect(detail).toMatch(/^TypeError at /);
    expect(detail).not.toMatch(/王瑞云|35105/);
  });

  it('does one piece of work at a time', async () => {
    const { actions, workbook } = await withSample();
    workbook.calls.length = 0;
    const both = await Promise.all([actions.calculate(), actions.calculate()]);
    expect(both).toEqual([true, false]);
    expect(workbook.calls.filter((call) => call === 'write')).toHaveLength(1);
  });

  it('marks the results as out of date, in the pane and on the summary, when a ledger is changed', async () => {
    const { actions, state, workbook } = await withSample();
    await actions.calculate();
    const table = workbook.now().tables.find(({ name }) => name === '贷款发放')!;
    workbook.type(table.sheet, table.top + 1, table.left + 5, 2_000_000);
    expect(state().stale).toBe(true);
    expect(workbook.mark).toBe('【不是最新】');
    await actions.calculate();
    expect(state().stale).toBe(false);
  });

  it('does not mark them when a result sheet itself is edited', async () => {
    const { actions, state, workbook } = await withSample();
    await actions.calculate();
    workbook.type('绩效汇总', 40, 20, 'note');
    expect(state().stale).toBe(false);
  });

  it('tells on the next opening whether the written results are still those of the ledgers', async () => {
    const first = await withSample();
    await first.actions.calculate();
    const again = await opened(first.workbook);
    expect(again.state().record?.period).toBe('2023Q1');
    await again.actions.showResults();
    expect(again.state().results?.written).toBe(true);
    expect(again.state().stale).toBe(false);
    const table = first.workbook.now().tables.find(({ name }) => name === '贷款发放')!;
    first.workbook.type(table.sheet, table.top + 1, table.left + 5, 2_000_000);
    const later = await opened(first.workbook);
    await later.actions.showResults();
    expect(later.state().stale).toBe(true);
  });

  it('shows the largest changes against the last sealed period, and money items that are no sums of others', async () => {
    const { actions, state } = await withSample();
    await actions.calculate();
    expect(state().results?.comparison).toBeNull();
    const names = state().results!.byItem.map(({ name }) => name);
    expect(names).toContain('存款奖励');
    expect(names).not.toContain('绩效合计');
  });

  it('tells that there is no roster instead of writing nothing', async () => {
    const { actions, state, workbook } = await opened();
    await workbook.write({
      sheets: [
        {
          name: '贷款发放',
          rows: [{ cells: ['借据号', '客户号', '工号', '发放日期', '发放金额', '贷款性质', '客户类型'] }],
        },
      ],
      styles: {},
    });
    await actions.readAgain();
    await actions.choose('corporate-manager', '2023Q1');
    await actions.calculate();
    expect(state().notice?.text?.zh).toContain('花名册');
  });
});
