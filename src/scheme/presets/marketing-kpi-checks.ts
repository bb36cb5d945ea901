import type { CheckSource } from '../source';

const defined = (column: string) => `INDEX(KPI定义[${column}],MATCH([指标],KPI定义[指标],0))`;

/** So many indicators are named one by one where they are missing; further ones together. */
const NAMED = 30;

const missingIndicator = (row: number): CheckSource => ({
  代码: 'TARGET_MISSING',
  项目: `KPI定义第 ${row} 行`,
  条件: `IF(OR(是否主管=1,指标定义数<${row}),FALSE,IF(INDEX(KPI定义[指标],${row})="",FALSE,COUNTIFS(KPI指标[工号],花名册.工号,KPI指标[期间],期间,KPI指标[指标],INDEX(KPI定义[指标],${row}))=0))`,
  条款: 'K-4',
});

export const checks: readonly CheckSource[] = [
  {
    代码: 'UNKNOWN_CHOICE',
    台账: 'KPI指标',
    列: '指标',
    条件: `IF(SUMPRODUCT(--(KPI定义[指标]=[指标]))=0,TRUE,NOT(AND(INLIST(${defined('类别')},"营销、风险、满意度"),INLIST(${defined('方向')},"越高越好、越低越好"))))`,
    条款: 'K-4',
  },
  {
    代码: 'TARGET_ZERO',
    台账: 'KPI指标',
    列: '目标',
    条件: `IF([目标]=0,IF(${defined('方向')}="越低越好",[完成]<>0,TRUE),FALSE)`,
    条款: 'K-4',
  },
  ...Array.from({ length: NAMED }, (_, at) => missingIndicator(at + 1)),
  {
    代码: 'TARGET_MISSING',
    项目: `KPI定义第 ${NAMED} 行以后`,
    条件: `IF(OR(是否主管=1,指标定义数<=${NAMED}),FALSE,SUMPRODUCT(--(COUNTIFS(KPI指标[工号],花名册.工号,KPI指标[期间],期间,KPI指标[指标],KPI定义[指标])=0))>0)`,
    条款: 'K-4',
  },
];
