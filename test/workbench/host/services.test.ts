import { createHost, createWorkbook, type Calculator } from '../../../src/workbench/host';
import { closeOffice, loadOffice, settle } from '../../support/office';
import { functionsOfAddIn, useHost } from './support';

describe('custom functions', () => {
  const excel = useHost();

  test('answer values, tables that spill, and errors with their message', async () => {
    const addIn = functionsOfAddIn();
    addIn.associate('ADD', (a: number, b: number | null) => a + (b ?? 10));
    functionsOfAddIn().associate('DOUBLE', (rows: number[][]) =>
      rows.map((row) => row.map((value) => value * 2)),
    );
    functionsOfAddIn().associate('LATER', async (a: number) => a * 2);
    functionsOfAddIn().associate('BAD', () => {
      throw new addIn.Error(addIn.ErrorCode.notAvailable, '没有这一档');
    });
    functionsOfAddIn().associate('NOTANUMBER', () => NaN);
    expect(
      await excel.host.callFunctions([
        { name: 'ADD', args: [1, null] },
        {
          name: 'double',
          args: [
            [
              [1, 2],
              [3, 4],
            ],
          ],
        },
        { name: 'LATER', args: [21] },
        { name: 'BAD', args: [] },
        { name: 'NOTANUMBER', args: [] },
        { name: 'NONE', args: [] },
      ]),
    ).toEqual([
      11,
      [
        [2, 4],
        [6, 8],
      ],
      42,
      { error: '#N/A', message: '没有这一档' },
      { error: '#VALUE!', message: 'NaN' },
      // A name the add-in does not know.
      { error: '#VALUE!', message: '' },
    ]);
  });

  test('know the cell that called them', async () => {
    functionsOfAddIn().associate('WHERE', (invocation: { address?: string }) => invocation.address ?? '');
    expect(await excel.host.callFunction('WHERE', [], '台账!D2')).toBe('台账!D2');
  });
});

describe('ribbon and runtime', () => {
  const excel = useHost();

  test('a ribbon button runs the action of its name', async () => {
    const pressed: unknown[] = [];
    Office.actions.associate('calculate', (event) => pressed.push(event));
    excel.host.ribbon('calculate');
    await settle();
    expect(pressed).toEqual([{ source: { id: 'calculate' } }]);
  });

  // The client's word for it on the wire is Background.
  test('the add-in asks to start with the document', async () => {
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    expect(await Office.addin.getStartupBehavior()).toBe('Load');
    expect(excel.host.runtime.startupBehaviour).toBe('Background');
  });

  test('the pane is hidden and shown, and the add-in hears of it', async () => {
    const heard: unknown[] = [];
    await Office.addin.onVisibilityModeChanged((event) => heard.push(event));
    await Office.addin.hide();
    await Office.addin.showAsTaskpane();
    await settle();
    expect(heard).toEqual([{ visibilityMode: 'Hidden' }, { visibilityMode: 'Taskpane' }]);
    expect(excel.host.runtime.visibility).toBe('Visible');
  });

  test('the × of the pane is heard as well, once; the runtime is shared and goes on', async () => {
    const heard: unknown[] = [];
    await Office.addin.onVisibilityModeChanged((event) => heard.push(event));
    excel.host.showPane('Hidden');
    excel.host.showPane('Hidden');
    await settle();
    expect(heard).toEqual([{ visibilityMode: 'Hidden' }]);
    await Office.addin.showAsTaskpane();
    await settle();
    expect(heard).toHaveLength(2);
  });

  test('language, host and declared sets are told before anything else', () => {
    expect(Office.context.displayLanguage).toBe('zh-CN');
    expect(Office.context.host).toBe('Excel');
    expect(Office.context.platform).toBe('PC');
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.17')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.18')).toBe(false);
  });
});

test('an English host says so', async () => {
  await loadOffice(createHost({ locale: 'en-US' }));
  expect(Office.context.displayLanguage).toBe('en-US');
  await closeOffice();
});

test('the engine that the workbook is given calculates its formulas', async () => {
  const calculator: Calculator = {
    calculate(book) {
      for (const sheet of book.sheets)
        for (const [row, column, formula] of sheet.cells.formulas())
          sheet.cells.setResult(row, column, formula.length);
    },
  };
  const host = createHost({
    book: createWorkbook([{ name: '甲', rows: [['=UNKNOWN(1)']] }], { calculator }),
  });
  await loadOffice(host);
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('甲').getRange('A1').load('values');
    await context.sync();
    expect(cell.values).toEqual([['=UNKNOWN(1)'.length]]);
  });
  await closeOffice();
});
