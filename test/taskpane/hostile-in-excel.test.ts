import { closeOffice } from '../support/office';
import { contents, smallSampleInExcel, type InExcel } from './support/in-excel';

afterEach(closeOffice);

/** Changes the names of officers in the roster, from the first row on. */
function rename({ host }: InExcel, names: readonly string[]): void {
  const { sheet, rect } = host.workbook.table('花名册');
  const column = host.workbook.tableColumns('花名册').indexOf('姓名');
  names.forEach((name, at) => sheet.cells.set(rect.top + 1 + at, rect.left + column, name));
}

const refused = ({ state }: InExcel) => ({ intent: state().notice?.intent, text: state().notice?.text?.zh });

describe('What users do to a workbook', () => {
  it('names that look like formulas, hold rare characters or emoji, or run from right to left, and namesakes, stand in the results as they are', async () => {
    const pane = await smallSampleInExcel();
    const names = ['=cmd|calc!A1', '李\u202E𠮷😀', '李\u202E𠮷😀'];
    rename(pane, names);
    await pane.actions.readAgain();
    await pane.actions.calculate();
    expect(pane.state().notice).toMatchObject({ intent: 'success' });
    const officers = pane.state().results!.overview.officers.map(({ name }) => name);
    expect(officers).toEqual(names);
    const rows = pane.host.workbook.sheetValues('绩效汇总');
    const shown = rows.filter(([id]) => pane.state().results!.overview.officers.some((one) => one.id === id));
    expect(shown.map((row) => row[1])).toEqual(names);
    const used = pane.host.workbook.sheet('绩效汇总').cells.formulas();
    expect([...used].some(([, , formula]) => String(formula).includes('cmd'))).toBe(false);
    const [{ id }] = pane.state().results!.overview.officers;
    const { payable } = pane.state().results!.overview;
    expect(await pane.actions.explain(id, payable[0].name)).toBe(true);
    expect(pane.host.internalErrors).toEqual([]);
  }, 120_000);

  it('a result sheet that was deleted comes back, one that was renamed stays and a new one comes', async () => {
    const pane = await smallSampleInExcel();
    const { workbook } = pane.host;
    await pane.actions.calculate();
    const complete = [...workbook.sheetNames].sort();
    workbook.deleteSheet('绩效汇总');
    workbook.sheet('核对').name = '上月核对';
    await pane.actions.readAgain();
    expect(await pane.actions.calculate()).toBe(true);
    expect([...workbook.sheetNames].sort()).toEqual([...complete, '上月核对'].sort());
    expect(pane.host.internalErrors).toEqual([]);
  }, 120_000);

  it('a protected result sheet or workbook is left alone, and the pane says how to go on', async () => {
    const pane = await smallSampleInExcel();
    const { workbook } = pane.host;
    await pane.actions.calculate();
    workbook.protect('绩效汇总');
    const before = contents(pane);
    expect(await pane.actions.calculate()).toBe(false);
    expect(refused(pane)).toEqual({ intent: 'error', text: expect.stringMatching(/“绩效汇总”受保护.*请/) });
    expect(contents(pane)).toEqual(before);
    workbook.unprotect('绩效汇总');
    const officer = pane.state().results!.overview.officers[0].id;
    const item = pane.state().results!.overview.payable[0].name;
    const form = { officer, item, amount: '1.00', reason: '补发', by: '王行长' };
    expect(await pane.actions.adjust(form)).toBe(true);
    workbook.protect('手工调整');
    expect(await pane.actions.adjust(form)).toBe(false);
    expect(refused(pane)).toEqual({ intent: 'error', text: expect.stringMatching(/“手工调整”受保护.*请/) });
    expect(await pane.actions.calculate()).toBe(true);
  }, 120_000);

  it('a period without a single row gives nothing to pay, and says why of each officer', async () => {
    const pane = await smallSampleInExcel();
    const { kind } = pane.state().schemes.find(({ id }) => id === pane.state().scheme)!;
    await pane.actions.choose(pane.state().scheme!, { 年: '2050', 季: '2050Q1', 月: '2050-01' }[kind]);
    await pane.actions.check();
    expect(pane.state().notice).toBeNull();
    expect(await pane.actions.calculate()).toBe(true);
    const { overview } = pane.state().results!;
    expect(overview.totals.payable).toMatch(/^(0\.00)?$/);
    expect(pane.host.internalErrors).toEqual([]);
  }, 120_000);
});
