import { resultOf } from '../../src/run/result';
import type { Book } from '../../src/ledger/grid';
import { readBook } from '../../src/workbook/file/read';
import { hasLibreOffice, LibreOffice } from '../support/libreoffice';
import { editedTables, generatedTables } from './generated';
import { calculated, cellOf, differences, planOf, sheetOf, together, workbookOf } from './workbook';

/** 绩效汇总 by officer and item, as the recalculated sheet shows it. */
function summaryOf(book: Book): Map<string, number | string> {
  const sheet = sheetOf(book, '绩效汇总');
  const figures = new Map<string, number | string>();
  for (let row = 5; row < sheet.rows; row += 1)
    for (let column = 4; column < sheet.columns.length; column += 1) {
      const [id, heading] = [cellOf(sheet, row, 0), String(cellOf(sheet, 4, column) ?? '')];
      if (id !== '合计')
        figures.set(`${String(id)} ${heading.replace(/\n?（.*/, '')}`, cellOf(sheet, row, column) as number);
    }
  return figures;
}

(hasLibreOffice() ? describe : describe.skip)(
  'thousands of lines with half-fen ties, recalculated by LibreOffice',
  () => {
    const tables = generatedTables();
    const source = workbookOf(tables);
    const calculation = calculated(source);
    const plan = planOf(source);
    const edited = workbookOf(editedTables(tables));
    const [before, after] = [together(source, plan), together(edited, plan)];
    let books: Book[] = [];
    beforeAll(() => {
      const office = new LibreOffice();
      books = office.recalculated([before, after]).map(readBook);
      office.close();
    }, 600_000);

    it('has thousands of lines without a finding, hundreds of which earn exactly half a fen more than a whole one', () => {
      const { lines, findings } = resultOf(calculation);
      expect(lines.length).toBeGreaterThan(3_000);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      const loans = tables.find(({ name }) => name === '贷款发放')!.rows;
      // At 2.5‰ the reward in fen is a quarter of the amount: half a fen where the amount leaves 2.
      const ties = loans.filter(
        (row) => row[5] === '新增' && row[7] === '自主开发型' && Math.abs(Number(row[4])) % 4 === 2,
      );
      expect(ties.length).toBeGreaterThan(500);
    });

    it('gives every cell as the engine has it, to the fen, without an error, and a green master check', () => {
      expect(differences(readBook(before), books[0])).toEqual([]);
      expect(cellOf(sheetOf(books[0], '绩效汇总'), 2, 0)).toBe('✔ 核对通过');
    });

    it('follows edits of amounts, natures, targets, balances and a rate as a new run does, for every officer and item', () => {
      const shown = summaryOf(books[1]);
      const wrong: string[] = [];
      let compared = 0;
      for (const { id, items } of resultOf(calculated(edited)).officers) {
        for (const [item, text] of Object.entries(items)) {
          const value = shown.get(`${id} ${item}`);
          if (value === undefined || text === null) continue;
          compared += 1;
          const same =
            text === ''
              ? !value
              : Math.abs(Number(text) - Number(value)) < 1e-9 * Math.max(1, Math.abs(Number(text)));
          if (!same) wrong.push(`${id} ${item}: ${text} / ${value}`);
        }
      }
      expect(wrong).toEqual([]);
      expect(compared).toBeGreaterThan(800);
      expect(String(cellOf(sheetOf(books[1], '绩效汇总'), 2, 0))).toMatch(/^△/);
    });
  },
);
