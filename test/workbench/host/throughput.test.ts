import { createHost, type WorkbookHost } from '../../../src/workbench/host';
import { closeOffice, loadOffice } from '../../support/office';

const ROWS = 100_000;
const COLUMNS = 12;
const CHUNK = 5_000;

let host: WorkbookHost;

beforeAll(async () => {
  host = createHost();
  await loadOffice(host);
});

afterAll(closeOffice);

const row = (index: number): (string | number)[] =>
  Array.from({ length: COLUMNS }, (_, column) =>
    column % 3 === 0 ? `客户${index}` : index * 10 + column + 0.5,
  );

test('100,000 rows of 12 columns are written and read back', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    for (let top = 0; top < ROWS; top += CHUNK) {
      context.application.suspendApiCalculationUntilNextSync();
      sheet.getRangeByIndexes(top, 0, CHUNK, COLUMNS).values = Array.from({ length: CHUNK }, (_, index) =>
        row(top + index),
      );
      await context.sync();
    }
  });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    for (let top = 0; top < ROWS; top += CHUNK) {
      const range = sheet.getRangeByIndexes(top, 0, CHUNK, COLUMNS);
      range.load('values');
      await context.sync();
      expect(range.values[CHUNK - 1]).toEqual(row(top + CHUNK - 1));
    }
  });
  expect(host.internalErrors).toEqual([]);
  expect(host.workbook.sheet('Sheet1').cells.height).toBe(ROWS);
});
