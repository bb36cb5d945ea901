import type { FunctionSource } from '../source';

/** Is a category's score below its share of the 100 points times the threshold? */
export const BELOWTHRESHOLD: FunctionSource = {
  函数: 'BELOWTHRESHOLD',
  形参: ['类别得分', '类别名', '达标比例'],
  条款: 'K-4',
  说明: {
    zh: '类别得分低于该类满分（100×类内权重之和）×门槛比例的为 1，否则为 0。',
    en: '1 where the category’s score is below its full points (100 × its weights) × the threshold, else 0.',
  },
  步骤: [
    { 名称: '类别满分', 公式: '100*SUMIFS(KPI定义[权重],KPI定义[类别],类别名)', 条款: 'K-4' },
    { 名称: '类别门槛', 公式: 'ROUND(类别满分*达标比例,8)', 条款: 'K-4' },
    { 名称: '未达门槛', 公式: 'IF(ROUND(类别得分,8)<类别门槛,1,0)', 条款: 'K-4' },
  ],
};

/** The coefficient of a score's band; a band without one is a missing parameter. */
export const KPICOEFFICIENT: FunctionSource = {
  函数: 'KPICOEFFICIENT',
  形参: ['得分'],
  条款: 'K-4',
  说明: {
    zh: '绩效系数：得分（保留八位小数）在“绩效系数表”中所处档次的系数，低于最低档为 0。',
    en: 'Coefficient of the band that the score (to 8 decimals) reaches in 绩效系数表; below the lowest, 0.',
  },
  步骤: [
    {
      名称: '档次系数',
      公式: 'LOOKUP(ROUND(得分,8),绩效系数表[下限],绩效系数表[系数])',
      条款: 'K-4',
    },
    { 名称: '系数值', 公式: 'IF(档次系数="",FINDING("PARAMETER_MISSING",档次系数),档次系数)', 条款: 'K-4' },
  ],
};
