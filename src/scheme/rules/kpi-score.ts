import type { FunctionSource } from '../source';

/** Completion of one indicator by its direction, within its bounds. */
export const KPICOMPLETION: FunctionSource = {
  函数: 'KPICOMPLETION',
  形参: ['实际完成', '目标数', '指标方向', '完成率下限', '完成率上限'],
  条款: 'K-4',
  说明: {
    zh: '指标完成率：越高越好＝完成÷目标，越低越好＝2－完成÷目标；不低于下限（空=0），不高于上限（空=不限）。',
    en: 'Completion: 完成 ÷ 目标 where higher is better, 2 − 完成 ÷ 目标 where lower is better; not below the lower bound (blank: 0), not above the upper one (blank: none).',
  },
  步骤: [
    {
      名称: '完成比值',
      公式: 'IF(目标数=0,IF(AND(指标方向="越低越好",实际完成=0),"",FINDING("TARGET_ZERO")),实际完成/目标数)',
      条款: 'K-4',
    },
    {
      名称: '按方向',
      公式: 'IF(指标方向="越高越好",完成比值,IF(指标方向="越低越好",IF(完成比值="",1,2-完成比值),FINDING("UNKNOWN_CHOICE")))',
      条款: 'K-4',
    },
    { 名称: '不低于下限', 公式: 'MAX(IF(完成率下限="",0,完成率下限),按方向)', 条款: 'K-4' },
    { 名称: '指标完成率', 公式: 'IF(完成率上限="",不低于下限,MIN(完成率上限,不低于下限))', 条款: 'K-4' },
  ],
};

/** The points of one indicator: its weight of 100 times its completion. */
export const KPISCORE: FunctionSource = {
  函数: 'KPISCORE',
  形参: ['实际完成', '目标数', '指标方向', '指标权数', '完成率下限', '完成率上限'],
  条款: 'K-4',
  说明: {
    zh: '指标得分＝100×权重×完成率。',
    en: 'Points of an indicator = 100 × weight × completion.',
  },
  步骤: [
    {
      名称: '权数',
      公式: 'IF(指标权数="",FINDING("PARAMETER_MISSING",指标权数),指标权数)',
      条款: 'K-4',
    },
    {
      名称: '完成率',
      公式: 'KPICOMPLETION(实际完成,目标数,指标方向,完成率下限,完成率上限)',
      条款: 'K-4',
    },
    { 名称: '指标得分', 公式: '100*权数*完成率', 条款: 'K-4' },
  ],
};

/** The points of an indicator of KPI定义. */
export const INDICATORSCORE: FunctionSource = {
  函数: 'INDICATORSCORE',
  形参: ['指标名', '实际完成', '目标数'],
  条款: 'K-4',
  说明: {
    zh: '按“KPI定义”给一项指标计分。',
    en: 'Points of an indicator as KPI定义 defines it.',
  },
  步骤: [
    { 名称: '定义行', 公式: 'MATCH(指标名,KPI定义[指标],0)', 条款: 'K-4' },
    {
      名称: '定义得分',
      公式: 'KPISCORE(实际完成,目标数,INDEX(KPI定义[方向],定义行),INDEX(KPI定义[权重],定义行),INDEX(KPI定义[下限],定义行),INDEX(KPI定义[上限],定义行))',
      条款: 'K-4',
    },
  ],
};
