import type { FunctionSource } from '../source';

/** An accrual, reward or deduction by a rate, yuan and fen (R-1, O-1). A blank rate is PARAMETER_MISSING. */
export const AMOUNTBYRATE: FunctionSource = {
  函数: 'AMOUNTBYRATE',
  形参: ['比率', '计算基数'],
  条款: 'R-1',
  说明: {
    zh: '按比率计提、计奖或扣减：基数×比率，逐笔四舍五入到分；负数为冲减。',
    en: 'Accrual, reward or deduction by a rate: base × rate, rounded to the fen; a negative base takes back.',
  },
  步骤: [
    { 名称: '适用比率', 公式: 'IF(比率="",FINDING("PARAMETER_MISSING",比率),比率)', 条款: 'R-1' },
    { 名称: '按比率金额', 公式: 'ROUND(计算基数*适用比率,2)', 条款: 'R-1' },
  ],
};
