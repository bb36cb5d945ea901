import type { FunctionSource } from '../source';

export const MARKETINGREWARD: FunctionSource = {
  函数: 'MARKETINGREWARD',
  形参: ['发放金额', '贷款性质', '分成', '原贷款金额', '营销奖励率', '存量扩大折扣'],
  条款: 'C-7.1',
  说明: {
    zh: '个人营销贷款奖励：发放额×奖励率×分成；借新还旧、重组不计奖；存量扩大只计新增部分，折半。',
    en: 'Loan marketing reward: amount × rate × share; refinancing and restructuring earn nothing; an enlarged loan earns half, on its increase.',
  },
  步骤: [
    { 名称: '新增部分', 公式: 'SIGN(发放金额)*MAX(0,ABS(发放金额)-原贷款金额)', 条款: 'C-7.1' },
    {
      名称: '计奖金额',
      公式: 'IF(OR(贷款性质="借新还旧",贷款性质="重组"),0,IF(贷款性质="存量扩大",新增部分*存量扩大折扣,发放金额))',
      条款: 'C-7.1',
    },
    { 名称: '奖励', 公式: 'ROUND(计奖金额*营销奖励率*分成,2)', 条款: 'C-7.1' },
  ],
};
