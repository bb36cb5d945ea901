import type { Row } from '../rows';

const EXAMPLE = '示例';

/** Parameters that the text leaves empty. */
export const VALUES: Readonly<Record<string, string>> = {
  转正及格线: '70',
  轮岗年限: '3',
  人均户数: '150',
  人均余额: '60000000',
  人均客户: '500',
  考核合格线: '60',
};

export const DIMENSIONS = ['基本素质', '业务规模', '资产质量'] as const;
export const RATERS = ['自我', '基层领导', '管委会'] as const;
/** By dimension, then by rater; 100% in all. */
const WEIGHTS = [
  [0.05, 0.1, 0.15],
  [0.05, 0.15, 0.2],
  [0.05, 0.1, 0.15],
];
export const GRADES: readonly (readonly [bound: number, grade: string, pay: number])[] = [
  [0, '四级', 3000],
  [70, '三级', 3800],
  [80, '二级', 4600],
  [90, '一级', 5800],
];
const VERTICAL: readonly (readonly [measure: string, weight: number])[] = [
  ['户数', 0.2],
  ['金额', 0.25],
  ['质量', 0.25],
  ['收息', 0.2],
  ['组织资金', 0.1],
];
export const MEASURES = VERTICAL.map(([measure]) => measure);

export const TABLES: Readonly<Record<string, readonly Row[]>> = {
  评分权重: DIMENSIONS.flatMap((dimension, at) =>
    RATERS.map((rater, by): Row => ({
      维度: dimension,
      评分人: rater,
      权重: WEIGHTS[at][by],
      说明: EXAMPLE,
    })),
  ),
  等级表: GRADES.map(([bound, grade, pay]) => ({ 下限: bound, 等级: grade, 薪酬: pay, 说明: EXAMPLE })),
  转正权重: [{ 笔试: 0.4, 网点: 0.3, 管委会: 0.3, 说明: EXAMPLE }],
  垂直权重: VERTICAL.map(([measure, weight]) => ({ 指标: measure, 权重: weight, 说明: EXAMPLE })),
};
