import type { Message } from '../../../formula/value';

export const TITLE: Message = {
  zh: '微贷客户经理绩效 · 示例台账（2023 年 3 月）',
  en: 'Incentive pay of micro-loan managers · sample ledgers, March 2023',
};

export const LEAD: Message = {
  zh: '全部数据由程序生成，人名、号码均为虚构。合计就是原文公布的业绩，这里当作一个月：营销 922 户，上会通过 362 户，放款 359 笔、2,898.9 万元，收回本金 330.9 万元，余额 2,568 万元，通过率 38.9%。',
  en: 'All data are generated. The totals are those that the text publishes, taken as one month: 922 customers marketed, 362 passed, 359 loans of 28,989,000 yuan, 3,309,000 repaid, 25,680,000 left, pass rate 38.9%.',
};

export const OTHER_LEAD: Message = {
  zh: '全部数据由程序生成，人名、号码均为虚构。当月按 --rows 的营销户数生成，并有以前月份的贷款（月度检查、还款提醒、稳定客户）。不加 --rows 时，合计为原文公布的业绩。',
  en: 'All data are generated. The month has as many leads as --rows says, and loans of earlier months (monthly checks, reminders, stable customers). Without --rows the totals are those that the text publishes.',
};

export const DIRTY_TITLE: Message = {
  zh: '微贷客户经理绩效 · 带问题的示例台账（2023 年 3 月）',
  en: 'Incentive pay of micro-loan managers · sample ledgers with defects, March 2023',
};

export const DIRTY_LEAD: Message = {
  zh: '在干净的示例上埋设了各种问题，用来熟悉检查功能。有问题的客户经理工号从 9001 起，网点为“异常示例”，其他人的绩效不受影响。全部数据均为虚构。',
  en: 'The clean sample with one of each defect. Officers with defects have ids from 9001 on; the pay of the others is untouched. All data are invented.',
};

export const STEPS: readonly Message[] = [
  {
    zh: '核算：jisuan run 本文件 --scheme microloan --period 2023-03；先检查：jisuan check 本文件 --scheme microloan --period 2023-03。',
    en: 'Run: jisuan run FILE --scheme microloan --period 2023-03; check first: jisuan check FILE --scheme microloan --period 2023-03.',
  },
  {
    zh: '看一个数怎么来的：jisuan explain 本文件 --scheme microloan --period 2023-03 --officer 3001 --item 微贷奖励。',
    en: 'See where a figure comes from: jisuan explain FILE --scheme microloan --period 2023-03 --officer 3001 --item 微贷奖励.',
  },
  {
    zh: '制度没有给出的数（两张阶梯表、扣减表、新人目标、通过率上下限、评审费）为演示而填，均注明“示例”，请勿照用。',
    en: 'Figures that the regulation does not give (both step tables, deductions, newcomers’ targets, the band, the fee) are filled in for show, marked 示例; do not use them.',
  },
  {
    zh: '可以看到：六项合规率和合规扣减、新人第 1 至 3 月的达标、贷审会委员的评审奖励、每日营销时长。工号 3001–3005 是贷审会委员，3006–3008 是新人。',
    en: 'To be seen: six compliance rates and their deduction, newcomers in months 1 to 3, rewards of committee members, daily marketing hours. 3001–3005 are the committee, 3006–3008 newcomers.',
  },
];
