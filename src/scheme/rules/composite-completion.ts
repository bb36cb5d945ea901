import type { FunctionSource } from '../source';

const weight = (target: string) => `INDEX(指标权重[权重],MATCH("${target}",指标权重[指标],0))`;

export const COMPOSITECOMPLETION: FunctionSource = {
  函数: 'COMPOSITECOMPLETION',
  形参: ['收息', '存款', '不良下降', '中间业务', '工作质量', '上限'],
  条款: 'C-14',
  说明: {
    zh: '综合任务完成率：五项完成率按权重（40%、20%、10%、20%、10%）加权。',
    en: 'Composite completion: the five completions by their weights (40%, 20%, 10%, 20%, 10%).',
  },
  步骤: [
    { 名称: '收息得分', 公式: `${weight('贷款收息')}*收息`, 条款: 'C-14' },
    { 名称: '存款得分', 公式: `${weight('存款')}*存款`, 条款: 'C-14' },
    { 名称: '不良下降得分', 公式: `${weight('不良贷款余额下降')}*不良下降`, 条款: 'C-14' },
    { 名称: '中间业务得分', 公式: `${weight('中间业务')}*中间业务`, 条款: 'C-14' },
    { 名称: '工作质量得分', 公式: `${weight('工作质量')}*工作质量`, 条款: 'C-14' },
    { 名称: '加权合计', 公式: '收息得分+存款得分+不良下降得分+中间业务得分+工作质量得分', 条款: 'C-14' },
    { 名称: '综合', 公式: 'IF(上限="",加权合计,MIN(加权合计,上限))', 条款: 'C-14' },
  ],
};
