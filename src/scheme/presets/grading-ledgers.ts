import { table } from '../../ledger/shorthand';
import type { TableSpec } from '../../ledger/spec';

/** Ledgers of 客户经理分级 alone. */
export const ledgers: readonly TableSpec[] = [
  table('分级评分', '工号* 编号 @, 年度* 期间, 维度* 文本, 评分人* 文本, 得分* 数值', {
    key: '工号+年度+维度+评分人',
    dateColumn: '年度',
  }),
  table('上年等级', '工号* 编号 @, 等级* 文本', { key: '工号' }),
  // Without a date column: attempts of earlier years count, and officer rules go by the year's last day.
  table('转正考核', '工号* 编号 @, 日期* 日期, 笔试* 数值 ≥0, 网点* 数值 ≥0, 管委会* 数值 ≥0', {
    key: '工号+日期',
  }),
  table('任职记录', '工号* 编号 @, 网点* 文本, 开始日期* 日期', { key: '工号+开始日期' }),
  table('预警事项', '工号* 编号 @, 日期* 日期, 类型* 文本', { dateColumn: '日期' }),
  table('培训考试', '工号* 编号 @, 日期* 日期, 类型* 培训|考试', { dateColumn: '日期' }),
  table('网点规模', '网点* 文本, 户数* 整数 ≥0, 余额* 金额 ≥0, 客户数* 整数 ≥0', { key: '网点' }),
  table('垂直指标', '工号* 编号 @, 年度* 期间, 指标* 文本, 目标* 数值, 完成* 数值, 部分 总部|网点 =总部', {
    key: '工号+年度+指标+部分',
    dateColumn: '年度',
  }),
  // Only for the warning on loans outside the officer's class: no more columns than it needs.
  table('贷款余额', '时点* 日期, 借据号* 编号, 工号* 编号 @, 贷款余额* 金额 ≥0, 贷款类别 个人|公司', {
    key: '时点+借据号',
    dateColumn: '时点',
  }),
];
