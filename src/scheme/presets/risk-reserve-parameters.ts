import type { ParameterSource, ParameterTableSource } from '../source';

/** The text gives no number at all: what a bank has not filled in is missing, or none where it says so. */
export const parameters: readonly ParameterSource[] = [
  {
    参数: '计提基数口径',
    类型: 'text',
    值: '奖励',
    单位: '口径',
    条款: 'R-1',
    取值: ['奖励', '业务量'],
    说明: '“计提基数”没有本期记录、且同时核算公司客户经理绩效工资时，由该方案的奖励或业务量作基数',
  },
  {
    参数: '新老划断日',
    类型: 'date',
    值: '',
    单位: '日期',
    条款: 'R-3',
    空: '无',
    说明: '这一天（含）以前发放的为老贷款；不填则不划断',
  },
  {
    参数: '老贷款责任比例',
    类型: 'ratio',
    值: '',
    单位: '%',
    条款: 'R-3',
    空: '必填',
    说明: '填了新老划断日、又有老贷款损失时必填',
  },
  {
    参数: '容忍度',
    类型: 'ratio',
    值: '',
    单位: '%',
    条款: 'R-4',
    空: '无',
    说明: '损失占本期发放额（贷款发放）的比例以内先予免责',
  },
];

const rateTable = (表: string, key: string, keys: readonly string[], 条款: string): ParameterTableSource => ({
  表,
  列: [
    { 列: key, 类型: 'text' },
    { 列: '比例', 类型: 'ratio' },
  ],
  行: keys.map((name) => [name, '']),
  条款,
});

/** The text names the bases and the causes, without their rates. */
export const parameterTables: readonly ParameterTableSource[] = [
  rateTable('计提比例', '基数类型', ['营销奖励', '利息收入奖励'], 'R-1'),
  rateTable('责任比例', '原因', ['违规放款', '决策失误', '自然灾害', '市场变化'], 'R-4'),
];
