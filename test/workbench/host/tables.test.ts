import { LEDGER, onFirstSheet, refused, useHost } from './support';

const excel = useHost([LEDGER]);

test('rows added at the end grow the table; what stands below moves down', async () => {
  excel.host.workbook.type('台账!A6:B6', [['备注', '=C2']]);
  await onFirstSheet(async (sheet, context) => {
    const table = sheet.tables.getItem('贷款台账');
    table.rows.add(undefined, [["'0004", '丁公司', 4]]);
    await context.sync();
    table.rows.add(undefined, [
      ['C005', '戊公司', 5],
      ['C006', '己公司', 6],
    ]);
    const range = table.getRange().load('address');
    const rows = table.rows.load('count');
    await context.sync();
    expect([range.address, rows.count]).toEqual(['台账!A1:C7', 6]);
  });
  expect(excel.host.workbook.values('台账!A5:C7')).toEqual([
    ['0004', '丁公司', 4],
    ['C005', '戊公司', 5],
    ['C006', '己公司', 6],
  ]);
  expect(excel.host.workbook.formulas('台账!A8:B8')).toEqual([['备注', '=C2']]);
});

test('a row added in the middle carries on the formula of a calculated column', async () => {
  await onFirstSheet(async (sheet, context) => {
    const table = sheet.tables.getItem('贷款台账');
    table.columns.add(undefined, [['加倍'], ['=C2*2'], ['=C3*2'], ['=C4*2']]);
    table.rows.add(1, [['C009', '辛公司', 9, null]] as never);
    await context.sync();
  });
  expect(excel.host.workbook.formulas('台账!C2:D5')).toEqual([
    [100.5, '=C2*2'],
    [9, '=C3*2'],
    [200, '=C4*2'],
    [300.25, '=C5*2'],
  ]);
  expect(excel.host.workbook.values('台账!D3')).toEqual([[18]]);
});

test('columns are found by name in any case and keep their ids when others come and go', async () => {
  await onFirstSheet(async (sheet, context) => {
    const { columns } = sheet.tables.getItem('贷款台账');
    const amount = columns.getItem('余额').load('id,index,name,values');
    await context.sync();
    columns.add(0, undefined, '序号');
    columns.getItem('客户').delete();
    columns.load('items/name,items/id');
    amount.load('index');
    await context.sync();
    expect(columns.items.map(({ name }) => name)).toEqual(['序号', '合同号', '余额']);
    expect([amount.id, amount.index]).toEqual([3, 2]);
  });
  expect(excel.host.workbook.tableColumns('贷款台账')).toEqual(['序号', '合同号', '余额']);
});

test('header cells are always text, never blank and never twice the same', async () => {
  await onFirstSheet(async (sheet, context) => {
    sheet.getRange('A1:C1').values = [[2023, 2023, '']];
    const header = sheet.tables.getItem('贷款台账').getHeaderRowRange().load('values,valueTypes');
    await context.sync();
    expect(header.values).toEqual([['2023', '20232', '列3']]);
    expect(header.valueTypes).toEqual([['String', 'String', 'String']]);
  });
});

test('a table without headers gets a row of them above its cells', async () => {
  await onFirstSheet(async (sheet, context) => {
    sheet.getRange('E1:F2').values = [
      [1, 2],
      [3, 4],
    ];
    const table = sheet.tables.add('E1:F2', false);
    const range = table.getRange().load('address,values');
    await context.sync();
    expect(range.address).toBe('台账!E1:F3');
    expect(range.values).toEqual([
      ['列1', '列2'],
      [1, 2],
      [3, 4],
    ]);
  });
});

test('resize keeps the header row; the table forgets cells outside', async () => {
  await onFirstSheet(async (sheet, context) => {
    const table = sheet.tables.getItem('贷款台账');
    table.resize('A1:D3');
    const range = table.getRange().load('address');
    const body = table.getDataBodyRange().load('address');
    await context.sync();
    expect([range.address, body.address]).toEqual(['台账!A1:D3', '台账!A2:D3']);
  });
  expect(excel.host.workbook.values('台账!A4')).toEqual([['C003']]);
});

test('a filter of values hides rows and shows in the auto filter; clearing shows them again', async () => {
  await onFirstSheet(async (sheet, context) => {
    const table = sheet.tables.getItem('贷款台账');
    table.columns.getItem('客户').filter.applyValuesFilter(['乙公司']);
    table.autoFilter.load('isDataFiltered,enabled');
    const rows = ['2:2', '3:3'].map((address) => sheet.getRange(address).load('rowHidden'));
    await context.sync();
    expect([table.autoFilter.isDataFiltered, table.autoFilter.enabled]).toEqual([true, true]);
    expect(rows.map(({ rowHidden }) => rowHidden)).toEqual([true, false]);
    table.clearFilters();
    table.autoFilter.load('isDataFiltered');
    rows[0]!.load('rowHidden');
    await context.sync();
    expect([table.autoFilter.isDataFiltered, rows[0]!.rowHidden]).toEqual([false, false]);
  });
});

test('the total row belongs to the table, not to its data', async () => {
  await onFirstSheet(async (sheet, context) => {
    const table = sheet.tables.getItem('贷款台账');
    table.showTotals = true;
    table.getTotalRowRange().values = [['合计', '', '=SUM(C2:C4)']];
    const body = table.getDataBodyRange().load('address');
    const total = table.getTotalRowRange().load('address,values');
    await context.sync();
    expect([body.address, total.address, total.values]).toEqual([
      '台账!A2:C4',
      '台账!A5:C5',
      [['合计', '', 600.75]],
    ]);
  });
});

test('converting leaves the cells, deleting takes them', async () => {
  await onFirstSheet(async (sheet, context) => {
    sheet.tables.getItem('贷款台账').convertToRange();
    const again = sheet.tables.add('A1:C4', true);
    again.style = 'TableStyleLight9';
    again.load('name,style');
    await context.sync();
    expect(again.style).toBe('TableStyleLight9');
    again.delete();
    await context.sync();
  });
  expect(excel.host.workbook.values('台账!A1:C1')).toEqual([['', '', '']]);
  expect(await refused((sheet) => sheet.tables.getItemAt(0).load('name'))).toBe('InvalidArgument');
});

test('tables of a range, of a sheet and of the workbook are counted apart', async () => {
  excel.host.workbook.addSheet('二');
  await onFirstSheet(async (sheet, context) => {
    const counts = [
      sheet.tables.getCount(),
      context.workbook.tables.getCount(),
      context.workbook.worksheets.getItem('二').tables.getCount(),
      sheet.getRange('C4:D9').getTables().getCount(),
      sheet.getRange('E1:F2').getTables().getCount(),
    ];
    const elsewhere = context.workbook.worksheets.getItem('二').tables.getItemOrNullObject('贷款台账');
    await context.sync();
    expect(counts.map(({ value }) => value)).toEqual([1, 1, 0, 1, 0]);
    expect(elsewhere.isNullObject).toBe(true);
  });
});
