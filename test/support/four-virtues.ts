import { requirePeriod, runScheme } from '../../src/app/run';
import type { Book } from '../../src/ledger/grid';
import { calculate } from '../../src/run/calculate';
import { resultOf, type RunResult } from '../../src/run/result';
import { loadScheme, type Scheme } from '../../src/scheme/scheme';
import { fourVirtues } from '../../src/scheme/presets/four-virtues';
import { bookOf, type Table } from './book';
import { ledger } from './tables';

export const YEAR = '2023';

/** Two officers of one branch, one of another, one without a branch. */
export const STAFF = ledger(
  '花名册',
  `工号 姓名 网点 岗位         固定工资 浮动工资
   2001 赵一 城东 公司客户经理 3000     0
   2002 钱二 城东 公司客户经理 3000     0
   2003 孙三 城西 公司客户经理 3000     0
   2004 李四 -    公司客户经理 3000     0`,
);

/** Records: `工号 考评类型 日期 德 勤 能 绩` and what else the test names in the header's tail. */
export const records = (rows: string, more = ''): Table =>
  ledger('考评记录', `工号 考评类型 日期 德 勤 能 绩 ${more}\n${rows.trim().replace(/\n\s*\n/g, '\n')}`);

/** A weekly inspection, a monthly and a year-end assessment of an officer, each with these points of 绩 and full marks else (70). */
export const full = (id: string, inspection = 30, month = 30, year = 30): string =>
  `${id} 周检 2023-02-01 20 20 30 ${inspection}
   ${id} 月考核 2023-03-31 20 20 30 ${month}
   ${id} 年考核 2023-12-31 20 20 30 ${year}\n`;

/** All four officers with full marks. */
export const everybody = (...except: readonly string[]): string =>
  ['2001', '2002', '2003', '2004']
    .filter((id) => !except.includes(id))
    .map((id) => full(id))
    .join('');

let loaded: Scheme | null = null;

export function assess(book: Book, overrides: Record<string, string> = {}, period = YEAR): RunResult {
  const chosen = new Map(Object.entries(overrides));
  if (chosen.size > 0)
    return resultOf(runScheme(book, { scheme: 'four-virtues', period, overrides: chosen }));
  loaded ??= loadScheme(fourVirtues).scheme!;
  return resultOf(calculate(book, loaded, requirePeriod(loaded, period)));
}

/** The usual staff and these tables. */
export function assessed(tables: readonly Table[], overrides: Record<string, string> = {}): RunResult {
  const given = new Set(tables.map((table) => table.name));
  return assess(bookOf([...[STAFF].filter((table) => !given.has(table.name)), ...tables]), overrides);
}
