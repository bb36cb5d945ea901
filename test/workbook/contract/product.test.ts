import { reportOf } from '../../../src/app/report';
import { runScheme } from '../../../src/app/run';
import { makeSample } from '../../../src/app/sample/sample';
import type { Book } from '../../../src/ledger/grid';
import type { BookPlan } from '../../../src/report/plan';
import { closeOffice } from '../../support/office';
import { shown } from '../packing';
import { ADAPTERS, type Opened } from './adapters';
import type { Look, SheetLook } from './look';

afterEach(closeOffice);

const BLANK = { sheets: [{ name: '我的说明', rows: [['勿动', 1]] }] };

function plan(book: Book): BookPlan {
  const request = { scheme: 'corporate-manager', period: '2023Q1', overrides: new Map<string, string>() };
  return reportOf(book, runScheme(book, request), request, { mode: 'native', lang: 'zh', effects: false })!;
}

/** What the two keep in different ways: notes, and lines of whole columns below the last row. */
function comparable(look: SheetLook): SheetLook {
  const validations = Object.fromEntries(
    Object.entries(look.validations).filter(([, text]) => !text.startsWith('none | ?')),
  );
  const rows = Math.max(0, ...Object.keys(look.cells).map((address) => Number(/\d+/.exec(address)![0])));
  const styles = Object.fromEntries(
    Object.entries(look.styles).filter(([address]) => Number(/\d+/.exec(address)![0]) < rows),
  );
  return { ...look, validations, styles };
}

async function bothLooks(acts: (book: Opened) => Promise<void>): Promise<[Look, Look]> {
  const looks: Look[] = [];
  for (const { open } of ADAPTERS) {
    const book = await open(BLANK);
    await acts(book);
    looks.push(book.look());
    await closeOffice();
  }
  return [looks[0], looks[1]];
}

describe('a sample of corporate-manager, calculated for 2023Q1', () => {
  it('gives the same workbook in Excel and as a file, sheet by sheet and cell by cell', async () => {
    const read: Book[] = [];
    const [file, excel] = await bothLooks(async (book) => {
      expect(
        (await book.write(makeSample({ scheme: 'corporate-manager', officers: 4, seed: 1, dirty: false })))
          .clashes,
      ).toEqual([]);
      read.push(await book.read());
      expect((await book.write(plan(read[read.length - 1]))).clashes).toEqual([]);
    });
    expect(read[1].tables).toEqual(read[0].tables);
    read[0].sheets.forEach((_, at) => expect(shown(read[1], at)).toEqual(shown(read[0], at)));
    expect(excel.sheets.map(({ name }) => name)).toEqual(file.sheets.map(({ name }) => name));
    for (const [at, sheet] of excel.sheets.entries()) {
      const [ours, theirs] = [comparable(sheet), comparable(file.sheets[at])];
      // Comparing as texts is a hundred times faster; what differs is shown in full.
      if (JSON.stringify(ours) !== JSON.stringify(theirs)) expect(ours).toEqual(theirs);
    }
    expect(excel.names).toEqual(file.names);
  });
});
