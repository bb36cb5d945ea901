import { CellKind, type Grid } from '../../src/ledger/grid';
import { cellText } from '../../src/ledger/locate';
import { settled, withSample, type Opened } from './support/opened';

async function withResults(): Promise<Opened> {
  const pane = await withSample();
  await pane.actions.calculate();
  pane.actions.show('explain');
  return pane;
}

const sheet = (pane: Opened, name: string): Grid =>
  pane.workbook.now().sheets.find((one) => one.name === name)!;

function columnOf(grid: Grid, row: number, begins: string): number {
  return grid.columns.findIndex((_, column) => cellText(grid, row, column).startsWith(begins));
}

function rowOf(grid: Grid, column: number, text: string): number {
  for (let row = 0; row < grid.rows; row += 1)
    if (grid.columns[column]?.kind[row] === CellKind.Text && cellText(grid, row, column) === text) return row;
  return -1;
}

describe('Explaining what is selected in the sheet', () => {
  it('explains a figure of the summary', async () => {
    const pane = await withResults();
    const grid = sheet(pane, '绩效汇总');
    const column = columnOf(grid, 4, '贷款营销奖励');
    pane.workbook.select('绩效汇总', rowOf(grid, 0, '1001'), column);
    await settled(pane);
    const { explained } = pane.state().explaining;
    // Five loans: 1,500 + 300 + 0 + 450 + 600.
    expect(explained?.figure.value).toEqual({ text: '2850.00', unit: '元' });
    expect(explained?.figure.lines.map(({ amount }) => amount.text)).toEqual([
      '1500.00',
      '300.00',
      '0.00',
      '450.00',
      '600.00',
    ]);
  });

  it('explains the item of a sheet of lines, whichever of its columns is selected', async () => {
    const pane = await withResults();
    pane.workbook.select('明细-存款奖励', 5, 2);
    await settled(pane);
    expect(pane.state().explaining.meaning).toEqual({ kind: 'figure', officer: '1001', item: '存款奖励' });
  });

  it('explains a row of the printed statement, and what the pay list says', async () => {
    const pane = await withResults();
    const statement = sheet(pane, '绩效单');
    const row = statement.columns[0]!.kind.findIndex((_, at) =>
      cellText(statement, at, 0).startsWith('存款奖励'),
    );
    pane.workbook.select('绩效单', row, 1);
    await settled(pane);
    expect(pane.state().explaining.meaning).toEqual({ kind: 'figure', officer: '1001', item: '存款奖励' });
    const list = sheet(pane, '应发清单');
    pane.workbook.select('应发清单', rowOf(list, 0, '1001'), columnOf(list, 4, '应发工资总额'));
    await settled(pane);
    expect(pane.state().explaining.explained?.figure.value.text).toBe('35105.87');
  });

  it('tells what a ledger row earns', async () => {
    const pane = await withResults();
    const range = pane.workbook.now().tables.find(({ name }) => name === '贷款发放')!;
    pane.workbook.select(range.sheet, range.top + 1, range.left);
    await settled(pane);
    expect(pane.state().explaining.meaning).toEqual({
      kind: 'row',
      table: '贷款发放',
      row: 1,
      figures: [{ officer: '1001', name: '王瑞云', item: '贷款营销奖励', amount: '1500.00', unit: '元' }],
      reason: '',
    });
  });

  it('asks for an item where a name is selected, and for another cell where nothing is meant', async () => {
    const pane = await withResults();
    const grid = sheet(pane, '绩效汇总');
    pane.workbook.select('绩效汇总', rowOf(grid, 0, '1002'), 1);
    await settled(pane);
    expect(pane.state().explaining.meaning).toEqual({ kind: 'officer', officer: '1002' });
    pane.workbook.select('Sheet1', 3, 3);
    await settled(pane);
    expect(pane.state().explaining.meaning).toBeNull();
    expect(pane.state().explaining.at?.address).toBe('D4');
  });

  it('keeps still while another view is open', async () => {
    const pane = await withResults();
    pane.actions.show('check');
    pane.workbook.select('绩效汇总', 5, 6);
    await settled(pane);
    expect(pane.state().explaining.at).toBeNull();
  });

  it('understands the sheets of the English edition', async () => {
    const pane = await withSample();
    await pane.actions.speak('en');
    await pane.actions.calculate();
    pane.actions.show('explain');
    const grid = sheet(pane, 'Summary');
    pane.workbook.select('Summary', rowOf(grid, 0, '1001'), columnOf(grid, 4, 'Deposit reward'));
    await settled(pane);
    expect(pane.state().explaining.explained?.figure.value.text).toBe('16800.00');
    pane.workbook.select('Lines-Loan marketing reward', 5, 2);
    await settled(pane);
    expect(pane.state().explaining.meaning).toMatchObject({ item: '贷款营销奖励' });
  });

  it('lists the parameters in force, and adds one to the table 参数', async () => {
    const pane = await withSample();
    await pane.actions.showParameters();
    const names = pane.state().parameters!.map(({ source }) => source.参数);
    expect(names).toContain('存款奖励率');
    const deposit = pane.state().parameters!.find(({ source }) => source.参数 === '存款奖励率')!;
    expect([deposit.value, deposit.source.条款, deposit.from]).toEqual(['2‰', 'C-9', 'workbook']);
  });
});
