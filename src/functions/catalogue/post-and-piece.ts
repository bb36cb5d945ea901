import { postAndPiece } from '../../scheme/presets/post-and-piece';
import { MARKETINGWEEK } from '../../scheme/rules/marketing-week';
import { PIECEPAY, SEASONFACTOR } from '../../scheme/rules/piece-pay';
import { PAYSHARE, POSTPAY, TARGETPAY, TASKPAY } from '../../scheme/rules/post-pay';
import { STARRATING } from '../../scheme/rules/star-rating';
import { cellFunction as cell, type ArgumentLine, type CellFunction } from '../cell-function';

const scheme = postAndPiece;
const target: ArgumentLine = ['月目标 target number', '每月目标薪酬（元）', 'Target pay a month, yuan'];
const share: ArgumentLine = ['占比 share number', '该部分占比', 'Share of the part'];
const post: ArgumentLine = ['岗位名 post text', '岗位', 'Post'];

/** 岗位工资 + 买单制 in cells. TASKCOMPLETION only looks up the ledger 任务完成. */
export const POST_AND_PIECE: readonly CellFunction[] = [
  cell(
    TARGETPAY,
    scheme,
    [
      post,
      ['等级名 grade text', '等级', 'Grade'],
      [
        '岗位薪酬 pay table',
        '薪酬表，含标题行：岗位、等级、目标薪酬',
        'Pay with its header row: 岗位, 等级, 目标薪酬',
      ],
    ],
    '客户经理',
    '三级',
    [
      ['岗位', '等级', '目标薪酬'],
      ['客户经理', '二级', 7000],
      ['客户经理', '三级', 8000],
    ],
    8000,
  ),
  cell(
    PAYSHARE,
    scheme,
    [
      ['部分名 part 基本|岗位|买单|任务', '薪酬部分', 'Part of the pay'],
      ['岗位名 post text ?', '岗位', 'Post'],
      [
        '薪酬占比 shares table ?',
        '占比表，含标题行：部分、占比、岗位',
        'Shares with their header row: 部分, 占比, 岗位',
      ],
    ],
    '任务',
    '客户经理',
    [
      ['部分', '占比', '岗位'],
      ['任务', 0.3, null],
      ['任务', 0.4, '客户经理'],
    ],
    0.4,
  ),
  cell(POSTPAY, scheme, [target, share], 8000, 0.3, 2400),
  cell(
    TASKPAY,
    scheme,
    [
      target,
      share,
      ['完成率 completion number', '任务完成率', 'Completion of the tasks'],
      ['上限 cap number =任务完成率上限 ≠0', '省略为不限', 'Omitted: none'],
    ],
    8000,
    0.4,
    1.2,
    1.1,
    3520,
  ),
  cell(
    SEASONFACTOR,
    scheme,
    [
      ['产品名 product text', '产品', 'Product'],
      ['地区名 region text', '地区，可为空', 'Region; may be blank'],
      ['业务日 day date', '业务日期', 'Day of the business'],
      [
        '激励系数 factors table ?',
        '系数表，含标题行：产品、地区、起、止、系数',
        'Factors with their header row: 产品, 地区, 起, 止, 系数',
      ],
    ],
    '贷款',
    '城关',
    45000,
    [
      ['产品', '地区', '起', '止', '系数'],
      ['贷款', null, null, null, 1.2],
      ['贷款', '城关', 44927, 45016, 1.5],
    ],
    1.5,
  ),
  cell(
    PIECEPAY,
    scheme,
    [
      ['单价 price number', '单价（元）', 'Price, yuan'],
      ['数量 quantity number', '数量，冲回为负', 'Quantity; negative takes back'],
      ['系数 factor number =1', '激励系数，省略为 1', 'Factor; omitted: 1'],
    ],
    15,
    7,
    1.2,
    126,
  ),
  cell(
    MARKETINGWEEK,
    scheme,
    [
      ['周时长 hours number', '一周营销时长（小时）', 'Hours of the week'],
      ['周户数 customers number', '一周营销户数', 'Customers of the week'],
      ['最低时长 leastHours number =每周最低时长', '最低时长，制度未定', 'Least hours; the text gives none'],
      [
        '最低户数 leastCustomers number =每周最低户数',
        '最低户数，制度未定',
        'Least customers; the text gives none',
      ],
    ],
    21,
    30,
    20,
    30,
    1,
  ),
  cell(
    STARRATING,
    scheme,
    [
      ['评定对象 whom id', '工号或网点', 'Officer id or branch'],
      [
        '星级条件 conditions table',
        '条件表，含标题行：星级、指标、下限',
        'Conditions with their header row: 星级, 指标, 下限',
      ],
      [
        '星级数据 data table',
        '数据表，含标题行：对象、指标、值',
        'Data with their header row: 对象, 指标, 值',
      ],
    ],
    '1001',
    [
      ['星级', '指标', '下限'],
      [3, '存款', 500],
      [4, '存款', 800],
    ],
    [
      ['对象', '指标', '值'],
      ['1001', '存款', 650],
    ],
    3,
  ),
];
