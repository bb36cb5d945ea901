import { requirePeriod, runScheme } from '../../src/app/run';
import type { Book } from '../../src/ledger/grid';
import { calculate } from '../../src/run/calculate';
import { resultOf, type RunResult } from '../../src/run/result';
import { marketingKpi } from '../../src/scheme/presets/marketing-kpi';
import { loadScheme, type Scheme } from '../../src/scheme/scheme';
import { bookOf, type Table } from './book';
import { ledger } from './tables';

export const KPI_QUARTER = '2023Q1';

/** So many officers, 3001, 3002 …, all of one branch. */
export function people(count: number): Table {
  const rows = Array.from({ length: count }, (_, at) => [
    String(3001 + at),
    `员工${at + 1}`,
    '城东',
    '公司客户经理',
    3000,
    0,
  ]);
  return { name: '花名册', header: ['工号', '姓名', '网点', '岗位', '固定工资', '浮动工资'], rows };
}

/** 60 points of marketing, 25 of risk, 15 of satisfaction; completion of the balance from 50% to 150%. */
export const DEFINITION = ledger(
  'KPI定义',
  `指标     类别   方向     权重 下限 上限
   新增客户 营销   越高越好 0.2  -    -
   贷款余额 营销   越高越好 0.4  0.5  1.5
   不良率   风险   越低越好 0.25 -    1.2
   投诉     满意度 越低越好 0.15 -    -`,
);

export const BANDS = ledger('绩效系数表', '下限 系数\n90 1.2\n60 0.8\n80 1\n110 1.5');

export const LINES: Table = ledger('参数', '参数 值\n晋升线 100\n表彰名额 2');

/** The four indicators of an officer: done out of 100, 100, 0.02 and 10. */
export const done = (
  id: string,
  customers = 100,
  balance = 100,
  ratio = 0.02,
  complaints = 10,
  period = KPI_QUARTER,
): string =>
  `${id} ${period} 新增客户 100 ${customers}
   ${id} ${period} 贷款余额 100 ${balance}
   ${id} ${period} 不良率 0.02 ${ratio}
   ${id} ${period} 投诉 10 ${complaints}\n`;

export const kpis = (rows: string): Table => ledger('KPI指标', `工号 期间 指标 目标 完成\n${rows.trim()}`);
export const team = (rows: string): Table => ledger('团队', `主管工号 成员工号\n${rows.trim()}`);

let loaded: Scheme | null = null;

export function score(book: Book, overrides: Record<string, string> = {}, period = KPI_QUARTER): RunResult {
  const chosen = new Map(Object.entries(overrides));
  if (chosen.size > 0)
    return resultOf(runScheme(book, { scheme: 'marketing-kpi', period, overrides: chosen }));
  loaded ??= loadScheme(marketingKpi).scheme!;
  return resultOf(calculate(book, loaded, requirePeriod(loaded, period)));
}

/** These tables, and the usual definition, bands and lines where they are not given. */
export function scored(tables: readonly Table[], overrides: Record<string, string> = {}): RunResult {
  const given = new Set(tables.map((table) => table.name));
  const usual = [people(3), DEFINITION, BANDS, LINES].filter((table) => !given.has(table.name));
  return score(bookOf([...usual, ...tables]), overrides);
}
