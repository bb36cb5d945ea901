import { createHost, createWorkbook, type WorkbookHost } from '../../../src/workbench/host';
import { closeOffice, loadOffice } from '../../support/office';

describe('sheets that go together', () => {
  let host: WorkbookHost;

  beforeEach(async () => {
    const book = createWorkbook([
      {
        name: '汇总',
        rows: [['=甲!A1+乙!A1', "='O''Brien'!A1", '=SUM(Data!A1:A2)', '="甲!A1"', '=丙!A1', '="!"&甲!A1']],
      },
      ...['甲', '乙', '丙', "O'Brien", 'data'].map((name) => ({ name, rows: [[1], [2]] })),
    ]);
    host = createHost({ book });
    await loadOffice(host);
  });

  afterEach(() => closeOffice());

  const remove = (...names: string[]): Promise<void> =>
    Excel.run(async (context) => {
      for (const name of names) context.workbook.worksheets.getItem(name).delete();
      await context.sync();
    });

  test('leave #REF! behind wherever a formula spoke of one of them, and nothing else changes', async () => {
    await remove('甲', '乙', "O'Brien", 'data');
    expect(host.workbook.formulas('汇总!A1:F1')).toEqual([
      ['=#REF!A1+#REF!A1', '=#REF!A1', '=SUM(#REF!A1:A2)', '="甲!A1"', '=丙!A1', '="!"&#REF!A1'],
    ]);
  });

  test('formulas that come in between are seen too', async () => {
    await remove('甲');
    host.workbook.type('汇总!A2', '=乙!B2');
    await remove('乙');
    expect(host.workbook.formulas('汇总!A1:A2')).toEqual([['=#REF!A1+#REF!A1'], ['=#REF!B2']]);
  });

  test('a renamed sheet takes its formulas along', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('DATA').name = '数据 1';
      await context.sync();
    });
    expect(host.workbook.formulas('汇总!C1')).toEqual([["=SUM('数据 1'!A1:A2)"]]);
  });
});
