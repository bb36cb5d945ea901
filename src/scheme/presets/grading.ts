import { GRADEAT, GRADESTEP, GRADESCORE, RETENTION, WEIGHTEDSCORE } from '../rules/grade';
import { PROBATIONRESULT, PROBATIONSCORE } from '../rules/probation';
import { PRESENTRUN, ROTATIONDUE } from '../rules/rotation';
import { OFFICERSNEEDED } from '../rules/staffing';
import { VERTICALSCORE, VERTICALWEIGHT } from '../rules/vertical-appraisal';
import type { SchemeSource } from '../source';
import { clauses, settled } from './grading-clauses';
import { items } from './grading-items';
import { ledgers } from './grading-ledgers';
import { parameters, parameterTables } from './grading-parameters';
import { TRAINEE } from './grading-scores';

const NEEDED = 'OFFICERSNEEDED([户数],[余额],[客户数],人均户数,人均余额,人均客户)';
const PRESENT = 'COUNTIFS(全体[所在网点],[网点],全体[在岗],1)';

/** 客户经理分级 (regulations, section G): yearly. */
export const grading: SchemeSource = {
  id: 'grading',
  名称: { zh: '客户经理分级管理', en: 'Grading of customer managers' },
  周期: '年',
  来源: '“五化”管理全面提升系统客户经理队伍建设水平',
  必备台账: ['花名册', '分级评分'],
  台账: ledgers,
  参数: parameters,
  参数表: parameterTables,
  函数: [
    GRADEAT,
    WEIGHTEDSCORE,
    GRADESCORE,
    GRADESTEP,
    RETENTION,
    PROBATIONSCORE,
    PROBATIONRESULT,
    PRESENTRUN,
    ROTATIONDUE,
    VERTICALWEIGHT,
    VERTICALSCORE,
    OFFICERSNEEDED,
  ],
  项目: items,
  条款: clauses,
  settled,
  校验: [
    {
      代码: 'SCORE_OUT_OF_RANGE',
      台账: '分级评分',
      列: '得分',
      条件: 'OR([得分]<0,[得分]>100)',
      条款: 'G-1',
    },
    {
      代码: 'REQUIRED_BLANK',
      台账: '花名册',
      列: '入职日期',
      条件: `AND(花名册.岗位=${TRAINEE},[生效日期]=花名册.生效日期,[入职日期]="")`,
      条款: 'G-3',
    },
    { 代码: 'TARGET_ZERO', 台账: '垂直指标', 列: '目标', 条件: '[目标]<=0', 条款: 'G-7' },
    {
      代码: 'NEW_OFFICER_FORMAL',
      条件: `IF(花名册.入职日期="",FALSE,AND(花名册.入职日期>=期初日,花名册.入职日期<=期末日,RIGHT(期末岗位,LEN("客户经理"))="客户经理",COUNTIFS(花名册[工号],花名册.工号,花名册[岗位],${TRAINEE})=0))`,
      级别: 'warning',
      条款: 'G-9',
    },
    { 代码: 'OUTSIDE_CLASS', 项目: '跨类贷款笔数', 条件: '跨类贷款笔数>0', 级别: 'warning', 条款: 'G-9' },
  ],
  名单: [
    {
      名单: '转正名单',
      条件: '转正结论<>""',
      列: [
        { 列: '姓名', 公式: '花名册.姓名' },
        { 列: '网点', 公式: '花名册.网点' },
        { 列: '入职日期', 公式: '[入职日期]' },
        { 列: '考核次数', 公式: '有效考核次数' },
        { 列: '转正结论', 公式: '转正结论' },
      ],
      条款: 'G-3',
    },
    {
      名单: '轮岗名单',
      台账: '任职记录',
      归属: '工号',
      条件: 'IF(OR([开始日期]>期末日,轮岗提示=0),FALSE,PRESENTRUN([工号],[网点],[开始日期])>0)',
      列: [
        { 列: '网点', 公式: '[网点]' },
        { 列: '连续任职起始日', 公式: 'EDATE(PRESENTRUN([工号],[网点],[开始日期]),0)' },
      ],
      条款: 'G-4',
    },
    {
      名单: '面谈名单',
      台账: '预警事项',
      归属: '工号',
      条件: 'AND([日期]>=期初日,[日期]<=期末日,INLIST([类型],面谈类型))',
      列: [
        { 列: '日期', 公式: '[日期]' },
        { 列: '类型', 公式: '[类型]' },
      ],
      条款: 'G-5',
    },
    {
      名单: '网点配置',
      台账: '网点规模',
      条件: 'TRUE',
      列: [
        { 列: '网点', 公式: '[网点]' },
        { 列: '户数', 公式: '[户数]' },
        { 列: '余额', 公式: '[余额]' },
        { 列: '客户数', 公式: '[客户数]' },
        { 列: '需配人数', 公式: NEEDED },
        { 列: '现有人数', 公式: PRESENT },
        { 列: '差额', 公式: `${PRESENT}-${NEEDED}` },
      ],
      条款: 'G-8',
    },
  ],
};
