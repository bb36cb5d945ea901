import { requirePeriod, requireScheme } from '../../src/app/run';
import { decimal } from '../../src/money/decimal';
import { calculate } from '../../src/run/calculate';
import { resultOf, type RunResult } from '../../src/run/result';
import { presetParameters } from '../../src/scheme/presets';
import { bookOf, type Table } from './book';
import { ledger } from './tables';

export const QUARTER = '2023Q1';

/** Three officers; 1003 left in February. */
export const ROSTER = ledger(
  '花名册',
  `工号 姓名 网点 岗位         固定工资 浮动工资 离职日期
   1001 张三 城东 公司客户经理 3000     0        -
   1002 李四 城东 公司客户经理 3000     0        -
   1003 王五 城西 个人客户经理 3000     0        2023-02-10`,
);

/** Rates of the tests; the regulation gives none. */
export const ACCRUAL_RATES = ledger('计提比例', '基数类型 比例\n营销奖励 10%\n利息收入奖励 5%');
export const LIABILITY_RATES = ledger(
  '责任比例',
  '原因 比例\n违规放款 100%\n决策失误 50%\n自然灾害 0\n市场变化 12.5%',
);

export const bases = (text: string): Table => ledger('计提基数', `工号 期间 基数类型 金额\n${text}`);
export const accounts = (text: string): Table => ledger('保证金账户', `工号 期间 期初余额\n${text}`);
export const losses = (text: string): Table =>
  ledger('风险责任', `工号 借据号 形成日期 发放日期 损失金额 原因 是否免责 免责理由\n${text}`);
export const releases = (text: string): Table => ledger('保证金释放', `工号 日期 金额 用途\n${text}`);

export interface RunOptions {
  overrides?: Record<string, string>;
  period?: string;
  /** Sealed 期末余额 by `工号 期间`. */
  sealed?: Record<string, string>;
}

/** Runs scheme R over the tables given, with the usual roster and rates where they are not given. */
export function reserve(tables: readonly Table[], options: RunOptions = {}): RunResult {
  const given = new Set(tables.map(({ name }) => name));
  const usual = [ROSTER, ACCRUAL_RATES, LIABILITY_RATES].filter(({ name }) => !given.has(name));
  const scheme = requireScheme('risk-reserve');
  const { sealed = {}, overrides = {}, period = QUARTER } = options;
  return resultOf(
    calculate(bookOf([...usual, ...tables]), scheme, requirePeriod(scheme, period), {
      overrides: new Map(Object.entries(overrides)),
      knownParameters: presetParameters(),
      history: (officer, item, of) => {
        const figure = item === '期末余额' ? sealed[`${officer} ${of}`] : undefined;
        return figure === undefined ? undefined : decimal(figure);
      },
    }),
  );
}

/** An account of 1,000 for everybody, so that charges are met. */
export const FUNDED = accounts('1001 2023Q1 1000\n1002 2023Q1 1000\n1003 2023Q1 1000');
