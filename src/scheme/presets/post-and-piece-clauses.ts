import type { ClauseSource, SchemeSource } from '../source';

const clause = (id: string, zh: string, en: string): ClauseSource => ({ id, title: { zh, en } });

export const clauses: readonly ClauseSource[] = [
  clause(
    'P-1',
    '二 合理确定各岗位的目标薪酬，以及基本工资、岗位工资、买单激励和任务工资的比例关系',
    'Target pay of each post, split into basic, post, piece and task parts',
  ),
  clause(
    'P-2',
    '二 买单激励；重点区域、时段、产品、业务点激励',
    'Piece rewards; regions, seasons and products in focus',
  ),
  clause(
    'P-3',
    '一、主动出击 每人每周一定量以上的营销时间和营销户数',
    'Marketing hours and customers of each week',
  ),
  clause('P-4', '二 星级网点、星级客户经理的激励', 'Star branches and star customer managers'),
];

export const settled: SchemeSource['settled'] = [
  {
    条款: 'P-1',
    text: {
      zh: '岗位、等级按本月末在册的一行；入职、离职、换岗当月不按天折算',
      en: 'Post and grade are those of the roster row in force on the month’s last day; no part of a month is prorated.',
    },
  },
  {
    条款: 'P-1',
    text: {
      zh: '薪酬占比有本岗位的行时用本岗位的，每个岗位的占比各自合计 100%；买单占比只说明结构，不计发',
      en: 'A post’s own shares go before those for all posts and add up to 100% by themselves; the 买单 share is not paid.',
    },
  },
  {
    条款: 'P-1',
    text: {
      zh: '任务完成率为负时任务工资为负，照算',
      en: 'A negative completion gives a negative task wage.',
    },
  },
  {
    条款: 'P-2',
    text: {
      zh: '激励系数的产品、地区、起、止空白表示不限；一笔业务适用几行时取最高的系数，没有适用的为 1；地区取本行的“地区”，未填时取业务当天所在网点',
      en: 'A blank product, region, start or end of a factor means any; of several that apply the highest counts, none is 1. The region is the row’s own, else the officer’s branch on that day.',
    },
  },
  {
    条款: 'P-3',
    text: {
      zh: '一周从周一到周日；跨月的周在两个月里各按当月的行计算',
      en: 'Weeks run from Monday to Sunday; one that spans two months counts in each with that month’s rows.',
    },
  },
  {
    条款: 'P-4',
    text: {
      zh: '只看本星级自己的条件，不要求先达到较低星级；星级数据的对象不在花名册工号中的，按网点处理',
      en: 'Only a star’s own conditions count, not those of lower stars; an object that is no officer is a branch.',
    },
  },
];
