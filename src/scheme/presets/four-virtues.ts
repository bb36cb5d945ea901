import { DIMENSIONSCORE, INSPECTIONWEIGHT, RECORDSCORE } from '../rules/record-score';
import { MEANSCORE, WEIGHTEDMEAN, YEARSCORE } from '../rules/weighted-mean';
import type { ItemSource, SchemeSource } from '../source';
import { checks } from './four-virtues-checks';
import { clauses, settled } from './four-virtues-clauses';
import { records } from './four-virtues-ledgers';
import { parameters, parameterTables } from './four-virtues-parameters';

const INSPECTION = 'OR([考评类型]="周检",[考评类型]="月检",[考评类型]="抽检")';
const SCORE = 'RECORDSCORE([德],[勤],[能],[绩],[加分],[额外扣分],[严重违规项])';
const WEIGHT = 'INSPECTIONWEIGHT([考评类型],周检权重,月检权重,抽检权重,[权重])';

/** A figure of each record of a kind, on the way to a mean. */
const ofRecords = (
  name: string,
  condition: string,
  formula: string,
  unit: string,
  english: string,
): ItemSource => ({
  项目: name,
  层级: '明细',
  台账: '考评记录',
  条件: condition,
  公式: formula,
  单位: unit,
  条款: unit === '分' ? 'V-1' : 'V-2',
  辅助: '是',
  english,
});

/** 德勤能绩 综合考评 (regulations, section V): yearly. */
export const fourVirtues: SchemeSource = {
  id: 'four-virtues',
  名称: { zh: '德勤能绩综合考评', en: 'Assessment of conduct, diligence, ability and results' },
  周期: '年',
  来源: '客服经理绩效考核制度',
  必备台账: ['花名册', '考评记录'],
  台账: [records],
  参数: parameters,
  参数表: parameterTables,
  函数: [DIMENSIONSCORE, RECORDSCORE, INSPECTIONWEIGHT, MEANSCORE, WEIGHTEDMEAN, YEARSCORE],
  条款: clauses,
  settled,
  项目: [
    ofRecords('检查加权分', INSPECTION, `${SCORE}*${WEIGHT}`, '分', 'Inspections: weighted scores'),
    ofRecords('检查权重合计', INSPECTION, WEIGHT, '', 'Inspections: weights'),
    ofRecords('月考核加权分', '[考评类型]="月考核"', `${SCORE}*[权重]`, '分', 'Months: weighted scores'),
    ofRecords('月考核权重合计', '[考评类型]="月考核"', '[权重]', '', 'Months: weights'),
    ofRecords('年考核得分', '[考评类型]="年考核"', SCORE, '分', 'Year-end: score of the record'),
    ofRecords('年考核次数', '[考评类型]="年考核"', '1', '', 'Year-end: records'),
    {
      项目: '检查均分',
      层级: '个人',
      公式: 'MEANSCORE(检查加权分,检查权重合计)',
      单位: '分',
      条款: 'V-2',
      说明: '周检、月检、抽检得分的加权平均',
      english: 'Mean of the inspections',
    },
    {
      项目: '月考核均分',
      层级: '个人',
      公式: 'MEANSCORE(月考核加权分,月考核权重合计)',
      单位: '分',
      条款: 'V-2',
      english: 'Mean of the monthly assessments',
    },
    {
      项目: '年考核分',
      层级: '个人',
      公式: 'MEANSCORE(年考核得分,年考核次数)',
      单位: '分',
      条款: 'V-2',
      说明: '每人每年一条',
      english: 'Year-end assessment',
    },
    {
      项目: '年度总分',
      层级: '个人',
      公式: 'YEARSCORE(检查均分,月考核均分,年考核分,检查占比,月考核占比,年考核占比)',
      单位: '分',
      条款: 'V-2',
      english: 'Total of the year',
    },
    {
      项目: '排名网点',
      层级: '个人',
      公式: 'IF(花名册.网点="","〔未填网点〕",花名册.网点)',
      单位: '文本',
      条款: 'V-5',
      辅助: '是',
      english: 'Branch to rank in',
    },
    {
      项目: '名次',
      层级: '个人',
      公式: '1+COUNTIFS(全体[排名网点],排名网点,全体[年度总分],">"&年度总分)',
      单位: '名',
      条款: 'V-5',
      说明: '网点内排名，同分同名次',
      english: 'Rank in the branch',
    },
    {
      项目: '优秀员工',
      层级: '个人',
      公式: 'IF(年度总分>优秀线,1,0)',
      单位: '1/0',
      条款: 'V-3',
      english: 'Excellent staff',
    },
  ],
  校验: checks,
  名单: [
    {
      名单: '优秀员工',
      条件: '优秀员工=1',
      列: [
        { 列: '网点', 公式: '[网点]' },
        { 列: '年度总分', 公式: '年度总分' },
        { 列: '名次', 公式: '名次' },
      ],
      条款: 'V-3',
    },
    {
      名单: '月绩效考核记录表',
      台账: '考评记录',
      归属: '工号',
      条件: 'AND([考评类型]="月考核",[日期]>=期初日,[日期]<=期末日)',
      列: [
        { 列: '日期', 公式: '[日期]' },
        { 列: '德', 公式: '[德]' },
        { 列: '勤', 公式: '[勤]' },
        { 列: '能', 公式: '[能]' },
        { 列: '绩', 公式: '[绩]' },
        { 列: '加分', 公式: '[加分]' },
        { 列: '额外扣分', 公式: '[额外扣分]' },
        { 列: '严重违规项', 公式: '[严重违规项]' },
        { 列: '得分', 公式: SCORE },
      ],
      条款: 'V-5',
    },
    {
      名单: '年绩效考核情况统计表',
      条件: '年度总分<>""',
      列: [
        { 列: '网点', 公式: '[网点]' },
        { 列: '检查均分', 公式: 'ROUND(检查均分,4)' },
        { 列: '月考核均分', 公式: 'ROUND(月考核均分,4)' },
        { 列: '年考核分', 公式: 'ROUND(年考核分,4)' },
        { 列: '年度总分', 公式: '年度总分' },
        { 列: '名次', 公式: '名次' },
      ],
      条款: 'V-5',
    },
  ],
};
