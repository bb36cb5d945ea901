import { requirePeriod, requireScheme, runScheme } from '../../src/app/run';
import type { Book } from '../../src/ledger/grid';
import { calculate } from '../../src/run/calculate';
import { resultOf, type RunResult } from '../../src/run/result';
import { presetParameters } from '../../src/scheme/presets';
import { bookOf, type BookOptions, type Table } from './book';
import { ledger } from './tables';

export const QUARTER = '2023Q1';

/** Three officers of the corporate business: fixed wage 3,000 a month, no floating wage, so that pay is what the rule under test gives. */
export const ROSTER = ledger(
  '花名册',
  `工号 姓名 网点 岗位         固定工资 浮动工资 岗位系数
   1001 张三 城东 公司客户经理 3000     0        1
   1002 李四 城东 公司客户经理 3000     0        1
   1003 王五 城西 公司客户经理 3000     0        1`,
);

export const INDICATORS = ['贷款收息', '存款', '不良贷款余额下降', '中间业务', '工作质量'] as const;

/** Targets that every officer meets at exactly 100%. */
export function targets(officers: readonly string[] = ['1001', '1002', '1003'], done = 100): Table {
  const rows = officers.flatMap((id) => INDICATORS.map((name) => [id, QUARTER, name, 100, done]));
  return { name: '任务指标', header: ['工号', '期间', '指标', '目标', '完成'], rows };
}

/** A workbook of scheme C: the tables given, and officers and targets where they are not given. */
export function corporate(tables: readonly Table[], options?: BookOptions): Book {
  const given = new Set(tables.map((table) => table.name));
  const usual = [ROSTER, targets()].filter((table) => !given.has(table.name));
  return bookOf([...usual, ...tables], options);
}

/** Loading a preset parses and checks all its formulas: once is enough for a test file. */
let loaded: ReturnType<typeof requireScheme> | null = null;

/** Runs scheme C; `overrides` are parameters as on the command line. */
export function run(book: Book, overrides: Record<string, string> = {}, period = QUARTER): RunResult {
  const chosen = Object.entries(overrides);
  if (chosen.length > 0) {
    const request = { scheme: 'corporate-manager', period, overrides: new Map(chosen) };
    return resultOf(runScheme(book, request));
  }
  loaded ??= requireScheme('corporate-manager');
  const days = requirePeriod(loaded, period);
  return resultOf(calculate(book, loaded, days, { knownParameters: presetParameters() }));
}

/** `run(corporate(tables))`. */
export function paid(tables: readonly Table[], overrides: Record<string, string> = {}): RunResult {
  return run(corporate(tables), overrides);
}

/** The table 参数 with one row. */
export function parameter(name: string, value: string | number, from: string = '-', post = '-'): Table {
  return ledger('参数', `参数 值 生效日期 岗位\n${name} ${value} ${from} ${post}`);
}
