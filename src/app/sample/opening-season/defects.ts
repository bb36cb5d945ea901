import { FIRST, LAST } from '../corporate-manager/quarter';
import type { Plants } from '../planted';
import type { Row } from '../rows';

const GOOD = 'JD20220009901';

const interest = (officer: string, more: Row = {}): Row => ({
  工号: officer,
  月份: FIRST,
  利息收入: 1_500,
  借据号: GOOD,
  ...more,
});
const balance = (officer: string, more: Row = {}): Row => ({
  时点: LAST,
  借据号: `JD2022Y${officer}`,
  客户号: `KH09${officer}`,
  客户名称: '异常示例户',
  工号: officer,
  贷款余额: 100_000,
  逾期天数: 0,
  欠息天数: 0,
  五级分类: '正常',
  ...more,
});

/** One of each finding that the ledgers of scheme O raise in a row; SNAPSHOT_MISSING would hold everybody. */
export function plantOpeningDefects(plants: Plants): void {
  plants.note('OFFICER_UNKNOWN', '利息收入', plants.add('利息收入', interest('8888')));
  plants.defect('LOAN_UNKNOWN', '利息收入', (officer) => interest(officer, { 借据号: 'JD2022Y000099' }));
  plants.defect('REQUIRED_BLANK', '利息收入', (officer) => interest(officer, { 借据号: null }));
  plants.defect('UNREADABLE_NUMBER', '利息收入', (officer) => interest(officer, { 利息收入: '约1500' }));
  plants.defect('UNREADABLE_DATE', '利息收入', (officer) => interest(officer, { 月份: '2023-13' }));
  plants.note(
    'SUBTOTAL_ROW',
    '利息收入',
    plants.add('利息收入', { 工号: '合计', 利息收入: 1_234_567.89 }),
    [],
    'info',
  );
  plants.defect('REQUIRED_BLANK', '贷款余额', (officer) => balance(officer, { 五级分类: null }));
  plants.defect('UNKNOWN_CHOICE', '贷款余额', (officer) => balance(officer, { 五级分类: '良好' }));
  plants.defect('NEGATIVE_AMOUNT', '贷款余额', (officer) => balance(officer, { 逾期天数: -1 }));
  const twice = plants.officer();
  for (const 贷款余额 of [100_000, 90_000])
    plants.note('DUPLICATE_KEY', '贷款余额', plants.add('贷款余额', balance(twice, { 贷款余额 })), [twice]);
  plants.defect('LOAN_UNKNOWN', '已付奖励', (officer) => ({
    借据号: 'JD2022Y000098',
    工号: officer,
    期间: '2022Q4',
    金额: 30,
  }));
}
