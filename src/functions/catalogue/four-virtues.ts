import { fourVirtues } from '../../scheme/presets/four-virtues';
import { DIMENSIONSCORE, INSPECTIONWEIGHT, RECORDSCORE } from '../../scheme/rules/record-score';
import { MEANSCORE, WEIGHTEDMEAN, YEARSCORE } from '../../scheme/rules/weighted-mean';
import { cellFunction as cell, type ArgumentLine, type CellFunction } from '../cell-function';

const scheme = fourVirtues;
const violations: ArgumentLine = [
  '违规维度 violations text ?',
  '严重违规的维度，如 德、绩；没有可省略',
  'Dimensions of severe violations, as 德、绩; omit where there are none',
];
const maxima: ArgumentLine = [
  '满分表 maxima table ?',
  '满分表，含标题行：维度、满分；省略为 20、20、30、30',
  'Maxima with their header row: 维度, 满分; omitted: 20, 20, 30, 30',
];

/** 德勤能绩考评 in cells. */
export const FOUR_VIRTUES: readonly CellFunction[] = [
  cell(
    DIMENSIONSCORE,
    scheme,
    [
      ['维度名 dimension 德|勤|能|绩', '维度', 'Dimension: 德, 勤, 能 or 绩'],
      ['评分 score number', '该维度评分', 'Its score'],
      violations,
      maxima,
    ],
    '能',
    35,
    30,
  ),
  cell(
    RECORDSCORE,
    scheme,
    [
      ['德分 virtue number', '德的评分', 'Score of 德'],
      ['勤分 diligence number', '勤的评分', 'Score of 勤'],
      ['能分 ability number', '能的评分', 'Score of 能'],
      ['绩分 results number', '绩的评分', 'Score of 绩'],
      ['奖励加分 bonus number =0', '加分', 'Bonus'],
      ['追加扣分 deduction number =0', '额外扣分', 'Further deductions'],
      violations,
      maxima,
    ],
    18,
    19,
    27,
    28,
    5,
    2,
    '绩',
    67,
  ),
  cell(
    INSPECTIONWEIGHT,
    scheme,
    [
      ['检查类型 kind 周检|月检|抽检', '检查类型', 'Kind of inspection'],
      ['周检权 weekly number =周检权重', '省略为 1', 'Omitted: 1'],
      ['月检权 monthly number =月检权重', '省略为 1', 'Omitted: 1'],
      ['抽检权 spot number =抽检权重', '省略为 1', 'Omitted: 1'],
      ['记录权重 own number =1', '这条记录自己的权重', 'The record’s own weight'],
    ],
    '月检',
    1,
    2,
    1,
    1.5,
    3,
  ),
  cell(
    MEANSCORE,
    scheme,
    [
      ['加权分合计 total number', 'Σ权重×得分', 'Σ weight × score'],
      ['权重合计 weights number', 'Σ权重，须大于 0', 'Σ weight, above 0'],
    ],
    270,
    3,
    90,
  ),
  cell(
    WEIGHTEDMEAN,
    scheme,
    [
      ['得分列 scores column:number', '一列得分', 'A column of scores'],
      ['权重列 weights column:number', '同样行数的一列权重', 'A column of weights of the same rows'],
    ],
    [[90], [80]],
    [[1], [3]],
    82.5,
  ),
  cell(
    YEARSCORE,
    scheme,
    [
      ['检查分 inspections number', '检查均分', 'Mean of the inspections'],
      ['月考核分 monthly number', '月考核均分', 'Mean of the months'],
      ['年终分 yearEnd number', '年考核分', 'Year-end score'],
      ['检查比例 inspectionShare number =检查占比', '省略为 20%', 'Omitted: 20%'],
      ['月考核比例 monthlyShare number =月考核占比', '省略为 30%', 'Omitted: 30%'],
      ['年终比例 yearEndShare number =年考核占比', '省略为 50%', 'Omitted: 50%'],
    ],
    90,
    92,
    95,
    93.1,
  ),
];
