import { statementsOf } from '../../../src/app/statements/statements';
import { readBook } from '../../../src/workbook/file/read';
import { writeBook } from '../../../src/workbook/file/write';
import { calculatedSample, planned, sheetPlan, shownRows } from '../../report/look/samples';
import { calculated, cellOf, workbookOf } from '../../report/workbook';
import { workedTables } from '../../report/worked';

function column(book: ReturnType<typeof readBook>, at: number): string[] {
  return book.sheets.flatMap((sheet) =>
    Array.from({ length: sheet.rows }, (_, row) => String(cellOf(sheet, row, at) ?? '')),
  );
}

describe('the arithmetic on an English statement', () => {
  const [first] = statementsOf(calculated(workbookOf(workedTables())), 'en')!;
  const told = column(readBook(writeBook(first.book())), 3);

  test('names figures in English: 4,941.00 is the base assessed of 5,400.00 by the share paid', () => {
    expect(told).toContain('ROUND(Base assessed〔5,400.00〕 * Share paid〔91.50%〕,2)');
    expect(told).toContain('Fixed wage〔9,000.00〕 + Pay earned〔26,105.87〕');
  });

  test('the live statement of the workbook says the same', () => {
    const plan = planned(calculated(workbookOf(workedTables())), { lang: 'en' });
    const live = shownRows(sheetPlan(plan, 'Statement')).map((row) => row[3]);
    expect(live).toContain('Fixed wage〔9,000.00〕 + Pay earned〔26,105.87〕');
  });
});

describe('a statement of many items', () => {
  const [first] = statementsOf(calculatedSample('microloan', '2023-03'), 'zh')!;
  const book = readBook(writeBook(first.book()));
  const [names, told] = [column(book, 0), column(book, 3)];

  test('has what the regulation speaks of first, then the workings, then the lines', () => {
    const at = (text: string): number => names.findIndex((name) => name.startsWith(text));
    expect(at('一、项目')).toBeGreaterThan(0);
    expect(at('微贷奖励')).toBeGreaterThan(at('一、项目'));
    expect(at('二、计算过程')).toBeGreaterThan(at('微贷奖励'));
    expect(at('应办合计')).toBeGreaterThan(at('二、计算过程'));
    expect(at('三、明细')).toBeGreaterThan(at('应办合计'));
  });

  test('says that a figure does not apply, instead of a pair of quotation marks', () => {
    expect(told).toContain('不适用');
    expect(told.filter((text) => /^".*"$/.test(text))).toEqual([]);
  });
});
