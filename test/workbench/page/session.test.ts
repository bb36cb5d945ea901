import { openBook } from '../../../src/workbench/files';
import { Workbench } from '../../../src/workbench/page/session';
import { bookOf } from '../files/small-book';

const cellOf = (at: number): string => `<row r="${at}"><c r="A${at}"><v>1</v></c></row>`;
const rows = Array.from({ length: 5000 }, (_, at) => cellOf(at + 1)).join('');
const bytes = bookOf({ 甲: rows, 乙: rows });

describe('Saving in the workbench', () => {
  // Every look at the clock is a slice later: the page breathes after each step.
  beforeEach(() => {
    let time = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => (time += 1000));
  });
  afterEach(() => jest.restoreAllMocks());

  function begun() {
    const opened = openBook(bytes, { name: '台账.xlsx' });
    const workbench = new Workbench(() => undefined);
    workbench.open(opened, '台账.xlsx', 'zh', false, null);
    // So that there is something to write on both sheets.
    for (const sheet of ['甲', '乙']) opened.workbook.type(`${sheet}!B1`, 9);
    return { workbench, book: opened.workbook };
  }
  const settled = (): Promise<void> => Promise.resolve();
  const read = (file: Uint8Array) => openBook(file, { name: '台账.xlsx' }).workbook;

  it('a change that comes halfway is in the file on every sheet, or on none', async () => {
    const { workbench, book } = begun();
    book.type('甲!A1', 2);
    const told: string[] = [];
    const made = await workbench.file([], settled, ({ what }) => {
      // The first sheet is done, the second is on its way.
      if (what === '乙' && !told.includes('乙')) book.type('甲!A1:A2', [[3], [3]]);
      if (what === '乙' && !told.includes('乙')) book.type('乙!A1', 3);
      told.push(what);
    });
    const again = read(made.bytes);
    expect([again.values('甲!A1:A2'), again.values('乙!A1')]).toEqual([[[3], [3]], [[3]]]);
    workbench.saved(made);
    expect(workbench.dirty).toBe(false);
  });

  it('is done in one go where changes do not stop', async () => {
    const { workbench, book } = begun();
    let number = 0;
    const made = await workbench.file([], settled, () => {
      number += 1;
      book.type('甲!A1', number);
      book.type('乙!A5000', number);
    });
    const again = read(made.bytes);
    expect([again.values('甲!A1'), again.values('乙!A5000')]).toEqual([[[number]], [[number]]]);
  });

  it('what is typed while the file is written stays unsaved', async () => {
    const { workbench, book } = begun();
    book.type('甲!A1', 2);
    const made = await workbench.file([], settled, () => undefined);
    book.type('甲!A2', 4);
    workbench.saved(made);
    expect(workbench.dirty).toBe(true);
  });
});
