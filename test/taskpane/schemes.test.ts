import { exportScheme } from '../../src/app/export/export';
import { PRESETS, presetScheme } from '../../src/scheme/presets';
import { parsePeriod } from '../../src/scheme/period';
import { opened } from './support/opened';

describe('Every regulation in the pane', () => {
  it.each(PRESETS.map(({ id, 周期 }) => [id, 周期] as const))(
    '%s: from sample data its scheme and period are proposed, it is checked, run, explained and sealed',
    async (id, kind) => {
      const { actions, state } = await opened();
      expect(await actions.insertSample(id, false)).toBe(true);
      // A reopened workbook knows no more than its ledgers.
      await actions.readAgain();
      expect(state().schemes[0].id).toBe(id);
      expect([state().scheme, parsePeriod(state().period)?.kind]).toEqual([id, kind]);
      await actions.check();
      expect(state().checked?.found.filter(({ finding }) => finding.severity === 'error')).toEqual([]);
      expect([await actions.calculate(), state().notice?.intent]).toEqual([true, 'success']);
      const { overview, written } = state().results!;
      expect(written).toBe(true);
      const [officer] = overview.officers;
      const item = overview.payable.at(-1) ?? overview.parts.at(-1)!;
      expect(await actions.explain(officer.id, item.name)).toBe(true);
      expect(state().explaining.explained?.figure.item).toBe(item.name);
      await actions.showParameters();
      expect(state().parameters!.length).toBeGreaterThan(0);
      expect(await actions.seal({ by: '李会计', time: '2023-04-17 10:30', replace: false })).toBe(true);
      expect(state().sealed?.seals.map(({ scheme }) => scheme)).toEqual([id]);
    },
    60_000,
  );
});

describe('A bank’s own scheme in the pane', () => {
  it('stands first where the workbook holds one, and gives what the regulation that it was made from gives', async () => {
    const { actions, state, workbook } = await opened();
    await actions.insertSample('risk-reserve', false);
    await actions.showResults();
    const pay = () => state().results!.overview.totals.payable;
    const before = pay();
    // Sheets that both have, such as 参数, are already there.
    const there = new Set(workbook.now().sheets.map(({ name }) => name));
    const plan = exportScheme(presetScheme('risk-reserve')!.source);
    const sheets = plan.sheets.filter(({ name }) => !there.has(name));
    expect(await workbook.write({ ...plan, sheets, names: [] })).toMatchObject({ ok: true });
    await actions.readAgain();
    expect(state().schemes[0].id).toBe('custom');
    await actions.choose('custom');
    expect(state().period).not.toBe('');
    await actions.showResults();
    expect([state().notice, pay()]).toEqual([null, before]);
  });
});
