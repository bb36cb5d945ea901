import type { SchemeSource } from '../source';
import { AMOUNTBYRATE } from '../rules/amount-by-rate';
import { EARLIERPERIOD } from '../rules/earlier-period';
import { LOANSTANDING, QUALITYOFLOAN } from '../rules/loan-standing';
import { clauses, settled } from './opening-season-clauses';
import { ledgers } from './opening-season-ledgers';

/** Without the last day's snapshot 质量时点 has no figure, and so nothing else has. */
const STANDS = (standing: string) => `质量时点>0,QUALITYOFLOAN([借据号])="${standing}"`;
const PAID_BEFORE = '不良追回="是",EARLIERPERIOD([期间])';
/** Told only where there is a snapshot to look in (else MATCH has no value): SNAPSHOT_MISSING says it once. */
const UNKNOWN =
  'MATCH(期末日,贷款余额[时点],0)>0,COUNTIFS(贷款余额[借据号],[借据号],贷款余额[时点],"<="&期末日)=0';

/** 开门红收息奖励与质量挂钩 (regulations, section O): quarterly. */
export const openingSeason: SchemeSource = {
  id: 'opening-season',
  名称: { zh: '开门红收息奖励与质量挂钩', en: 'Opening season: interest reward tied to loan quality' },
  周期: '季',
  来源: '“开门红”具体办法和措施（二、加强贷款营销）',
  必备台账: ['花名册'],
  台账: ledgers,
  参数: [
    {
      参数: '收息奖励率',
      类型: 'ratio',
      值: '',
      单位: '%',
      条款: 'O-1',
      空: '必填',
      说明: '制度写“收息额的一定比例”，未给数',
    },
    {
      参数: '不良追回',
      类型: 'text',
      值: '是',
      单位: '口径',
      条款: 'O-2',
      取值: ['是', '否'],
      说明: '制度写“实行挂钩考核”，未写明是否追回以前已付的奖励',
    },
  ],
  参数表: [],
  函数: [AMOUNTBYRATE, LOANSTANDING, QUALITYOFLOAN, EARLIERPERIOD],
  条款: clauses,
  settled,
  项目: [
    {
      项目: '期末贷款笔数',
      层级: '明细',
      台账: '贷款余额',
      取数: '期末',
      公式: '1',
      单位: '笔',
      条款: 'O-1',
      辅助: '是',
      说明: '季末时点的贷款，判断质量的依据',
      english: 'Loans on the last day',
    },
    {
      项目: '质量时点',
      层级: '个人',
      // A book without the ledger has no snapshot either; where only the day is missing, 期末贷款笔数 tells.
      公式: 'IF(期末贷款笔数>=0,IF(COUNTIFS(贷款余额[时点],期末日)>0,1,FINDING("SNAPSHOT_MISSING")),0)',
      单位: '1/0',
      条款: 'O-1',
      辅助: '是',
      说明: '有季末时点的余额台账为 1',
      english: 'Snapshot of the last day',
    },
    {
      项目: '良好收息奖励',
      层级: '明细',
      台账: '利息收入',
      日期列: '月份',
      条件: `AND(${STANDS('良好')})`,
      公式: 'AMOUNTBYRATE(收息奖励率,[利息收入])',
      单位: '元',
      应发: '是',
      条款: 'O-1',
      english: 'Reward on good loans',
    },
    {
      项目: '不良停奖利息',
      层级: '明细',
      台账: '利息收入',
      日期列: '月份',
      条件: `AND(${STANDS('不良')})`,
      公式: '[利息收入]',
      单位: '元',
      条款: 'O-2',
      english: 'Interest of bad loans, not rewarded',
    },
    {
      项目: '追回奖励',
      层级: '分组明细',
      台账: '已付奖励',
      取数: '全部',
      归属: '工号',
      条件: `AND(${PAID_BEFORE},${STANDS('不良')})`,
      分组: '[借据号]、[期间]',
      公式: '-SUM([金额])',
      单位: '元',
      应发: '是',
      条款: 'O-2',
      english: 'Rewards taken back',
    },
  ],
  校验: [
    { 代码: 'LOAN_UNKNOWN', 台账: '利息收入', 列: '借据号', 条件: `AND(${UNKNOWN})`, 条款: 'O-1' },
    {
      代码: 'LOAN_UNKNOWN',
      台账: '已付奖励',
      列: '借据号',
      条件: `AND(${PAID_BEFORE},${UNKNOWN})`,
      条款: 'O-2',
    },
  ],
  相关: [{ 台账: '已付奖励', 条件: 'EARLIERPERIOD([期间])' }],
  名单: [
    {
      名单: '不良贷款清单',
      台账: '贷款余额',
      归属: '工号',
      条件: 'AND([时点]=期末日,LOANSTANDING([五级分类],[逾期天数],[欠息天数])="不良")',
      列: [
        { 列: '借据号', 公式: '[借据号]' },
        { 列: '客户名称', 公式: '[客户名称]' },
        { 列: '五级分类', 公式: '[五级分类]' },
        { 列: '贷款余额', 公式: '[贷款余额]' },
        { 列: '逾期天数', 公式: '[逾期天数]' },
        { 列: '欠息天数', 公式: '[欠息天数]' },
      ],
      条款: 'O-2',
    },
  ],
};
