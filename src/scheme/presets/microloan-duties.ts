import type { ItemSource } from '../source';

const duty = { 层级: '明细', 单位: '件', 条款: 'M-6', 辅助: '是' } as const;
const applications = { ...duty, 台账: '微贷流程', 取数: '全部' } as const;
/** Whose an application is: ledgers without 工号 are credited by it, and so is the monthly check. */
export const OWNER = 'INDEX(微贷流程[工号],MATCH([申请号],微贷流程[申请号],0))';
const PAID_OUT = 'INDEX(微贷流程[放款日期],MATCH([申请号],微贷流程[申请号],0))';

const due = (from: string, days: string) => `DUEWITHIN(${from},${days},期初日,期末日)=1`;
/** Each deadline falls into this month. */
/** The days that a duty has are those of the day it starts from, whichever row or month asks. */
const daysFrom = (parameter: string, day: string) => `参数(${parameter},${day})`;
export const VISIT_DAYS = daysFrom('受理到调查天数', '[受理日期]');
export const ANSWER_DAYS = daysFrom('调查到答复天数', '[现场调查日期]');
export const FIRST_CHECK_DAYS = daysFrom('放款到首检天数', '[放款日期]');

export const VISIT_DUE = due('[受理日期]', VISIT_DAYS);
export const ANSWER_DUE = due('[现场调查日期]', ANSWER_DAYS);
export const FIRST_CHECK_DUE = due('[放款日期]', FIRST_CHECK_DAYS);

export const VISIT_MET = `ONTIME([受理日期],[现场调查日期],${VISIT_DAYS})`;
export const ANSWER_MET = `ONTIME([现场调查日期],[答复日期],${ANSWER_DAYS})`;
const checks = (from: string, to: string) =>
  `COUNTIFS(贷后检查[申请号],[申请号],贷后检查[检查日期],">="&${from},贷后检查[检查日期],"<="&${to})`;
export const FIRST_CHECK_MET = `IF(${checks('[放款日期]', `[放款日期]+${FIRST_CHECK_DAYS}`)}>0,1,0)`;
export const MONTHLY_MET = `IF(${checks('期初日', '期末日')}>0,1,0)`;

const INSTALMENTS = 'COUNTIFS(还款提醒[申请号],[申请号],还款提醒[到期日],"<="&期末日)';
/** A loan past six instalments may be checked less often, where the bank says how often. */
const STABLE_DUE = `IF(稳定客户检查间隔="",TRUE,IF(${INSTALMENTS}>稳定客户期数,${checks('EDATE(期初日,1-稳定客户检查间隔)', '上期末日')}=0,TRUE))`;
export const MONTHLY_DUE = `IF([余额]>0,IF(MONTHLYDUE(${PAID_OUT},${daysFrom('放款到首检天数', PAID_OUT)},期初日)=1,${STABLE_DUE},FALSE),FALSE)`;

export const REMINDER_MET = 'REMINDED([到期日],[提醒日期],提醒提前天数)';
export const COLLECTION_MET = 'IF([当日核查]=1,1,0)';

const monthly = { ...duty, 台账: '微贷余额', 取数: '期末', 归属: OWNER, 条件: MONTHLY_DUE } as const;
const instalment = { ...duty, 台账: '还款提醒', 归属: OWNER } as const;

/** Two items a duty: what was due in the month, and what of it was met. */
const lines: readonly ItemSource[] = [
  {
    ...applications,
    项目: '调查应办',
    日期列: '受理日期',
    条件: VISIT_DUE,
    公式: '1',
    english: 'Visits due',
  },
  {
    ...applications,
    项目: '调查合规',
    日期列: '受理日期',
    条件: VISIT_DUE,
    公式: VISIT_MET,
    english: 'Visits in time',
  },
  {
    ...applications,
    项目: '答复应办',
    日期列: '现场调查日期',
    条件: ANSWER_DUE,
    公式: '1',
    english: 'Answers due',
  },
  {
    ...applications,
    项目: '答复合规',
    日期列: '现场调查日期',
    条件: ANSWER_DUE,
    公式: ANSWER_MET,
    english: 'Answers in time',
  },
  {
    ...applications,
    项目: '首检应办',
    日期列: '放款日期',
    条件: FIRST_CHECK_DUE,
    公式: '1',
    english: 'First checks due',
  },
  {
    ...applications,
    项目: '首检合规',
    日期列: '放款日期',
    条件: FIRST_CHECK_DUE,
    公式: FIRST_CHECK_MET,
    english: 'First checks in time',
  },
  { ...monthly, 项目: '月检应办', 公式: '1', english: 'Monthly checks due' },
  { ...monthly, 项目: '月检合规', 公式: MONTHLY_MET, english: 'Monthly checks made' },
  { ...instalment, 项目: '提醒应办', 公式: '1', english: 'Reminders due' },
  { ...instalment, 项目: '提醒合规', 公式: REMINDER_MET, english: 'Reminders in time' },
  { ...instalment, 项目: '核查应办', 公式: '1', english: 'Due-day checks due' },
  { ...instalment, 项目: '核查合规', 公式: COLLECTION_MET, english: 'Due-day checks made' },
  // The ledger's own item: its rows are credited by the application.
  { ...duty, 项目: '贷后检查次数', 台账: '贷后检查', 归属: OWNER, 公式: '1', english: 'Checks made' },
];

const KINDS: readonly (readonly [kind: string, english: string])[] = [
  ['调查', 'Visits in time, of those due'],
  ['答复', 'Answers in time, of those due'],
  ['首检', 'First checks in time, of those due'],
  ['月检', 'Monthly checks made, of those due'],
  ['提醒', 'Reminders in time, of those due'],
  ['核查', 'Due-day checks made, of those due'],
];
const pooled = (what: string) => KINDS.map(([kind]) => `${kind}${what}`).join('+');
const person = { 层级: '个人', 条款: 'M-6' } as const;

const rates: readonly ItemSource[] = [
  ...KINDS.map(([kind, english]): ItemSource => ({
    ...person,
    项目: `${kind}合规率`,
    公式: `DUTYRATE(${kind}合规,${kind}应办)`,
    单位: '%',
    english,
  })),
  { ...person, 项目: '应办合计', 公式: pooled('应办'), 单位: '件', 辅助: '是', english: 'Duties due' },
  { ...person, 项目: '合规合计', 公式: pooled('合规'), 单位: '件', 辅助: '是', english: 'Duties met' },
  { ...person, 项目: '合规率', 公式: 'DUTYRATE(合规合计,应办合计)', 单位: '%', english: 'Compliance' },
];

const days = { 层级: '分组明细', 台账: '营销日志', 分组: '[日期]', 单位: '天', 条款: 'M-6' } as const;

/** 每天营销客户不能少于 4 个小时: by the days of the log. */
const hours: readonly ItemSource[] = [
  { ...days, 项目: '营销日数', 公式: '1', 辅助: '是', english: 'Days in the marketing log' },
  {
    ...days,
    项目: '营销达标日数',
    公式: 'IF(SUM([时长])>=每日营销时长下限,1,0)',
    english: 'Days with enough marketing hours',
  },
  {
    ...person,
    项目: '营销时长达标率',
    公式: 'DUTYRATE(营销达标日数,营销日数)',
    单位: '%',
    english: 'Days with enough hours, of those logged',
  },
];

export const duties: readonly ItemSource[] = [...lines, ...rates, ...hours];
