import { onFirstSheet, refused, useHost } from './support';

const excel = useHost([{ name: '绩效汇总', rows: [['工号', '应发']] }]);

describe('sizes of rows and columns', () => {
  test('go back to the standard where asked, elsewhere they stay', async () => {
    await onFirstSheet(async (sheet, context) => {
      sheet.getRange('A:C').format.columnWidth = 200;
      sheet.getRange('1:3').format.rowHeight = 40;
      sheet.getRange('B:XFD').format.useStandardWidth = true;
      sheet.getRange('3:3').format.useStandardHeight = true;
      const [first, second] = ['A1', 'B3'].map((address) => sheet.getRange(address).format);
      first.load('useStandardWidth,useStandardHeight');
      second.load('useStandardWidth,useStandardHeight');
      await context.sync();
      expect([first.useStandardWidth, first.useStandardHeight]).toEqual([false, false]);
      expect([second.useStandardWidth, second.useStandardHeight]).toEqual([true, true]);
    });
    const sheet = excel.host.workbook.sheet('绩效汇总');
    expect([...sheet.columnWidths]).toEqual([[0, 200]]);
    expect([...sheet.rowHeights.keys()]).toEqual([0, 1]);
  });

  test('of a protected sheet stay as they are', async () => {
    excel.host.workbook.protect('绩效汇总');
    expect(await refused((sheet) => (sheet.getRange().format.useStandardHeight = true))).toBe('AccessDenied');
  });

  test('a million rows are shown again at once', async () => {
    const sheet = excel.host.workbook.sheet('绩效汇总');
    for (const row of [1, 500_000]) sheet.hiddenRows.add(row);
    await onFirstSheet(async (first, context) => {
      first.getRange('1:400000').rowHidden = false;
      await context.sync();
    });
    expect([...sheet.hiddenRows]).toEqual([500_000]);
  });
});

describe('page breaks', () => {
  test('stand before the first cell of the range, in order, and are taken away together', async () => {
    await onFirstSheet(async (sheet, context) => {
      sheet.horizontalPageBreaks.add('A40');
      sheet.horizontalPageBreaks.add('B20:C30');
      sheet.verticalPageBreaks.add('D1');
      const breaks = sheet.horizontalPageBreaks.load('items/rowIndex');
      const after = sheet.horizontalPageBreaks.getItem(0).getCellAfterBreak().load('address');
      await context.sync();
      expect(breaks.items.map(({ rowIndex }) => rowIndex)).toEqual([19, 39]);
      expect(after.address).toBe('绩效汇总!A20');
      sheet.horizontalPageBreaks.removePageBreaks();
      await context.sync();
    });
    expect(excel.host.workbook.sheet('绩效汇总').layout.breaks).toEqual({ rows: [], columns: [3] });
  });

  test('cannot stand before the first row', async () => {
    expect(await refused((sheet) => sheet.horizontalPageBreaks.add('A1'))).toBe('InvalidArgument');
  });
});

test('pivot tables on a sheet are counted and named', async () => {
  excel.host.workbook.sheet('绩效汇总').pivotTables.push({ name: '透视表1' });
  await onFirstSheet(async (sheet, context) => {
    const pivots = sheet.pivotTables.load('items/name');
    await context.sync();
    expect(pivots.items.map(({ name }) => name)).toEqual(['透视表1']);
  });
});

test('the worksheet function DATE tells the date system', async () => {
  const serial = (): Promise<number> =>
    Excel.run(async (context) => {
      const day = context.workbook.functions.date(2000, 1, 1).load('value');
      await context.sync();
      return day.value;
    });
  expect(await serial()).toBe(36_526);
  excel.host.workbook.book.date1904 = true;
  expect(await serial()).toBe(35_064);
});
