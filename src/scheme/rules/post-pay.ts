import type { FunctionSource } from '../source';

const ROW = '岗位薪酬[岗位],岗位名,岗位薪酬[等级],等级名';
const SHARE_ROW = (post: string) => `薪酬占比[部分],部分名,薪酬占比[岗位],${post}`;

/** 目标薪酬 of a post and grade, yuan a month; PARAMETER_MISSING where 岗位薪酬 has none. */
export const TARGETPAY: FunctionSource = {
  函数: 'TARGETPAY',
  形参: ['岗位名', '等级名'],
  条款: 'P-1',
  说明: {
    zh: '岗位、等级对应的每月目标薪酬（取自“岗位薪酬”）。',
    en: 'Target pay a month of a post and grade (from 岗位薪酬).',
  },
  步骤: [
    { 名称: '薪酬行数', 公式: `COUNTIFS(${ROW})`, 条款: 'P-1' },
    {
      名称: '月目标薪酬',
      公式: `IF(薪酬行数=0,FINDING("PARAMETER_MISSING"),SUMIFS(岗位薪酬[目标薪酬],${ROW}))`,
      条款: 'P-1',
    },
  ],
};

/** A part's share of the target pay: the row for the post goes before the row for all posts. */
export const PAYSHARE: FunctionSource = {
  函数: 'PAYSHARE',
  形参: ['部分名', '岗位名'],
  条款: 'P-1',
  说明: {
    zh: '薪酬某一部分（基本、岗位、买单、任务）的占比：先取本岗位的行，没有则取不分岗位的行。',
    en: 'Share of a part of pay (基本, 岗位, 买单, 任务): the row for the post, else the row for all posts.',
  },
  步骤: [
    // Only rows whose 占比 is filled in count: SUMIFS would take a blank one for 0.
    { 名称: '本岗行数', 公式: `COUNTIFS(${SHARE_ROW('岗位名')},薪酬占比[占比],"<>")`, 条款: 'P-1' },
    { 名称: '通用行数', 公式: `COUNTIFS(${SHARE_ROW('""')},薪酬占比[占比],"<>")`, 条款: 'P-1' },
    {
      名称: '部分占比',
      公式: `IF(本岗行数>0,SUMIFS(薪酬占比[占比],${SHARE_ROW('岗位名')}),IF(通用行数>0,SUMIFS(薪酬占比[占比],${SHARE_ROW('""')}),FINDING("PARAMETER_MISSING")))`,
      条款: 'P-1',
    },
  ],
};

/** 基本工资, 岗位工资: a part of the target pay, in fen. */
export const POSTPAY: FunctionSource = {
  函数: 'POSTPAY',
  形参: ['月目标', '占比'],
  条款: 'P-1',
  说明: {
    zh: '基本工资、岗位工资＝目标薪酬×占比。',
    en: 'Basic and post wage = target pay × share.',
  },
  步骤: [{ 名称: '工资', 公式: 'ROUND(月目标*占比,2)', 条款: 'P-1' }],
};

/** 任务工资: a part of the target pay times the completion, which a cap may limit. */
export const TASKPAY: FunctionSource = {
  函数: 'TASKPAY',
  形参: ['月目标', '占比', '完成率', '上限'],
  条款: 'P-1',
  说明: {
    zh: '任务工资＝目标薪酬×占比×任务完成率；设有上限时，完成率不超过上限。',
    en: 'Task wage = target pay × share × completion, at most the cap where one is set.',
  },
  步骤: [
    { 名称: '计发完成率', 公式: 'IF(上限="",完成率,MIN(完成率,上限))', 条款: 'P-1' },
    { 名称: '工资', 公式: 'ROUND(月目标*占比*计发完成率,2)', 条款: 'P-1' },
  ],
};

/** The officer's completion in 任务完成; TARGET_MISSING without a row of the month. */
export const TASKCOMPLETION: FunctionSource = {
  函数: 'TASKCOMPLETION',
  形参: ['责任人'],
  条款: 'P-1',
  说明: {
    zh: '客户经理本月的任务完成率（取自“任务完成”）。',
    en: 'Completion of the officer’s tasks of the month (from 任务完成).',
  },
  步骤: [
    { 名称: '记录数', 公式: 'COUNTIFS(任务完成[工号],责任人,任务完成[期间],期间)', 条款: 'P-1' },
    {
      名称: '本月完成率',
      公式: 'IF(记录数=0,FINDING("TARGET_MISSING"),SUMIFS(任务完成[完成率],任务完成[工号],责任人,任务完成[期间],期间))',
      条款: 'P-1',
    },
  ],
};
