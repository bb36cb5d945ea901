import type { ClauseSource, SchemeSource } from '../source';

const clause = (id: string, zh: string, en: string): ClauseSource => ({ id, title: { zh, en } });

export const clauses: readonly ClauseSource[] = [
  clause('V-1', '4.5.3 员工绩效考评内容分值的构成', 'Points of the four dimensions'),
  clause('V-2', '4.6 周检、月检、抽检和年终考评分值的构成', 'Parts of the year’s total'),
  clause('V-3', '4.8 加分与“优秀员工”', 'Bonus points and excellent staff'),
  clause('V-4', '4.9 须予惩罚的行为（严重违规）', 'Severe violations'),
  clause('V-5', '4.7 月绩效考核记录表和月/年绩效考核情况统计表', 'Month record sheet and year summary sheet'),
];

const reading = (id: string, zh: string, en: string) => ({ 条款: id, text: { zh, en } });

export const settled: SchemeSource['settled'] = [
  reading(
    'V-2',
    '各类记录（含年考核）按“日期”归入公历年度',
    'Records of every kind, year-end ones too, belong to the calendar year of their date.',
  ),
  reading(
    'V-2',
    '抽检与周检、月检一起计入检查均分；制度未给权重，三类检查均按 1',
    'Spot checks join the weekly and monthly inspections; the text gives no weights, so each kind counts 1.',
  ),
  reading(
    'V-2',
    '检查、月考核、年考核缺任何一部分的，没有年度总分和名次，其他人照常排名',
    'Without inspections, monthly or year-end assessment there is no total and no rank; the others are ranked without the officer.',
  ),
  reading(
    'V-2',
    '每人每年只有一条年考核；重复的均不计入',
    'One year-end assessment per officer and year; of duplicates none counts.',
  ),
  reading(
    'V-3',
    '加分属于所在的那条记录，大于 0、不超过 10；均分可以超过 100',
    'A bonus, above 0 and up to 10, belongs to its record; the mean may exceed 100.',
  ),
  reading(
    'V-3',
    '年度总分须严格大于优秀线才算优秀员工',
    'Only a total strictly above the line makes excellent staff.',
  ),
  reading(
    'V-4',
    '严重违规项所列维度在该条记录中计 0 分，加分保留；额外扣分按正数填写，记录得分可以为负',
    'Dimensions of a severe violation count 0 in that record and the bonus stays; deductions are entered positive, and a record may fall below 0.',
  ),
  reading(
    'V-5',
    '名次在网点内按年度总分排列，同分同名次（1、1、3）；未填网点的为一组',
    'Ranks run within the branch by the total, ties share a rank (1, 1, 3); a blank branch is a group.',
  ),
];
