import type { CheckResult } from '../../src/app/check';
import { ledger } from '../support/tables';
import { C, jisuan, Q1, saved, scratch } from './support';

const folder = scratch();
const loans = ledger(
  '贷款发放',
  `借据号 客户号 工号 发放日期   发放金额 贷款性质 客户类型
   D1     K1     1001 2023-01-05 1000000  新增     自主开发型
   D2     K2     1001 2019-01-06 三十万   新增     自主开发型
   合计   -      -    -          1300000  -        -`,
);
const stranger = ledger('银行卡台帐', '工号 卡号\n1001 C1');
const book = saved(folder, 'book', [loans, stranger]);

const read = async (...more: string[]): Promise<CheckResult> =>
  JSON.parse((await jisuan(['check', book, '--json', '-', ...more])).out) as CheckResult;

describe('jisuan check', () => {
  test('lists the tables it recognised, where they stand and how many rows they have', async () => {
    const { out } = await jisuan(['check', book]);
    expect(out).toMatch(/花名册 +3 +花名册!A1:G4 +Excel 表格/);
    expect(out).toMatch(/贷款发放 +2 +1 +贷款发放!A1:G4/);
  });

  test('names a sheet that nothing reads, with the table it may mean', async () => {
    const { out } = await jisuan(['check', book]);
    expect(out).toContain('没有用到：银行卡台帐（是否为“银行卡”？）');
  });

  test('without a period tells the findings of all rows, the year 2019 too, and ends with 1', async () => {
    const { exit, out } = await jisuan(['check', book]);
    expect(exit).toBe(1);
    expect(out).toMatch(
      /错误 {2}不是数字 1 处 {2}UNREADABLE_NUMBER\n +贷款发放!E3 {2}“发放金额”的内容“三十万”不是数字/,
    );
    expect(out).toContain('合计行 1 处');
  });

  test('with scheme and period tells what the run finds: the row of 2019 is out of it', async () => {
    const { findings } = await read(...Q1);
    expect(findings.map(({ code }) => code)).not.toContain('UNREADABLE_NUMBER');
    expect((await jisuan(['check', book, ...Q1])).exit).toBe(0);
  });

  test('with a period alone tells the findings of its rows: rows outside raise only unreadable dates and duplicates', async () => {
    const codes = async (...more: string[]) =>
      (await read(...more)).findings.map(({ code, where }) => `${code} ${where.row ?? ''}`);
    expect(await codes('--period', '2023Q1')).toEqual(['SUBTOTAL_ROW 3']);
    expect(await codes('--period', '2019')).toEqual(['SUBTOTAL_ROW 3', 'UNREADABLE_NUMBER 2']);
    expect((await jisuan(['check', book, '--period', '2023Q1'])).exit).toBe(0);
  });

  test('as JSON: tables, what is absent and unused, findings', async () => {
    const { tables, absent, unused, findings } = await read(...C);
    expect(tables.find(({ name }) => name === '贷款发放')).toEqual({
      name: '贷款发放',
      sheet: '贷款发放',
      kind: 'table',
      address: 'A1:G4',
      rows: 2,
      subtotals: 1,
    });
    expect(absent).toContain('银行卡');
    expect(unused).toEqual([{ kind: 'sheet', name: '银行卡台帐', near: '银行卡' }]);
    expect(findings.map(({ code, where }) => [code, where.address])).toEqual([
      ['SUBTOTAL_ROW', null],
      ['UNREADABLE_NUMBER', 'E3'],
    ]);
  });

  test('a workbook without a roster is told so', async () => {
    const path = saved(folder, 'rosterless', [
      { name: '花名册', header: ['备注'], rows: [['x']] },
      { name: '任务指标', header: ['备注'], rows: [['x']] },
    ]);
    const { exit, out } = await jisuan(['check', path, '--lang', 'en']);
    expect(exit).toBe(1);
    expect(out).toMatch(/Error {2}(Table|Column) missing/);
  });
});
