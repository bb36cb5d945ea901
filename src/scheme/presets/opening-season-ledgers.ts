import { table } from '../../ledger/shorthand';
import type { TableSpec } from '../../ledger/spec';

/** The ledgers of scheme O: interest must name its loan, and a balance its class. What was paid stays with the payee, whoever manages the loan now. */
export const ledgers: readonly TableSpec[] = [
  table(
    '贷款余额',
    `时点* 日期, 借据号* 编号, 客户号* 编号, 客户名称 文本, 工号* 编号 @, 贷款余额* 金额 ≥0, 逾期天数* 整数 ≥0, 欠息天数* 整数 ≥0,
     五级分类* 正常|关注|次级|可疑|损失, 贷款类别 个人|公司`,
    { key: '时点+借据号', dateColumn: '时点', handover: true },
  ),
  table('利息收入', '工号* 编号 @, 月份* 月份, 利息收入* 金额, 借据号* 编号', {
    dateColumn: '月份',
    handover: true,
  }),
  table('已付奖励', '借据号* 编号, 工号* 编号 @, 期间* 期间, 金额* 金额', { dateColumn: '期间' }),
];
