import { resultBook } from '../../../src/report/result-book';
import type { Calculation } from '../../../src/run/calculate';
import { PRESETS } from '../../../src/scheme/presets';
import { readBook } from '../../../src/workbook/file/read';
import { hasLibreOffice, LibreOffice } from '../../support/libreoffice';
import { cellOf, sheetOf, together } from '../workbook';
import { fileOf, ownCases, run, sampleCase, smaller } from './books';
import { edited, regionOf } from './edits';
import { follows } from './followed';
import { shifted } from './shift';
import { readTables } from './tables';
import { shownIn, wrongIn, type Shown } from './verdict';

/** What happens to the ledgers of each scheme in turn: rows change places, come, go, or lose what they hold. */
const MOVES = ['reverse', 'insert new', 'delete', 'append new', 'text for a number', 'other text', 'blank'];

const CASES = [...PRESETS.map(({ id }) => smaller(sampleCase(id), 3, 8)), ...ownCases()].map((one, turn) => {
  const bytes = fileOf(one.sheets);
  const calculation = run(one, bytes);
  const plan = resultBook(calculation, { mode: 'native', lang: 'zh' })!;
  const regions = readTables(calculation).map(regionOf);
  const changed = follows(one, regions).pop()!;
  // The ledger with most rows, where reversing them, too, changes more than the roster's order.
  const [largest] = [...regions].sort((a, b) => b.rows.length - a.rows.length);
  const moved = edited(MOVES[turn % MOVES.length], one.sheets, largest, turn + 1)!;
  return {
    one,
    calculation,
    moved: moved.what,
    files: [
      together(fileOf(changed.sheets), plan),
      together(fileOf(moved.sheets), moved.shift ? shifted(plan, moved.shift) : plan),
    ],
    again: run(one, fileOf(changed.sheets)),
  };
});

function shownBy(bytes: Uint8Array, { run: context }: Calculation): Shown {
  const book = readBook(bytes);
  const sheet = sheetOf(book, '绩效汇总');
  const read = (_sheet: string, row: number, column: number) => cellOf(sheet, row, column);
  return shownIn(read, context!.participants.length, sheet.columns.length);
}

/** An independent program calculates the results of every scheme anew after the ledgers changed under them. */
(hasLibreOffice() ? describe : describe.skip)('results recalculated by LibreOffice after edits', () => {
  let books: Uint8Array[] = [];
  beforeAll(() => {
    const office = new LibreOffice();
    books = office.recalculated(CASES.flatMap(({ files }) => files));
    office.close();
  }, 900_000);

  it.each(CASES.map((one, at) => [one.one.name, one, at] as const))(
    '%s: changed amounts and parameters give what a new run gives; moved rows turn it red',
    (_name, { calculation, again, moved }, at) => {
      const [changed, red] = [0, 1].map((which) => shownBy(books[at * 2 + which], calculation));
      expect(wrongIn(changed, again)).toEqual([]);
      expect(changed.master).toMatch(/^△/);
      expect([moved, red.master]).toEqual([moved, expect.stringMatching(/^✘.*重新核算/)]);
    },
  );
});
