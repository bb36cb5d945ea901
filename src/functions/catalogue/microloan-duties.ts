import { microloan } from '../../scheme/presets/microloan';
import { DUEWITHIN, DUTYRATE, MONTHLYDUE, ONTIME, REMINDED } from '../../scheme/rules/duty-deadline';
import { NEWCOMERLIMIT, NEWCOMERMET, NEWCOMERMONTH } from '../../scheme/rules/newcomer';
import { cellFunction as cell, type ArgumentLine, type CellFunction } from '../cell-function';

const scheme = microloan;
const start: ArgumentLine = [
  '起算日 start date',
  '起算日，没有为空',
  'Starting day; blank where there is none',
];
const days: ArgumentLine = ['天数 days number', '期限天数（自然日）', 'Calendar days allowed'];
const month: ArgumentLine = [
  '序 month number ≠0',
  '新人月序，不是新人为空 ""',
  'Month of the newcomer; "" for others',
];
const targets = (columns: string): ArgumentLine => [
  '新人目标 targets table ? ≠0:单笔上限',
  `目标表，含标题行：${columns}`,
  `Targets with their header row: ${columns}`,
];
const HEADERS = ['月序', '营销户数', '独立分析户数', '独立放款笔数', '单笔上限'];

/** 微贷绩效: duties and newcomers in cells. */
export const MICROLOAN_DUTIES: readonly CellFunction[] = [
  cell(
    DUEWITHIN,
    scheme,
    [
      start,
      days,
      ['首日 first date', '这段日期的第一天', 'First day of the span'],
      ['末日 last date', '这段日期的最后一天', 'Last day of the span'],
    ],
    45000,
    7,
    45000,
    45010,
    1,
  ),
  cell(
    ONTIME,
    scheme,
    [start, ['完成日 done date', '完成日，未做为空', 'Day it was done; blank where it was not'], days],
    45000,
    45003,
    3,
    1,
  ),
  cell(
    REMINDED,
    scheme,
    [
      ['到期日 due date', '到期日', 'Due day'],
      ['提醒日 reminded date', '提醒日，未提醒为空', 'Day of the reminder; blank where there was none'],
      ['提前天数 ahead number =提醒提前天数', '省略为 3', 'Omitted: 3'],
    ],
    45010,
    45008,
    0,
  ),
  cell(
    MONTHLYDUE,
    scheme,
    [
      ['放款日 paidOut date', '放款日，未放款为空', 'Day it was paid out; blank where it was not'],
      ['首检天数 days number', '放款到首检天数', 'Days to the first check'],
      ['月初日 firstDay date', '本月第一天', 'First day of the month'],
    ],
    45000,
    7,
    45017,
    1,
  ),
  cell(
    DUTYRATE,
    scheme,
    [
      ['合规数 met number', '合规数', 'Met'],
      ['应办数 due number', '应办数', 'Due'],
    ],
    9,
    12,
    0.75,
  ),
  cell(
    NEWCOMERMONTH,
    scheme,
    [
      ['入职日 joined date', '入职日期', 'Day of joining'],
      ['月末日 monthEnd date', '本月最后一天', 'Last day of the month'],
      ['考核月数 months number =新人考核月数', '省略为 3', 'Omitted: 3'],
    ],
    44950,
    45016,
    3,
  ),
  cell(
    NEWCOMERLIMIT,
    scheme,
    [month, targets('月序、单笔上限')],
    2,
    [HEADERS, [1, 10, 2, 0, 50000], [2, 20, 5, 1, 100000]],
    100000,
  ),
  cell(
    NEWCOMERMET,
    scheme,
    [
      month,
      ['营销 marketed number', '营销户数', 'Customers marketed'],
      ['分析 analyses number', '独立分析户数', 'Own analyses'],
      ['放款 loans number', '独立放款笔数', 'Own loans'],
      ['超限 above number =0', '超过单笔上限的放款笔数', 'Loans above the limit'],
      targets('月序、营销户数、独立分析户数、独立放款笔数'),
    ],
    2,
    20,
    5,
    0,
    0,
    [HEADERS, [1, 10, 2, 0, 50000], [2, 20, 5, 1, 100000]],
    0,
  ),
];
