import {
  parameterSheet,
  parameterTableSheet,
  type ParameterVersionRow,
} from '../../template/parameter-sheets';
import type { SheetPlan } from '../../../report/plan';
import { corporateManager } from '../../../scheme/presets/corporate-manager';
import type { ParameterSource, SchemeSource } from '../../../scheme/source';
import type { Row } from '../rows';
import { UNKNOWN_PARAMETER, UNLISTED_PARAMETER } from './defects';
import { RATE_CHANGE } from './quarter';
import { PIECE_PRICES, RECOVERY_RATES } from './small-ledgers';

const EXAMPLE = '示例';

/** A rate that changes within the quarter, one for a single post, and a cap for trainees; all of them examples. */
export const VERSIONS: readonly ParameterVersionRow[] = [
  { 参数: '营销奖励率', 值: '1.6‰', 生效日期: RATE_CHANGE, 说明: `${EXAMPLE}：3 月 1 日起上调为 1.6‰` },
  { 参数: '营销奖励率', 值: '1.8‰', 岗位: '个人客户经理', 说明: `${EXAMPLE}：个人客户经理按 1.8‰` },
  { 参数: '绩效封顶', 值: '9000', 岗位: '见习客户经理', 说明: `${EXAMPLE}：见习客户经理每季封顶` },
];

/** Tables that the text leaves empty, filled in and marked as examples. */
const EXAMPLES: Readonly<Record<string, readonly Row[]>> = {
  计件单价: PIECE_PRICES.map(([item, price]) => ({ 业务项目: item, 单价: price, 说明: EXAMPLE })),
  清收奖励率: RECOVERY_RATES.map(([way, rate]) => ({ 清收方式: way, 比率: rate, 说明: EXAMPLE })),
};

/** Rows of 参数 in a clean sample. */
export const PARAMETER_ROWS = corporateManager.参数.length + VERSIONS.length;

/** The parameters as a dirty sample lists them: one left out, one at the end that no scheme has. */
export function dirtySource(source: SchemeSource): SchemeSource {
  const unknown: ParameterSource = {
    参数: UNKNOWN_PARAMETER,
    类型: 'ratio',
    值: '2‰',
    单位: '‰',
    条款: 'C-7.1',
  };
  const listed = source.参数.filter((parameter) => parameter.参数 !== UNLISTED_PARAMETER);
  return { ...source, 参数: [...listed, unknown] };
}

export function parameterSheets(source: SchemeSource): SheetPlan[] {
  return [
    parameterSheet(source, VERSIONS),
    ...source.参数表.map((table) => parameterTableSheet(table, EXAMPLES[table.表])),
  ];
}
