import type { CellPlan, SheetPlan } from '../../src/report/plan';
import { columnLetters } from '../../src/report/address';
import { planOf, workbookOf } from './workbook';
import { put, workedTables } from './worked';

const source = workbookOf(workedTables());
const { sheets } = planOf(source);
const LINE_SHEETS = /^(明细|底稿|个人计算|绩效汇总|应发清单)/;

interface Placed {
  sheet: string;
  row: number;
  column: number;
  formula: string;
}

function* formulasOf(list: readonly SheetPlan[]): Generator<Placed> {
  for (const sheet of list) {
    let next = 0;
    for (const { at = next, cells } of sheet.rows) {
      next = at + 1;
      for (const [column, cell] of cells.entries())
        if (isFormula(cell)) yield { sheet: sheet.name, row: at, column, formula: cell.formula };
    }
  }
}

function isFormula(cell: CellPlan | undefined): cell is { formula: string; value: null } {
  return typeof cell === 'object' && cell !== null && 'formula' in cell;
}

const bare = (formula: string): string =>
  formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'/g, "''");
const all = [...formulasOf(sheets)];

/** The figures of the charts, below the officers of 绩效汇总, are a table of their own. */
const isBelow = ({ sheet, row }: Placed): boolean =>
  sheet === '绩效汇总' && row >= sheets[0].print!.breaks![0];

/** The formula with places relative to its own row; rows of other sheets' lines and blocks are any row. */
function shape({ formula, row }: Placed): string {
  return formula
    .replace(/'((?:[^']|'')*)'!\$?([A-Z]+)\d+(:\$?[A-Z]+\d+)?/g, "'$1'!$2#")
    .replace(
      /(?<![A-Z'!])\$?([A-Z]{1,3})(\d+)(?![\d(])/g,
      (_all, letters: string, number: string) => `${letters}[${Number(number) - row}]`,
    );
}

describe('written formulas', () => {
  it('use only functions of Excel 2016, none of them volatile or hiding errors', () => {
    const known = new Set(
      'IF AND OR NOT EXACT ROUND ROUNDUP ROUNDDOWN SUM SUMIFS COUNT COUNTA COUNTIFS SUMPRODUCT MIN MAX ABS SIGN INT INDEX MATCH LOOKUP TEXT ROW LEFT RIGHT MID LEN FIND REPT MOD ISERROR ISNUMBER ISTEXT ISLOGICAL YEAR MONTH DAY DATE'.split(
        ' ',
      ),
    );
    const used = new Set(all.flatMap(({ formula }) => bare(formula).match(/[A-Z][A-Z0-9.]*(?=\()/g) ?? []));
    expect([...used].filter((name) => !known.has(name))).toEqual([]);
  });

  it('are one formula a column', () => {
    const shapes = new Map<string, Set<string>>();
    for (const placed of all) {
      if (!LINE_SHEETS.test(placed.sheet) || placed.row < 5 || isBelow(placed)) continue;
      const key = `${placed.sheet}!${columnLetters(placed.column)}`;
      const known = shapes.get(key) ?? new Set();
      // The total under a column is the one exception.
      if (/^SUM\([A-Z]+6:/.test(placed.formula)) continue;
      shapes.set(key, known.add(shape(placed)));
    }
    // 台账工号 of a joint loan stands in the split table.
    shapes.delete('明细-贷款营销奖励!E');
    expect([...shapes].filter(([, set]) => set.size > 1).map(([key, set]) => [key, ...set])).toEqual([]);
  });

  it('hold no parameter: rates and amounts stand on 方案与参数', () => {
    // What remains is logic (0, 1), rounding (2 and 8 places), and numbers that the rules themselves spell: 3 months, 100 points, month keys.
    const allowed = new Set(['0', '1', '2', '8', '3', '4', '100', '10000']);
    const found = all
      .filter(({ sheet }) => LINE_SHEETS.test(sheet))
      .flatMap(({ formula }) => bare(formula).match(/(?<![A-Z$\d.'!:])\d+(\.\d+)?/g) ?? []);
    expect([...new Set(found)].filter((number) => !allowed.has(number))).toEqual([]);
  });

  it('never put an id into SUMIFS, COUNTIFS or MATCH, which read "0012" as 12', () => {
    const headings = new Map<string, string>();
    for (const sheet of sheets) {
      const row = [...sheet.rows][4];
      row?.cells.forEach((cell, column) => {
        if (typeof cell === 'object' && cell !== null)
          headings.set(`${sheet.name}!${columnLetters(column)}`, String(cell.value));
      });
    }
    const bad: string[] = [];
    for (const { sheet, formula } of all) {
      if (!LINE_SHEETS.test(sheet)) continue;
      for (const call of formula.match(/(SUMIFS|COUNTIFS|MATCH)\([^()]*\)/g) ?? []) {
        for (const [, name, letters] of call.matchAll(/'([^']+)'!\$?([A-Z]+)/g))
          if (/号$/.test(headings.get(`${name}!${letters}`) ?? '')) bad.push(`${sheet}: ${call}`);
      }
    }
    expect(bad).toEqual([]);
  });

  it('are written with the value that the engine has', () => {
    for (const sheet of sheets)
      for (const { cells } of sheet.rows)
        for (const cell of cells)
          if (isFormula(cell)) expect([cell.formula, cell.value ?? 'missing']).not.toContain('missing');
  });

  it('call the custom functions in functions mode, under the name that a file gives them', () => {
    const calls = [...formulasOf(planOf(source, { mode: 'functions' }).sheets)];
    expect(
      calls.some(
        ({ sheet, formula }) => sheet === '明细-贷款营销奖励' && formula.includes('_xldudf_MARKETINGREWARD('),
      ),
    ).toBe(true);
    // LIMITATIONREWARD reads a table of the book: a cell cannot call it, so its steps are written out.
    expect(calls.some(({ formula }) => formula.includes('LIMITATIONREWARD('))).toBe(false);
  });

  it('are gone in values mode, with the same figures', () => {
    expect([...formulasOf(planOf(source, { mode: 'values' }).sheets)]).toEqual([]);
  });
});

describe('texts of the ledgers', () => {
  const hostile = ["=cmd|' /C calc'!A0", '+8613800000000', '@x', '-1+1', 'a\u0007b'];

  it.each(hostile)('%j stays a text in every mode', (name) => {
    const tables = workedTables().map((table) =>
      table.name === '花名册' ? { ...table, rows: [put(table.rows[0], 1, name), table.rows[1]] } : table,
    );
    const book = workbookOf(tables);
    for (const mode of ['native', 'functions', 'values'] as const) {
      for (const sheet of planOf(book, { mode }).sheets)
        for (const { cells } of sheet.rows)
          for (const cell of cells) if (isFormula(cell)) expect(cell.formula).not.toContain('cmd|');
    }
  });
});

it('the English edition has English headings and names of sheets', () => {
  const english = planOf(source, { lang: 'en' }).sheets.map(({ name }) => name);
  expect(english.slice(0, 6)).toEqual(['Summary', 'Statement', 'Pay list', 'Lines', 'Checks', 'Findings']);
});
