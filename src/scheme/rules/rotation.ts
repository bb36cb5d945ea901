import type { FunctionSource } from '../source';

/** Longer than so many years at one place? 1 or 0. */
export const ROTATIONDUE: FunctionSource = {
  函数: 'ROTATIONDUE',
  形参: ['起始日', '年限', '截止日'],
  条款: 'G-4',
  说明: {
    zh: '到截止日在同一网点超过年限为 1，正好满年限、未满或没有起始日为 0。',
    en: '1 where the stay at one branch is longer than the years on that day, 0 at exactly the years, at less, or without a first day (0).',
  },
  步骤: [
    { 名称: '满年限日', 公式: 'IF(起始日=0,0,EDATE(起始日,12*年限))', 条款: 'G-4' },
    { 名称: '超过年限', 公式: 'IF(起始日=0,0,IF(满年限日<截止日,1,0))', 条款: 'G-4' },
  ],
};

const OWN = '任职记录[开始日期],任职记录[工号],责任人,任职记录[开始日期],"<="&期末日';

/** First day of the unbroken run at the officer's present branch, as 任职记录 has it at the period's end; 0 on an earlier row. */
export const PRESENTRUN: FunctionSource = {
  函数: 'PRESENTRUN',
  形参: ['责任人', '网点名', '开始日'],
  条款: 'G-4',
  说明: {
    zh: '期末所在网点的连续任职起始日：离开后又回来的重新计算；不是最后一条任职记录的为 0。',
    en: 'First day of the unbroken run at the present branch; a return restarts it. 0 on a row that is not the officer’s last.',
  },
  步骤: [
    { 名称: '最后任职日', 公式: `MAXIFS(${OWN})`, 条款: 'G-4' },
    { 名称: '末次他处', 公式: `MAXIFS(${OWN},任职记录[网点],"<>"&网点名)`, 条款: 'G-4' },
    { 名称: '连续起始', 公式: `MINIFS(${OWN},任职记录[开始日期],">"&末次他处)`, 条款: 'G-4' },
    { 名称: '起始日', 公式: 'IF(开始日<最后任职日,0,连续起始)', 条款: 'G-4' },
  ],
};
