import { BELOWTHRESHOLD, KPICOEFFICIENT } from '../rules/kpi-coefficient';
import { INDICATORSCORE, KPICOMPLETION, KPISCORE } from '../rules/kpi-score';
import type { ItemSource, SchemeSource } from '../source';
import { checks } from './marketing-kpi-checks';
import { clauses, settled } from './marketing-kpi-clauses';
import { indicators, teams } from './marketing-kpi-ledgers';
import { parameters, parameterTables } from './marketing-kpi-parameters';
import { teamItems } from './marketing-kpi-teams';

const CATEGORIES = [
  { name: '营销', clause: 'K-1', english: 'Marketing' },
  { name: '风险', clause: 'K-2', english: 'Risk' },
  { name: '满意度', clause: 'K-3', english: 'Satisfaction' },
] as const;
type Category = (typeof CATEGORIES)[number];

const SCORE = 'INDICATORSCORE([指标],[完成],[目标])';

/** The points of a category's rows, and how many rows have points: a category is scored as a whole or not at all. */
const categoryItems = ({ name, clause, english }: Category): ItemSource[] => {
  const ofRows = (item: string, formula: string, unit: string, gloss: string): ItemSource => ({
    项目: item,
    层级: '明细',
    台账: 'KPI指标',
    条件: `INDEX(KPI定义[类别],MATCH([指标],KPI定义[指标],0))="${name}"`,
    公式: formula,
    单位: unit,
    条款: clause,
    辅助: '是',
    english: gloss,
  });
  return [
    ofRows(`${name}指标计分`, SCORE, '分', `${english}: points of the indicators`),
    ofRows(`${name}指标数`, `COUNT(${SCORE})`, '', `${english}: indicators scored`),
    {
      项目: `${name}得分`,
      层级: '个人',
      公式: `IF(OR(本人指标数=0,${name}指标数<COUNTIFS(KPI定义[类别],"${name}")),"",${name}指标计分)`,
      单位: '分',
      条款: clause,
      english: `${english} score`,
    },
  ];
};

const below = ({ name }: Category) => `BELOWTHRESHOLD(${name}得分,"${name}",门槛比例)=1`;

/** 贷款营销 KPI (regulations, section K): quarterly. */
export const marketingKpi: SchemeSource = {
  id: 'marketing-kpi',
  名称: { zh: '贷款营销 KPI 考核', en: 'Loan marketing KPI' },
  周期: '季',
  来源: '贷款业务营销管理办法',
  必备台账: ['花名册', 'KPI指标'],
  台账: [indicators, teams],
  参数: parameters,
  参数表: parameterTables,
  函数: [KPICOMPLETION, KPISCORE, INDICATORSCORE, BELOWTHRESHOLD, KPICOEFFICIENT],
  条款: clauses,
  settled,
  项目: [
    {
      项目: '本人指标数',
      层级: '个人',
      公式: 'COUNTIFS(KPI指标[工号],花名册.工号,KPI指标[期间],期间)',
      单位: '',
      条款: 'K-4',
      辅助: '是',
      english: 'Own indicators',
    },
    {
      项目: '指标定义数',
      层级: '个人',
      公式: 'COUNTIFS(KPI定义[指标],"<>")+COUNTIFS(KPI定义[指标],"")',
      单位: '',
      条款: 'K-4',
      辅助: '是',
      english: 'Indicators defined',
    },
    ...CATEGORIES.flatMap(categoryItems),
    {
      项目: '综合得分',
      层级: '个人',
      // An indicator of a category that the scheme does not know is in none of the three.
      公式: 'IF(OR(营销得分="",风险得分="",满意度得分="",营销指标数+风险指标数+满意度指标数<COUNTIFS(KPI定义[指标],"<>")),"",营销得分+风险得分+满意度得分)',
      单位: '分',
      条款: 'K-4',
      english: 'Total score',
    },
    ...teamItems,
    {
      项目: '考核得分',
      层级: '个人',
      公式: 'IF(是否主管=1,团队得分,综合得分)',
      单位: '分',
      条款: 'K-5',
      说明: '主管按团队得分，其他人按综合得分',
      辅助: '是',
      english: 'Score that counts',
    },
    {
      项目: '门槛未达',
      层级: '个人',
      公式: `IF(OR(KPI方式="加权",是否主管=1,综合得分=""),0,IF(OR(${CATEGORIES.map(below).join(',')}),1,0))`,
      单位: '1/0',
      条款: 'K-4',
      辅助: '是',
      english: 'Below a threshold',
    },
    {
      项目: '绩效系数',
      层级: '个人',
      公式: 'IF(考核得分="","",IF(门槛未达=1,0,KPICOEFFICIENT(考核得分)))',
      单位: '系数',
      条款: 'K-4',
      english: 'Performance coefficient',
    },
    {
      项目: '晋升提名',
      层级: '个人',
      公式: 'IF(考核得分="","",IF(晋升线="",0,IF(ROUND(考核得分,8)>=晋升线,1,0)))',
      单位: '1/0',
      条款: 'K-6',
      english: 'Nominated for promotion',
    },
    {
      项目: '排名得分',
      层级: '个人',
      公式: 'IF(考核得分="","",ROUND(考核得分,8))',
      单位: '分',
      条款: 'K-6',
      辅助: '是',
      english: 'Score to rank by',
    },
    {
      项目: '考核名次',
      层级: '个人',
      公式: 'IF(排名得分="","",1+COUNTIFS(全体[排名得分],">"&排名得分))',
      单位: '名',
      条款: 'K-6',
      english: 'Rank',
    },
    {
      项目: '表彰',
      层级: '个人',
      公式: 'IF(考核名次="","",IF(表彰名额="",0,IF(考核名次<=表彰名额,1,0)))',
      单位: '1/0',
      条款: 'K-6',
      english: 'Commended',
    },
  ],
  校验: checks,
  名单: [
    {
      名单: '晋升提名',
      条件: '晋升提名=1',
      列: [
        { 列: '网点', 公式: '[网点]' },
        { 列: '岗位', 公式: '[岗位]' },
        { 列: '考核得分', 公式: '排名得分' },
        { 列: '名次', 公式: '考核名次' },
      ],
      条款: 'K-6',
    },
    {
      名单: '表彰',
      条件: '表彰=1',
      列: [
        { 列: '网点', 公式: '[网点]' },
        { 列: '岗位', 公式: '[岗位]' },
        { 列: '考核得分', 公式: '排名得分' },
        { 列: '名次', 公式: '考核名次' },
      ],
      条款: 'K-6',
    },
  ],
};
