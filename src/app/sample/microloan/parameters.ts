import type { SheetPlan } from '../../../report/plan';
import { microloan } from '../../../scheme/presets/microloan';
import type { ParameterSource, SchemeSource } from '../../../scheme/source';
import { parameterSheet, parameterTableSheet } from '../../template/parameter-sheets';
import type { Row } from '../rows';

const EXAMPLE = '示例';

/** Figures that the text does not give; the sample's own. */
const VALUES: Readonly<Record<string, string>> = {
  通过率下限: '25%',
  通过率上限: '55%',
  评审费: '20',
  交叉检验允许偏差: '10%',
};
const deduct = (...rows: readonly (readonly [number, number])[]): Row[] =>
  rows.map(([下限, 扣减比例]) => ({ 下限, 扣减比例, 说明: EXAMPLE }));

const TABLES: Readonly<Record<string, readonly Row[]>> = {
  笔数阶梯: [
    { 下限: 0, 单价: 30, 说明: EXAMPLE },
    { 下限: 10, 单价: 50, 说明: EXAMPLE },
    { 下限: 20, 单价: 80, 说明: EXAMPLE },
  ],
  金额阶梯: [
    { 下限: 0, 费率: 0.001, 说明: EXAMPLE },
    { 下限: 1_000_000, 费率: 0.0012, 说明: EXAMPLE },
    { 下限: 2_000_000, 费率: 0.0015, 说明: EXAMPLE },
  ],
  逾期扣减表: deduct([0.005, 0.05], [0.01, 0.1], [0.03, 0.3], [0.05, 1]),
  合规扣减表: deduct([0, 0.3], [0.8, 0.1], [0.9, 0.05], [0.95, 0]),
  新人目标: [
    { 月序: 1, 营销户数: 20, 独立分析户数: 1, 单笔上限: 100_000, 说明: EXAMPLE },
    { 月序: 2, 营销户数: 30, 独立分析户数: 5, 独立放款笔数: 3, 单笔上限: 120_000, 说明: EXAMPLE },
    { 月序: 3, 营销户数: 40, 独立分析户数: 8, 独立放款笔数: 6, 单笔上限: 150_000, 说明: EXAMPLE },
  ],
  评审不良扣减表: deduct([0.01, 0.1], [0.03, 0.3], [0.05, 1]),
};

/** The parameters as the sample lists them: what the text leaves empty is filled in and marked. */
function filled(parameter: ParameterSource): ParameterSource {
  const value = VALUES[parameter.参数];
  if (value === undefined) return parameter;
  return { ...parameter, 值: value, 说明: [EXAMPLE, parameter.说明].filter(Boolean).join('；') };
}

export function parameterSheets(more: readonly ParameterSource[] = []): SheetPlan[] {
  const source: SchemeSource = { ...microloan, 参数: [...microloan.参数.map(filled), ...more] };
  return [
    parameterSheet(source),
    ...source.参数表.map((table) => parameterTableSheet(table, TABLES[table.表])),
  ];
}
