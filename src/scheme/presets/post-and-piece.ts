import { MARKETINGWEEK } from '../rules/marketing-week';
import { PIECEPAY, SEASONFACTOR } from '../rules/piece-pay';
import { PAYSHARE, POSTPAY, TARGETPAY, TASKCOMPLETION, TASKPAY } from '../rules/post-pay';
import { STARRATING } from '../rules/star-rating';
import type { SchemeSource } from '../source';
import { clauses, settled } from './post-and-piece-clauses';
import { ledgers } from './post-and-piece-ledgers';
import { parameters, parameterTables } from './post-and-piece-parameters';

const share = (part: string) => `PAYSHARE("${part}",花名册.岗位)`;

/** 岗位工资 + 买单制 (regulations, section P): monthly. */
export const postAndPiece: SchemeSource = {
  id: 'post-and-piece',
  名称: { zh: '岗位工资与买单制', en: 'Post wages and piece rewards' },
  周期: '月',
  来源: '个人业务考核：买单制与岗位工资并重；小微贷款营销要求',
  必备台账: ['花名册', '岗位薪酬', '任务完成'],
  台账: ledgers,
  参数: parameters,
  参数表: parameterTables,
  函数: [
    TARGETPAY,
    PAYSHARE,
    POSTPAY,
    TASKPAY,
    TASKCOMPLETION,
    SEASONFACTOR,
    PIECEPAY,
    MARKETINGWEEK,
    STARRATING,
  ],
  条款: clauses,
  settled,
  项目: [
    {
      项目: '目标薪酬',
      层级: '个人',
      公式: 'TARGETPAY(花名册.岗位,花名册.等级)',
      单位: '元',
      条款: 'P-1',
      说明: '每月',
      辅助: '是',
      english: 'Target pay',
    },
    {
      项目: '基本工资',
      层级: '个人',
      公式: `POSTPAY(目标薪酬,${share('基本')})`,
      单位: '元',
      条款: 'P-1',
      english: 'Basic wage',
    },
    {
      项目: '岗位工资',
      层级: '个人',
      公式: `POSTPAY(目标薪酬,${share('岗位')})`,
      单位: '元',
      条款: 'P-1',
      english: 'Post wage',
    },
    {
      项目: '买单激励',
      层级: '明细',
      台账: '买单业务',
      日期列: '日期',
      公式: 'PIECEPAY(INDEX(买单价目[单价],MATCH([产品],买单价目[产品],0)),[数量],SEASONFACTOR([产品],IF([地区]="",花名册.网点,[地区]),[日期]))',
      单位: '元',
      条款: 'P-2',
      english: 'Piece reward',
    },
    {
      项目: '任务完成率',
      层级: '个人',
      公式: 'TASKCOMPLETION(花名册.工号)',
      单位: '%',
      条款: 'P-1',
      辅助: '是',
      english: 'Completion of tasks',
    },
    {
      项目: '任务工资',
      层级: '个人',
      公式: `TASKPAY(目标薪酬,${share('任务')},任务完成率,任务完成率上限)`,
      单位: '元',
      条款: 'P-1',
      english: 'Task wage',
    },
    {
      项目: '月薪合计',
      层级: '个人',
      公式: '基本工资+岗位工资+买单激励+任务工资',
      单位: '元',
      应发: '是',
      条款: 'P-2',
      english: 'Pay of the month',
    },
    {
      项目: '营销达标周数',
      层级: '分组明细',
      台账: '营销日志',
      日期列: '日期',
      // The Sunday before its week stands for each day of it.
      分组: '[日期]-WEEKDAY([日期],2)',
      公式: 'MARKETINGWEEK(SUM([时长]),SUM([客户数]),每周最低时长,每周最低户数)',
      单位: '周',
      条款: 'P-3',
      english: 'Weeks with enough marketing',
    },
    {
      项目: '星级',
      层级: '个人',
      公式: 'STARRATING(花名册.工号)',
      单位: '星',
      条款: 'P-4',
      english: 'Stars',
    },
  ],
  校验: [
    {
      代码: 'OFFICER_UNKNOWN',
      台账: '星级数据',
      列: '对象',
      // Neither an officer nor a branch of the roster: a slip of the pen would otherwise cost somebody his stars without a word.
      条件: 'COUNTIFS(花名册[工号],[对象])+SUMPRODUCT((花名册[网点]=[对象])*1)=0',
      条款: 'P-4',
    },
  ],
  名单: [
    {
      名单: '网点星级',
      台账: '星级数据',
      不重复: true,
      条件: 'COUNTIFS(花名册[工号],[对象])=0',
      列: [
        { 列: '网点', 公式: '[对象]' },
        { 列: '星级', 公式: 'STARRATING([对象])' },
      ],
      条款: 'P-4',
    },
  ],
};
