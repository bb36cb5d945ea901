import { marketingKpi } from '../../scheme/presets/marketing-kpi';
import { BELOWTHRESHOLD, KPICOEFFICIENT } from '../../scheme/rules/kpi-coefficient';
import { INDICATORSCORE, KPICOMPLETION, KPISCORE } from '../../scheme/rules/kpi-score';
import { cellFunction as cell, type ArgumentLine, type CellFunction } from '../cell-function';

const scheme = marketingKpi;
const done: ArgumentLine = ['实际完成 done number', '完成数', 'What was done'];
const target: ArgumentLine = ['目标数 target number', '目标数', 'The target'];
const direction: ArgumentLine = [
  '指标方向 direction 越高越好|越低越好',
  '越高越好或越低越好',
  '越高越好: higher is better; 越低越好: lower is better',
];
const bounds: readonly ArgumentLine[] = [
  ['完成率下限 lower number ?', '省略为 0', 'Omitted: 0'],
  ['完成率上限 upper number ? ≠0', '省略为不限', 'Omitted: none'],
];
const HEADERS = ['指标', '类别', '方向', '权重', '下限', '上限'];
const definitions = (columns: string): ArgumentLine => [
  'KPI定义 definitions table ? ≠0:权重,上限',
  `KPI定义表，含标题行：${columns}`,
  `The table KPI定义 with its header row: ${columns}`,
];

/** 营销 KPI in cells. */
export const MARKETING_KPI: readonly CellFunction[] = [
  cell(KPICOMPLETION, scheme, [done, target, direction, ...bounds], 0.012, 0.015, '越低越好', 1.2),
  cell(
    KPISCORE,
    scheme,
    [done, target, direction, ['指标权数 weight number', '权重，如 20%', 'Weight, as 20%'], ...bounds],
    45,
    50,
    '越高越好',
    0.2,
    18,
  ),
  cell(
    INDICATORSCORE,
    scheme,
    [
      ['指标名 indicator text', '指标名称', 'Name of the indicator'],
      done,
      target,
      definitions('指标、方向、权重、下限、上限'),
    ],
    '贷款余额',
    60,
    50,
    [HEADERS, ['贷款余额', '营销', '越高越好', 0.2, null, 1.1]],
    22,
  ),
  cell(
    BELOWTHRESHOLD,
    scheme,
    [
      ['类别得分 score number', '类别得分', 'Score of the category'],
      ['类别名 category text', '类别名称', 'Name of the category'],
      ['达标比例 threshold number =门槛比例', '门槛比例，制度未定', 'Threshold; the text gives none'],
      definitions('类别、权重'),
    ],
    20,
    '营销',
    0.6,
    [
      HEADERS,
      ['贷款余额', '营销', '越高越好', 0.2, null, null],
      ['新增客户数量', '营销', '越高越好', 0.2, null, null],
    ],
    1,
  ),
  cell(
    KPICOEFFICIENT,
    scheme,
    [
      ['得分 score number', '考核得分', 'The score'],
      ['绩效系数表 bands table ?', '系数表，含标题行：下限、系数', 'Bands with their header row: 下限, 系数'],
    ],
    87,
    [
      ['下限', '系数'],
      [60, 0.8],
      [80, 1],
      [95, 1.2],
    ],
    1,
  ),
];
