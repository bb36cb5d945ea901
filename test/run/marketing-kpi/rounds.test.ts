import { reportOf } from '../../../src/app/report';
import { statementsOf } from '../../../src/app/statements/statements';
import { runScheme } from '../../../src/app/run';
import { regulatedItems } from '../../../src/run/rounds';
import { resultOf } from '../../../src/run/result';
import { readBook } from '../../../src/workbook/file/read';
import { writeBook } from '../../../src/workbook/file/write';
import { requireScheme } from '../../../src/app/run';
import { cellOf, workbookOf } from '../../report/workbook';
import { BANDS, DEFINITION, done, kpis, LINES, people, team } from '../../support/marketing-kpi';

/** 3003 leads 3001 and 3002: two layers. */
const book = readBook(
  workbookOf([
    people(3),
    DEFINITION,
    BANDS,
    LINES,
    kpis(done('3001') + done('3002', 120, 80, 0.01, 5)),
    team('3003 3001\n3003 3002'),
  ]),
);
const calculation = runScheme(book, { scheme: 'marketing-kpi', period: '2023Q1' });
const named = requireScheme('marketing-kpi').items.map(({ name }) => name);
const ROUND = /第\d+层/;

describe('the rounds of 逐层 are steps of an item, no items of the regulation', () => {
  const result = resultOf(calculation);

  test('JSON lists the items that the scheme names, in its order, with their lines', () => {
    for (const { items } of result.officers) expect(Object.keys(items)).toEqual(named);
    expect(Object.keys(result.totals.items).filter((item) => ROUND.test(item))).toEqual([]);
    expect(result.lines.filter(({ item }) => ROUND.test(item))).toEqual([]);
    expect(result.officers.find(({ id }) => id === '3003')!.items.团队得分).toBe('104.25');
  });

  test('the run keeps them, for explanations and workings', () => {
    expect(calculation.scheme.items.some(({ name }) => ROUND.test(name))).toBe(true);
    expect(regulatedItems(calculation.scheme).map(({ name }) => name)).toEqual(named);
  });

  test('no statement lists them; 个人计算 does', () => {
    const plan = reportOf(book, calculation, {}, { mode: 'native', lang: 'zh', effects: false })!;
    const column = (sheet: string): string[] => {
      const { rows } = plan.sheets.find(({ name }) => name === sheet)!;
      const texts = [...rows].map(({ cells }) => cells[0]);
      return texts.map((cell) => String(typeof cell === 'object' && cell !== null ? cell.value : cell));
    };
    expect(column('绩效单').filter((text) => ROUND.test(text))).toEqual([]);
    expect(column('绩效单')).toContain('计算过程');
    const own = statementsOf(calculation, 'zh')!.map((one) => readBook(writeBook(one.book())));
    for (const { sheets } of own)
      for (const sheet of sheets)
        for (let row = 0; row < sheet.rows; row += 1)
          expect(String(cellOf(sheet, row, 0))).not.toMatch(ROUND);
    const workings = plan.sheets.find(({ name }) => name === '个人计算')!;
    const headings = [...workings.rows][4].cells.map((cell) =>
      String(typeof cell === 'object' && cell !== null ? cell.value : cell),
    );
    expect(headings.some((text) => ROUND.test(text))).toBe(true);
  });
});
