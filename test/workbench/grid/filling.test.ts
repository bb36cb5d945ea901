import { CopySheetCommand, SetRangeValuesCommand, SetWorksheetActiveOperation } from '@univerjs/sheets';
import { createHost, createWorkbook, type WorkbookHost } from '../../../src/workbench/host';
import { headlessGrid, type HeadlessGrid } from '../../support/univer-view';

describe('sheets that nobody has looked at yet', () => {
  let host: WorkbookHost;
  let grid: HeadlessGrid;

  beforeEach(async () => {
    const book = createWorkbook([
      { name: '说明', rows: [['见台账']] },
      {
        name: '台账',
        rows: [
          ['工号', '金额'],
          ["'0012", 100],
          ["'0013", '=B2*2'],
        ],
      },
    ]);
    host = createHost({ book });
    grid = await headlessGrid(host);
  });

  afterEach(() => grid.dispose());

  const idOf = (name: string): string => host.workbook.sheet(name).id;

  test('show everything when their tab is clicked', async () => {
    await grid.command(SetWorksheetActiveOperation.id, { subUnitId: idOf('台账') });
    expect(host.workbook.book.active.name).toBe('台账');
    expect(grid.binding.shown('A1:B3')).toEqual([
      ['工号', '金额'],
      ['0012', 100],
      ['0013', 200],
    ]);
  });

  test('keep their cells when one of them is written', async () => {
    const range = { startRow: 1, endRow: 1, startColumn: 1, endColumn: 1 };
    await grid.command(SetRangeValuesCommand.id, { subUnitId: idOf('台账'), range, value: { v: 150 } });
    await grid.binding.settled();
    expect(host.workbook.formulas('台账!A1:B3')).toEqual([
      ['工号', '金额'],
      ['0012', 150],
      ['0013', '=B2*2'],
    ]);
    expect(grid.binding.shown('台账!B2:B3')).toEqual([[150], [300]]);
  });

  test('are copied with all that stands in them', async () => {
    const before = host.workbook.sheetNames;
    await grid.command(CopySheetCommand.id, { subUnitId: idOf('台账') });
    await grid.binding.settled();
    const copy = host.workbook.sheetNames.find((name) => !before.includes(name))!;
    expect(host.workbook.values(`${copy}!A1:B3`)).toEqual(host.workbook.values('台账!A1:B3'));
  });

  test('take part in what the add-in writes over them, however much', async () => {
    const rows = Array.from({ length: 1000 }, (_, row) => [row, `=A${row + 10}+1`]);
    host.workbook.type('台账!A10:B1009', rows);
    await grid.binding.settled();
    expect(grid.binding.shown('台账!A1009:B1009')).toEqual([[999, 1000]]);
  });
});

describe('sheets that the add-in adds and shows', () => {
  test('do not come to the front by themselves', async () => {
    const host = createHost({ book: createWorkbook([{ name: '台账', rows: [['甲']] }]) });
    const grid = await headlessGrid(host);
    const added = host.workbook.addSheet('结果');
    added.visibility = 'Hidden';
    host.workbook.type('结果!A1', 5);
    await grid.binding.settled();
    expect(host.workbook.book.active.name).toBe('台账');
    added.visibility = 'Visible';
    host.workbook.type('结果!A2', 6);
    await grid.binding.settled();
    expect(host.workbook.book.active.name).toBe('台账');
    expect(grid.binding.shown('结果!A1:A2')).toEqual([[5], [6]]);
    grid.dispose();
  });
});
