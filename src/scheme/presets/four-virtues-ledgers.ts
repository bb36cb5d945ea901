import type { TableSpec } from '../../ledger/spec';
import { table } from '../../ledger/shorthand';

/** Inspections, monthly and year-end assessments, a row each. */
export const records: TableSpec = {
  ...table(
    '考评记录',
    `工号* 编号 @, 考评类型* 周检|月检|抽检|月考核|年考核, 日期* 日期, 德* 数值, 勤* 数值, 能* 数值, 绩* 数值,
   加分 数值 =0, 严重违规项 文本, 额外扣分 数值 =0 ≥0, 权重 数值 =1 ≥0`,
    { dateColumn: '日期' },
  ),
  otherKeys: [
    {
      columns: ['工号'],
      scope: { kind: 'year', column: '日期', when: { column: '考评类型', value: '年考核' } },
    },
  ],
};
