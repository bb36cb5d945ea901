import type { Row, Table } from '../support/book';
import { day, ledger } from '../support/tables';

/** The worked case of the regulation (section C): officer 1001 in 2023Q1 earns 35,105.87. */
export function workedTables(): Table[] {
  const balances = (date: string, customers: number): Row[] =>
    Array.from({ length: customers }, (_, i) => [day(date), `JJ${i}`, `KH${i}`, '1001', 10000, 0, 0]);
  const cards: Row[] = Array.from({ length: 120 }, (_, i) => [
    '1001',
    `62220${i}`,
    day('2023-02-01'),
    i < 90 ? 1000 : 99,
  ]);
  const merchants: Row[] = [0, 1, 2].map((i) => ['1001', `SH${i}`, day('2023-03-01')]);
  return [
    ledger(
      '花名册',
      `工号 姓名 网点   岗位         固定工资 浮动工资 岗位系数
       1001 张三 营业部 公司客户经理 3000     4500     1.2
       1002 李四 营业部 公司客户经理 3000     4500     1`,
    ),
    ledger(
      '任务指标',
      `工号 期间   指标             目标    完成
       1001 2023Q1 贷款收息         500000  450000
       1001 2023Q1 存款             8000000 8400000
       1001 2023Q1 不良贷款余额下降 200000  100000
       1001 2023Q1 中间业务         50000   50000
       1001 2023Q1 工作质量         100     95
       1002 2023Q1 贷款收息         100     100
       1002 2023Q1 存款             100     100
       1002 2023Q1 不良贷款余额下降 100     100
       1002 2023Q1 中间业务         100     100
       1002 2023Q1 工作质量         100     100`,
    ),
    ledger(
      '贷款余额',
      '时点 借据号 客户号 工号 贷款余额 逾期天数 欠息天数',
      ...balances('2022-12-31', 40),
      ...balances('2023-03-31', 46),
    ),
    ledger(
      '利息收入',
      `工号 月份    利息收入
       1001 2023-01 100000
       1001 2023-02 150000
       1001 2023-03 200000`,
    ),
    ledger(
      '贷款发放',
      '借据号 客户号 工号 发放日期 发放金额 贷款性质 原贷款金额 客户类型 计奖比例',
      ['D001', 'K1', '1001', day('2023-01-10'), 1000000, '新增', null, '自主开发型', null],
      ['D002', 'K2', '1001', day('2023-01-20'), 1000000, '存量扩大', 600000, '自主开发型', null],
      ['D003', 'K3', '1001', day('2023-02-10'), 800000, '借新还旧', null, '自主开发型', null],
      ['D004', 'K4', '1001', day('2023-02-20'), 500000, '新增', null, '联合型', null],
      ['D005', 'K5', '1001', day('2023-03-10'), 2000000, '新增', null, '联动型', 0.2],
    ),
    ledger(
      '业绩分成',
      `借据号 工号 分成比例
       D004   1001 0.6
       D004   1002 0.4`,
    ),
    ledger(
      '存款日均',
      `期间   工号 账号 基期日均 本期日均
       2023Q1 1001 ZH1  1000000  9400000`,
    ),
    ledger('银行卡', '工号 卡号 开卡日期 卡内余额', ...cards),
    ledger('POS商户', '工号 商户号 装机日期', ...merchants),
    ledger(
      '诉讼时效',
      '借据号 客户号 失效日期 原责任人工号 现管户工号 挽回日期 挽回金额',
      ['S1', 'T1', day('2005-06-01'), '1001', '1001', day('2023-01-05'), 5000],
      ['S2', 'T2', day('2006-12-31'), '1001', '1001', day('2023-01-06'), 19999.99],
      ['S3', 'T3', day('2008-03-01'), '1002', '1001', day('2023-01-07'), 60000],
    ),
    ledger(
      '参数',
      '参数 值 生效日期 岗位',
      ['营销奖励率', 0.0015, null, null],
      ['银行卡单价', 5, null, null],
    ),
  ];
}

/** The tables with one of them changed. */
export function changed(name: string, change: (rows: Row[]) => Row[]): Table[] {
  return workedTables().map((table) =>
    table.name === name ? { ...table, rows: change([...table.rows]) } : table,
  );
}

/** The row with one cell changed. */
export function put(row: Row, at: number, value: Row[number]): Row {
  return row.map((cell, i) => (i === at ? value : cell));
}
