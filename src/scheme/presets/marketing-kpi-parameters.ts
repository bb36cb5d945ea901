import type { ParameterSource, ParameterTableSource } from '../source';

const missing = (
  name: string,
  type: ParameterSource['类型'],
  unit: string,
  clause: string,
): ParameterSource => ({ 参数: name, 类型: type, 值: '', 单位: unit, 条款: clause, 空: '必填' });

/** The text gives no number at all. */
export const parameters: readonly ParameterSource[] = [
  { 参数: 'KPI方式', 类型: 'text', 值: '加权', 单位: '口径', 条款: 'K-4', 取值: ['加权', '门槛'] },
  missing('门槛比例', 'ratio', '%', 'K-4'),
  // Without a line or places nobody is nominated or honoured.
  { ...missing('晋升线', 'number', '分', 'K-6'), 空: '无' },
  { ...missing('表彰名额', 'integer', '名', 'K-6'), 空: '无' },
];

const HIGHER = '越高越好';
const LOWER = '越低越好';

export const parameterTables: readonly ParameterTableSource[] = [
  {
    表: 'KPI定义',
    列: [
      { 列: '指标', 类型: 'text' },
      { 列: '类别', 类型: 'text' },
      { 列: '方向', 类型: 'text' },
      { 列: '权重', 类型: 'ratio' },
      { 列: '下限', 类型: 'ratio' },
      { 列: '上限', 类型: 'ratio' },
    ],
    // The indicators that the text names; their weights and bounds are the bank's.
    行: [
      ['新增客户数量', '营销', HIGHER, '', '', ''],
      ['贷款发放金额', '营销', HIGHER, '', '', ''],
      ['贷款余额', '营销', HIGHER, '', '', ''],
      ['不良贷款率', '风险', LOWER, '', '', ''],
      ['逾期贷款率', '风险', LOWER, '', '', ''],
      ['客户问卷调查', '满意度', HIGHER, '', '', ''],
      ['客户投诉', '满意度', LOWER, '', '', ''],
    ],
    条款: 'K-4',
    合计100: '权重',
  },
  {
    表: '绩效系数表',
    列: [
      { 列: '下限', 类型: 'number' },
      { 列: '系数', 类型: 'ratio' },
    ],
    行: [],
    条款: 'K-4',
  },
];
