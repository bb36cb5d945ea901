import type { ItemSource } from '../source';
import { careers } from './grading-careers';
import { helper, scores } from './grading-scores';

const appraisal: readonly ItemSource[] = [
  {
    项目: '垂直单项得分',
    层级: '明细',
    台账: '垂直指标',
    公式: 'VERTICALWEIGHT([指标],[部分])*[完成]/[目标]*100',
    单位: '分',
    条款: 'G-7',
    english: 'Vertical scores',
    ...helper,
  },
  {
    项目: '垂直占比合计',
    层级: '明细',
    台账: '垂直指标',
    公式: 'VERTICALWEIGHT([指标],[部分])',
    单位: '%',
    条款: 'G-7',
    english: 'Vertical weights given',
    ...helper,
  },
  {
    项目: '垂直计分项数',
    层级: '明细',
    台账: '垂直指标',
    // The weight is asked for so that a row without one does not count either.
    公式: 'IF(VERTICALWEIGHT([指标],[部分])="",0,1)',
    单位: '项',
    条款: 'G-7',
    english: 'Vertical indicators given',
    ...helper,
  },
  {
    项目: '垂直考核得分',
    层级: '个人',
    公式: 'VERTICALSCORE(花名册.工号,垂直单项得分,垂直占比合计,垂直计分项数)',
    单位: '分',
    条款: 'G-7',
    english: 'Vertical score',
  },
  {
    项目: '跨类贷款笔数',
    层级: '明细',
    台账: '贷款余额',
    条件: 'AND([时点]=期末日,[贷款余额]>0,OR(AND(期末岗位="公司客户经理",[贷款类别]="个人"),AND(期末岗位="个人客户经理",[贷款类别]="公司")))',
    公式: '1',
    单位: '笔',
    条款: 'G-9',
    english: 'Loans outside the class',
    ...helper,
  },
  {
    项目: '续聘结论',
    层级: '个人',
    公式: 'IF(分级得分="","",RETENTION(分级得分,考核合格线))',
    单位: '文本',
    条款: 'G-9',
    english: 'Retention',
  },
];

/** Items of 客户经理分级: subtotals before what they are for. */
export const items: readonly ItemSource[] = [...scores, ...careers, ...appraisal];
