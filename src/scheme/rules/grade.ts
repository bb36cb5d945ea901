import type { FunctionSource } from '../source';

/** What a table of lower bounds gives for a score: the row with the largest bound not above it, below the first 0. */
export const GRADEAT: FunctionSource = {
  函数: 'GRADEAT',
  形参: ['得分', '各下限', '各结果'],
  条款: 'G-2',
  说明: {
    zh: '按得分取下限表中对应的结果（等级、薪酬）：下限不超过得分的最高一行，低于最低下限为 0。',
    en: 'What a table of lower bounds gives for a score (grade, pay): the highest row not above it, below the first 0.',
  },
  步骤: [
    { 名称: '比较得分', 公式: 'ROUND(得分,8)', 条款: 'G-2' },
    {
      名称: '对应结果',
      公式: 'IF(COUNT(各下限)=0,FINDING("PARAMETER_MISSING"),LOOKUP(比较得分,各下限,各结果))',
      条款: 'G-2',
    },
    { 名称: '取值', 公式: 'IF(对应结果="",FINDING("PARAMETER_MISSING",对应结果),对应结果)', 条款: 'G-2' },
  ],
};

/** Σ weight × score over two columns of the same rows. */
export const WEIGHTEDSCORE: FunctionSource = {
  函数: 'WEIGHTEDSCORE',
  形参: ['各权重', '各得分'],
  条款: 'G-1',
  说明: {
    zh: '加权得分＝Σ权重×得分；权重合计须为 100%。',
    en: 'Weighted score = Σ weight × score; the weights must add up to 100%.',
  },
  步骤: [
    {
      名称: '加权合计',
      公式: 'IF(ROUND(SUM(各权重),8)=1,SUMPRODUCT(各权重,各得分),FINDING("WEIGHTS_NOT_100"))',
      条款: 'G-1',
    },
  ],
};

/** 分级得分 of an officer: all weighted scores must be there. */
export const GRADESCORE: FunctionSource = {
  函数: 'GRADESCORE',
  形参: ['责任人', '加权得分', '已评项数'],
  条款: 'G-1',
  说明: {
    zh: '分级得分＝Σ权重×得分；评分权重的每一行都须有一条评分，缺一不可。',
    en: 'Grading score = Σ weight × score; each row of 评分权重 needs its score.',
  },
  步骤: [
    { 名称: '应评项数', 公式: 'COUNT(评分权重[权重])', 条款: 'G-1' },
    {
      名称: '在册评分合计',
      公式: 'SUMIFS(分级评分[得分],分级评分[工号],责任人,分级评分[年度],期间)',
      条款: 'G-1',
    },
    // The sum comes first: a score with a finding of its own is told there, not as missing.
    { 名称: '评分齐全', 公式: 'IF(AND(在册评分合计>=0,已评项数>=应评项数),1,0)', 条款: 'G-1' },
    {
      名称: '总分',
      公式: 'IF(应评项数=0,FINDING("PARAMETER_MISSING"),IF(评分齐全=1,加权得分,FINDING("SCORE_MISSING")))',
      条款: 'G-1',
    },
  ],
};

/** How this year's grade stands to last year's: 1 higher, 0 the same, −1 lower. */
export const GRADESTEP: FunctionSource = {
  函数: 'GRADESTEP',
  形参: ['上年', '本年', '得分', '各下限', '各等级'],
  条款: 'G-2',
  说明: {
    zh: '本年等级与上年等级比较：1 升、0 平、-1 降；高低按下限。',
    en: 'This year’s grade against last year’s: 1 up, 0 the same, -1 down; ranked by lower bound.',
  },
  步骤: [
    { 名称: '上年下限', 公式: 'INDEX(各下限,MATCH(上年,各等级,0))', 条款: 'G-2' },
    { 名称: '本年下限', 公式: 'LOOKUP(ROUND(得分,8),各下限,各下限)', 条款: 'G-2' },
    { 名称: '升降', 公式: 'IF(上年=本年,0,SIGN(本年下限-上年下限))', 条款: 'G-2' },
  ],
};

/** 续聘结论: below the line the qualification is withdrawn. */
export const RETENTION: FunctionSource = {
  函数: 'RETENTION',
  形参: ['得分', '合格线'],
  条款: 'G-9',
  说明: {
    zh: '年度考核：得分低于合格线的取消资格，否则续聘；没有合格线一律续聘。',
    en: 'Yearly appraisal: a score below the line withdraws the qualification (取消资格), else 续聘; without a line all stay.',
  },
  步骤: [
    {
      名称: '结论',
      公式: 'IF(合格线="","续聘",IF(ROUND(得分,8)<合格线,"取消资格","续聘"))',
      条款: 'G-9',
    },
  ],
};
