import type { Row } from '../rows';
import { LAST } from './month';
import { MicroloanPlants } from './plants';

/** One of each finding that scheme M raises in a row; those that break a whole table and hold everybody are left out. */
export function plantDefects(cleanRows: (table: string) => number, seed: number): MicroloanPlants {
  const plants = new MicroloanPlants(cleanRows, seed);
  for (const defects of [ofApplications, ofLoansElsewhere, ofPassRates, ofTables]) defects(plants);
  return plants;
}

function ofApplications(plants: MicroloanPlants): void {
  plants.note('OFFICER_UNKNOWN', '微贷流程', plants.application('8888'));
  const twice = [plants.officer(), plants.officer()];
  for (const id of twice)
    plants.note('DUPLICATE_KEY', '微贷流程', plants.application(id, { 申请号: 'WD202303Z0001' }), twice);
  const defects: readonly (readonly [code: string, more: Row])[] = [
    ['DATES_OUT_OF_ORDER', { 受理日期: LAST - 9 }],
    ['REQUIRED_BLANK', { 放款金额: null }],
    ['NEGATIVE_AMOUNT', { 放款金额: -50_000 }],
    ['UNKNOWN_CHOICE', { 结果: '同意' }],
    ['UNREADABLE_DATE', { 放款日期: '2023-02-30' }],
    ['UNREADABLE_NUMBER', { 放款金额: '约5万' }],
  ];
  for (const [code, more] of defects) {
    const officer = plants.officer();
    plants.note(code, '微贷流程', plants.application(officer, more), [officer]);
  }
}

function ofLoansElsewhere(plants: MicroloanPlants): void {
  const nowhere = 'WD202303X9999';
  plants.note('APPLICATION_UNKNOWN', '贷后检查', plants.add('贷后检查', { 申请号: nowhere, 检查日期: LAST }));
  plants.note(
    'APPLICATION_UNKNOWN',
    '还款提醒',
    plants.add('还款提醒', { 申请号: nowhere, 到期日: LAST, 提醒日期: LAST - 3, 当日核查: 1 }),
  );
  const manager = plants.officer();
  const balance = { 时点: LAST, 申请号: nowhere, 工号: manager, 余额: 10_000, 逾期金额: 0 };
  plants.note('APPLICATION_UNKNOWN', '微贷余额', plants.add('微贷余额', balance), [manager]);
  const member = plants.officer();
  const review = { 委员工号: member, 申请号: nowhere, 评审日期: LAST - 4, 结果: '通过' };
  plants.note('APPLICATION_UNKNOWN', '贷审会', plants.add('贷审会', review), [member]);
  const checked = plants.officer();
  const day = { 申请号: plants.lastApplication, 到期日: LAST, 提醒日期: LAST - 3, 当日核查: 2 };
  plants.note('UNKNOWN_CHOICE', '还款提醒', plants.add('还款提醒', day), [checked]);
}

function ofPassRates(plants: MicroloanPlants): void {
  plants.officer(0);
  plants.note('PASS_RATE_HIGH', '花名册', plants.lastRosterRow, [], 'warning');
  plants.officer(5);
  plants.note('PASS_RATE_LOW', '花名册', plants.lastRosterRow, [], 'warning');
}

function ofTables(plants: MicroloanPlants): void {
  const subtotal = plants.add('微贷余额', { 时点: '合计', 余额: 25_680_000 });
  plants.note('SUBTOTAL_ROW', '微贷余额', subtotal, [], 'info');
}
