import type { ItemSource } from '../source';

/** The post that trainees have; formal officers have any other. */
export const TRAINEE = '"见习客户经理"';

/** A subtotal or measure on the way to others. */
export const helper = { 辅助: '是' } as const;

const WEIGHT = '评分权重[维度],[维度],评分权重[评分人],[评分人]';
const SCORED = `AND(期末岗位<>${TRAINEE},COUNTIFS(${WEIGHT},评分权重[权重],"<>")>0)`;

/** Who the officer is at the year's end, his score and grade. */
export const scores: readonly ItemSource[] = [
  {
    项目: '期末岗位',
    层级: '个人',
    公式: '花名册.岗位',
    单位: '文本',
    条款: 'G-2',
    english: 'Post at the end',
    ...helper,
  },
  {
    项目: '所在网点',
    层级: '个人',
    公式: '花名册.网点',
    单位: '文本',
    条款: 'G-8',
    english: 'Branch at the end',
    ...helper,
  },
  {
    项目: '在岗',
    层级: '个人',
    公式: 'IF(AND(IF(花名册.入职日期="",TRUE,花名册.入职日期<=期末日),IF(花名册.离职日期="",TRUE,花名册.离职日期>=期末日)),1,0)',
    单位: '1/0',
    条款: 'G-8',
    english: 'Present at the end',
    ...helper,
  },
  {
    项目: '加权评分',
    层级: '明细',
    台账: '分级评分',
    条件: SCORED,
    公式: `SUMIFS(评分权重[权重],${WEIGHT})*[得分]`,
    单位: '分',
    条款: 'G-1',
    english: 'Weighted scores',
    ...helper,
  },
  {
    项目: '已评项数',
    层级: '明细',
    台账: '分级评分',
    条件: SCORED,
    公式: '1',
    单位: '项',
    条款: 'G-1',
    english: 'Scores given',
    ...helper,
  },
  {
    项目: '分级得分',
    层级: '个人',
    公式: `IF(期末岗位=${TRAINEE},"",GRADESCORE(花名册.工号,加权评分,已评项数))`,
    单位: '分',
    条款: 'G-1',
    english: 'Grading score',
  },
  {
    项目: '等级',
    层级: '个人',
    公式: 'IF(分级得分="","",GRADEAT(分级得分,等级表[下限],等级表[等级]))',
    单位: '文本',
    条款: 'G-2',
    english: 'Grade',
  },
  {
    项目: '等级薪酬',
    层级: '个人',
    公式: 'IF(等级="","",GRADEAT(分级得分,等级表[下限],等级表[薪酬]))',
    单位: '元',
    条款: 'G-2',
    english: 'Pay of the grade',
  },
  {
    项目: '等级升降',
    层级: '明细',
    台账: '上年等级',
    条件: `期末岗位<>${TRAINEE}`,
    // 0 is left to mean: no grade of last year.
    公式: '2+GRADESTEP([等级],等级,分级得分,等级表[下限],等级表[等级])',
    单位: '级',
    条款: 'G-2',
    english: 'Up or down',
    ...helper,
  },
  {
    项目: '等级变动',
    层级: '个人',
    公式: 'IF(OR(等级="",等级升降=0),"",IF(等级升降>2,"升",IF(等级升降<2,"降","平")))',
    单位: '文本',
    条款: 'G-2',
    english: 'Change of grade',
  },
];
