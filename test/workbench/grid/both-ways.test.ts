import {
  InsertRowCommand,
  MoveRangeCommand,
  RemoveRowCommand,
  SetRangeValuesCommand,
  SetWorksheetNameMutation,
} from '@univerjs/sheets';
import { createHost, createWorkbook, type Change, type WorkbookHost } from '../../../src/workbench/host';
import { insertCells } from '../../../src/workbench/host/model/shift';
import { headlessGrid, type HeadlessGrid } from '../../support/univer-view';

const LEDGER = [
  ['工号', '金额', '奖励'],
  ["'0012", 100, '=ROUND([@金额]*费率,2)'],
  ["'0013", 200, '=ROUND([@金额]*费率,2)'],
];

describe('what the grid shows and what the model holds stay the same', () => {
  let host: WorkbookHost;
  let grid: HeadlessGrid;
  let told: Change[];

  beforeEach(async () => {
    const book = createWorkbook([
      { name: '台账', rows: LEDGER, tables: { 台账: 'A1:C3' } },
      { name: '汇总', rows: [['=SUM(台账[奖励])', '=台账!B2*2']] },
    ]);
    book.addName('费率', '=0.01');
    host = createHost({ book });
    grid = await headlessGrid(host);
    told = [];
    host.observe((changes) => told.push(...changes));
  });

  afterEach(() => grid.dispose());

  const edits = (): string[] =>
    told
      .filter(({ kind }) => kind === 'cells')
      .map((change) => JSON.stringify('rect' in change && change.rect));

  const enter = (sheet: string, row: number, column: number, value: object): Promise<boolean> =>
    grid.command(SetRangeValuesCommand.id, {
      subUnitId: host.workbook.sheet(sheet).id,
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      value,
    });

  test('formulas are calculated when the book is opened, ids keep their zeros', () => {
    expect(grid.binding.shown('台账!A2:C3')).toEqual([
      ['0012', 100, 1],
      ['0013', 200, 2],
    ]);
    expect(grid.binding.shown('汇总!A1:B1')).toEqual([[3, 200]]);
  });

  test('an amount typed in the grid is told once, and everything that depends on it follows', async () => {
    await enter('台账', 1, 1, { v: 1000 });
    await grid.binding.settled();
    expect(host.workbook.values('台账!B2:C2')).toEqual([[1000, 10]]);
    expect(grid.binding.shown('汇总!A1:B1')).toEqual([[12, 2000]]);
    expect(edits()).toEqual(['{"top":1,"left":1,"rows":1,"columns":1}']);
    expect(told.filter(({ kind }) => kind === 'table')).toHaveLength(1);
  });

  test('cells that are cut take the references that others hold on them along, and undo brings them back', async () => {
    host.workbook.activate('汇总');
    host.workbook.type('汇总!C1:C2', [['=A1+1'], ['=SUM(A1:B1)+A1']]);
    host.workbook.type('台账!E1', '=汇总!$A$1*2');
    await grid.binding.settled();
    const shown = () => [host.workbook.values('汇总!C1:C2').flat(), host.workbook.values('台账!E1')[0]![0]];
    expect(shown()).toEqual([[4, 206], 6]);
    const range = (row: number, column: number) => ({
      startRow: row,
      endRow: row,
      startColumn: column,
      endColumn: column,
    });
    await grid.command(MoveRangeCommand.id, { fromRange: range(0, 0), toRange: range(4, 3) });
    await grid.binding.settled();
    const formulas = () => [
      host.workbook.formulas('汇总!C1:D5').map((row) => row.join(' ')),
      host.workbook.formulas('台账!E1')[0]![0],
    ];
    // A range of which only a part was cut stays.
    expect(formulas()).toEqual([
      ['=D5+1 ', '=SUM(A1:B1)+D5 ', ' ', ' ', ' =SUM(台账[奖励])'],
      '=汇总!$D$5*2',
    ]);
    expect(shown()).toEqual([[4, 203], 6]);
    await grid.binding.undo();
    await grid.binding.settled();
    expect(formulas()).toEqual([['=A1+1 ', '=SUM(A1:B1)+A1 ', ' ', ' ', ' '], '=汇总!$A$1*2']);
    expect(shown()).toEqual([[4, 206], 6]);
  });

  test('what the add-in writes batch by batch while the grid calculates is all calculated and shown in the end', async () => {
    const { book } = host.workbook;
    // Each cell adds one to the cell above; two thousand are told in twenty batches.
    for (let batch = 0; batch < 20; batch += 1) {
      const top = batch * 100 + 2;
      const formulas = Array.from({ length: 100 }, (_, at) => [`=E${top + at - 1}+1`]);
      book.trigger = 'ThisLocalAddin';
      host.workbook.type(`汇总!E${top}:E${top + 99}`, formulas);
      await new Promise((resolve) => setTimeout(resolve));
    }
    book.trigger = 'ThisLocalAddin';
    host.workbook.type('汇总!E1', 5);
    await grid.binding.settled();
    expect(host.workbook.values('汇总!E2001')).toEqual([[2005]]);
    expect(grid.binding.shown('汇总!E2000:E2001')).toEqual([[2004], [2005]]);
  });

  test('undo and redo reach the model too', async () => {
    await enter('台账', 1, 1, { v: 1000 });
    await grid.binding.settled();
    await grid.binding.undo();
    await grid.binding.settled();
    expect(host.workbook.values('台账!B2:C2')).toEqual([[100, 1]]);
    await grid.binding.redo();
    await grid.binding.settled();
    expect(host.workbook.values('汇总!A1:B1')).toEqual([[12, 2000]]);
    expect(grid.binding.shown('汇总!A1:B1')).toEqual([[12, 2000]]);
  });

  test('where the add-in has moved cells to other places nothing from before is taken back', async () => {
    await enter('台账', 1, 1, { v: 1000 });
    await grid.binding.settled();
    const { book } = host.workbook;
    book.trigger = 'ThisLocalAddin';
    const rect = { top: 1, left: 0, rows: 1, columns: 16_384 };
    insertCells({ sheet: host.workbook.sheet('台账'), rect }, 'Down');
    await grid.binding.settled();
    await grid.binding.undo();
    await grid.binding.settled();
    expect(host.workbook.values('台账!B2:B3')).toEqual([[''], [1000]]);
  });

  test('what the model is given appears in the grid, and is not told back as an edit of the user', async () => {
    host.workbook.type('台账!B3', 900);
    host.workbook.type('汇总!D1:E2', [
      ['甲', "'007"],
      ['=D3', true],
    ]);
    await grid.binding.settled();
    expect(grid.binding.shown('台账!B3:C3')).toEqual([[900, 9]]);
    expect(grid.binding.shown('汇总!D1:E2')).toEqual([
      ['甲', '007'],
      [0, 1],
    ]);
    expect(edits()).toHaveLength(2);
  });

  test('a row inserted in a table moves formulas of other sheets, and undo moves them back', async () => {
    const sheet = host.workbook.sheet('台账');
    const range = { startRow: 1, endRow: 1, startColumn: 0, endColumn: 25 };
    await grid.command(InsertRowCommand.id, { subUnitId: sheet.id, range, direction: 0, cellValue: {} });
    await grid.binding.settled();
    expect(host.workbook.table('台账').rect.rows).toBe(4);
    expect(host.workbook.formulas('汇总!B1')).toEqual([['=台账!B3*2']]);
    expect(grid.binding.shown('台账!A3:C3')).toEqual([['0012', 100, 1]]);
    expect(grid.binding.shown('汇总!A1:B1')).toEqual([[3, 200]]);
    expect(told.filter((change) => change.kind === 'cells').map((change) => change.changeType)).toEqual([
      'RowInserted',
    ]);
    await grid.binding.undo();
    await grid.binding.settled();
    expect(host.workbook.formulas('汇总!B1')).toEqual([['=台账!B2*2']]);
    expect(grid.binding.shown('台账!A2:C3')).toEqual([
      ['0012', 100, 1],
      ['0013', 200, 2],
    ]);
    expect(host.workbook.table('台账').rect.rows).toBe(3);
  });

  test('a deleted row is gone from both, and its total', async () => {
    const sheet = host.workbook.sheet('台账');
    const range = { startRow: 1, endRow: 1, startColumn: 0, endColumn: 25 };
    await grid.command(RemoveRowCommand.id, { subUnitId: sheet.id, range });
    await grid.binding.settled();
    expect(host.workbook.values('台账!A2:C2')).toEqual([['0013', 200, 2]]);
    expect(grid.binding.shown('汇总!A1:B1')).toEqual([[2, '#REF!']]);
  });

  test('sheets that the add-in adds, renames and deletes come and go in the grid', async () => {
    host.workbook.addSheet('结果');
    host.workbook.type('结果!A1', '=台账!B2');
    host.workbook.activate('结果');
    await grid.binding.settled();
    expect(grid.binding.shown('结果!A1')).toEqual([[100]]);
    host.workbook.activate('台账');
    host.workbook.deleteSheet('结果');
    await grid.binding.settled();
    expect(told.map(({ kind }) => kind)).toContain('sheetDeleted');
  });

  test('a sheet renamed in the grid takes its formulas along', async () => {
    await grid.command(SetWorksheetNameMutation.id, {
      subUnitId: host.workbook.sheet('台账').id,
      name: '贷款 台账',
    });
    await grid.binding.settled();
    expect(host.workbook.formulas('汇总!B1')).toEqual([["='贷款 台账'!B2*2"]]);
    expect(grid.binding.shown('汇总!B1')).toEqual([[200]]);
  });

  test('a row typed right below a table becomes part of it, with its formulas', async () => {
    await enter('台账', 3, 1, { v: 300 });
    await grid.binding.settled();
    expect(host.workbook.table('台账').rect.rows).toBe(4);
    expect(grid.binding.shown('台账!C4')).toEqual([[3]]);
    expect(grid.binding.shown('汇总!A1')).toEqual([[6]]);
  });

  test('an entry into a protected sheet is refused and the grid shows what was there', async () => {
    host.workbook.protect('台账');
    await enter('台账', 1, 1, { v: 1 });
    await grid.binding.settled();
    expect(host.workbook.values('台账!B2')).toEqual([[100]]);
    expect(grid.binding.shown('台账!B2')).toEqual([[100]]);
  });
});
