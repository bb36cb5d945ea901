import { grading } from '../../scheme/presets/grading';
import { GRADEAT, GRADESTEP, RETENTION, WEIGHTEDSCORE } from '../../scheme/rules/grade';
import { PROBATIONSCORE } from '../../scheme/rules/probation';
import { ROTATIONDUE } from '../../scheme/rules/rotation';
import { OFFICERSNEEDED } from '../../scheme/rules/staffing';
import { VERTICALWEIGHT } from '../../scheme/rules/vertical-appraisal';
import { cellFunction as cell, type ArgumentLine, type CellFunction } from '../cell-function';

const scheme = grading;
const score: ArgumentLine = ['得分 score number', '分级得分', 'The score'];
const bounds: ArgumentLine = ['各下限 bounds column:number', '等级表的下限列', 'The column of lower bounds'];

/** 客户经理分级 in cells. GRADESCORE, PROBATIONRESULT, PRESENTRUN and VERTICALSCORE read whole ledgers. */
export const GRADING: readonly CellFunction[] = [
  cell(
    GRADEAT,
    scheme,
    [score, bounds, ['各结果 results column:any', '等级或薪酬列', 'The column of grades or pay']],
    82,
    [[60], [75], [90]],
    [['三级'], ['二级'], ['一级']],
    '二级',
  ),
  cell(
    WEIGHTEDSCORE,
    scheme,
    [
      ['各权重 weights column:number', '权重列，合计 100%', 'Weights, 100% in all'],
      ['各得分 scores column:number', '得分列', 'Scores of the same rows'],
    ],
    [[0.4], [0.6]],
    [[80], [90]],
    86,
  ),
  cell(
    GRADESTEP,
    scheme,
    [
      ['上年 lastYear any', '上年等级', 'Grade of last year'],
      ['本年 thisYear any', '本年等级', 'Grade of this year'],
      score,
      bounds,
      ['各等级 grades column:any', '等级表的等级列', 'The column of grades'],
    ],
    '三级',
    '二级',
    82,
    [[60], [75], [90]],
    [['三级'], ['二级'], ['一级']],
    1,
  ),
  cell(
    RETENTION,
    scheme,
    [score, ['合格线 passLine number =考核合格线', '合格线，省略为没有', 'Pass line; omitted: none']],
    58,
    60,
    '取消资格',
  ),
  cell(
    PROBATIONSCORE,
    scheme,
    [
      ['笔试分 written number', '笔试得分', 'Written test'],
      ['网点分 branch number', '网点考核得分', 'Branch'],
      ['管委会分 committee number', '管委会考核得分', 'Committee'],
      [
        '转正权重 weights table ?',
        '权重表，含标题行：笔试、网点、管委会',
        'Weights with their header row: 笔试, 网点, 管委会',
      ],
    ],
    80,
    90,
    70,
    [
      ['笔试', '网点', '管委会'],
      [0.4, 0.4, 0.2],
    ],
    82,
  ),
  cell(
    ROTATIONDUE,
    scheme,
    [
      ['起始日 since number', '连续任职起始日，没有为 0', 'First day of the stay; 0 where there is none'],
      ['年限 years number', '轮岗年限', 'Years'],
      ['截止日 until date', '截止日', 'The day to look at'],
    ],
    43831,
    3,
    45291,
    1,
  ),
  cell(
    VERTICALWEIGHT,
    scheme,
    [
      ['指标名 indicator text', '指标', 'Indicator'],
      ['部分名 part 总部|网点', '总部或网点', 'Part: 总部 or 网点'],
      ['垂直权重 weights table', '权重表，含标题行：指标、权重', 'Weights with their header row: 指标, 权重'],
      [
        '考核部分权重 parts table ?',
        '部分权重表，含标题行：部分、权重',
        'Weights of the parts with their header row: 部分, 权重',
      ],
    ],
    '存款',
    '网点',
    [
      ['指标', '权重'],
      ['存款', 0.5],
    ],
    [
      ['部分', '权重'],
      ['总部', 0.4],
      ['网点', 0.6],
    ],
    0.3,
  ),
  cell(
    OFFICERSNEEDED,
    scheme,
    [
      ['户数 accounts number', '户数', 'Accounts'],
      ['余额 balance number', '贷款余额（元）', 'Loan balance, yuan'],
      ['客户数 customers number', '客户数', 'Customers'],
      [
        '每人户数 accountsEach number =人均户数',
        '人均户数，制度未定',
        'Accounts a head; the text gives none',
      ],
      [
        '每人余额 balanceEach number =人均余额',
        '人均余额（元），制度未定',
        'Balance a head, yuan; the text gives none',
      ],
      [
        '每人客户 customersEach number =人均客户',
        '人均客户，制度未定',
        'Customers a head; the text gives none',
      ],
    ],
    900,
    120000000,
    800,
    300,
    50000000,
    400,
    3,
  ),
];
