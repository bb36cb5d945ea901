import {
  createHost,
  createWorkbook,
  type Book,
  type Calculator,
  type WorkbookHost,
} from '../../../src/workbench/host';
import { closeOffice, loadOffice } from '../../support/office';

/** An engine that needs a while, as one that asks the add-in for custom functions. */
class Slow implements Calculator {
  private working: Promise<void> | null = null;

  calculate(): void {
    // Nothing is known at once.
  }

  settle(book: Book): Promise<void> | null {
    if (!book.calculation.dirty) return this.working;
    book.calculation.dirty = false;
    this.working = new Promise<void>((resolve) => {
      setTimeout(() => {
        for (const sheet of book.sheets)
          for (const [row, column] of sheet.cells.formulas())
            sheet.cells.setResult(row, column, Number(sheet.cells.value(row, 0)) * 2);
        this.working = null;
        resolve();
      }, 30);
    });
    return this.working;
  }
}

describe('an engine that takes its time', () => {
  let host: WorkbookHost;

  beforeEach(async () => {
    const rows = [[1, '=A1*2']];
    host = createHost({ book: createWorkbook([{ name: '甲', rows }], { calculator: new Slow() }) });
    await loadOffice(host);
  });

  afterEach(() => closeOffice());

  test('a batch that reads is answered when the formulas are calculated', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('甲');
      sheet.getRange('A1').values = [[21]];
      await context.sync();
      const result = sheet.getRange('B1').load('values');
      await context.sync();
      expect(result.values).toEqual([[42]]);
    });
  });

  test('what is no result of a formula is answered while the formulas are calculated', async () => {
    host.workbook.type('甲!A1', 5);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('甲').load('name,visibility');
      const cell = sheet.getRange('A1:B1').load('address,formulas,numberFormat');
      await context.sync();
      expect([sheet.name, cell.formulas]).toEqual(['甲', [[5, '=A1*2']]]);
      expect(host.workbook.book.calculation.dirty).toBe(true);
    });
  });

  test('a calculation that the add-in asks for is answered when it is done', async () => {
    host.workbook.type('甲!A1', 5);
    await Excel.run(async (context) => {
      context.workbook.application.calculate('Full');
      await context.sync();
    });
    expect(host.workbook.values('甲!B1')).toEqual([[10]]);
  });

  test('batches are answered in the order in which they came', async () => {
    const order: string[] = [];
    const read = async (name: string): Promise<void> => {
      const context = new Excel.RequestContext();
      context.workbook.worksheets.getItem('甲').getRange('B1').load('values');
      await context.sync();
      order.push(name);
    };
    host.workbook.type('甲!A1', 5);
    await Promise.all([read('first'), read('second'), read('third')]);
    expect(order).toEqual(['first', 'second', 'third']);
  });

  test('whoever watches the host hears of batches and of the user’s acts', async () => {
    const heard: string[] = [];
    const stop = host.observe((changes) => heard.push(...changes.map(({ kind }) => kind)));
    host.workbook.type('甲!A1', 5);
    await Promise.resolve();
    stop();
    host.workbook.type('甲!A1', 6);
    await Promise.resolve();
    expect(heard).toEqual(['cells']);
  });
});
