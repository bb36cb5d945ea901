import type { FunctionSource } from '../source';

/** The value of the row with the largest 下限 not above a ratio (rounded to 8 decimals first); below the first row 0. */
export const TIERVALUE: FunctionSource = {
  函数: 'TIERVALUE',
  形参: ['比率', '下限', '取值'],
  条款: 'M-2',
  说明: {
    zh: '分档取值：比率先舍入到 8 位小数，取不超过它的最大下限所在行；低于第一档为 0。',
    en: 'Tier lookup: the ratio is rounded to 8 decimals; the row with the largest lower bound not above it; below the first, 0.',
  },
  步骤: [
    { 名称: '比较用比率', 公式: 'ROUND(比率,8)', 条款: 'M-2' },
    { 名称: '到达档', 公式: 'LOOKUP(比较用比率,下限,取值)', 条款: 'M-2' },
    { 名称: '档位值', 公式: 'IF(到达档="",FINDING("PARAMETER_MISSING",到达档),到达档)', 条款: 'M-2' },
  ],
};

/** What a ratio (overdue, compliance) takes off a reward, in yuan; nothing is taken off where nothing was earned. */
export const RATEDEDUCTION: FunctionSource = {
  函数: 'RATEDEDUCTION',
  形参: ['奖励', '比率', '下限', '扣减比例'],
  条款: 'M-2',
  说明: {
    zh: '按比率扣减奖励：奖励×比率所在档的扣减比例，四舍五入到分；没有奖励不扣。',
    en: 'Deduction by a ratio: reward × the deduction of its tier, rounded to the fen; nothing off where nothing was earned.',
  },
  步骤: [
    { 名称: '适用比例', 公式: 'TIERVALUE(比率,下限,扣减比例)', 条款: 'M-2' },
    { 名称: '扣减', 公式: 'IF(奖励=0,0,ROUND(奖励*适用比例,2))', 条款: 'M-2' },
  ],
};

/** The committee member's reward, yuan: cases × fee, less the tier of his NPL ratio. */
export const REVIEWREWARD: FunctionSource = {
  函数: 'REVIEWREWARD',
  形参: ['件数', '每件费', '不良率', '下限', '扣减比例'],
  条款: 'M-5',
  说明: {
    zh: '评审奖励：件数×评审费×（1−审批不良率所在档的扣减比例），四舍五入到分。',
    en: 'Review reward: cases × fee × (1 − deduction of the NPL ratio’s tier), rounded to the fen.',
  },
  步骤: [
    { 名称: '不良扣减', 公式: 'TIERVALUE(不良率,下限,扣减比例)', 条款: 'M-5' },
    { 名称: '奖励', 公式: 'IF(件数=0,0,ROUND(件数*每件费*(1-不良扣减),2))', 条款: 'M-5' },
  ],
};
