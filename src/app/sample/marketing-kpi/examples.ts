import type { Row } from '../rows';
import { INDICATORS } from './ledgers';

const EXAMPLE = '示例';

/** Parameters that the text leaves empty. */
export const VALUES: Readonly<Record<string, string>> = { 门槛比例: '60%', 晋升线: '105', 表彰名额: '3' };

/** By indicator: category, direction, weight, bounds; 100% in all. */
const DEFINITION: readonly (readonly [string, string, number, number | null, number])[] = [
  ['营销', '越高越好', 0.15, null, 1.5],
  ['营销', '越高越好', 0.25, 0.5, 1.5],
  ['营销', '越高越好', 0.2, 0.5, 1.5],
  ['风险', '越低越好', 0.15, null, 1.2],
  ['风险', '越低越好', 0.05, null, 1.2],
  ['满意度', '越高越好', 0.12, null, 1],
  ['满意度', '越低越好', 0.08, null, 1],
];

const BANDS: readonly (readonly [bound: number, coefficient: number])[] = [
  [60, 0.6],
  [80, 0.8],
  [90, 1],
  [100, 1.2],
  [110, 1.5],
];

export const TABLES: Readonly<Record<string, readonly Row[]>> = {
  KPI定义: DEFINITION.map(([category, direction, weight, least, most], at): Row => ({
    指标: INDICATORS[at],
    类别: category,
    方向: direction,
    权重: weight,
    下限: least,
    上限: most,
    说明: EXAMPLE,
  })),
  绩效系数表: BANDS.map(([bound, coefficient]): Row => ({ 下限: bound, 系数: coefficient, 说明: EXAMPLE })),
};
