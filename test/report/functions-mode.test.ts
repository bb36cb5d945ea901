import { makeSample } from '../../src/app/sample/sample';
import { runScheme } from '../../src/app/run';
import { resultOf } from '../../src/run/result';
import { resultBook } from '../../src/report/result-book';
import { PRESETS } from '../../src/scheme/presets';
import { readBook } from '../../src/workbook/file/read';
import { writeBook } from '../../src/workbook/file/write';
import { plannedRows, recalculatedByUniver, unlike } from './second-engine';
import { generatedTables } from './generated';
import { changed, put, workedTables } from './worked';
import { calculated, planOf, workbookOf } from './workbook';

const PERIODS = { 月: '2023-03', 季: '2023Q1', 年: '2023' };

/** A calculation engine with our custom functions in it, as a spreadsheet program has them: an independent one, and the workbench's. */
describe.each([
  ['by Univer alone', false],
  ['as the workbench calculates', true],
])('result sheets whose cells call custom functions, calculated anew %s', (_, direct) => {
  it.each([
    ['the worked case', 'corporate-manager', '2023Q1', () => workbookOf(workedTables())] as const,
    ...PRESETS.map(
      ({ id, 周期 }) =>
        [
          `a sample of ${id} with planted findings`,
          id,
          PERIODS[周期],
          () => writeBook(makeSample({ scheme: id, officers: 8, seed: 3, rows: undefined, dirty: true })),
        ] as const,
    ),
  ])(
    '%s: every cell as the engine has it, and the master check green',
    async (_case, scheme, period, make) => {
      const book = readBook(make());
      const plan = resultBook(runScheme(book, { scheme, period }), { mode: 'functions', lang: 'zh' })!;
      const calculated = await recalculatedByUniver(book, plan, direct);
      expect(unlike(plan, calculated)).toEqual([]);
      expect(plannedRows(plan.sheets[0])[2][0]).toBe('✔ 核对通过');
    },
    120_000,
  );

  it('hundreds of loans with half-fen ties: every cell as the engine has it', async () => {
    const few: Record<string, number> = { 贷款余额: 300, 贷款发放: 400, 银行卡: 150 };
    const tables = generatedTables().map((table) => ({
      ...table,
      rows: table.rows.slice(0, few[table.name] ?? 200),
    }));
    const book = readBook(workbookOf(tables));
    const plan = planOf(workbookOf(tables), { mode: 'functions' });
    expect(unlike(plan, await recalculatedByUniver(book, plan, direct))).toEqual([]);
  }, 300_000);

  it('an amount, the nature of a loan and a rate changed afterwards: totals as a new run has them, and the master check says so', async () => {
    const bytes = workbookOf(workedTables());
    const edited = changed('贷款发放', (rows) =>
      rows.map((row, at) => (at === 0 ? put(row, 4, 2_000_000) : at === 1 ? put(row, 5, '新增') : row)),
    ).map((table) =>
      table.name === '参数'
        ? { ...table, rows: table.rows.map((row, at) => (at === 0 ? put(row, 1, 0.002) : row)) }
        : table,
    );
    const plan = planOf(bytes, { mode: 'functions' });
    const shown = (await recalculatedByUniver(readBook(workbookOf(edited)), plan, direct)).get('绩效汇总')!;
    const after = resultOf(calculated(workbookOf(edited))).officers;
    const payColumn = shown[4].findIndex((heading) => /^工资总额/.test(String(heading)));
    expect(shown.slice(5, 7).map((row) => Number(row[payColumn]).toFixed(2))).toEqual(
      after.map(({ items }) => items['工资总额']),
    );
    expect(after[0].items['工资总额']).not.toBe('35105.87');
    expect(String(shown[2][0])).toMatch(/^△/);
  });
});
