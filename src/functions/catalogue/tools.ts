import type { FunctionSource } from '../../scheme/source';
import { cellFunction as cell, type CellFunction } from '../cell-function';

/** A function of the rule language itself, as a rule of one step. */
function tool(
  name: string,
  parameters: readonly string[],
  clause: string,
  zh: string,
  en: string,
): FunctionSource {
  const formula = `${name}(${parameters.join(',')})`;
  return {
    函数: name,
    形参: parameters,
    步骤: [{ 名称: '结果', 公式: formula, 条款: clause }],
    条款: clause,
    说明: { zh, en },
  };
}

/** Functions of the rule language that Excel has not. */
export const TOOLS: readonly CellFunction[] = [
  cell(
    tool(
      'PROGRESSIVE',
      ['数量', '各下限', '各费率'],
      'M-1',
      '超额累进：各档内的部分按各档单价或费率计算后相加；行序不限，低于最低下限的部分为 0。',
      'Progressive scale: the part in each band at that band’s rate, added up; rows in any order, nothing below the first bound.',
    ),
    null,
    [
      ['数量 quantity number', '数量或金额', 'Quantity or amount'],
      ['各下限 bounds column:number', '各档下限', 'Lower bounds'],
      ['各费率 rates column:number', '各档单价或费率', 'Price or rate of each band'],
    ],
    12,
    [[0], [5], [10]],
    [[20], [30], [40]],
    330,
  ),
  cell(
    tool(
      'HIGHESTMET',
      ['评定对象', '各等级', '各指标', '各下限', '数据对象', '数据指标', '数据值'],
      'P-4',
      '全部条件都达到的最高等级（数字）：每行条件是等级、指标、下限；缺指标视为未达到，都未达到为 0。',
      'The highest grade (a number) all of whose conditions hold: a row each of grade, measure, bound; a missing measure is not met; none gives 0.',
    ),
    null,
    [
      ['评定对象 whom id', '工号或网点', 'Officer id or branch'],
      ['各等级 grades column:number', '条件：等级', 'Conditions: grade'],
      ['各指标 measures column:text', '条件：指标', 'Conditions: measure'],
      ['各下限 bounds column:number', '条件：下限', 'Conditions: bound'],
      ['数据对象 holders column:id', '数据：对象', 'Data: whose'],
      ['数据指标 given column:text', '数据：指标', 'Data: measure'],
      ['数据值 values column:number', '数据：值', 'Data: value'],
    ],
    '1001',
    [[3], [4]],
    [['存款'], ['存款']],
    [[500], [800]],
    [['1001']],
    [['存款']],
    [[650]],
    3,
  ),
  cell(
    tool(
      'INLIST',
      ['文本', '列表'],
      'V-4',
      '列表（用顿号、逗号、分号或空格隔开）里有没有这一项：TRUE 或 FALSE。',
      'Is the text one of a list’s members (separated by 、 commas, semicolons or blanks)? TRUE or FALSE.',
    ),
    null,
    [
      ['文本 text text', '要找的一项', 'The member looked for'],
      ['列表 list text ?', '列表，如 德、绩', 'The list, as 德、绩'],
    ],
    '绩',
    '德、绩',
    true,
  ),
];
