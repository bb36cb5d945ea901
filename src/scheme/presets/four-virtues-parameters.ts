import type { ParameterSource, ParameterTableSource } from '../source';

const number = (
  name: string,
  type: ParameterSource['类型'],
  value: string,
  unit: string,
  clause: string,
): ParameterSource => ({ 参数: name, 类型: type, 值: value, 单位: unit, 条款: clause });

/** All numbers are the text's own but the weights of the kinds of inspection: it gives none, so each is 1. */
export const parameters: readonly ParameterSource[] = [
  number('检查占比', 'ratio', '20%', '%', 'V-2'),
  number('月考核占比', 'ratio', '30%', '%', 'V-2'),
  number('年考核占比', 'ratio', '50%', '%', 'V-2'),
  { ...number('周检权重', 'number', '1', '', 'V-2'), 说明: '制度只说“加权平均”，未给权重' },
  { ...number('月检权重', 'number', '1', '', 'V-2'), 说明: '制度只说“加权平均”，未给权重' },
  { ...number('抽检权重', 'number', '1', '', 'V-2'), 说明: '制度只说“加权平均”，未给权重' },
  number('加分上限', 'number', '10', '分', 'V-3'),
  number('优秀线', 'number', '100', '分', 'V-3'),
];

export const parameterTables: readonly ParameterTableSource[] = [
  {
    表: '满分表',
    列: [
      { 列: '维度', 类型: 'text' },
      { 列: '满分', 类型: 'number' },
    ],
    行: [
      ['德', '20'],
      ['勤', '20'],
      ['能', '30'],
      ['绩', '30'],
    ],
    条款: 'V-1',
  },
];
