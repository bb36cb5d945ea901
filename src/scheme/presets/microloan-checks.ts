import type { CheckSource, ListSource } from '../source';
import {
  ANSWER_DAYS,
  ANSWER_DUE,
  ANSWER_MET,
  COLLECTION_MET,
  FIRST_CHECK_DAYS,
  FIRST_CHECK_DUE,
  FIRST_CHECK_MET,
  MONTHLY_DUE,
  MONTHLY_MET,
  OWNER,
  REMINDER_MET,
  VISIT_DAYS,
  VISIT_DUE,
  VISIT_MET,
} from './microloan-duties';

const STEPS = ['[营销日期]', '[受理日期]', '[现场调查日期]', '[答复日期]', '[放款日期]'] as const;
const inMonth = (date: string) => `IF(${date}="",FALSE,AND(${date}>=期初日,${date}<=期末日))`;
/** An application concerns the month where one of its dates or deadlines lies in it; older ones raise nothing. */
export const CONCERNED = `OR(${[...STEPS.map(inMonth), VISIT_DUE, ANSWER_DUE, FIRST_CHECK_DUE].join(',')})`;

/** A step before one that precedes it; steps without a date are passed over. */
const early = (step: number) => {
  const before = STEPS.slice(1, step).map((date) => `IF(${date}="",[营销日期],${date})`);
  const latest = before.length === 0 ? '[营销日期]' : `MAX([营销日期],${before.join(',')})`;
  return `IF(${STEPS[step]}="",FALSE,IF(${STEPS[step]}<${latest},${CONCERNED},FALSE))`;
};

const order: CheckSource[] = STEPS.slice(1).map((date, at) => ({
  代码: 'DATES_OUT_OF_ORDER',
  台账: '微贷流程',
  列: date.slice(1, -1),
  条件: early(at + 1),
  条款: 'M-6',
}));

/** 1 or 0, and nothing else; a blank is what its column says. */
const yesOrNo = (table: string, column: string, clause: string): CheckSource => ({
  代码: 'UNKNOWN_CHOICE',
  台账: table,
  列: column,
  条件: `IF([${column}]="",FALSE,AND([${column}]<>0,[${column}]<>1))`,
  条款: clause,
});

const unknown = (table: string, clause: string, when?: string): CheckSource => {
  const missing = 'COUNTIFS(微贷流程[申请号],[申请号])=0';
  return {
    代码: 'APPLICATION_UNKNOWN',
    台账: table,
    列: '申请号',
    条件: when ? `IF(${when},${missing},FALSE)` : missing,
    条款: clause,
  };
};

export const validations: readonly CheckSource[] = [
  yesOrNo('微贷流程', '独立分析', 'M-3'),
  yesOrNo('微贷流程', '独立放款', 'M-3'),
  yesOrNo('还款提醒', '当日核查', 'M-6'),
  yesOrNo('贷审会', '最终不良', 'M-5'),
  ...order,
  {
    代码: 'REQUIRED_BLANK',
    台账: '微贷流程',
    列: '放款金额',
    条件: `IF([放款金额]="",${inMonth('[放款日期]')},FALSE)`,
    条款: 'M-0',
  },
  unknown('贷后检查', 'M-6'),
  unknown('还款提醒', 'M-6'),
  unknown('微贷余额', 'M-6'),
  unknown('贷审会', 'M-5', '[评审日期]<=期末日'),
  { 代码: 'PASS_RATE_HIGH', 项目: '通过率', 条件: '通过率判断="偏高"', 级别: 'warning', 条款: 'M-4' },
  { 代码: 'PASS_RATE_LOW', 项目: '通过率', 条件: '通过率判断="偏低"', 级别: 'warning', 条款: 'M-4' },
  { 代码: 'NEGATIVE_PAY', 项目: '微贷奖励', 条件: '微贷奖励<0', 级别: 'warning', 条款: 'M-2' },
];

const column = (name: string, formula = `[${name}]`) => ({ 列: name, 公式: formula });

/** EDATE by no month keeps the day and tells the list that it is one. */
export const lists: readonly ListSource[] = [
  {
    名单: '调查超时清单',
    台账: '微贷流程',
    归属: '工号',
    条件: `IF(${VISIT_DUE},${VISIT_MET}=0,FALSE)`,
    列: [
      column('申请号'),
      column('受理日期'),
      column('调查期限', `EDATE([受理日期]+${VISIT_DAYS},0)`),
      column('现场调查日期'),
    ],
    条款: 'M-6',
  },
  {
    名单: '答复超时清单',
    台账: '微贷流程',
    归属: '工号',
    条件: `IF(${ANSWER_DUE},${ANSWER_MET}=0,FALSE)`,
    列: [
      column('申请号'),
      column('现场调查日期'),
      column('答复期限', `EDATE([现场调查日期]+${ANSWER_DAYS},0)`),
      column('答复日期'),
    ],
    条款: 'M-6',
  },
  {
    名单: '首检缺失清单',
    台账: '微贷流程',
    归属: '工号',
    条件: `IF(${FIRST_CHECK_DUE},${FIRST_CHECK_MET}=0,FALSE)`,
    列: [column('申请号'), column('放款日期'), column('首检期限', `EDATE([放款日期]+${FIRST_CHECK_DAYS},0)`)],
    条款: 'M-6',
  },
  {
    名单: '月检缺失清单',
    台账: '微贷余额',
    条件: `IF([时点]=期末日,IF(${MONTHLY_DUE},${MONTHLY_MET}=0,FALSE),FALSE)`,
    列: [column('责任人工号', OWNER), column('申请号'), column('余额')],
    条款: 'M-6',
  },
  {
    名单: '还款提醒缺失清单',
    台账: '还款提醒',
    条件: `IF(AND([到期日]>=期初日,[到期日]<=期末日),OR(${REMINDER_MET}=0,${COLLECTION_MET}=0),FALSE)`,
    列: [
      column('责任人工号', OWNER),
      column('申请号'),
      column('到期日'),
      column('提醒日期'),
      column('按期提醒', REMINDER_MET),
      column('当日核查', COLLECTION_MET),
    ],
    条款: 'M-6',
  },
  {
    名单: '营销量调整建议',
    条件: 'OR(通过率判断="偏高",通过率判断="偏低")',
    列: [
      column('营销户数', '营销户数'),
      column('放款笔数', '放款笔数'),
      column('通过率', '通过率'),
      column('判断', '通过率判断'),
      column('建议营销户数', '建议营销户数'),
    ],
    条款: 'M-4',
  },
];
