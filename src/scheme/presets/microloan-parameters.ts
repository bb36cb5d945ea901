import type { ParameterSource, ParameterTableSource } from '../source';

type Type = ParameterSource['类型'];

const given = (name: string, type: Type, value: string, unit: string, clause: string): ParameterSource => ({
  参数: name,
  类型: type,
  值: value,
  单位: unit,
  条款: clause,
});
const open = (
  name: string,
  type: Type,
  unit: string,
  clause: string,
  empty: '无' | '必填',
  note?: string,
): ParameterSource => ({
  ...given(name, type, '', unit, clause),
  空: empty,
  ...(note ? { 说明: note } : {}),
});

const WAYS = ['超额累进', '全额', '定额'] as const;
/** What 笔数阶梯方式 and 金额阶梯方式 say where they do not override 阶梯方式. */
const SAME = '按阶梯方式';

export const parameters: readonly ParameterSource[] = [
  { ...given('阶梯方式', 'text', WAYS[0], '口径', 'M-1'), 取值: WAYS },
  { ...given('笔数阶梯方式', 'text', SAME, '口径', 'M-1'), 空: '无', 取值: [SAME, ...WAYS] },
  { ...given('金额阶梯方式', 'text', SAME, '口径', 'M-1'), 空: '无', 取值: [SAME, ...WAYS] },
  given('新人考核月数', 'integer', '3', '月', 'M-3'),
  open('通过率下限', 'ratio', '%', 'M-4', '无'),
  open('通过率上限', 'ratio', '%', 'M-4', '无'),
  open('评审费', 'money', '元/件', 'M-5', '必填'),
  given('受理到调查天数', 'integer', '2', '天', 'M-6'),
  given('调查到答复天数', 'integer', '3', '天', 'M-6'),
  given('放款到首检天数', 'integer', '7', '天', 'M-6'),
  given('提醒提前天数', 'integer', '3', '天', 'M-6'),
  given('每日营销时长下限', 'number', '4', '小时', 'M-6'),
  given('稳定客户期数', 'integer', '6', '期', 'M-6'),
  open(
    '稳定客户检查间隔',
    'integer',
    '月',
    'M-6',
    '无',
    '还款超过“稳定客户期数”的贷款每隔几个月检查一次；不填为每月',
  ),
  given('可支配现金可用比例', 'ratio', '80%', '%', 'M-7'),
  open('交叉检验允许偏差', 'ratio', '%', 'M-7', '必填'),
];

const deductions = (name: string, clause: string, optional?: true): ParameterTableSource => ({
  表: name,
  列: [
    { 列: '下限', 类型: 'ratio' },
    { 列: '扣减比例', 类型: 'ratio' },
  ],
  行: [],
  条款: clause,
  ...(optional ? { 可选: optional } : {}),
});

/** The text names the tables and gives none of their figures. */
export const parameterTables: readonly ParameterTableSource[] = [
  {
    表: '笔数阶梯',
    列: [
      { 列: '下限', 类型: 'number' },
      { 列: '单价', 类型: 'money' },
    ],
    行: [],
    条款: 'M-1',
  },
  {
    表: '金额阶梯',
    列: [
      { 列: '下限', 类型: 'money' },
      { 列: '费率', 类型: 'ratio' },
    ],
    行: [],
    条款: 'M-1',
  },
  deductions('逾期扣减表', 'M-2'),
  deductions('合规扣减表', 'M-2', true),
  {
    表: '新人目标',
    列: [
      { 列: '月序', 类型: 'integer' },
      { 列: '营销户数', 类型: 'number' },
      { 列: '独立分析户数', 类型: 'number' },
      { 列: '独立放款笔数', 类型: 'number' },
      { 列: '单笔上限', 类型: 'money' },
    ],
    行: [],
    条款: 'M-3',
    可选: true,
  },
  deductions('评审不良扣减表', 'M-5'),
];
