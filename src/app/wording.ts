import type { Message } from '../formula/value';

const words = (zh: string, en: string): Message => ({ zh, en });

/** What each finding code is called; the finding itself says the particulars. */
const TITLES: Readonly<Record<string, Message>> = {
  TABLE_MISSING: words('缺少表', 'Table missing'),
  COLUMN_MISSING: words('缺少列', 'Column missing'),
  REQUIRED_BLANK: words('必填项为空', 'Required cell blank'),
  UNREADABLE_NUMBER: words('不是数字', 'Not a number'),
  UNREADABLE_DATE: words('不是日期', 'Not a date'),
  FORMULA_ERROR: words('公式错误', 'Formula error'),
  NO_CACHED_VALUE: words('公式没有结果', 'Formula without a result'),
  UNKNOWN_CHOICE: words('不在可选值中', 'Not an allowed value'),
  NEGATIVE_AMOUNT: words('不应为负', 'Negative amount'),
  ID_PRECISION_LOST: words('编号可能失真', 'Id may have lost digits'),
  DUPLICATE_KEY: words('重复记录', 'Duplicate record'),
  SUBTOTAL_ROW: words('合计行', 'Subtotal row'),
  UNIT_SCALED: words('万元已换算', '万元 converted'),
  AMOUNT_SUSPICIOUS: words('金额可疑', 'Suspicious amount'),
  OFFICER_UNKNOWN: words('工号不在花名册', 'Unknown officer'),
  SHARE_OUT_OF_RANGE: words('比例超出范围', 'Share out of range'),
  SHARES_NOT_100: words('分成合计不是 100%', 'Shares do not add up to 100%'),
  SHARES_MISSING: words('没有分成记录', 'Shares missing'),
  SPLIT_UNUSED: words('分成记录未使用', 'Split not used'),
  PREVIOUS_AMOUNT_MISSING: words('缺少原贷款金额', 'Previous amount missing'),
  REVERSAL_UNMATCHED: words('冲销找不到原行', 'Reversal without its original'),
  TARGET_MISSING: words('缺少任务指标', 'Target missing'),
  TARGET_ZERO: words('目标不大于 0', 'Target not above 0'),
  PARAMETER_MISSING: words('参数未给出', 'Parameter missing'),
  PARAMETER_DEFAULTED: words('参数用默认值', 'Parameters at their defaults'),
  PARAMETER_UNKNOWN: words('参数名不认识', 'Unknown parameter'),
  SNAPSHOT_MISSING: words('缺少时点数据', 'Snapshot missing'),
  MANUAL_DECISION: words('须由班子核定', 'Committee must decide'),
  NEGATIVE_PAY: words('实发为负', 'Negative pay'),
  SCORE_OUT_OF_RANGE: words('得分超出范围', 'Score out of range'),
  SCORE_MISSING: words('缺少评分', 'Score missing'),
  RESERVE_SHORT: words('保障金不足抵扣', 'Reserve too small'),
  RESERVE_NEGATIVE: words('保障金为负', 'Reserve below zero'),
  SEALED_MISSING: words('上期未封存', 'Previous period not sealed'),
  LOAN_UNKNOWN: words('借据号不在余额台账', 'Unknown loan'),
  APPLICATION_UNKNOWN: words('申请号不在流程台账', 'Unknown application'),
  DATES_OUT_OF_ORDER: words('日期次序不对', 'Dates out of order'),
  PASS_RATE_HIGH: words('通过率偏高', 'Pass rate too high'),
  PASS_RATE_LOW: words('通过率偏低', 'Pass rate too low'),
  OUTSIDE_CLASS: words('管户类别不符', 'Loan outside the class'),
  NEW_OFFICER_FORMAL: words('新任即正式', 'New officer not a trainee'),
  WEIGHTS_NOT_100: words('权重合计不是 100%', 'Weights do not add up to 100%'),
  TYPE_MISMATCH: words('类型不符', 'Wrong type'),
  NAME_UNKNOWN: words('名称不认识', 'Unknown name'),
  NAME_COLLISION: words('名称冲突', 'Name used twice'),
  UNIT_MISMATCH: words('单位不符', 'Units differ'),
  CYCLE: words('循环引用', 'Circular reference'),
  SYNTAX: words('公式写法有误', 'Formula cannot be read'),
};

/** A finding code's name; a code without one stands for itself. */
export function findingTitle(code: string): Message {
  return Object.hasOwn(TITLES, code) ? TITLES[code] : words(code, code);
}

/** Why ledger rows are left out, by the reasons of row accounting. */
export const REASON_TITLES: Readonly<Record<string, Message>> = {
  OUT_OF_PERIOD: words('期外', 'Out of period'),
  CONDITION: words('条件不符', 'Condition not met'),
  OFFICER_UNKNOWN: words('工号不明', 'Unknown officer'),
  FINDING: words('有异常', 'Has a finding'),
  ALREADY_PAID: words('以前已奖', 'Already paid'),
  SUBTOTAL_ROW: words('合计行', 'Subtotal row'),
};

/** The kinds of reconciliation checks, by what stands before ： in their names. */
const CHECK_KINDS: Readonly<Record<string, string>> = {
  台账行数: 'Ledger rows',
  台账金额: 'Ledger amounts',
  明细合计: 'Lines against item',
  联合贷款分成: 'Shares of joint loans',
  应发合计: 'Payable total',
};

/** A check's kind and what it is about, in both languages. */
export function checkTitle(name: string): { kind: Message; about: string } {
  const [kind, ...rest] = name.split('：');
  return { kind: words(kind, CHECK_KINDS[kind] ?? kind), about: rest.join('：') };
}
