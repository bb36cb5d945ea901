import { requirePeriod, requireScheme } from '../../src/app/run';
import { calculate } from '../../src/run/calculate';
import { resultOf, type RunResult } from '../../src/run/result';
import { presetParameters } from '../../src/scheme/presets';
import { bookOf, type Table } from './book';
import { ledger } from './tables';

/** Three officers. */
export const ROSTER = ledger(
  '花名册',
  `工号 姓名 网点 岗位         固定工资 浮动工资
   1001 张三 城东 公司客户经理 3000     0
   1002 李四 城东 个人客户经理 3000     0
   1003 王五 城西 公司客户经理 3000     0`,
);

export const interest = (text: string): Table => ledger('利息收入', `工号 借据号 月份 利息收入\n${text}`);
export const paidBefore = (text: string): Table => ledger('已付奖励', `工号 借据号 期间 金额\n${text}`);
export const handovers = (text: string): Table => ledger('管户变更', `借据号 原工号 新工号 日期\n${text}`);
export const balances = (text: string): Table =>
  ledger('贷款余额', `时点 借据号 客户号 工号 贷款余额 逾期天数 欠息天数 五级分类\n${text}`);

/** One loan of each standing on the quarter's last day, all of 1001's. */
export const STANDINGS = balances(
  `2023-03-31 GOOD  K1 1001 1000 0   0   正常
   2023-03-31 LATE  K2 1001 1000 1   0   正常
   2023-03-31 OWES  K3 1001 1000 0   1   正常
   2023-03-31 WATCH K4 1001 1000 0   0   关注
   2023-03-31 SUB   K5 1001 1000 100 100 次级
   2023-03-31 DOUBT K6 1001 1000 200 200 可疑
   2023-03-31 LOST  K7 1001 0    0   0   损失
   2022-12-31 DONE  K8 1001 1000 200 200 可疑`,
);

/** Runs scheme O with the usual roster and a rate of 2%. */
export function opening(
  tables: readonly Table[],
  overrides: Record<string, string> = { 收息奖励率: '2%' },
  period = '2023Q1',
): RunResult {
  const given = new Set(tables.map(({ name }) => name));
  const usual = [ROSTER].filter(({ name }) => !given.has(name));
  const scheme = requireScheme('opening-season');
  const options = { overrides: new Map(Object.entries(overrides)), knownParameters: presetParameters() };
  return resultOf(calculate(bookOf([...usual, ...tables]), scheme, requirePeriod(scheme, period), options));
}
