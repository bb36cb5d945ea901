import { API_SETS } from '../../../src/workbench/host';
import { settle } from '../../support/office';
import { LEDGER, onFirstSheet, refusalOf, refused, useHost } from './support';

describe('a batch that goes wrong', () => {
  const excel = useHost([LEDGER]);

  test('before it took effect: nothing is done', async () => {
    excel.host.faults.failBatch(1);
    expect(await refused((sheet) => (sheet.getRange('H1').values = [[1]]))).toBe('GeneralException');
    expect(excel.host.workbook.values('台账!H1')).toEqual([['']]);
    expect(await refused((sheet) => (sheet.getRange('H1').values = [[1], [2]]))).toBe('InvalidArgument');
  });

  test('after it took effect: all is done though the add-in is told otherwise', async () => {
    excel.host.faults.failBatch(1, { when: 'after', code: 'RequestAborted' });
    expect(await refused((sheet) => (sheet.getRange('H1').values = [[1]]))).toBe('RequestAborted');
    expect(excel.host.workbook.values('台账!H1')).toEqual([[1]]);
  });

  test('in its middle: the actions before it are done', async () => {
    // 1 to 3 instantiate workbook, collection and sheet; then each write takes two actions.
    excel.host.faults.failBatch(1, { when: { at: 7 } });
    await refused((sheet) => {
      sheet.getRange('H1').values = [[1]];
      sheet.getRange('H2').values = [[2]];
    });
    const [[first], [second]] = excel.host.workbook.values('台账!H1:H2') as [[unknown], [unknown]];
    expect([first, second]).toEqual([1, '']);
  });

  test('only the batch that was named fails', async () => {
    excel.host.faults.failBatch(2);
    await onFirstSheet(async (sheet, context) => {
      sheet.getRange('H1').values = [[1]];
      await context.sync();
      sheet.getRange('H2').values = [[2]];
      expect(await refusalOf(context.sync())).toBe('GeneralException');
      sheet.getRange('H3').values = [[3]];
      await context.sync();
    });
    expect(excel.host.workbook.values('台账!H1:H3')).toEqual([[1], [''], [3]]);
  });

  test('a first sync that hangs never ends, while others go on', async () => {
    excel.host.faults.hangBatch(1);
    let ended = false;
    void onFirstSheet(async (sheet, context) => {
      sheet.load('name');
      await context.sync();
      ended = true;
    });
    await settle();
    expect(ended).toBe(false);
    await onFirstSheet(async (sheet, context) => {
      sheet.load('name');
      await context.sync();
      expect(sheet.name).toBe('台账');
    });
  });

  test('a slow sync comes in the end', async () => {
    excel.host.faults.delayBatch(1, 80);
    const start = Date.now();
    await onFirstSheet(async (sheet, context) => {
      sheet.load('name');
      await context.sync();
    });
    expect(Date.now() - start).toBeGreaterThanOrEqual(75);
  });

  test('a sheet may be protected, or a table deleted, between two batches', async () => {
    excel.host.faults.beforeBatch = () => excel.host.workbook.protect('台账');
    expect(await refused((sheet) => (sheet.getRange('H1').values = [[1]]))).toBe('AccessDenied');
    excel.host.faults.clear();
    excel.host.workbook.unprotect('台账');
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('贷款台账').load('name');
      await context.sync();
      excel.host.faults.beforeBatch = () => {
        excel.host.faults.beforeBatch = null;
        excel.host.workbook.deleteTable('贷款台账');
      };
      table.getDataBodyRange().load('values');
      expect(await refusalOf(context.sync())).toBe('ItemNotFound');
    });
  });
});

describe('while the user types in a cell', () => {
  const excel = useHost([LEDGER]);

  test('a batch is refused', async () => {
    excel.host.faults.enterEditMode();
    expect(await refused((sheet) => (sheet.getRange('H1').values = [[1]]))).toBe(
      'InvalidOperationInCellEditMode',
    );
    excel.host.faults.leaveEditMode();
    expect(excel.host.workbook.values('台账!H1')).toEqual([['']]);
  });

  test('a batch with delayForCellEdit waits until the cell is left', async () => {
    excel.host.faults.enterEditMode();
    let done = false;
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getFirst().getRange('H1').values = [[1]];
      await context.sync();
      done = true;
    });
    await settle();
    expect(done).toBe(false);
    excel.host.faults.leaveEditMode();
    await waiting;
    expect(excel.host.workbook.values('台账!H1')).toEqual([[1]]);
  });
});

describe('payloads', () => {
  const excel = useHost([LEDGER], { payloadLimit: 20_000 });

  test('a request above the limit is refused before anything is done; a Chinese character counts three bytes', async () => {
    const code = await refused((sheet) => (sheet.getRange('H1').values = [['长'.repeat(7_000)]]));
    expect(code).toBe('RequestPayloadSizeLimitExceeded');
    expect(excel.host.workbook.values('台账!H1')).toEqual([['']]);
    expect(
      await refused((sheet) => ((sheet.getRange('H1').values = [['x'.repeat(7_000)]]), sheet.getRange('A0'))),
    ).toBe('InvalidArgument');
  });

  test('an answer above the limit is refused, in smaller parts it comes', async () => {
    excel.host.workbook.type(
      '台账!H1:H4',
      Array.from({ length: 4 }, () => ['长'.repeat(2_000)]),
    );
    expect(await refused((sheet) => sheet.getRange('H1:H4').load('values'))).toBe(
      'ResponsePayloadSizeLimitExceeded',
    );
    await onFirstSheet(async (sheet, context) => {
      const part = sheet.getRange('H1:H2').load('values');
      await context.sync();
      expect(part.values).toHaveLength(2);
    });
  });
});

describe('whole rows and columns', () => {
  useHost([LEDGER]);

  test('answer null instead of cells, with their address and size', async () => {
    await onFirstSheet(async (sheet, context) => {
      const column = sheet.getRange('C:C').load('values,formulas,address,rowCount,isEntireColumn');
      const all = sheet.getRange().load('values,address,cellCount');
      await context.sync();
      expect([column.values, column.formulas, column.address, column.rowCount]).toEqual([
        null,
        null,
        '台账!C:C',
        1_048_576,
      ]);
      expect(column.isEntireColumn).toBe(true);
      expect([all.values, all.cellCount]).toEqual([null, -1]);
    });
  });

  test('take a look for all their cells, later cells included', async () => {
    await onFirstSheet(async (sheet, context) => {
      sheet.getRange('C:C').numberFormat = '0.00' as never;
      sheet.getRange('3:3').format.fill.color = '#FFFF00';
      sheet.getRange('C:C').format.font.bold = true;
      const cells = ['C3', 'C99', 'D3', 'D4'].map((address) =>
        sheet.getRange(address).load('numberFormat,format/fill/color,format/font/bold'),
      );
      await context.sync();
      expect(
        cells.map(({ numberFormat, format }) => [numberFormat[0]![0], format.fill.color, format.font.bold]),
      ).toEqual([
        ['0.00', '#FFFF00', true],
        ['0.00', '#FFFFFF', true],
        ['General', '#FFFF00', false],
        ['General', '#FFFFFF', false],
      ]);
    });
  });
});

test('the declared sets hold what the add-in requires', () => {
  expect(API_SETS).toMatchObject({
    SharedRuntime: '1.1',
    CustomFunctionsRuntime: '1.4',
    DelayForCellEdit: '1.1',
  });
});
