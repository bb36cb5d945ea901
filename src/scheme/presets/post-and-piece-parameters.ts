import type { ParameterSource, ParameterTableSource } from '../source';

/** The text gives no number: all of them ship empty. */
export const parameters: readonly ParameterSource[] = [
  { 参数: '任务完成率上限', 类型: 'ratio', 值: '', 单位: '%', 条款: 'P-1', 空: '无' },
  { 参数: '每周最低时长', 类型: 'number', 值: '', 单位: '小时', 条款: 'P-3', 空: '必填' },
  { 参数: '每周最低户数', 类型: 'integer', 值: '', 单位: '户', 条款: 'P-3', 空: '必填' },
];

export const parameterTables: readonly ParameterTableSource[] = [
  {
    表: '薪酬占比',
    列: [
      { 列: '部分', 类型: 'text' },
      { 列: '占比', 类型: 'ratio' },
      { 列: '岗位', 类型: 'text', 可空: true },
    ],
    键: ['部分', '岗位'],
    行: [
      ['基本', '', ''],
      ['岗位', '', ''],
      ['买单', '', ''],
      ['任务', '', ''],
    ],
    条款: 'P-1',
    合计100: '占比',
    合计100分组: '岗位',
  },
  {
    表: '买单价目',
    列: [
      { 列: '产品', 类型: 'text' },
      { 列: '单价', 类型: 'money' },
    ],
    行: [],
    条款: 'P-2',
  },
  {
    表: '激励系数',
    列: [
      { 列: '产品', 类型: 'text', 可空: true },
      { 列: '地区', 类型: 'text', 可空: true },
      { 列: '起', 类型: 'date', 可空: true },
      { 列: '止', 类型: 'date', 可空: true },
      { 列: '系数', 类型: 'ratio' },
    ],
    键: ['产品', '地区', '起', '止'],
    可选: true,
    行: [],
    条款: 'P-2',
  },
  {
    表: '星级条件',
    列: [
      { 列: '星级', 类型: 'integer' },
      { 列: '指标', 类型: 'text' },
      { 列: '下限', 类型: 'number' },
    ],
    键: ['星级', '指标'],
    可选: true,
    行: [],
    条款: 'P-4',
  },
];
