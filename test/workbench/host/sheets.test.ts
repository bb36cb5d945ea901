import { LEDGER, onFirstSheet, useHost } from './support';

const excel = useHost([LEDGER]);

test('sheets are added, named, coloured, moved, hidden and counted', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const second = worksheets.add();
    second.load('name');
    const third = worksheets.add('结果');
    third.tabColor = '#ff8800';
    third.position = 0;
    second.visibility = Excel.SheetVisibility.hidden;
    await context.sync();
    expect(second.name).toBe('Sheet2');
    worksheets.load('items/name,items/visibility,items/tabColor,items/position');
    const visible = worksheets.getCount(true);
    const last = worksheets.getLast(true).load('name');
    await context.sync();
    expect(
      worksheets.items.map(({ name, visibility, tabColor, position }) => [
        name,
        visibility,
        tabColor,
        position,
      ]),
    ).toEqual([
      ['结果', 'Visible', '#FF8800', 0],
      ['台账', 'Visible', '', 1],
      ['Sheet2', 'Hidden', '', 2],
    ]);
    expect([visible.value, last.name]).toEqual([2, '台账']);
  });
});

test('an object made in one batch is found again in the next, by its id', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('结果');
    const table = sheet.tables.add('A1:B2', true);
    await context.sync();
    sheet.name = '结果 2';
    table.name = '结果表';
    await context.sync();
    sheet.load('name');
    table.load('name');
    await context.sync();
    expect([sheet.name, table.name]).toEqual(['结果 2', '结果表']);
    const next = sheet.getPrevious().load('name');
    await context.sync();
    next.load('position');
    await context.sync();
    expect([next.name, next.position]).toEqual(['台账', 0]);
  });
  expect(excel.host.workbook.sheetNames).toEqual(['台账', '结果 2']);
});

test('the used range holds values, with looks and tables unless only values count', async () => {
  await onFirstSheet(async (sheet, context) => {
    sheet.getRange('E9').format.fill.color = '#FFFF00';
    const all = sheet.getUsedRange().load('address');
    const values = sheet.getUsedRange(true).load('address');
    const empty = context.workbook.worksheets.add('空');
    const first = empty.getUsedRange().load('address');
    const none = empty.getUsedRangeOrNullObject();
    const part = sheet.getRange('B3:Z3').getUsedRangeOrNullObject(true).load('address');
    await context.sync();
    expect([all.address, values.address, first.address, none.isNullObject, part.address]).toEqual([
      '台账!A1:E9',
      '台账!A1:C4',
      '空!A1',
      true,
      '台账!B3:C3',
    ]);
  });
});

test('ranges lead to ranges', async () => {
  await onFirstSheet(async (sheet, context) => {
    const base = sheet.getRange('B2:D5');
    const found = [
      base.getCell(1, 2),
      base.getRow(3),
      base.getColumn(0),
      base.getLastCell(),
      base.getOffsetRange(1, -1),
      base.getResizedRange(-1, 2),
      base.getEntireRow(),
      base.getEntireColumn(),
      base.getIntersection('A1:C3'),
      base.getBoundingRect('F9'),
      base.getRowsBelow(2),
      base.getColumnsBefore(),
      base.getAbsoluteResizedRange(1, 1),
      base.getLastRow().getLastColumn(),
    ].map((range) => range.load('address'));
    const apart = base.getIntersectionOrNullObject('F9');
    await context.sync();
    expect(apart.isNullObject).toBe(true);
    expect(found.map(({ address }) => address.slice(3))).toEqual([
      'D3',
      'B5:D5',
      'B2:B5',
      'D5',
      'A3:C6',
      'B2:F4',
      '2:5',
      'B:D',
      'B2:C3',
      'B2:F9',
      'B6:D7',
      'A2:A5',
      'B2',
      'D5',
    ]);
  });
});

test('names of the workbook and of a sheet live apart and lead to their cells', async () => {
  await onFirstSheet(async (sheet, context) => {
    context.workbook.names.add('基准日', sheet.getRange('C2'), '起算');
    sheet.names.add('基准日', sheet.getRange('C3'));
    context.workbook.names.add('率', '=0.3');
    const range = context.workbook.names.getItem('基准日').getRange().load('address');
    const local = sheet.names.getItem('基准日').load('formula,scope,type');
    const rate = context.workbook.names.getItem('率').load('value,type,visible');
    sheet.getRange('E1:E2').formulas = [['=基准日'], ['=率*2']];
    const results = sheet.getRange('E1:E2').load('values');
    await context.sync();
    expect(range.address).toBe('台账!C2');
    expect([local.formula, local.scope, local.type]).toEqual(['=台账!$C$3', 'Worksheet', 'Range']);
    expect([rate.value, rate.type, rate.visible]).toEqual([0.3, 'Double', true]);
    // The name of the sheet goes before the name of the workbook.
    expect(results.values).toEqual([[200], [0.6]]);
    context.workbook.names.getItem('率').delete();
    await context.sync();
  });
  expect(() => excel.host.workbook.name('率')).toThrow();
});

test('shown text follows the number format', async () => {
  await onFirstSheet(async (sheet, context) => {
    const range = sheet.getRange('E1:E9');
    range.values = [[1234.565], [0.1234], [44957], [-5], [0], [true], ['文'], [123456789012], [1234567.891]];
    range.numberFormat = [
      ['#,##0.00'],
      ['0.0%'],
      ['yyyy-mm-dd'],
      ['0.00;[Red]-0.00'],
      ['0.00;-0.00;"–"'],
      ['General'],
      ['General'],
      ['General'],
      ['#,##0.00"元"'],
    ];
    range.load('text');
    await context.sync();
    expect(range.text.flat()).toEqual([
      '1,234.57',
      '12.3%',
      '2023-01-31',
      '-5.00',
      '–',
      'TRUE',
      '文',
      '1.23457E+11',
      '1,234,567.89元',
    ]);
  });
});

test('calculation in manual mode waits until it is asked for; suspended, until the next sync', async () => {
  await onFirstSheet(async (sheet, context) => {
    context.application.calculationMode = Excel.CalculationMode.manual;
    sheet.getRange('E1').formulas = [['=SUM(C2:C4)']];
    const cell = sheet.getRange('E1').load('values');
    await context.sync();
    expect(cell.values).toEqual([[0]]);
    context.application.calculate(Excel.CalculationType.full);
    cell.load('values');
    await context.sync();
    expect(cell.values).toEqual([[600.75]]);
    context.application.calculationMode = Excel.CalculationMode.automatic;
    context.application.suspendApiCalculationUntilNextSync();
    sheet.getRange('C2').values = [[0]];
    cell.load('values');
    await context.sync();
    expect(cell.values).toEqual([[600.75]]);
    cell.load('values');
    await context.sync();
    expect(cell.values).toEqual([[500.25]]);
  });
});
