import type { FunctionSource } from '../source';

/** A mean from its weighted sum; without any weight there is no score to average. */
export const MEANSCORE: FunctionSource = {
  函数: 'MEANSCORE',
  形参: ['加权分合计', '权重合计'],
  条款: 'V-2',
  说明: {
    zh: '加权平均分＝加权分合计÷权重合计；没有记录（权重合计为 0）时报告缺少评分。',
    en: 'Weighted mean = sum of weighted scores ÷ sum of weights; without a record (weights 0) the score is missing.',
  },
  步骤: [
    {
      名称: '平均分',
      公式: 'IF(权重合计=0,FINDING("SCORE_MISSING"),加权分合计/权重合计)',
      条款: 'V-2',
    },
  ],
};

/** The weighted mean of a column of scores; for cells, where scores and weights stand side by side. */
export const WEIGHTEDMEAN: FunctionSource = {
  函数: 'WEIGHTEDMEAN',
  形参: ['得分列', '权重列'],
  条款: 'V-2',
  说明: {
    zh: '一列得分的加权平均：Σ权重×得分÷Σ权重；没有得分的行不计。',
    en: 'Weighted mean of a column of scores: Σ weight × score ÷ Σ weight; rows without a score do not count.',
  },
  步骤: [
    { 名称: '加权合计', 公式: 'SUMPRODUCT(得分列,权重列)', 条款: 'V-2' },
    { 名称: '权重之和', 公式: 'SUMPRODUCT((得分列<>"")*权重列)', 条款: 'V-2' },
    { 名称: '加权平均', 公式: 'MEANSCORE(加权合计,权重之和)', 条款: 'V-2' },
  ],
};

/** The year's total of three parts by their shares, to 4 decimals. */
export const YEARSCORE: FunctionSource = {
  函数: 'YEARSCORE',
  形参: ['检查分', '月考核分', '年终分', '检查比例', '月考核比例', '年终比例'],
  条款: 'V-2',
  说明: {
    zh: '年度总分＝检查均分×20%＋月考核均分×30%＋年考核分×50%，保留四位小数。',
    en: 'Total of the year = 20% of the inspections’ mean + 30% of the monthly mean + 50% of the year-end score, to four decimals.',
  },
  步骤: [
    { 名称: '检查部分', 公式: '检查比例*检查分', 条款: 'V-2' },
    { 名称: '月考核部分', 公式: '月考核比例*月考核分', 条款: 'V-2' },
    { 名称: '年终部分', 公式: '年终比例*年终分', 条款: 'V-2' },
    { 名称: '总分', 公式: 'ROUND(检查部分+月考核部分+年终部分,4)', 条款: 'V-2' },
  ],
};
