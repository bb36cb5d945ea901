import type { ParameterSource, ParameterTableSource } from '../source';

type Type = ParameterSource['类型'];

const number = (name: string, type: Type, value: string, unit: string, clause: string): ParameterSource => ({
  参数: name,
  类型: type,
  值: value,
  单位: unit,
  条款: clause,
});
const choice = (name: string, clause: string, ...values: string[]): ParameterSource => ({
  参数: name,
  类型: 'text',
  值: values[0],
  单位: '口径',
  条款: clause,
  取值: values,
});

/** The numbers that the text gives; where it gives none the value is empty and says what empty means. */
export const parameters: readonly ParameterSource[] = [
  number('营销奖励率', 'ratio', '1.5‰', '‰', 'C-7.1'),
  number('存量扩大折扣', 'ratio', '50%', '%', 'C-7.1'),
  number('联动接管最低比例', 'ratio', '10%', '%', 'C-8.3'),
  number('联动接管最高比例', 'ratio', '30%', '%', 'C-8.3'),
  number('利息收入奖励率', 'ratio', '0.2%', '%', 'C-5'),
  number('存款奖励率', 'ratio', '2‰', '‰', 'C-9'),
  number('基数户维护费', 'money', '30', '元/户', 'C-4'),
  number('超基数户维护费', 'money', '90', '元/户', 'C-4'),
  number('欠息天数上限', 'number', '90', '天', 'C-4'),
  { ...number('减少户扣款', 'money', '', '元/户', 'C-4'), 空: '必填' },
  number('有效卡最低余额', 'money', '100', '元', 'C-10.1'),
  number('银行卡单价', 'money', '5', '元/张', 'C-10.1'),
  number('POS单价', 'money', '200', '元/户', 'C-10.2'),
  number('时效新老划断日', 'date', '2006-12-31', '日期', 'C-11.1'),
  number('时效核定起点', 'money', '500000', '元', 'C-11'),
  number('浮动工资完成率上限', 'ratio', '100%', '%', 'C-3'),
  { ...number('绩效封顶', 'money', '', '元', 'C-13'), 空: '无' },
  // The text caps only the floating wage (C-3); the other reading caps the completions alike.
  { ...number('单项完成率上限', 'ratio', '', '%', 'C-14'), 空: '无', 另读: ['100%'] },
  { ...number('综合完成率上限', 'ratio', '', '%', 'C-14'), 空: '无', 另读: ['100%'] },
  choice('综合完成率作用范围', 'C-2', '全部', '仅不良清收'),
  choice('岗位系数用法', 'C-3', '乘以基数', '已含于基数'),
  choice('浮动工资二次挂钩', 'C-3', '是', '否'),
  choice('减少户处理', 'C-4', '按期末户数', '按基数', '扣款'),
  choice('维护范围', 'C-4', '全部贷款', '个人贷款'),
  choice('净增为负', 'C-9', '计零', '扣减'),
  choice('存款基期口径', 'C-9', '上期', '年初'),
  choice('罚款乘完成率', 'C-11.2', '是', '否'),
  choice('封顶周期', 'C-13', '季', '月'),
];

export const parameterTables: readonly ParameterTableSource[] = [
  {
    表: '指标权重',
    列: [
      { 列: '指标', 类型: 'text' },
      { 列: '权重', 类型: 'ratio' },
    ],
    行: [
      ['贷款收息', '40%'],
      ['存款', '20%'],
      ['不良贷款余额下降', '10%'],
      ['中间业务', '20%'],
      ['工作质量', '10%'],
    ],
    条款: 'C-14',
    合计100: '权重',
  },
  {
    表: '时效挽回档位',
    列: [
      { 列: '下限', 类型: 'money' },
      { 列: '奖励', 类型: 'money' },
    ],
    行: [
      ['0', '20'],
      ['5000', '50'],
      ['20000', '100'],
      ['50000', '150'],
      ['200000', '300'],
      ['500000', ''],
    ],
    条款: 'C-11',
  },
  {
    表: '计件单价',
    列: [
      { 列: '业务项目', 类型: 'text' },
      { 列: '单价', 类型: 'money' },
    ],
    行: [],
    条款: 'C-10.3',
  },
  {
    表: '清收奖励率',
    列: [
      { 列: '清收方式', 类型: 'text' },
      { 列: '比率', 类型: 'ratio' },
    ],
    行: [],
    条款: 'C-15',
  },
];
