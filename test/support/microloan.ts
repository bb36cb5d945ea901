import { requirePeriod, requireScheme, runScheme } from '../../src/app/run';
import type { Book } from '../../src/ledger/grid';
import { calculate } from '../../src/run/calculate';
import { resultOf, type RunResult } from '../../src/run/result';
import { presetParameters } from '../../src/scheme/presets';
import { bookOf, type Table } from './book';
import { ledger } from './tables';

export const MONTH = '2023-03';

/** Two old hands and a newcomer of this month, all of the micro-loan centre. */
export const ROSTER = ledger(
  '花名册',
  `工号 姓名 网点   岗位         固定工资 浮动工资 入职日期
   3001 张三 微贷部 个人客户经理 0        0        2015-06-01
   3002 李四 微贷部 个人客户经理 0        0        2015-06-01
   3003 王五 微贷部 个人客户经理 0        0        -`,
);

/** Tables that the text leaves to the bank: 10 yuan a loan and 20 from the sixth on; 1‰, and 1.5‰ above 500,000. */
export const TABLES: readonly Table[] = [
  ledger('笔数阶梯', '下限 单价\n0 10\n5 20'),
  ledger('金额阶梯', '下限 费率\n0 0.001\n500000 0.0015'),
  ledger('逾期扣减表', '下限 扣减比例\n0.01 0.1\n0.05 0.5'),
  ledger('评审不良扣减表', '下限 扣减比例\n0.02 0.2\n0.1 1'),
];

/** An application that takes every step in March: marketed on the 1st, paid out on the 6th. */
const HEADER = [
  '申请号',
  '工号',
  '营销日期',
  '受理日期',
  '现场调查日期',
  '答复日期',
  '结果',
  '放款日期',
  '放款金额',
];

/** Applications as printed lines, in the order of the ledger's columns; 独立分析 and 独立放款 may follow. */
export function applications(text: string, ...more: string[]): Table {
  return ledger('微贷流程', `${[...HEADER, ...more].join(' ')}\n${text}`);
}

/** A workbook of the scheme: the tables given, and the roster and the bank's tables where they are not given. */
export function micro(tables: readonly Table[]): Book {
  const names = new Set(tables.map(({ name }) => name));
  const usual = [ROSTER, ...TABLES].filter(({ name }) => !names.has(name));
  const flow = names.has('微贷流程') ? [] : [applications('A0 3003 2020-01-01 - - - - - -')];
  return bookOf([...usual, ...flow, ...tables]);
}

let loaded: ReturnType<typeof requireScheme> | null = null;

/** Runs the scheme over March 2023; `overrides` are parameters as on the command line. */
export function paid(
  tables: readonly Table[],
  overrides: Record<string, string> = {},
  period = MONTH,
): RunResult {
  const book = micro(tables);
  const chosen = Object.entries(overrides);
  if (chosen.length > 0)
    return resultOf(runScheme(book, { scheme: 'microloan', period, overrides: new Map(chosen) }));
  loaded ??= requireScheme('microloan');
  const days = requirePeriod(loaded, period);
  return resultOf(calculate(book, loaded, days, { knownParameters: presetParameters() }));
}
