import type { FunctionSource } from '../source';

/** 单项完成率: 完成/目标, not below 0, capped where a cap is set. */
export const COMPLETION: FunctionSource = {
  函数: 'COMPLETION',
  形参: ['完成', '目标', '上限'],
  条款: 'C-14',
  说明: {
    zh: '单项任务完成率＝完成÷目标，不低于 0；设有上限时不超过上限。',
    en: 'Completion of one target = done ÷ target, not below 0; not above the cap where one is set.',
  },
  步骤: [
    { 名称: '完成比', 公式: 'IF(目标<=0,FINDING("TARGET_ZERO"),MAX(0,完成/目标))', 条款: 'C-14' },
    { 名称: '完成率', 公式: 'IF(上限="",完成比,MIN(完成比,上限))', 条款: 'C-14' },
  ],
};

/** The officer's own target in 任务指标. */
export const TARGETCOMPLETION: FunctionSource = {
  函数: 'TARGETCOMPLETION',
  形参: ['责任人', '指标名'],
  条款: 'C-14',
  说明: {
    zh: '客户经理本人某项任务的完成率（取自“任务指标”）。',
    en: 'Completion of one of the officer’s own targets (from 任务指标).',
  },
  步骤: [
    {
      名称: '记录数',
      公式: 'COUNTIFS(任务指标[工号],责任人,任务指标[期间],期间,任务指标[指标],指标名)',
      条款: 'C-14',
    },
    {
      名称: '目标',
      公式: 'IF(记录数=0,FINDING("TARGET_MISSING"),SUMIFS(任务指标[目标],任务指标[工号],责任人,任务指标[期间],期间,任务指标[指标],指标名))',
      条款: 'C-14',
    },
    {
      名称: '完成',
      公式: 'IF(记录数=0,FINDING("TARGET_MISSING"),SUMIFS(任务指标[完成],任务指标[工号],责任人,任务指标[期间],期间,任务指标[指标],指标名))',
      条款: 'C-14',
    },
    {
      名称: '完成率',
      公式: 'COMPLETION(完成,IF(指标名="工作质量",100,目标),单项完成率上限)',
      条款: 'C-14',
    },
  ],
};

/** A branch's target in 网点指标: 存款 of officers tied to a branch. */
export const BRANCHCOMPLETION: FunctionSource = {
  函数: 'BRANCHCOMPLETION',
  形参: ['网点名', '指标名'],
  条款: 'C-14',
  说明: {
    zh: '挂钩网点某项任务的完成率（取自“网点指标”）。',
    en: 'Completion of a target of the branch that the officer is tied to (from 网点指标).',
  },
  步骤: [
    {
      名称: '记录数',
      公式: 'COUNTIFS(网点指标[网点],网点名,网点指标[期间],期间,网点指标[指标],指标名)',
      条款: 'C-14',
    },
    {
      名称: '目标',
      公式: 'IF(记录数=0,FINDING("TARGET_MISSING"),SUMIFS(网点指标[目标],网点指标[网点],网点名,网点指标[期间],期间,网点指标[指标],指标名))',
      条款: 'C-14',
    },
    {
      名称: '完成',
      公式: 'SUMIFS(网点指标[完成],网点指标[网点],网点名,网点指标[期间],期间,网点指标[指标],指标名)',
      条款: 'C-14',
    },
    { 名称: '完成率', 公式: 'COMPLETION(完成,目标,单项完成率上限)', 条款: 'C-14' },
  ],
};
