import { withSample } from './support/opened';

const FORM = { by: '李会计', time: '2023-04-17 10:30', replace: false };

describe('Sealing', () => {
  it('refuses where nothing was written yet', async () => {
    const { actions, state } = await withSample();
    expect(await actions.seal(FORM)).toBe(false);
    expect(state().notice?.text?.zh).toContain('没有核算结果');
  });

  it('seals what was written, and finds nothing changed', async () => {
    const { actions, state, workbook } = await withSample();
    await actions.calculate();
    expect(await actions.seal(FORM)).toBe(true);
    expect(state().sealed?.seals.map(({ period, by }) => [period, by])).toEqual([['2023Q1', '李会计']]);
    expect(workbook.now().sheets.map(({ name }) => name)).toContain('封存记录');
    await actions.verify();
    expect(state().sealed?.verified?.map(({ unchanged }) => unchanged)).toEqual([true]);
  });

  it('names the row and the cell that were changed since, and whose pay they touch', async () => {
    const { actions, state, workbook } = await withSample();
    await actions.calculate();
    await actions.seal(FORM);
    const range = workbook.now().tables.find(({ name }) => name === '贷款发放')!;
    workbook.type(range.sheet, range.top + 1, range.left + 5, 2_000_000);
    await actions.verify();
    const [{ unchanged, tables }] = state().sealed!.verified!;
    expect(unchanged).toBe(false);
    expect(tables.map(({ table, changed }) => [table, changed[0].row, changed[0].cells[0].column])).toEqual([
      ['贷款发放', 1, '发放金额'],
    ]);
    expect(tables[0].changed[0].touches).toContainEqual({ officer: '1001', item: '贷款营销奖励' });
  });

  it('refuses results that are out of date, in words that fit the pane', async () => {
    const { actions, state, workbook } = await withSample();
    await actions.calculate();
    const range = workbook.now().tables.find(({ name }) => name === '贷款发放')!;
    workbook.type(range.sheet, range.top + 1, range.left + 5, 2_000_000);
    expect(await actions.seal(FORM)).toBe(false);
    expect(state().notice?.text?.zh).toContain('台账、结果已有变动');
    expect(state().notice?.text?.zh).not.toMatch(/--|run/);
  });

  it('seals a period once, unless asked to seal it anew', async () => {
    const { actions, state } = await withSample();
    await actions.calculate();
    await actions.seal(FORM);
    expect(await actions.seal(FORM)).toBe(false);
    expect(state().notice?.text?.zh).toContain('已经封存');
    expect(state().notice?.text?.zh).not.toMatch(/--/);
    expect(await actions.seal({ ...FORM, by: '赵主任', replace: true })).toBe(true);
    expect(state().sealed?.seals.map(({ by }) => by)).toEqual(['赵主任']);
  });
});
