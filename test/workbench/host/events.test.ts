import { settle } from '../../support/office';
import { LEDGER, onFirstSheet, useHost } from './support';

const excel = useHost([LEDGER, { name: '二' }]);

/** Registers a handler and answers what it hears. */
async function hear<T>(
  pick: (context: Excel.RequestContext) => OfficeExtension.EventHandlers<T>,
): Promise<T[]> {
  const heard: T[] = [];
  await Excel.run(async (context) => {
    pick(context).add(async (event) => {
      heard.push(event);
    });
    await context.sync();
  });
  return heard;
}

test('all edits of a batch on one sheet are told as one event over their bounding range', async () => {
  const heard = await hear((context) => context.workbook.worksheets.onChanged);
  await onFirstSheet(async (sheet, context) => {
    sheet.getRange('C2').values = [[1]];
    sheet.getRange('B9').values = [['x']];
    context.workbook.worksheets.getItem('二').getRange('A1').values = [[1]];
    await context.sync();
  });
  await settle();
  expect(heard.map(({ address, triggerSource }) => [address, triggerSource])).toEqual([
    ['B2:C9', 'ThisLocalAddin'],
    ['A1', 'ThisLocalAddin'],
  ]);
  expect(heard[0]?.details).toBeUndefined();
});

test("the user's own edit is told apart from the add-in's, with value before and after", async () => {
  const heard = await hear((context) => context.workbook.worksheets.getFirst().onChanged);
  excel.host.workbook.type('台账!C3', 12);
  await settle();
  expect(heard).toHaveLength(1);
  expect(heard[0]).toMatchObject({
    address: 'C3',
    source: 'Local',
    triggerSource: 'Unknown',
    details: { valueBefore: 200, valueAfter: 12, valueTypeBefore: 'Double', valueTypeAfter: 'Double' },
  });
  await Excel.run(async (context) => {
    const range = heard[0]!.getRange(context).load('address');
    await context.sync();
    expect(range.address).toBe('台账!C3');
  });
});

test('an edit of another sheet is not told to the handler of this one', async () => {
  const heard = await hear((context) => context.workbook.worksheets.getFirst().onChanged);
  excel.host.workbook.type('二!A1', 12);
  await settle();
  expect(heard).toEqual([]);
});

test('the selection is told to the workbook and to the sheet, and the add-in can ask for it', async () => {
  const ofBook = await hear((context) => context.workbook.onSelectionChanged);
  const ofSheet = await hear((context) => context.workbook.worksheets.getFirst().onSelectionChanged);
  excel.host.workbook.select('台账!B2:C3');
  await settle();
  expect(ofBook).toHaveLength(1);
  expect(ofSheet.map(({ address }) => address)).toEqual(['B2:C3']);
  await Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load('address');
    const cell = context.workbook.getActiveCell().load('address');
    await context.sync();
    expect([range.address, cell.address]).toEqual(['台账!B2:C3', '台账!B2']);
  });
});

test('sheets that are activated, left, added and deleted are told', async () => {
  const activated = await hear((context) => context.workbook.worksheets.onActivated);
  const left = await hear((context) => context.workbook.worksheets.onDeactivated);
  const added = await hear((context) => context.workbook.worksheets.onAdded);
  const deleted = await hear((context) => context.workbook.worksheets.onDeleted);
  const { sheet } = { sheet: excel.host.workbook };
  excel.host.workbook.activate('二');
  await settle();
  const third = sheet.addSheet('三').id;
  await settle();
  sheet.deleteSheet('三');
  await settle();
  expect(activated.map(({ worksheetId }) => worksheetId)).toEqual([sheet.sheet('二').id]);
  expect(left.map(({ worksheetId }) => worksheetId)).toEqual([sheet.sheet('台账').id]);
  expect(added.map(({ worksheetId }) => worksheetId)).toEqual([third]);
  expect(deleted.map(({ worksheetId }) => worksheetId)).toEqual([third]);
});

test('a calculation is told to who waits for it', async () => {
  const heard = await hear((context) => context.workbook.worksheets.onCalculated);
  excel.host.workbook.type('台账!E1', '=SUM(C2:C4)');
  await settle();
  expect(heard.map(({ worksheetId }) => worksheetId)).toEqual([excel.host.workbook.sheet('台账').id]);
});

test('an edit inside a table is told to the table; tables that come and go are told', async () => {
  const changed = await hear((context) => context.workbook.tables.getItem('贷款台账').onChanged);
  const added = await hear((context) => context.workbook.tables.onAdded);
  const deleted = await hear((context) => context.workbook.tables.onDeleted);
  excel.host.workbook.type('台账!C3', 12);
  excel.host.workbook.type('台账!H9', 12);
  await settle();
  excel.host.workbook.addTable('新', '台账!H1:H2');
  excel.host.workbook.deleteTable('新');
  await settle();
  expect(changed.map(({ address }) => address)).toEqual(['C3']);
  expect([added.length, deleted.map(({ tableName }) => tableName)]).toEqual([1, ['新']]);
});

test('rows that come in are told as such', async () => {
  const heard = await hear((context) => context.workbook.worksheets.getFirst().onChanged);
  await onFirstSheet(async (sheet, context) => {
    sheet.getRange('8:9').insert('Down');
    await context.sync();
  });
  await settle();
  expect(heard.map(({ changeType, address }) => [changeType, address])).toEqual([['RowInserted', '8:9']]);
});

test('an add-in that switches events off hears nothing of its own writes', async () => {
  const heard = await hear((context) => context.workbook.worksheets.onChanged);
  await onFirstSheet(async (sheet, context) => {
    context.runtime.enableEvents = false;
    sheet.getRange('C2').values = [[1]];
    await context.sync();
    context.runtime.enableEvents = true;
    await context.sync();
  });
  excel.host.workbook.type('台账!C3', 1);
  await settle();
  expect(heard.map(({ address }) => address)).toEqual(['C3']);
});

test('what Excel.run was given back leaves no references behind', async () => {
  await onFirstSheet(async (sheet, context) => {
    for (let row = 0; row < 20; row += 1) sheet.getCell(row, 0).load('values');
    await context.sync();
    expect(excel.host.referenceCount).toBe(20);
  });
  await settle();
  expect(excel.host.referenceCount).toBe(0);
});
