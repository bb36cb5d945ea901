import type { FunctionSource } from '../source';

export const FLOATINGWAGE: FunctionSource = {
  函数: 'FLOATINGWAGE',
  形参: ['浮动工资', '岗位系数', '完成率', '完成率上限', '岗位系数用法'],
  条款: 'C-3',
  说明: {
    zh: '浮动工资考核＝浮动工资×岗位系数×完成任务百分比，超过 100% 按 100% 计。',
    en: 'Floating wage assessed = floating wage × post coefficient × completion, at most 100%.',
  },
  步骤: [
    { 名称: '考核基数', 公式: 'IF(岗位系数用法="乘以基数",浮动工资*岗位系数,浮动工资)', 条款: 'C-3' },
    { 名称: '计发比例', 公式: 'IF(完成率上限="",完成率,MIN(完成率上限,完成率))', 条款: 'C-3' },
    { 名称: '考核金额', 公式: 'ROUND(考核基数*计发比例,2)', 条款: 'C-3' },
  ],
};
