import type { FunctionSource } from '../source';

/** Weight of an indicator within its part (总部, 网点) of the vertical appraisal. */
export const VERTICALWEIGHT: FunctionSource = {
  函数: 'VERTICALWEIGHT',
  形参: ['指标名', '部分名'],
  条款: 'G-7',
  说明: {
    zh: '垂直考核某项指标的权重＝垂直权重×考核部分权重；没有考核部分权重时不分部分。',
    en: 'Weight of an indicator = 垂直权重 × 考核部分权重 of its part; without part weights there is one part.',
  },
  步骤: [
    { 名称: '指标占比', 公式: 'INDEX(垂直权重[权重],MATCH(指标名,垂直权重[指标],0))', 条款: 'G-7' },
    {
      名称: '部分占比',
      公式: 'IF(COUNT(考核部分权重[权重])=0,1,INDEX(考核部分权重[权重],MATCH(部分名,考核部分权重[部分],0)))',
      条款: 'G-7',
    },
    {
      名称: '占比',
      公式: 'IF(OR(指标占比="",部分占比=""),FINDING("PARAMETER_MISSING"),指标占比*部分占比)',
      条款: 'G-7',
    },
  ],
};

/** 垂直考核得分: all indicators must be there, or none. */
export const VERTICALSCORE: FunctionSource = {
  函数: 'VERTICALSCORE',
  形参: ['责任人', '各项得分', '各项占比', '计分项数'],
  条款: 'G-7',
  说明: {
    zh: '垂直考核得分＝Σ权重×完成÷目标×100；各项指标齐全才计算，都没有则为空。',
    en: 'Vertical score = Σ weight × done ÷ target × 100; all indicators are needed; blank where there is none at all.',
  },
  步骤: [
    { 名称: '指标行数', 公式: 'COUNTIFS(垂直指标[工号],责任人,垂直指标[年度],期间)', 条款: 'G-7' },
    {
      名称: '得分',
      公式: 'IF(计分项数<指标行数,"",IF(ROUND(各项占比,8)=1,各项得分,FINDING("TARGET_MISSING")))',
      条款: 'G-7',
    },
    { 名称: '总分', 公式: 'IF(指标行数=0,"",得分)', 条款: 'G-7' },
  ],
};
