import type { FunctionSource } from '../source';

export const DEPOSITREWARD: FunctionSource = {
  函数: 'DEPOSITREWARD',
  形参: ['净增日均', '存款奖励率', '净增为负'],
  条款: 'C-9',
  说明: {
    zh: '吸收存款：全部账户日均余额净增×2‰；净增为负按“净增为负”处理。',
    en: 'Deposits: net increase of the daily average over all accounts × 2‰; a decrease as 净增为负 says.',
  },
  步骤: [
    { 名称: '计奖净增', 公式: 'IF(净增为负="计零",MAX(0,净增日均),净增日均)', 条款: 'C-9' },
    { 名称: '奖励', 公式: 'ROUND(计奖净增*存款奖励率,2)', 条款: 'C-9' },
  ],
};
