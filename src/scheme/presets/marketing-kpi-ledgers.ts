import { table } from '../../ledger/shorthand';

/** Targets and results of the quarter, an indicator a row. */
export const indicators = table('KPI指标', '工号* 编号 @, 期间* 期间, 指标* 文本, 目标* 数值, 完成* 数值', {
  key: '工号+期间+指标',
  dateColumn: '期间',
});

/** Who leads whom; it holds for every quarter. */
export const teams = table('团队', '主管工号* 编号 @, 成员工号* 编号 @', { key: '成员工号+主管工号' });
