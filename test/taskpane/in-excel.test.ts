import { watch } from '../../src/taskpane/state/watch';
import { closeOffice, settle } from '../support/office';
import { openedInExcel } from './support/in-excel';
import { settled } from './support/opened';

/** The pane marks what changes while it is open. */
async function watchedInExcel() {
  const opened = await openedInExcel();
  return { ...opened, stop: await watch(opened.desk) };
}

afterEach(closeOffice);

describe('The pane in a workbook that is open in Excel', () => {
  it('goes from an empty workbook to results, explains a selected cell, and marks them when a ledger is changed', async () => {
    const { actions, state, host, stop } = await watchedInExcel();
    expect([state().phase, state().notice]).toEqual(['ready', null]);
    expect(await actions.insertSample('corporate-manager', false)).toBe(true);
    expect(state().period).toBe('2023Q1');
    await actions.check();
    expect(state().checked?.found.filter(({ finding }) => finding.severity === 'error')).toEqual([]);
    const before = state().notice;
    await actions.calculate();
    expect([before, state().notice?.intent]).toEqual([null, 'success']);
    expect(host.workbook.text('绩效汇总!A1')[0][0]).toContain('绩效汇总');
    actions.show('explain');
    const headings = host.workbook.values('绩效汇总!A5:AZ5')[0];
    const column = headings.findIndex((heading) => String(heading).startsWith('存款奖励'));
    host.workbook.select(`绩效汇总!${String.fromCharCode(65 + column)}6`);
    await settle(400);
    await settled({ state } as never);
    expect(state().explaining.meaning).toEqual({ kind: 'figure', officer: '1001', item: '存款奖励' });
    expect(state().explaining.explained?.figure.value.text).toBe('16800.00');
    host.workbook.type('贷款发放!F2', [[2_000_000]]);
    await settle(900);
    expect(state().stale).toBe(true);
    await settle(200);
    expect(host.workbook.text('绩效汇总!A1')[0][0]).toMatch(/^【不是最新】/);
    expect(host.internalErrors).toEqual([]);
    await stop();
  }, 240_000);

  it('settles a finding in the table 异常处理, and the finding is gone when it checks again', async () => {
    const { actions, state, host } = await watchedInExcel();
    await actions.insertSample('corporate-manager', true);
    await actions.check();
    const found = state().checked!.found.find(({ finding }) => finding.code === 'DUPLICATE_KEY')!;
    await actions.settle(found, { action: '不计', reason: '重复录入', by: '李会计' });
    expect(state().notice?.intent).toBe('success');
    const rows = host.workbook.sheetValues('异常处理');
    expect(rows.at(-1)?.slice(0, 6)).toEqual([
      'DUPLICATE_KEY',
      '银行卡',
      found.settling?.key,
      '不计',
      '重复录入',
      '李会计',
    ]);
    const left = state().checked!.found.filter(
      ({ finding }) => finding.code === 'DUPLICATE_KEY' && finding.severity === 'error',
    );
    expect(left).toEqual([]);
  }, 240_000);

  it('seals the written results, and later names the cell that was changed', async () => {
    const { actions, state, host, stop } = await watchedInExcel();
    await actions.insertSample('corporate-manager', false);
    await actions.calculate();
    await actions.seal({ by: '李会计', time: '2023-04-17 10:30', replace: false });
    expect(state().notice).toMatchObject({ intent: 'success' });
    await actions.verify();
    expect(state().sealed?.verified?.map(({ unchanged }) => unchanged)).toEqual([true]);
    host.workbook.type('贷款发放!F2', [[2_000_000]]);
    await settle(900);
    await actions.verify();
    const [{ tables }] = state().sealed!.verified!;
    expect(tables.map(({ table, changed }) => [table, changed[0].cells])).toEqual([
      ['贷款发放', [{ column: '发放金额', address: 'F2' }]],
    ]);
    expect(host.internalErrors).toEqual([]);
    await stop();
  }, 240_000);
});
