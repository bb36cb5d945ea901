import { table } from '../../ledger/shorthand';
import type { TableSpec } from '../../ledger/spec';

/** The ledgers of scheme R. Only bases may be negative (a reversal accrues negatively) and openings (an overdrawn reserve). */
export const ledgers: readonly TableSpec[] = [
  table('计提基数', '工号* 编号 @, 期间* 期间, 基数类型* 文本, 金额* 金额', { dateColumn: '期间' }),
  table('保证金账户', '工号* 编号 @, 期间* 期间, 期初余额* 金额', {
    key: '工号+期间',
    dateColumn: '期间',
  }),
  table(
    '风险责任',
    `工号* 编号 @, 借据号* 编号, 形成日期* 日期, 发放日期* 日期, 损失金额* 金额 ≥0, 原因* 文本, 是否免责 是|否,
     免责理由 文本`,
    { key: '工号+借据号+形成日期', dateColumn: '形成日期' },
  ),
  table('保证金释放', '工号* 编号 @, 日期* 日期, 金额* 金额 ≥0, 用途 文本', { dateColumn: '日期' }),
  // The amounts granted are all that a tolerance needs of the loans; scheme C asks for more.
  table('贷款发放', '借据号 编号, 工号* 编号 @, 发放日期* 日期, 发放金额* 金额', {
    dateColumn: '发放日期',
  }),
];
