import { table } from '../../ledger/shorthand';
import type { TableSpec } from '../../ledger/spec';

/** The ledgers of the micro-loan centre. A row of 微贷流程 is a lead, an application and its loan in one. */
export const ledgers: readonly TableSpec[] = [
  table(
    '微贷流程',
    `申请号* 编号, 工号* 编号 @, 营销日期* 日期, 受理日期 日期, 现场调查日期 日期, 答复日期 日期, 结果 通过|拒绝,
     放款日期 日期, 放款金额 金额 ≥0, 独立分析 整数 =0, 独立放款 整数 =0`,
    { key: '申请号', dateColumn: '营销日期', openDate: true },
  ),
  table('贷后检查', '申请号* 编号, 检查日期* 日期', { dateColumn: '检查日期' }),
  table('还款提醒', '申请号* 编号, 到期日* 日期, 提醒日期 日期, 当日核查 整数', {
    key: '申请号+到期日',
    dateColumn: '到期日',
  }),
  table('微贷余额', '时点* 日期, 申请号* 编号, 工号* 编号 @, 余额* 金额 ≥0, 逾期金额* 金额 ≥0', {
    key: '时点+申请号',
    dateColumn: '时点',
  }),
  table('贷审会', '委员工号* 编号 @, 申请号* 编号, 评审日期* 日期, 结果 通过|拒绝, 最终不良 整数 =0', {
    key: '委员工号+申请号+评审日期',
    dateColumn: '评审日期',
  }),
  table('营销日志', '工号* 编号 @, 日期* 日期, 时长* 数值 ≥0, 客户数 数值 ≥0', { dateColumn: '日期' }),
];
