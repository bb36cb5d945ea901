import { table } from './shorthand';
import type { TableSpec } from './spec';

const CLASSES = '正常|关注|次级|可疑|损失';

/** The tables of scheme C and those that all schemes share ("Scheme C and common tables"). */
export const TABLES: readonly TableSpec[] = [
  table(
    '花名册',
    `工号* 编号 @, 姓名* 文本, 网点 文本, 岗位* 文本, 等级 文本, 固定工资* 金额 ≥0, 浮动工资* 金额 ≥0, 岗位系数 比率 =1 ≥0,
     入职日期 日期, 离职日期 日期, 生效日期 日期, 挂钩网点 文本`,
    { key: '工号+生效日期' },
  ),
  table(
    '任务指标',
    '工号* 编号 @, 期间* 期间, 指标* 贷款收息|存款|不良贷款余额下降|中间业务|工作质量, 目标* 数值, 完成* 数值',
    {
      key: '工号+期间+指标',
      dateColumn: '期间',
    },
  ),
  table('网点指标', '网点* 文本, 期间* 期间, 指标* 文本, 目标* 数值, 完成* 数值', {
    key: '网点+期间+指标',
    dateColumn: '期间',
  }),
  table(
    '贷款余额',
    `时点* 日期, 借据号* 编号, 客户号* 编号, 客户名称 文本, 工号* 编号 @, 贷款余额* 金额 ≥0, 逾期天数* 整数 ≥0, 欠息天数* 整数 ≥0,
     五级分类 ${CLASSES}, 贷款类别 个人|公司`,
    { key: '时点+借据号', dateColumn: '时点', handover: true },
  ),
  table(
    '贷款发放',
    `借据号* 编号, 客户号* 编号, 客户名称 文本, 工号* 编号 @, 发放日期* 日期, 发放金额* 金额, 贷款性质* 新增|存量扩大|借新还旧|重组,
     原贷款金额 金额, 客户类型* 自主开发型|联合型|联动型|接管型, 计奖比例 比率`,
    {
      key: { columns: ['借据号'], scope: { kind: 'positive', column: '发放金额' } },
      dateColumn: '发放日期',
      reversal: { key: '借据号', amount: '发放金额', own: ['借据号', '发放金额', '客户名称', '客户号'] },
      split: {
        table: '业绩分成',
        key: '借据号',
        officer: '工号',
        share: '分成比例',
        when: { column: '客户类型', value: '联合型' },
        clause: 'C-8.2',
      },
    },
  ),
  table('业绩分成', '借据号* 编号, 工号* 编号 @, 分成比例* 比率', { key: '借据号+工号' }),
  table('管户变更', '借据号* 编号, 原工号* 编号 @, 新工号* 编号 @, 日期* 日期', { key: '借据号+日期' }),
  table('利息收入', '工号* 编号 @, 月份* 月份, 利息收入* 金额, 借据号 编号', {
    dateColumn: '月份',
    handover: true,
  }),
  table(
    '存款日均',
    '期间* 期间, 工号* 编号 @, 账号* 编号, 客户名称 文本, 基期日均* 金额 ≥0, 本期日均* 金额 ≥0, 已计奖净增 金额 =0',
    { key: '期间+账号', dateColumn: '期间' },
  ),
  table('银行卡', '工号* 编号 @, 卡号* 编号, 开卡日期* 日期, 卡内余额* 金额 ≥0', {
    key: '卡号',
    dateColumn: '开卡日期',
  }),
  table('POS商户', '工号* 编号 @, 商户号* 编号, 装机日期* 日期', {
    key: { columns: ['商户号'], scope: { kind: 'period', column: '装机日期' } },
    dateColumn: '装机日期',
  }),
  table('计件业务', '工号* 编号 @, 日期* 日期, 业务项目* 文本, 数量* 数值', { dateColumn: '日期' }),
  table(
    '诉讼时效',
    `借据号* 编号, 客户号* 编号, 失效日期* 日期, 原责任人工号* 编号 @, 现管户工号* 编号 @, 挽回日期 日期, 挽回金额 金额 ≥0,
     核定奖励 金额 ≥0, 损失金额 金额 ≥0`,
    { key: '借据号', dateColumn: '挽回日期', openDate: true },
  ),
  table('不良清收', '工号* 编号 @, 借据号* 编号, 清收日期* 日期, 清收方式* 文本, 清收金额* 金额 ≥0', {
    key: '借据号+清收日期',
    dateColumn: '清收日期',
  }),
  table(
    '手工调整',
    '工号* 编号 @, 期间* 期间, 项目* 文本, 金额* 金额, 原因* 文本, 审批人* 文本, 归属期间 期间, 归属项目 文本',
    {
      dateColumn: '期间',
    },
  ),
];

/** Tables that hold no business rows of their own. */
export const SETTLEMENTS = table(
  '异常处理',
  '代码* 文本, 表* 文本, 键* 文本, 处理* 接受|不计, 理由* 文本, 处理人* 文本, 日期* 日期',
  { key: '代码+表+键' },
);
export const PARAMETERS = table(
  '参数',
  '参数* 文本, 值 任意, 单位 文本, 生效日期 月份, 岗位 文本, 条款 文本, 说明 文本',
  { key: '参数+岗位+生效日期' },
);

export function builtInTable(name: string): TableSpec | undefined {
  return TABLES.find((spec) => spec.name === name);
}
