import { requirePeriod, requireScheme, runScheme } from '../../src/app/run';
import { calculate } from '../../src/run/calculate';
import { resultOf, type RunResult } from '../../src/run/result';
import { presetParameters } from '../../src/scheme/presets';
import { bookOf, type Table } from './book';
import { ledger } from './tables';

export const MONTH = '2023-03';

/** Two officers of 5,000 yuan a month and one of 8,000. */
export const ROSTER = ledger(
  '花名册',
  `工号 姓名 网点 岗位         等级 固定工资 浮动工资
   1001 张三 城东 个人客户经理 二级 0        0
   1002 李四 城东 个人客户经理 二级 0        0
   1003 王五 城西 公司客户经理 一级 0        0`,
);

export const TARGET_PAY = ledger(
  '岗位薪酬',
  `岗位         等级 目标薪酬
   个人客户经理 二级 5000
   公司客户经理 一级 8000`,
);

export const SHARES = ledger('薪酬占比', '部分 占比\n基本 40%\n岗位 20%\n买单 20%\n任务 20%');

/** Everybody has done exactly his tasks. */
export const TASKS = ledger(
  '任务完成',
  `工号 期间 完成率\n1001 ${MONTH} 1\n1002 ${MONTH} 1\n1003 ${MONTH} 1`,
);

export const PRICES = ledger('买单价目', '产品 单价\n信用卡 30\n手机银行 1.005\n基金 12.5');

const USUAL = [ROSTER, TARGET_PAY, SHARES, TASKS, PRICES];

let loaded: ReturnType<typeof requireScheme> | null = null;

/** Runs scheme P over the tables given and the usual ones that are not given. */
export function paid(
  tables: readonly Table[],
  overrides: Record<string, string> = {},
  period = MONTH,
): RunResult {
  const given = new Set(tables.map((table) => table.name));
  const book = bookOf([...USUAL.filter((table) => !given.has(table.name)), ...tables]);
  const chosen = Object.entries(overrides);
  if (chosen.length > 0)
    return resultOf(runScheme(book, { scheme: 'post-and-piece', period, overrides: new Map(chosen) }));
  loaded ??= requireScheme('post-and-piece');
  return resultOf(
    calculate(book, loaded, requirePeriod(loaded, period), { knownParameters: presetParameters() }),
  );
}
