import { createHost, createWorkbook, type WorkbookHost } from '../../../src/workbench/host';
import { closeOffice, loadOffice, settle } from '../../support/office';
import { PlainCalculator } from '../../support/plain-calculator';
import { functionsOfAddIn, LEDGER } from './support';

let host: WorkbookHost;

beforeEach(async () => {
  const book = createWorkbook([LEDGER], { calculator: new PlainCalculator() });
  book.addName('基准日', '=台账!$C$2');
  host = createHost({ book });
  await loadOffice(host);
});

afterEach(async () => {
  await closeOffice();
  expect(host.internalErrors).toEqual([]);
});

test('a table is read through the genuine client', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    const body = sheet.tables.getItem('贷款台账').getDataBodyRange();
    body.load('values,address,rowCount');
    await context.sync();
    expect(body.address).toBe('台账!A2:C4');
    expect(body.values[2]).toEqual(['C003', '丙公司', 300.25]);
  });
});

test('a new sheet takes values, formulas and looks; a mixed look reads as null', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('结果');
    sheet.getRange('A1:B2').values = [
      ['a', 1],
      ['b', '=SUM(B1,1)'],
    ];
    sheet.getRange('A1:B1').format.font.bold = true;
    sheet.activate();
    await context.sync();
    const range = sheet.getRange('A1:B2');
    range.load(['values', 'formulas', 'numberFormat', 'format/font/bold']);
    await context.sync();
    expect(range.values).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    expect(range.formulas[1]).toEqual(['b', '=SUM(B1,1)']);
    expect(range.format.font.bold).toBeNull();
  });
  expect(host.workbook.sheetNames).toEqual(['台账', '结果']);
});

test('what was not loaded cannot be read, and a null object passes on to its children', async () => {
  await Excel.run(async (context) => {
    const missing = context.workbook.worksheets.getItemOrNullObject('无此表');
    missing.load('name');
    const cell = missing.getRange('A1');
    cell.load('values');
    const there = context.workbook.worksheets.getItem('台账').getRange('A1');
    there.load('address');
    await context.sync();
    expect(missing.isNullObject).toBe(true);
    expect(cell.isNullObject).toBe(true);
    expect(() => there.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
  });
});

test('a missing sheet is refused with ItemNotFound', async () => {
  const attempt = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('不存在').load('name');
    await context.sync();
  });
  await expect(attempt).rejects.toMatchObject({ code: 'ItemNotFound' });
  await expect(attempt).rejects.toBeInstanceOf(OfficeExtension.Error);
});

test('a change by the user reaches onChanged until the handler is removed', async () => {
  const heard: Excel.WorksheetChangedEventArgs[] = [];
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.getItem('台账').onChanged.add(async (event) => {
      heard.push(event);
    });
    await context.sync();
    return added;
  });
  host.workbook.type('台账!C3', [[12345]]);
  await settle();
  expect(heard).toHaveLength(1);
  expect(heard[0]).toMatchObject({ address: 'C3', changeType: 'RangeEdited', source: 'Local' });
  expect(heard[0]?.details).toMatchObject({ valueBefore: 200, valueAfter: 12345 });
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  host.workbook.type('台账!C3', [[1]]);
  await settle();
  expect(heard).toHaveLength(1);
});

test('a custom function of the add-in answers the workbook', async () => {
  functionsOfAddIn().associate('TIMES', (a: number, b: number) => a * b);
  expect(await host.callFunction('TIMES', [6, 7])).toBe(42);
});

test('settings of the document and of the workbook are the same', async () => {
  const { settings } = Office.context.document;
  settings.set('方案', { v: [1, '二'] });
  await new Promise((resolve) => {
    settings.saveAsync(resolve);
  });
  await Excel.run(async (context) => {
    const setting = context.workbook.settings.getItem('方案');
    setting.load('value');
    await context.sync();
    expect(setting.value).toEqual({ v: [1, '二'] });
  });
});
