import { MemoryWorkbook } from './support/memory-workbook';
import { opened, withSample } from './support/opened';

describe('Opening the pane', () => {
  it('offers all schemes and no period in a workbook without ledgers', async () => {
    const { state } = await opened();
    expect(state().phase).toBe('ready');
    expect(state().empty).toBe(true);
    expect(state().schemes).toHaveLength(8);
    expect(state().period).toBe('');
  });

  it('puts sample data in with one click, and proposes their scheme and quarter', async () => {
    const { state, workbook } = await withSample();
    expect(state().empty).toBe(false);
    expect(state().scheme).toBe('corporate-manager');
    expect(state().period).toBe('2023Q1');
    expect(workbook.now().tables.map(({ name }) => name)).toContain('贷款发放');
    expect(state().notice?.intent).toBe('success');
  });

  it('puts blank ledgers in, for which no period can be proposed yet', async () => {
    const { actions, state, workbook } = await opened();
    await actions.insertTemplate('microloan');
    expect(state().scheme).toBe('microloan');
    expect(state().periods).toEqual([]);
    expect(workbook.now().sheets.map(({ name }) => name)).toContain('花名册');
  });

  it('says which names are taken, and puts nothing in, where the ledgers are there already', async () => {
    const { actions, state, workbook } = await withSample();
    const before = workbook.now().sheets.length;
    await actions.insertTemplate('corporate-manager');
    expect(state().notice?.intent).toBe('warning');
    expect(state().notice?.more?.[0].zh).toContain('工作簿里已有');
    expect(workbook.now().sheets).toHaveLength(before);
  });

  it('remembers scheme, period and language in the workbook, and no names', async () => {
    const { actions, workbook } = await withSample();
    await actions.choose('corporate-manager', '2022Q4');
    await actions.speak('en');
    expect(await workbook.readSetting('pane')).toEqual({
      scheme: 'corporate-manager',
      period: '2022Q4',
      language: 'en',
    });
    const again = await opened(workbook);
    expect(again.state().language).toBe('en');
    expect(again.state().period).toBe('2022Q4');
  });

  it('tells that a write which broke off was undone', async () => {
    const workbook = new MemoryWorkbook();
    workbook.repair = 'undone';
    const { state } = await opened(workbook);
    expect(state().notice?.text?.zh).toBe('工作簿恢复到写入之前的样子，请重新核算。');
  });

  it('fails with what to do where Excel does not answer, and goes on when it does', async () => {
    const workbook = new MemoryWorkbook();
    const text = { zh: 'Excel 没有响应。', en: 'Excel does not answer.' };
    workbook.failing = { call: 'start', error: Object.assign(new Error('x'), { code: 'NO_ANSWER', text }) };
    const { state, actions } = await opened(workbook);
    expect(state().phase).toBe('failed');
    expect(state().notice?.text).toEqual(text);
    // The diagnostics name the host all the same.
    expect(state().facts?.host).toBe('Excel');
    await actions.begin();
    expect(state().phase).toBe('ready');
  });
});
