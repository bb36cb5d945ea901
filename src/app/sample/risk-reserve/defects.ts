import { FIRST, LAST, PERIOD } from '../corporate-manager/quarter';
import type { Row } from '../rows';
import type { Plants } from '../planted';

const base = (officer: string, more: Row = {}): Row => ({
  工号: officer,
  期间: PERIOD,
  基数类型: '营销奖励',
  金额: 1_000,
  ...more,
});
const account = (officer: string, more: Row = {}): Row => ({
  工号: officer,
  期间: PERIOD,
  期初余额: 3_000,
  ...more,
});
const loss = (officer: string, more: Row = {}): Row => ({
  工号: officer,
  借据号: `JD2022Y${officer}`,
  形成日期: FIRST + 30,
  发放日期: FIRST - 300,
  损失金额: 2_000,
  原因: '决策失误',
  ...more,
});
const release = (officer: string, more: Row = {}): Row => ({
  工号: officer,
  日期: LAST,
  金额: 300,
  用途: '奖励',
  ...more,
});

/** One of each finding that the ledgers of scheme R raise in a row. Whoever has no account is told so (SEALED_MISSING). */
export function plantReserveDefects(plants: Plants): void {
  plants.note('OFFICER_UNKNOWN', '计提基数', plants.add('计提基数', base('8888')));
  plants.defect('PARAMETER_MISSING', '计提基数', (officer) => base(officer, { 基数类型: '代理保险奖励' }));
  plants.defect('UNREADABLE_NUMBER', '计提基数', (officer) => base(officer, { 金额: '约1000' }));
  plants.note(
    'SUBTOTAL_ROW',
    '计提基数',
    plants.add('计提基数', { 工号: '合计', 金额: 1_234_567.89 }),
    [],
    'info',
  );
  const twice = plants.officer();
  for (const 期初余额 of [3_000, 3_500])
    plants.note('DUPLICATE_KEY', '保证金账户', plants.add('保证金账户', account(twice, { 期初余额 })), [
      twice,
    ]);
  plants.defect('REQUIRED_BLANK', '风险责任', (officer) => loss(officer, { 是否免责: '是' }));
  plants.defect('UNKNOWN_CHOICE', '风险责任', (officer) => loss(officer, { 是否免责: '待定' }));
  plants.defect('DATES_OUT_OF_ORDER', '风险责任', (officer) => loss(officer, { 发放日期: FIRST + 31 }));
  plants.defect('PARAMETER_MISSING', '风险责任', (officer) => loss(officer, { 原因: '原因不明' }));
  plants.defect('UNREADABLE_DATE', '保证金释放', (officer) => release(officer, { 日期: '2023-02-30' }));
  plants.defect('NEGATIVE_AMOUNT', '保证金释放', (officer) => release(officer, { 金额: -300 }));
  ofBalances(plants);
}

function ofBalances(plants: Plants): void {
  const short = plants.officer();
  plants.note('RESERVE_SHORT', '花名册', plants.lastRosterRow, [], 'warning');
  plants.add('保证金账户', account(short, { 期初余额: 600 }));
  plants.add('风险责任', loss(short));
  const negative = plants.officer();
  plants.note('RESERVE_NEGATIVE', '花名册', plants.lastRosterRow, [], 'warning');
  plants.add('保证金账户', account(negative, { 期初余额: 100 }));
  plants.add('保证金释放', release(negative));
  plants.officer();
  plants.note('SEALED_MISSING', '花名册', plants.lastRosterRow, [], 'info');
}
