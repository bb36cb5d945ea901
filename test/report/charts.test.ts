import { readBook } from '../../src/workbook/file/read';
import type { ChartPlan, RowPlan, SheetPlan } from '../../src/report/plan';
import { hasLibreOffice, LibreOffice } from '../support/libreoffice';
import { changed, put, workedTables } from './worked';
import { cellOf, planOf, sheetOf, together, workbookOf, type Shown } from './workbook';

function summaryOf(plan: { sheets: readonly SheetPlan[] }): SheetPlan {
  return plan.sheets[0];
}

function shown(sheet: SheetPlan, range: string): unknown[] {
  const [from, to = from] = range.split(':').map((address) => Number(address.slice(1)) - 1);
  const column = range.charCodeAt(0) - 65;
  const rows = [...sheet.rows].filter((row, at) => (row.at ?? at) >= from && (row.at ?? at) <= to);
  return rows.map(({ cells }) => valueOf(cells[column]));
}

function valueOf(cell: RowPlan['cells'][number]): unknown {
  return typeof cell === 'object' && cell !== null ? cell.value : cell;
}

const chart = (sheet: SheetPlan, at: number): ChartPlan => sheet.charts![at];

describe('charts on 绩效汇总', () => {
  const sheet = summaryOf(planOf(workbookOf(workedTables())));

  it('show pay by branch: both officers of 营业部 together, held pay apart', () => {
    const { categories, series } = chart(sheet, 0);
    expect(shown(sheet, categories)).toEqual(['营业部']);
    // 1001 earns 35,105.87; 1002 is the other one, by the payroll.
    const [pay] = shown(sheet, series[0].values) as number[];
    expect(shown(sheet, series[1].values)).toEqual([0]);
    expect(pay).toBeGreaterThan(35105.87);
  });

  it('show each item of the pay, no sum of items among them', () => {
    const { categories, series } = chart(sheet, 1);
    const items = shown(sheet, categories);
    expect(items).toEqual(
      expect.arrayContaining(['浮动工资考核', '维护费', '贷款营销奖励', '存款奖励', '固定工资']),
    );
    for (const sum of ['绩效合计', '实发绩效', '工资总额']) expect(items).not.toContain(sum);
    const figures = new Map(items.map((item, at) => [item, shown(sheet, series[0].values)[at]]));
    expect(figures.get('存款奖励')).toBe(16800);
    expect(figures.get('固定工资')).toBe(18000);
  });

  it('stand on a printed page of their own, below the officers and their totals', () => {
    const first = Number(chart(sheet, 0).from.replace(/\D/g, ''));
    expect(sheet.print!.breaks![0]).toBeLessThan(first);
    expect(sheet.print!.breaks![0]).toBeGreaterThan(sheet.filter!.bottom + 1);
  });

  it('are there in English too, without a Chinese word of ours', () => {
    const english = summaryOf(planOf(workbookOf(workedTables()), { lang: 'en' }));
    expect(english.charts!.map(({ name }) => name)).toEqual(['Pay by branch', 'Pay by item']);
    const { title, unit, alt } = chart(english, 1);
    expect(`${title} ${unit} ${alt}`).not.toMatch(/\p{Script=Han}/u);
  });

  it('do not mix up branches whose names differ by what Excel takes for a wildcard, and name those without one', () => {
    const branches = ['一*社', '一二社', null];
    const tables = changed('花名册', (rows) => [
      ...rows.map((row, at) => put(row, 2, branches[at])),
      put(put(rows[1], 0, '1003'), 2, branches[2]),
    ]);
    const { categories } = chart(summaryOf(planOf(workbookOf(tables))), 0);
    const own = summaryOf(planOf(workbookOf(tables)));
    expect(shown(own, categories)).toEqual(['一*社', '一二社', '（未填网点）']);
    const formulas = [...own.rows].flatMap(({ cells }) =>
      cells.flatMap((cell) => (typeof cell === 'object' && cell && 'formula' in cell ? [cell.formula] : [])),
    );
    expect(formulas.filter((formula) => /SUMIFS?\(|COUNTIFS?\(/.test(formula))).toEqual([]);
  });
});

(hasLibreOffice() ? describe : describe.skip)('their figures, recalculated by LibreOffice', () => {
  const pays = (tables: ReturnType<typeof workedTables>, bytes: Uint8Array): Shown[] => {
    const sheet = summaryOf(planOf(workbookOf(tables)));
    const row = Number(/\d+/.exec(chart(sheet, 0).categories)![0]) - 1;
    const grid = sheetOf(readBook(bytes), '绩效汇总');
    return [0, 1, 2].map((at) => cellOf(grid, row + at, 4));
  };

  it('add up to the payroll by branch, and follow when a fixed wage rises by 100 a month', () => {
    const branches = ['一*社', '一二社', null];
    const tables = changed('花名册', (rows) => [
      ...rows.map((row, at) => put(row, 2, branches[at])),
      put(put(put(rows[1], 0, '1003'), 1, '王五'), 2, null),
    ]);
    const raised = tables.map((table) =>
      table.name === '花名册'
        ? { ...table, rows: table.rows.map((row, at) => (at === 0 ? put(row, 4, 3100) : row)) }
        : table,
    );
    const plan = planOf(workbookOf(tables));
    const office = new LibreOffice();
    const [before, after] = office.recalculated([
      together(workbookOf(tables), plan),
      together(workbookOf(raised), plan),
    ]);
    office.close();
    const [was, is] = [pays(tables, before), pays(tables, after)];
    expect(was[0]).toBe(35105.87);
    // The fixed wage is paid for three months of the quarter.
    expect(is).toEqual([35405.87, was[1], was[2]]);
    expect(was[1]).toBeGreaterThan(0);
  }, 300_000);
});
