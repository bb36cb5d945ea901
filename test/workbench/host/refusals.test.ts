import { LEDGER, onFirstSheet, refusalOf, refused, useHost } from './support';

const excel = useHost([LEDGER]);

describe('ItemNotFound', () => {
  test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown]>([
    ['a sheet', (_, { workbook }) => workbook.worksheets.getItem('无')],
    ['a table', (_, { workbook }) => workbook.tables.getItem('无').load('name')],
    ['a column', (_, { workbook }) => workbook.tables.getItem('贷款台账').columns.getItem('无').load('name')],
    ['a name', (_, { workbook }) => workbook.names.getItem('无').load('formula')],
    ['a setting', (_, { workbook }) => workbook.settings.getItem('无').load('value')],
    ['an XML part', (_, { workbook }) => workbook.customXmlParts.getItem('{0}').load('id')],
    ['a chart', (sheet) => sheet.charts.getItem('无').load('name')],
    ['an intersection', (sheet) => sheet.getRange('A1').getIntersection('B2').load('address')],
    ['a sheet of an address', (sheet) => sheet.getRange('无!A1').load('values')],
  ])('%s that is not there', async (_, act) => {
    expect(await refused(act)).toBe('ItemNotFound');
  });

  test('a sheet that was deleted meanwhile', async () => {
    excel.host.workbook.addSheet('二');
    await expect(
      onFirstSheet(async (sheet, context) => {
        sheet.load('name');
        await context.sync();
        excel.host.workbook.deleteSheet('台账');
        sheet.getRange('A1').load('values');
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'ItemNotFound' });
  });

  test('a table that was deleted meanwhile, while its null object form is null', async () => {
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('贷款台账');
      table.load('id');
      await context.sync();
      excel.host.workbook.deleteTable('贷款台账');
      table.getDataBodyRange().load('values');
      expect(await refusalOf(context.sync())).toBe('ItemNotFound');
      const again = context.workbook.tables.getItemOrNullObject('贷款台账');
      await context.sync();
      expect(again.isNullObject).toBe(true);
    });
  });
});

describe('ItemAlreadyExists', () => {
  test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown]>([
    [
      'a sheet name in other case',
      (_, { workbook }) => (workbook.worksheets.add('abc'), workbook.worksheets.add('ABC')),
    ],
    ['a table name', (sheet) => (sheet.tables.add('E1:F2', true).name = '贷款台账')],
    [
      'a name',
      (sheet, { workbook }) => (
        workbook.names.add('率', sheet.getRange('A1')),
        workbook.names.add('率', '=1')
      ),
    ],
    [
      'a name that a table has',
      (sheet, { workbook }) => (
        workbook.names.add('率', '=1'),
        (sheet.tables.getItem('贷款台账').name = '率')
      ),
    ],
    [
      'a comment in a cell',
      (_, { workbook }) => (workbook.comments.add('台账!A1', 'a'), workbook.comments.add('台账!A1', 'b')),
    ],
  ])('%s that is taken', async (_, act) => {
    expect(await refused(act)).toBe('ItemAlreadyExists');
  });
});

describe('InvalidArgument', () => {
  test.each(['', 'a/b', 'a\\b', 'a?b', 'a*b', 'a[b', 'a]b', 'a:b', "'a", "a'", '名'.repeat(32), 'History'])(
    'the sheet name %j',
    async (name) => {
      expect(await refused((sheet) => (sheet.name = name))).toBe('InvalidArgument');
    },
  );

  test('a sheet name of 31 characters is fine', async () => {
    await onFirstSheet(async (sheet, context) => {
      sheet.name = '名'.repeat(31);
      await context.sync();
    });
    expect(excel.host.workbook.sheetNames).toEqual(['名'.repeat(31)]);
  });

  test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown]>([
    ['too few rows', (sheet) => (sheet.getRange('A1:B2').values = [[1, 2]])],
    ['too few columns', (sheet) => (sheet.getRange('A1:B1').values = [[1]])],
    ['ragged rows', (sheet) => (sheet.getRange('A1:B2').values = [[1, 2], [3]])],
    [
      'a large block of the wrong size',
      (sheet) => (sheet.getRange('A1:C1000').values = Array.from({ length: 999 }, () => [1, 2, 3])),
    ],
    ['an address that is none', (sheet) => sheet.getRange('A0').load('values')],
    ['a row beyond the sheet', (sheet) => sheet.getRange('A1048577').load('values')],
    ['a column beyond the sheet', (sheet) => sheet.getRange('XFE1').load('values')],
    ['indexes beyond the sheet', (sheet) => sheet.getRangeByIndexes(1_048_575, 0, 2, 1).load('values')],
    ['no rows at all', (sheet) => sheet.getRangeByIndexes(0, 0, 0, 1).load('values')],
    ['a cell left of the sheet', (sheet) => sheet.getRange('A1').getOffsetRange(0, -1).load('values')],
    ['values of a whole column', (sheet) => (sheet.getRange('H:H').values = [[1]])],
    ['a table over another', (sheet) => sheet.tables.add('C4:D6', true)],
    ['merged cells in a table', (sheet) => sheet.getRange('A1:A2').merge()],
    ['a table name with a blank', (sheet) => (sheet.tables.getItem('贷款台账').name = '贷 款')],
    ['a table name like a cell', (sheet) => (sheet.tables.getItem('贷款台账').name = 'A1')],
    ['rows of the wrong width', (sheet) => sheet.tables.getItem('贷款台账').rows.add(undefined, [[1, 2]])],
    ['a colour that is none', (sheet) => (sheet.getRange('A1').format.fill.color = '#12')],
    [
      'an alignment that is none',
      (sheet) => (sheet.getRange('A1').format.horizontalAlignment = 'Middle' as never),
    ],
    ['a number format with an open quote', (sheet) => (sheet.getRange('A1').numberFormat = [['0"元']])],
    [
      'a list of more than 255 characters',
      (sheet) =>
        (sheet.getRange('A9').dataValidation.rule = {
          list: { inCellDropDown: true, source: '长'.repeat(256) },
        }),
    ],
    ['XML that is not well formed', (_, { workbook }) => workbook.customXmlParts.add('<a><b></a>')],
    ['a position beyond the sheets', (sheet) => (sheet.position = 5)],
    ['a resized table without its header', (sheet) => sheet.tables.getItem('贷款台账').resize('A2:C5')],
  ])('%s', async (_, act) => {
    expect(await refused(act)).toBe('InvalidArgument');
  });
});

describe('other refusals', () => {
  test('the last visible sheet cannot be deleted or hidden', async () => {
    expect(await refused((sheet) => sheet.delete())).toBe('InvalidOperation');
    expect(await refused((sheet) => (sheet.visibility = 'Hidden'))).toBe('InvalidOperation');
  });

  test('a very hidden sheet cannot be deleted', async () => {
    excel.host.workbook.addSheet('隐').visibility = 'VeryHidden';
    expect(await refused((_, { workbook }) => workbook.worksheets.getItem('隐').delete())).toBe(
      'InvalidOperation',
    );
  });

  test('cells that were deleted are an invalid reference', async () => {
    await onFirstSheet(async (sheet, context) => {
      const range = sheet.getRange('E5').load('address');
      await context.sync();
      sheet.getRange('E4:E6').delete('Up');
      range.load('values');
      expect(await refusalOf(context.sync())).toBe('InvalidReference');
    });
  });

  test('a name for a constant has no range', async () => {
    excel.host.workbook.addName('率', '=0.3');
    expect(await refused((_, { workbook }) => workbook.names.getItem('率').getRange().load('address'))).toBe(
      'InvalidReference',
    );
  });

  test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown]>([
    ['a method', (sheet) => sheet.getRange('A1').flashFill()],
    ['a property', (sheet) => sheet.getRange('A1').load('style')],
    ['a link', (sheet) => sheet.shapes.load('items')],
  ])('%s this host does not have is not found', async (_, act) => {
    expect(await refused(act)).toBe('ApiNotFound');
  });

  test('a part of a table does not move', async () => {
    expect(await refused((sheet) => sheet.getRange('A3').delete('Up'))).toBe('InsertDeleteConflict');
    expect(await refused((sheet) => sheet.getRange('1:1').delete('Up'))).toBe('InsertDeleteConflict');
  });

  test('what fails leaves done what came before it in the batch', async () => {
    await refused((sheet) => {
      sheet.getRange('H1').values = [[1]];
      sheet.getRange('H2:H3').values = [[2]];
      sheet.getRange('H4').values = [[4]];
    });
    expect(excel.host.workbook.values('台账!H1:H4')).toEqual([[1], [''], [''], ['']]);
  });
});

describe('AccessDenied', () => {
  test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown]>([
    ['values', (sheet) => (sheet.getRange('H1').values = [[1]])],
    ['formulas', (sheet) => (sheet.getRange('H1').formulas = [['=1']])],
    ['looks', (sheet) => (sheet.getRange('H1').format.font.bold = true)],
    ['widths', (sheet) => (sheet.getRange('H1').format.columnWidth = 50)],
    ['number formats', (sheet) => (sheet.getRange('H1').numberFormat = [['0']])],
    ['clearing', (sheet) => sheet.getRange('A1').clear()],
    ['new tables', (sheet) => sheet.tables.add('H1:I2', true)],
    ['rows of tables', (sheet) => sheet.tables.getItem('贷款台账').rows.add(undefined, [['a', 'b', 1]])],
    ['new rows', (sheet) => sheet.getRange('9:9').insert('Down')],
    ['merging', (sheet) => sheet.getRange('H1:H2').merge()],
    ['charts', (sheet) => sheet.charts.add('Line', sheet.getRange('A1:C4'))],
    ['validation', (sheet) => (sheet.getRange('H1').dataValidation.rule = { custom: { formula: '=TRUE' } })],
  ])('a protected sheet refuses %s', async (_, act) => {
    excel.host.workbook.protect('台账');
    expect(await refused(act)).toBe('AccessDenied');
  });

  test('a protected sheet is read, and its unlocked cells are written', async () => {
    await onFirstSheet(async (sheet, context) => {
      sheet.getRange('H1').format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true }, 'geheim');
      sheet.getRange('H1').values = [[7]];
      sheet.getRange('H1').format.columnWidth = 80;
      const range = sheet.getRange('H1').load('values');
      sheet.load('protection/protected,protection/options');
      await context.sync();
      expect(range.values).toEqual([[7]]);
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options.allowFormatColumns).toBe(true);
    });
    expect(await refused((sheet) => sheet.protection.unprotect('falsch'))).toBe('AccessDenied');
    expect(await refused((sheet) => sheet.protection.protect())).toBe('InvalidOperation');
    await onFirstSheet(async (sheet, context) => {
      sheet.protection.unprotect('geheim');
      sheet.getRange('A9').values = [[1]];
      await context.sync();
    });
  });

  test('a protected workbook refuses sheets that come, go, move or change their names', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add('二');
      context.workbook.protection.protect();
      await context.sync();
    });
    expect(await refused((_, { workbook }) => workbook.worksheets.add('三'))).toBe('AccessDenied');
    expect(await refused((sheet) => sheet.delete())).toBe('AccessDenied');
    expect(await refused((sheet) => (sheet.name = '四'))).toBe('AccessDenied');
    expect(await refused((sheet) => (sheet.position = 1))).toBe('AccessDenied');
  });
});
