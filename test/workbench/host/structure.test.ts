import fc from 'fast-check';

import { createWorkbook } from '../../../src/workbench/host';
import { deleteCells, insertCells } from '../../../src/workbench/host/model/shift';
import { LEDGER, onFirstSheet, useHost } from './support';

const excel = useHost([
  LEDGER,
  {
    name: '汇总',
    rows: [
      ['=SUM(台账!C2:C4)', "='台账'!C2", '=贷款台账'],
      ['="台账!C2"', '=SUM(台账!C:C)', 5],
    ],
  },
]);

test('formulas follow a sheet that is renamed, quoted where the name needs it; text does not', async () => {
  await onFirstSheet(async (sheet, context) => {
    sheet.name = '台账 2023';
    await context.sync();
  });
  expect(excel.host.workbook.formulas('汇总!A1:B2')).toEqual([
    ["=SUM('台账 2023'!C2:C4)", "='台账 2023'!C2"],
    ['="台账!C2"', "=SUM('台账 2023'!C:C)"],
  ]);
});

test('formulas to a deleted sheet are #REF! for good, even if a sheet of that name comes back', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('台账').delete();
    context.workbook.worksheets.add('台账').getRange('C2').values = [[1]];
    await context.sync();
    const range = context.workbook.worksheets
      .getItem('汇总')
      .getRange('A1:B1')
      .load('formulas,values,valueTypes');
    await context.sync();
    expect(range.formulas).toEqual([['=SUM(#REF!C2:C4)', '=#REF!C2']]);
    expect(range.values).toEqual([['#REF!', '#REF!']]);
    expect(range.valueTypes).toEqual([['Error', 'Error']]);
  });
});

test('rows that come in or go out move the formulas, names, tables and ranges that lie below', async () => {
  excel.host.workbook.addName('首笔', '=台账!$C$2');
  await onFirstSheet(async (sheet, context) => {
    const tracked = sheet.getRange('A4').load('address');
    await context.sync();
    sheet.getRange('1:2').insert('Down');
    tracked.load('address,values');
    const table = context.workbook.tables.getItem('贷款台账').getRange().load('address');
    const name = context.workbook.names.getItem('首笔').load('formula');
    const sums = context.workbook.worksheets.getItem('汇总').getRange('A1:B1').load('formulas,values');
    await context.sync();
    expect([tracked.address, tracked.values]).toEqual(['台账!A6', [['C003']]]);
    expect(table.address).toBe('台账!A3:C6');
    expect(name.formula).toBe('=台账!$C$4');
    expect(sums.formulas).toEqual([['=SUM(台账!C4:C6)', "='台账'!C4"]]);
    expect(sums.values).toEqual([[600.75, 100.5]]);
    sheet.getRange('5:5').delete('Up');
    sums.load('formulas,values');
    await context.sync();
    expect(sums.formulas[0]![0]).toBe('=SUM(台账!C4:C5)');
    expect(sums.values[0]![0]).toBe(400.75);
  });
});

test('a reference whose cells are all deleted is #REF!', async () => {
  await onFirstSheet(async (sheet, context) => {
    sheet.getRange('E1:F2').values = [
      [1, '=E1'],
      [2, '=SUM(E1:E2)'],
    ];
    sheet.getRange('E1').delete('Up');
    const range = sheet.getRange('E1:F2').load('formulas');
    await context.sync();
    expect(range.formulas).toEqual([
      [2, '=#REF!'],
      ['', '=SUM(E1:E1)'],
    ]);
  });
});

test('inserting cells and deleting them again leaves the sheet as it was', () => {
  const place = fc.record({
    top: fc.integer({ min: 0, max: 8 }),
    left: fc.integer({ min: 0, max: 5 }),
    rows: fc.integer({ min: 1, max: 4 }),
    columns: fc.integer({ min: 1, max: 4 }),
    down: fc.boolean(),
  });
  fc.assert(
    fc.property(place, ({ down, ...rect }) => {
      const book = createWorkbook([
        {
          name: '甲',
          rows: Array.from({ length: 8 }, (_, row) =>
            Array.from({ length: 5 }, (_unused, column) =>
              column === 4 ? `=SUM(A${row + 1}:D${row + 1})` : row * 10 + column,
            ),
          ),
        },
      ]);
      const area = { sheet: book.sheet('甲'), rect };
      const before = book.formulas('甲!A1:L14');
      insertCells(area, down ? 'Down' : 'Right');
      deleteCells(area, down ? 'Up' : 'Left');
      // A sum that the new cells cut in two has lost nothing either.
      expect(book.formulas('甲!A1:L14')).toEqual(before);
    }),
    { numRuns: 60 },
  );
});

test('a copied sheet has its own tables and names, beside the original', async () => {
  await onFirstSheet(async (sheet, context) => {
    const copy = sheet.copy('After', sheet);
    copy.load('name,position');
    copy.tables.load('items/name');
    await context.sync();
    expect([copy.name, copy.position]).toEqual(['台账 (2)', 1]);
    expect(copy.tables.items.map((table) => table.name)).toEqual(['贷款台账_2']);
    copy.getRange('C2').values = [[1]];
    await context.sync();
  });
  expect(excel.host.workbook.values('台账!C2')).toEqual([[100.5]]);
  expect(excel.host.workbook.values("'台账 (2)'!C2")).toEqual([[1]]);
});

test('copied formulas move their relative references', async () => {
  await onFirstSheet(async (sheet, context) => {
    sheet.getRange('E2').formulas = [['=C2*$C$3+C$2']];
    sheet.getRange('E3:E4').copyFrom('E2');
    const range = sheet.getRange('E3:E4').load('formulas');
    await context.sync();
    expect(range.formulas).toEqual([['=C3*$C$3+C$2'], ['=C4*$C$3+C$2']]);
  });
});
