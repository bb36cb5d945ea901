import { table } from '../../ledger/shorthand';
import type { TableSpec } from '../../ledger/spec';
import type { SchemeSource } from '../../scheme/source';

/** What a bank's own scheme needs of the roster. */
export const STARTER_ROSTER: TableSpec = table(
  '花名册',
  '工号* 编号 @,姓名* 文本,网点 文本,岗位* 文本,入职日期 日期,离职日期 日期,生效日期 日期',
  { key: '工号+生效日期' },
);

/**
 * The smallest scheme that shows each thing a bank's own scheme can hold: items of the three levels, a condition, a group, a
 * function, a parameter with a value and one without, a parameter table. Every figure in it is an example.
 */
export const STARTER: SchemeSource = {
  id: 'custom',
  名称: { zh: '本行绩效方案（示例）', en: 'A bank’s own scheme (example)' },
  周期: '月',
  来源: '示例，请改为本行办法的名称',
  必备台账: ['存款新增'],
  台账: [
    table('存款新增', '工号* 编号 @,客户号* 编号,日期* 日期,新增存款* 金额', { dateColumn: '日期' }),
    table('柜面业务', '工号* 编号 @,日期* 日期,产品* 文本,笔数* 数值', { dateColumn: '日期' }),
    table('差错记录', '工号* 编号 @,日期* 日期,笔数* 整数 ≥0', { dateColumn: '日期' }),
  ],
  参数: [
    { 参数: '存款奖励率', 类型: 'ratio', 值: '0.1%', 单位: '%', 条款: '第三条' },
    { 参数: '大户起点', 类型: 'money', 值: '100000', 单位: '元', 条款: '第四条' },
    { 参数: '大户奖励', 类型: 'money', 值: '50', 单位: '元/户', 条款: '第四条' },
    { 参数: '每笔差错扣减', 类型: 'ratio', 值: '5%', 单位: '%', 条款: '第六条' },
    { 参数: '扣减上限', 类型: 'ratio', 值: '30%', 单位: '%', 条款: '第六条' },
    { 参数: '月度封顶', 类型: 'money', 值: '', 单位: '元', 条款: '第七条', 空: '无' },
  ],
  参数表: [
    {
      表: '产品单价',
      列: [
        { 列: '产品', 类型: 'text' },
        { 列: '单价', 类型: 'money' },
      ],
      行: [
        ['开户', '2'],
        ['代发（工资）', '5'],
      ],
      条款: '第五条',
    },
  ],
  函数: [
    {
      函数: '差错扣减率',
      形参: ['差错数'],
      步骤: [{ 名称: '扣减率', 公式: 'MIN(差错数*每笔差错扣减,扣减上限)', 条款: '第六条' }],
      条款: '第六条',
      说明: {
        zh: '每笔差错扣减一定比例，不超过上限。',
        en: 'So much off for each error, up to a limit.',
      },
    },
  ],
  条款: [],
  settled: [],
  校验: [],
  名单: [],
  项目: [
    {
      项目: '存款奖励',
      层级: '明细',
      公式: 'ROUND([新增存款]*存款奖励率,2)',
      台账: '存款新增',
      单位: '元',
      条款: '第三条',
      说明: '明细：台账每行算一笔，再按人加起来',
      english: 'Deposit reward',
    },
    {
      项目: '大户奖励金额',
      层级: '分组明细',
      公式: '大户奖励',
      台账: '存款新增',
      分组: '客户号',
      分组条件: 'SUM([新增存款])>=大户起点',
      单位: '元',
      条款: '第四条',
      说明: '分组明细：同一客户的几行先合起来，够起点的每户奖一次',
      english: 'Reward for large customers',
    },
    {
      项目: '柜面奖励',
      层级: '明细',
      公式: 'ROUND([笔数]*INDEX(产品单价[单价],MATCH([产品],产品单价[产品],0)),2)',
      台账: '柜面业务',
      条件: '[笔数]>0',
      单位: '元',
      条款: '第五条',
      说明: '按产品到“产品单价”里查单价',
      english: 'Counter reward',
    },
    {
      项目: '差错笔数',
      层级: '明细',
      公式: '[笔数]',
      台账: '差错记录',
      单位: '笔',
      条款: '第六条',
      english: 'Errors',
    },
    {
      项目: '奖励合计',
      层级: '个人',
      公式: '存款奖励+大户奖励金额+柜面奖励',
      单位: '元',
      条款: '第二条',
      说明: '个人：每人算一个数，直接写其他项目的名称',
      english: 'Rewards',
    },
    {
      项目: '差错扣减',
      层级: '个人',
      公式: 'ROUND(奖励合计*差错扣减率(差错笔数),2)',
      单位: '元',
      条款: '第六条',
      english: 'Deduction for errors',
    },
    {
      项目: '本月奖励',
      层级: '个人',
      公式: 'IF(月度封顶="",奖励合计-差错扣减,MIN(奖励合计-差错扣减,月度封顶))',
      单位: '元',
      应发: '是',
      条款: '第七条',
      说明: '“应发”填“是”的就是要发的数；月度封顶不填表示不封顶',
      english: 'Pay of the month',
    },
  ],
};
