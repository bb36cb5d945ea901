import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { makeSample } from '../../../src/app/sample/sample';
import { CellKind } from '../../../src/ledger/grid';
import { cellAddress } from '../../../src/report/address';
import { createHost } from '../../../src/workbench/host';
import { openBook, saveBook } from '../../../src/workbench/files';
import { writeBook } from '../../../src/workbook/file/write';
import { readBook } from '../../../src/workbook/file/read';
import { writeSheets } from '../../../src/workbook/excel/write';
import { closeOffice, loadOffice } from '../../support/office';
import { lookAtFile } from '../../workbook/contract/look-file';
import { lookAtHost } from '../../workbook/contract/look-host';
import { BOOK, LINES, SUMMARY } from '../../workbook/sample-plan';

const FIXTURES = join(__dirname, '../../fixtures/workbook');
const fixtures = readdirSync(FIXTURES).filter((name) => name.endsWith('.xlsx'));
const read = (name: string): Uint8Array => new Uint8Array(readFileSync(join(FIXTURES, name)));
const sample = (): Uint8Array =>
  writeBook(makeSample({ scheme: 'corporate-manager', officers: 6, seed: 1, dirty: false }));

/** Parts by name, unpacked, so that only contents are compared. */
const parts = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [
      name,
      Buffer.from(content).toString('latin1'),
    ]),
  );
const changedParts = (before: Uint8Array, after: Uint8Array): string[] => {
  const [a, b] = [parts(before), parts(after)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => a[name] !== b[name]).sort();
};

/** The filled cells of the first sheet, as the product's own reader sees them. */
function cellsOf(bytes: Uint8Array): Record<string, string> {
  const [grid] = readBook(bytes).sheets;
  const cells: Record<string, string> = {};
  grid.columns.forEach((column, at) => {
    for (let row = 0; column && row < grid.rows; row += 1) {
      const [kind, value] = [column.kind[row], column.value[row]];
      if (kind === CellKind.Blank) continue;
      const isText = kind === CellKind.Text || kind === CellKind.Error;
      cells[cellAddress(row, at)] = isText ? grid.texts[value] : String(value);
    }
  });
  return cells;
}

afterEach(closeOffice);

describe('A file opened in the workbench and saved', () => {
  it.each(fixtures)('%s is the very same file where nothing changed', (name) => {
    const bytes = read(name);
    const { workbook, original } = openBook(bytes, { name });
    expect(saveBook(original, workbook)).toBe(bytes);
  });

  it.each(fixtures)('%s with one number typed changes in that sheet alone', (name) => {
    const bytes = read(name);
    const { workbook, original } = openBook(bytes, { name });
    const sheet = workbook.sheetNames[0];
    workbook.type(`'${sheet}'!A60`, 12_345.67);
    const saved = saveBook(original, workbook);
    const [first] = original.sheets;
    const changed = changedParts(bytes, saved).filter(
      (part) => !/workbook\.xml|calcChain|Content_Types/.test(part),
    );
    expect(changed).toEqual([first.source.relation.target]);
    const [before, after] = [cellsOf(bytes), cellsOf(saved)];
    expect(after.A60).toBe('12345.67');
    delete after.A60;
    expect(after).toEqual(before);
  });

  it('shows the file as it is: the model and the parts say the same, cell by cell', () => {
    const bytes = sample();
    const { workbook } = openBook(bytes, { name: 'sample.xlsx' });
    const [model, file] = [lookAtHost(workbook), lookAtFile(bytes)];
    expect(model.sheets.map(({ name }) => name)).toEqual(file.sheets.map(({ name }) => name));
    expect(model.names).toEqual(file.names);
    model.sheets.forEach((sheet, at) => {
      // Headers and footers stay in the file alone.
      expect({ ...sheet, print: {} }).toEqual({ ...file.sheets[at], print: {} });
    });
  });

  it('keeps result sheets that the add-in wrote: cells, looks, tables, names, rules and print set-up', async () => {
    const bytes = sample();
    const { workbook, original } = openBook(bytes, { name: 'sample.xlsx' });
    const host = createHost({ book: workbook });
    await loadOffice(host);
    const written = await writeSheets({ ...BOOK, sheets: [SUMMARY, LINES] }, {});
    expect(written.ok).toBe(true);
    const saved = saveBook(original, workbook);
    const [model, file] = [lookAtHost(workbook), lookAtFile(saved)];
    expect(file.sheets.map(({ name }) => name)).toEqual(model.sheets.map(({ name }) => name));
    expect(file.names).toEqual(model.names);
    for (const { name } of [SUMMARY, LINES]) {
      const of = (look: typeof file) => look.sheets.find((sheet) => sheet.name === name);
      expect(of(file)).toEqual(of(model));
    }
    const again = openBook(saved, { name: 'sample.xlsx' });
    expect(lookAtHost(again.workbook)).toEqual({ ...model, sheets: expect.anything() });
    expect(saveBook(again.original, again.workbook)).toBe(saved);
  });

  it('follows rows added to a table, a renamed sheet, a deleted one and a new one', () => {
    const bytes = sample();
    const { workbook, original } = openBook(bytes, { name: 'sample.xlsx' });
    const table = workbook.table('贷款发放');
    const below = table.rect.top + table.rect.rows + 1;
    workbook.type(`贷款发放!A${below}:B${below}`, [['2023-02-01', 'X-1']]);
    expect(workbook.table('贷款发放').rect.rows).toBe(table.rect.rows);
    const other = workbook.sheetNames.find(
      (name) => !workbook.sheet(name).tables.some(({ name: n }) => n === '贷款发放'),
    )!;
    workbook.deleteSheet(other);
    workbook.addSheet('备注');
    workbook.type('备注!B2', '手工说明');
    const saved = saveBook(original, workbook);
    const again = openBook(saved, { name: 'again.xlsx' }).workbook;
    expect(again.sheetNames).toEqual(workbook.sheetNames);
    expect(again.tableNames).toEqual(workbook.tableNames);
    expect(again.table('贷款发放').rect).toEqual(workbook.table('贷款发放').rect);
    expect(again.values('备注!B2')).toEqual([['手工说明']]);
  });

  it('carries settings of the add-in as Excel does, and custom XML parts', () => {
    const bytes = sample();
    const { workbook, original } = openBook(bytes, { name: 'sample.xlsx' });
    workbook.book.settings.set('jisuan', JSON.stringify({ scheme: 'corporate-manager', period: '2023Q1' }));
    const saved = saveBook(original, workbook);
    const again = openBook(saved, { name: 'again.xlsx' });
    expect(again.workbook.settings).toEqual({ jisuan: { scheme: 'corporate-manager', period: '2023Q1' } });
    expect(changedParts(bytes, saved)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/webextensions/_rels/taskpanes.xml.rels',
      'xl/webextensions/taskpanes.xml',
      'xl/webextensions/webextension1.xml',
    ]);
  });
});
