import { decimal } from '../../src/money/decimal';
import { placesOf, withSample, type Opened } from './support/opened';

const found = ({ state }: Opened) => state().checked?.found ?? [];
const findings = (pane: Opened) => found(pane).map(({ finding }) => finding);

describe('Checking the ledgers', () => {
  it('finds no error in the clean sample', async () => {
    const pane = await withSample();
    await pane.actions.check();
    expect(pane.state().checked?.full).toBe(true);
    expect(findings(pane).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('leads to the cell of a finding', async () => {
    const pane = await withSample(true);
    await pane.actions.check();
    const { finding } = found(pane).find(({ finding: { code } }) => code === 'OFFICER_UNKNOWN')!;
    await pane.actions.goTo(finding.where);
    expect(pane.workbook.went).toEqual([`${finding.where.sheet}!${finding.where.address}`]);
  });

  it('drops a finding when its cell was mended and the ledgers are checked again', async () => {
    const pane = await withSample(true);
    await pane.actions.check();
    const { finding } = found(pane).find(({ finding: { code } }) => code === 'UNREADABLE_DATE')!;
    const { sheet, address } = finding.where;
    const [, letter, number] = /^([A-Z])(\d+)$/.exec(address!)!;
    pane.workbook.type(sheet!, Number(number) - 1, letter.charCodeAt(0) - 65, 44_950);
    await pane.actions.check();
    expect(placesOf(findings(pane), 'UNREADABLE_DATE')).toEqual([]);
  });

  it('settles a duplicate with a reason and a name in 异常处理, and it no longer holds anybody', async () => {
    const pane = await withSample(true);
    await pane.actions.check();
    const one = found(pane).find(({ finding: { code } }) => code === 'DUPLICATE_KEY')!;
    expect(one.settling?.actions).toEqual(['接受', '不计']);
    await pane.actions.settle(one, { action: '接受', reason: ' 补录 ', by: '李会计' });
    expect(pane.state().notice?.intent).toBe('success');
    const settled = findings(pane).filter(({ settled: done }) => done?.reason === '补录');
    expect(
      settled.map(({ code, severity, settled: done }) => [code, severity, done?.by, done?.date]),
    ).toEqual([
      ['DUPLICATE_KEY', 'info', '李会计', '2023-04-17'],
      ['DUPLICATE_KEY', 'info', '李会计', '2023-04-17'],
    ]);
  });

  it('offers only what the engine accepts: a missing target cannot be settled, it must be given', async () => {
    const pane = await withSample(true);
    await pane.actions.check();
    const missing = found(pane).find(({ finding: { code } }) => code === 'TARGET_MISSING');
    expect(missing?.settling).toBeNull();
  });

  it('counts a manual adjustment in the next run', async () => {
    const pane = await withSample();
    await pane.actions.showResults();
    const pay = () =>
      pane.state().results!.overview.officers.find(({ id }) => id === '1001')!.items['手工调整'];
    const before = decimal(pay() || '0');
    const form = { officer: '1001', item: '手工调整', amount: '88.50', reason: '补发', by: '王行长' };
    expect(await pane.actions.adjust(form)).toBe(true);
    expect(pane.state().stale).toBe(true);
    await pane.actions.showResults();
    expect(
      decimal(pay() || '0')
        .minus(before)
        .toFixed(2),
    ).toBe('88.50');
  });
});
