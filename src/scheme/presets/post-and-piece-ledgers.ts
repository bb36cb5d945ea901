import { table } from '../../ledger/shorthand';
import type { TableSpec } from '../../ledger/spec';

/** Ledgers of 岗位工资 + 买单制 alone. */
export const ledgers: readonly TableSpec[] = [
  table('岗位薪酬', '岗位* 文本, 等级* 文本, 目标薪酬* 金额 ≥0', { key: '岗位+等级' }),
  table('任务完成', '工号* 编号 @, 期间* 期间, 完成率* 比率', { key: '工号+期间', dateColumn: '期间' }),
  table('买单业务', '工号* 编号 @, 日期* 日期, 产品* 文本, 数量* 数值, 地区 文本', { dateColumn: '日期' }),
  table('营销日志', '工号* 编号 @, 日期* 日期, 时长* 数值 ≥0, 客户数* 整数 ≥0', { dateColumn: '日期' }),
  table('星级数据', '对象* 编号 @, 指标* 文本, 值* 数值', { key: '对象+指标' }),
];
