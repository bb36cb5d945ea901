import { makeSample } from '../../src/app/sample/sample';
import { runScheme } from '../../src/app/run';
import type { Book } from '../../src/ledger/grid';
import { makeWorkings, resultBook } from '../../src/report/result-book';
import { unwrittenIn } from '../../src/report/sheets/checks';
import { PRESETS } from '../../src/scheme/presets';
import { readBook } from '../../src/workbook/file/read';
import { writeBook } from '../../src/workbook/file/write';
import { faults } from '../workbook/structure';
import { hasLibreOffice, LibreOffice } from '../support/libreoffice';
import { cellOf, differences, sheetOf, together } from './workbook';

const PERIODS = { 月: '2023-03', 季: '2023Q1', 年: '2023' };
/** Samples with planted findings, so that blanks, barred rows and held officers are among what is written. */
const SEEDS = [3];

const cases = PRESETS.flatMap(({ id, 周期 }) =>
  SEEDS.map((seed) => {
    const bytes = writeBook(makeSample({ scheme: id, officers: 8, seed, rows: undefined, dirty: true }));
    const calculation = runScheme(readBook(bytes), { scheme: id, period: PERIODS[周期] });
    return { id, seed, bytes, calculation };
  }),
);
const booked = cases.map((one) => ({
  ...one,
  result: together(one.bytes, resultBook(one.calculation, { mode: 'native', lang: 'zh' })!),
}));

describe.each(booked)('$id, sample $seed', ({ calculation, result }) => {
  it('gives a sound package', () => expect(faults(result)).toEqual([]));

  it.each(['functions', 'values'] as const)('can be written in %s mode, in both languages', (mode) => {
    for (const lang of ['zh', 'en'] as const)
      expect(resultBook(calculation, { mode, lang })!.sheets.length).toBeGreaterThan(8);
  });

  it('writes every column as a formula', () => {
    const workings = makeWorkings(calculation, calculation.run!, { mode: 'native', lang: 'zh' });
    const values = unwrittenIn(workings).filter(({ key }) => !/^往期\.|^§无结果\./.test(key));
    expect(values.map(({ sheet, title }) => `${sheet.name} · ${title}`)).toEqual([]);
  });
});

/** An independent program calculates every formula of every scheme anew. */
(hasLibreOffice() ? describe : describe.skip)('recalculated by LibreOffice', () => {
  let books: Book[] = [];
  beforeAll(() => {
    const office = new LibreOffice();
    books = office.recalculated(booked.map(({ result }) => result)).map(readBook);
    office.close();
  }, 600_000);

  it.each(booked.map(({ id, seed }, at) => [id, seed, at] as const))(
    '%s, sample %i: every cell as the engine has it, no error, every figure of every officer agrees with the engine, master check green',
    (_id, _seed, at) => {
      expect(differences(readBook(booked[at].result), books[at])).toEqual([]);
      expect(cellOf(sheetOf(books[at], '绩效汇总'), 2, 0)).toBe('✔ 核对通过');
    },
  );
});
