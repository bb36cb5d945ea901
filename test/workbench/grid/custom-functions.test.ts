import { SetRangeValuesCommand } from '@univerjs/sheets';
import { createHost, createWorkbook, type WorkbookHost } from '../../../src/workbench/host';
import { closeOffice, loadOffice } from '../../support/office';
import { headlessGrid, type HeadlessGrid } from '../../support/univer-view';

/** The part of office.js that an add-in registers its functions with. */
interface Functions {
  associate(name: string, run: (...args: never[]) => unknown): void;
  Error: new (code: string, message?: string) => Error;
}
const addIn = (): Functions => (globalThis as unknown as { CustomFunctions: Functions }).CustomFunctions;

describe('custom functions are called in the add-in, through the genuine office.js', () => {
  let host: WorkbookHost;
  let grid: HeadlessGrid;

  beforeEach(async () => {
    host = createHost({
      book: createWorkbook([
        {
          name: '台账',
          rows: [
            ['金额', '奖励', '合计'],
            [100, '=REWARD([@金额],费率)', '=SUM(台账[奖励])'],
            [200, '=REWARD([@金额],费率)', null],
            [300, '=REWARD([@金额],费率)', null],
          ],
          tables: { 台账: 'A1:C4' },
        },
        { name: '说明', rows: [['=EXPLAIN("REWARD",台账!A2,费率)'], [null], [null], ['=BAD()']] },
      ]),
    });
    host.workbook.addName('费率', '=0.5');
    await loadOffice(host);
    addIn().associate('REWARD', (amount: number[][], rate: number[][]) => [[amount[0]![0]! * rate[0]![0]!]]);
    addIn().associate('EXPLAIN', (name: string[][], rest: number[][][]) => [
      [name[0]![0], '算式'],
      ['参数', rest.map((one) => one[0]![0]).join('、')],
    ]);
    addIn().associate('BAD', () => {
      throw new (addIn().Error)('#N/A', '没有这一档');
    });
    const matrix = { name: 'x', dimensionality: 'matrix' };
    grid = await headlessGrid(host, [
      { name: 'REWARD', parameters: [matrix, matrix] },
      { name: 'EXPLAIN', parameters: [matrix, { ...matrix, repeating: true }] },
      { name: 'BAD', parameters: [] },
    ]);
  });

  afterEach(async () => {
    grid.dispose();
    await closeOffice();
  });

  /** The user types an amount into A2 of the ledger. */
  const enter = (v: number): Promise<boolean> =>
    grid.command(SetRangeValuesCommand.id, {
      subUnitId: host.workbook.sheet('台账').id,
      range: { startRow: 1, endRow: 1, startColumn: 0, endColumn: 0 },
      value: { v },
    });

  test('cells show what the functions give, spilled where it is a table, and formulas go on from there', () => {
    expect(grid.binding.shown('台账!B2:C4')).toEqual([
      [50, 300],
      [100, ''],
      [150, ''],
    ]);
    expect(grid.binding.shown('说明!A1:B4')).toEqual([
      ['REWARD', '算式'],
      ['参数', '100、0.5'],
      ['', ''],
      ['#N/A', ''],
    ]);
  });

  test('an add-in that reads right after writing waits for its functions, as in Excel after a pause', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('台账');
      sheet.getRange('A2').values = [[1000]];
      await context.sync();
      const total = sheet.getRange('C2').load('values');
      await context.sync();
      expect(total.values).toEqual([[750]]);
    });
    await grid.binding.settled();
    expect(grid.binding.shown('说明!B2')).toEqual([['1000、0.5']]);
  });

  test('undo takes back what the user did, also after the add-in has written into cells or gone to another sheet', async () => {
    await enter(400);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('台账').getRange('A3').values = [[500]];
      await context.sync();
      context.workbook.worksheets.getItem('说明').activate();
      await context.sync();
    });
    await grid.binding.settled();
    await grid.binding.undo();
    await grid.binding.settled();
    expect(host.workbook.values('台账!A2:A3')).toEqual([[100], [500]]);
    expect(grid.binding.shown('台账!A2:B3')).toEqual([
      [100, 50],
      [500, 250],
    ]);
  });

  test('a run, which brings in sheets, is not passed over: nothing from before is taken back, as in Excel', async () => {
    await enter(400);
    await Excel.run(async (context) => {
      context.workbook.worksheets.add('绩效汇总');
      await context.sync();
    });
    await grid.binding.settled();
    await grid.binding.undo();
    await grid.binding.settled();
    expect(host.workbook.values('台账!A2')).toEqual([[400]]);
  });

  test('the same call is asked once', async () => {
    const before = grid.binding.calculator.asked;
    host.workbook.type('台账!A3', 300);
    await grid.binding.settled();
    expect(host.workbook.values('台账!B3')).toEqual([[150]]);
    expect(grid.binding.calculator.asked).toBe(before);
  });

  test('a value typed into the place of a spilled table stops it, and its removal lets it spill again', async () => {
    host.workbook.type('说明!B2', '挡住');
    await grid.binding.settled();
    expect(grid.binding.shown('说明!A1:B2')).toEqual([
      ['#SPILL!', ''],
      ['', '挡住'],
    ]);
    host.workbook.type('说明!B2', '');
    await grid.binding.settled();
    expect(grid.binding.shown('说明!A1:B2')).toEqual([
      ['REWARD', '算式'],
      ['参数', '100、0.5'],
    ]);
  });

  test('functions that come later fill the cells that showed #NAME?', async () => {
    grid.dispose();
    host.workbook.type('台账!B2', '=REWARD([@金额],费率)');
    grid = await headlessGrid(host);
    expect(grid.binding.shown('台账!B2')).toEqual([['#NAME?']]);
    grid.binding.setFunctions([{ name: 'REWARD' }, { name: 'EXPLAIN' }]);
    await grid.binding.settled();
    expect(grid.binding.shown('台账!B2')).toEqual([[50]]);
  });
});
