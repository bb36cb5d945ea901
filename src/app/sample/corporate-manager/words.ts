import type { Message } from '../../../formula/value';

export const TITLE: Message = {
  zh: '公司客户经理绩效工资 · 示例台账（2023 年一季度）',
  en: 'Incentive pay of corporate customer managers · sample ledgers, 2023Q1',
};

export const LEAD: Message = {
  zh: '全部数据由程序生成，人名、户名、号码均为虚构。工号 1001 是制度中的算例：绩效合计 28,531.00，实发绩效 26,105.87，工资总额 35,105.87。',
  en: 'All data are generated; names and numbers are invented. Officer 1001 is the worked case of the regulation: 28,531.00, 26,105.87 and 35,105.87.',
};

export const STEPS: readonly Message[] = [
  {
    zh: '检查：jisuan check 本文件 --scheme corporate-manager --period 2023Q1；核算：jisuan run 本文件 --scheme corporate-manager --period 2023Q1。',
    en: 'Check: jisuan check FILE --scheme corporate-manager --period 2023Q1; run: jisuan run FILE --scheme corporate-manager --period 2023Q1.',
  },
  {
    zh: '看一个数怎么来的：jisuan explain 本文件 --scheme corporate-manager --period 2023Q1 --officer 1001 --item 实发绩效。',
    en: 'See where a figure comes from: jisuan explain FILE --scheme corporate-manager --period 2023Q1 --officer 1001 --item 实发绩效.',
  },
  {
    zh: '制度没有给出的数（计件单价、清收奖励率、按岗位或日期变化的参数）为演示而填，均注明“示例”，请勿照用。',
    en: 'Figures that the regulation does not give (prices, recovery rates, dated and post-specific parameters) are filled in for show, marked 示例; do not use them.',
  },
  {
    zh: '可以看到：四种客户类型和四种贷款性质、联合型分成、本期和跨期冲销、年中换岗和入离职、管户移交、挂钩网点、每个时效档位的临界金额。',
    en: 'To be seen: all customer types and loan natures, joint loans, reversals within and across periods, joiners, leavers and a change of post, handovers, branch targets, amounts around every limitation tier.',
  },
];

export const DIRTY_TITLE: Message = {
  zh: '公司客户经理绩效工资 · 带问题的示例台账（2023 年一季度）',
  en: 'Incentive pay of corporate customer managers · sample ledgers with defects, 2023Q1',
};

export const DIRTY_LEAD: Message = {
  zh: '在干净的示例上埋设了各种问题，用来熟悉检查功能。有问题的客户经理工号从 9001 起，网点为“异常示例”，其他人的绩效不受影响。全部数据均为虚构。',
  en: 'The clean sample with one of each defect, to get to know the checks. Officers with defects have ids from 9001 on; the pay of the others is untouched. All data are invented.',
};
