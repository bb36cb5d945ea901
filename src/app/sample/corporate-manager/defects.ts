import type { Row } from '../rows';
import { HOSTILE_NAMES } from './hostile';
import { CorporatePlants } from './plants';
import { FIRST, LAST, PERIOD } from './quarter';

/** The ledger that a dirty sample leaves out: its rows say what the others say already. */
export const MISSING_TABLE = '管户变更';
/** The ledger whose headers say 万元 in a dirty sample. */
export const SCALED_TABLE = '存款日均';
export const SCALED_COLUMNS: Readonly<Record<string, string>> = {
  基期日均: '基期日均（万元）',
  本期日均: '本期日均（万元）',
};
/** The parameter that a dirty sample does not list, and the one that no scheme has. */
export const UNLISTED_PARAMETER = '欠息天数上限';
export const UNKNOWN_PARAMETER = '营销奖励';

/**
 * One of each finding that ledgers and scheme C can raise in a row. Left out, because they break a whole table and hold everybody:
 * COLUMN_MISSING, SNAPSHOT_MISSING, WEIGHTS_NOT_100, TABLE_MISSING of a mandatory ledger; and FORMULA_ERROR, which no plan can write.
 */
export function plantDefects(cleanRows: (table: string) => number, seed: number): CorporatePlants {
  const plants = new CorporatePlants(cleanRows, seed);
  for (const defects of [
    ofIds,
    ofShares,
    ofLoans,
    ofTargets,
    ofParameters,
    ofAmounts,
    ofCells,
    ofTables,
    settled,
    hostile,
  ]) {
    defects(plants);
  }
  return plants;
}

function ofIds(plants: CorporatePlants): void {
  plants.note('OFFICER_UNKNOWN', '银行卡', plants.card('8888', '6217009000000000001'));
  const [one, other] = [plants.officer(), plants.officer()];
  for (const officer of [one, other]) {
    plants.note('DUPLICATE_KEY', '银行卡', plants.card(officer, '6217009000000000002'), [one, other]);
  }
  const precise = plants.card(plants.officer(), 6_217_009_000_000_003);
  plants.note('ID_PRECISION_LOST', '银行卡', precise, [], 'warning');
}

function ofShares(plants: CorporatePlants): void {
  const linked = plants.officer();
  const row = plants.loan(linked, { 客户类型: '联动型', 计奖比例: 0.35 });
  plants.note('SHARE_OUT_OF_RANGE', '贷款发放', row, [linked]);

  const joint = (
    loan: string,
    shares: readonly number[],
  ): { row: number; splits: number[]; officers: string[] } => {
    const officers = [plants.officer(), plants.officer()];
    const own = plants.loan(officers[0], { 借据号: loan, 客户类型: '联合型' });
    return { row: own, splits: shares.map((share, at) => plants.split(loan, officers[at], share)), officers };
  };
  const nothing = joint('JD2023S000001', [1, 0]);
  plants.note('SHARE_OUT_OF_RANGE', '业绩分成', nothing.splits[1], nothing.officers);
  const short = joint('JD2023S000002', [0.6, 0.3]);
  plants.note('SHARES_NOT_100', '贷款发放', short.row, short.officers);

  const alone = plants.officer();
  plants.note('SHARES_MISSING', '贷款发放', plants.loan(alone, { 客户类型: '联合型' }), [alone]);
  const unused = plants.split('JD2023S000099', plants.officer(), 1);
  plants.note('SPLIT_UNUSED', '业绩分成', unused, [], 'warning');
}

function ofLoans(plants: CorporatePlants): void {
  const enlarging = plants.officer();
  plants.note('PREVIOUS_AMOUNT_MISSING', '贷款发放', plants.loan(enlarging, { 贷款性质: '存量扩大' }), [
    enlarging,
  ]);
  const reversing = plants.officer();
  const reversal = plants.loan(reversing, { 借据号: 'JD2023R000001', 发放金额: -50_000 });
  plants.note('REVERSAL_UNMATCHED', '贷款发放', reversal, [reversing]);
}

function ofTargets(plants: CorporatePlants): void {
  const missing = plants.officer('存款');
  plants.note('TARGET_MISSING', '花名册', plants.lastRosterRow, [missing]);
  const zero = plants.officer('存款');
  const row = plants.add('任务指标', { 工号: zero, 期间: PERIOD, 指标: '存款', 目标: 0, 完成: 90 });
  plants.note('TARGET_ZERO', '任务指标', row, [zero]);
}

function ofParameters(plants: CorporatePlants): void {
  const officer = plants.officer();
  const row = plants.add('计件业务', { 工号: officer, 日期: LAST, 业务项目: '未定价业务', 数量: 3 });
  plants.note('PARAMETER_MISSING', '计件业务', row, [officer]);
  const [now, was] = [plants.officer(), plants.officer()];
  const limitation: Row = {
    借据号: 'JD1997Y000001',
    客户号: 'KH0999001',
    失效日期: FIRST - 2000,
    原责任人工号: was,
    现管户工号: now,
    挽回日期: LAST,
    挽回金额: 600_000,
  };
  plants.note('MANUAL_DECISION', '诉讼时效', plants.add('诉讼时效', limitation), [now, was]);
}

function ofAmounts(plants: CorporatePlants): void {
  const overdrawn = plants.officer();
  plants.note('NEGATIVE_AMOUNT', '银行卡', plants.card(overdrawn, '6217009000000000004', { 卡内余额: -5 }), [
    overdrawn,
  ]);
  // Fen taken for yuan.
  const large = plants.card(plants.officer(), '6217009000000000005', { 卡内余额: 128_000_000 });
  plants.note('AMOUNT_SUSPICIOUS', '银行卡', large, [], 'warning');
  const owing = plants.officer();
  plants.note('NEGATIVE_PAY', '花名册', plants.lastRosterRow, [], 'warning');
  const recovery = { 项目: '手工调整', 金额: -50_000, 原因: '违规放款，追回已发奖励', 审批人: '分管主任' };
  plants.add('手工调整', { 工号: owing, 期间: PERIOD, ...recovery });
}

function ofCells(plants: CorporatePlants): void {
  const cells: readonly (readonly [code: string, more: Row])[] = [
    ['UNREADABLE_NUMBER', { 发放金额: '约100万' }],
    ['UNREADABLE_DATE', { 发放日期: '2023-02-30' }],
    ['REQUIRED_BLANK', { 客户号: null }],
    ['UNKNOWN_CHOICE', { 客户类型: '合作型' }],
    ['NO_CACHED_VALUE', { 发放金额: { formula: '800000+200000', value: null } }],
  ];
  for (const [code, more] of cells) {
    const officer = plants.officer();
    plants.note(code, '贷款发放', plants.loan(officer, more), [officer]);
  }
}

function ofTables(plants: CorporatePlants): void {
  const subtotal = plants.add('利息收入', { 工号: '合计', 利息收入: 1_234_567.89 });
  plants.note('SUBTOTAL_ROW', '利息收入', subtotal, [], 'info');
  Object.keys(SCALED_COLUMNS).forEach(() => plants.note('UNIT_SCALED', SCALED_TABLE, null, [], 'info'));
  plants.note('TABLE_MISSING', MISSING_TABLE, null, [], 'info');
  plants.note('PARAMETER_DEFAULTED', '参数', null, [], 'info');
  // One parameter less and one more: the unknown one stands where the clean list ends.
  plants.note('PARAMETER_UNKNOWN', '参数', plants.cleanRows('参数'), [], 'warning');
}

/** The same defect as above, but a clerk has accepted it with a reason. */
function settled(plants: CorporatePlants): void {
  const key = 'JD2023A000001';
  const row = plants.loan(plants.officer(), { 借据号: key, 客户类型: '接管型', 计奖比例: 0.35 });
  plants.note('SHARE_OUT_OF_RANGE', '贷款发放', row, [], 'info', true);
  plants.add('异常处理', {
    代码: 'SHARE_OUT_OF_RANGE',
    表: '贷款发放',
    键: key,
    处理: '接受',
    理由: '联社班子批准，按 35% 计奖',
    处理人: '主办会计',
    日期: LAST + 5,
  });
}

/** Names that would harm a careless reader or writer; none of them is a finding. */
function hostile(plants: CorporatePlants): void {
  const officer = plants.officer();
  for (const name of HOSTILE_NAMES) plants.loan(officer, { 客户名称: name });
}
