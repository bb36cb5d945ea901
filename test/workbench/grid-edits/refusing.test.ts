import { RemoveSheetCommand, SetRangeValuesCommand } from '@univerjs/sheets';
import { createHost, createWorkbook, type WorkbookHost } from '../../../src/workbench/host';
import { headlessGrid, type HeadlessGrid } from '../../support/univer-view';

describe('what Excel would not do', () => {
  let host: WorkbookHost;
  let grid: HeadlessGrid;

  beforeEach(async () => {
    const book = createWorkbook([
      { name: '台账', rows: [['工号'], ["'0012"]], tables: { 台账: 'A1:A2' } },
      { name: '汇总', rows: [['=COUNTA(台账[工号])']] },
    ]);
    host = createHost({ book });
    grid = await headlessGrid(host);
  });

  afterEach(() => grid.dispose());

  const enter = async (row: number, cell: object): Promise<void> => {
    await grid.command(SetRangeValuesCommand.id, {
      subUnitId: host.workbook.sheet('汇总').id,
      range: { startRow: row, endRow: row, startColumn: 1, endColumn: 1 },
      value: cell,
    });
    await grid.binding.settled();
  };

  test.each(['=1+', '=SUM((1)', "=cmd|' /C calc'!A0"])(
    'the formula %s, which would damage a saved file, is entered as text and shown so',
    async (formula) => {
      await enter(0, { f: formula });
      expect(host.workbook.values('汇总!B1')).toEqual([[formula]]);
      expect(host.workbook.sheet('汇总').cells.formula(0, 1)).toBeUndefined();
      expect(grid.binding.shown('汇总!B1')).toEqual([[formula]]);
    },
  );

  test('a formula of names that nobody knows is one all the same', async () => {
    await enter(0, { f: '=FOO(甲)' });
    expect(host.workbook.formulas('汇总!B1')).toEqual([['=FOO(甲)']]);
  });

  test('a deleted sheet does not come back by undo without its tables', async () => {
    await enter(0, { v: 5 });
    await grid.command(RemoveSheetCommand.id, { subUnitId: host.workbook.sheet('台账').id });
    await grid.binding.undo();
    await grid.binding.settled();
    expect(host.workbook.book.sheets.map(({ name }) => name)).toEqual(['汇总']);
    expect(host.workbook.values('汇总!B1')).toEqual([[5]]);
  });
});
