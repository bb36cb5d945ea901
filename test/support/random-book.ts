import fc from 'fast-check';
import type { Row, Table } from './book';
import { INDICATORS, QUARTER } from './corporate';
import { amount, date, FIRST, loan, loanTables, many, officer, OFFICERS } from './random-loans';
import { day } from './tables';

const table = (
  name: string,
  header: string,
  row: fc.Arbitrary<Row>,
  numbered?: number,
): fc.Arbitrary<Table> =>
  many(row).map((rows) => ({
    name,
    header: header.split(' '),
    // Keys are numbered, but two rows in a dozen share theirs.
    rows: rows.map((cells, i) => cells.map((cell, at) => (at === numbered ? `N${i % 11}` : cell))),
  }));

const roster: Table = {
  name: '花名册',
  header: ['工号', '姓名', '网点', '岗位', '固定工资', '浮动工资', '岗位系数', '生效日期'],
  rows: [
    ['1001', '张三', '城东', '公司客户经理', 3000, 4500, 1.2, null],
    ['1002', '李四', '城东', '公司客户经理', 3100.5, 4000, 1, null],
    ['1002', '李四', '城西', '个人客户经理', 3300, 4200, 1.1, day('2023-02-15')],
    ['1003', '王五', '城西', '营销主管', 2800, 3999.99, null, null],
  ],
};

const targets = fc
  .array(fc.integer({ min: -20, max: 150 }), { minLength: 15, maxLength: 15 })
  .map((done): Table => ({
    name: '任务指标',
    header: ['工号', '期间', '指标', '目标', '完成'],
    rows: OFFICERS.flatMap((id, o) =>
      INDICATORS.map((name, i): Row => [id, QUARTER, name, 60 + i, done[o * 5 + i]]),
    ),
  }));

const prices: Table[] = [
  {
    name: '计件单价',
    header: ['业务项目', '单价'],
    rows: [
      ['代收', 0.35],
      ['代付', 1.005],
    ],
  },
  {
    name: '清收奖励率',
    header: ['清收方式', '比率'],
    rows: [
      ['现金', 0.03],
      ['诉讼', 0.015],
    ],
  },
  {
    name: '参数',
    header: ['参数', '值', '生效日期', '岗位'],
    rows: [
      ['营销奖励率', 0.0015, null, null],
      ['营销奖励率', 0.00175, day('2023-02-01'), null],
      ['营销奖励率', 0.002, null, '个人客户经理'],
      ['利息收入奖励率', 0.0025, day('2023-03-01'), null],
    ],
  },
];

const base = FIRST - 1;
const end = FIRST + 89;
const balance = fc
  .tuple(
    fc.constantFrom(base, base, end, end, end - 1),
    fc.nat(9),
    fc.nat(4),
    officer,
    fc.nat(3),
    fc.nat(2),
    fc.nat(120),
  )
  .map(([at, loanId, customer, id, money, late, arrears]): Row => [
    at,
    `J${loanId}`,
    `K${customer}`,
    id,
    money * 0.5,
    late && late - 1,
    arrears,
  ]);
const lapse = fc
  .tuple(date, date, fc.nat(4), officer, officer, fc.option(date), amount, fc.option(amount))
  .map(([a, , customer, from, to, back, money, award]): Row => [
    '',
    `K${customer}`,
    a % 2 ? day('2006-12-31') : day('2008-01-01'),
    from,
    to,
    back,
    money,
    award,
  ]);

/** A workbook of scheme C with all its ledgers: mostly sound, with unknown officers, duplicates and bad shares among them. */
export const tables: fc.Arbitrary<Table[]> = fc
  .tuple(
    targets,
    many(loan, 12).map(loanTables),
    table(
      '利息收入',
      '工号 月份 利息收入',
      fc
        .tuple(
          officer,
          date,
          amount.map((n) => n - 100),
        )
        .map((row): Row => row),
    ),
    table(
      '银行卡',
      '工号 卡号 开卡日期 卡内余额',
      fc.tuple(officer, fc.constant(''), date, fc.constantFrom(99.99, 100, 5000)).map((row): Row => row),
      1,
    ),
    table(
      'POS商户',
      '工号 商户号 装机日期',
      fc.tuple(officer, fc.constant(''), date).map((row): Row => row),
      1,
    ),
    table(
      '存款日均',
      '期间 工号 账号 基期日均 本期日均',
      fc
        .tuple(fc.constantFrom(QUARTER, QUARTER, '2022Q4'), officer, fc.constant(''), amount, amount)
        .map((row): Row => row),
      2,
    ),
    table(
      '计件业务',
      '工号 日期 业务项目 数量',
      fc
        .tuple(officer, date, fc.constantFrom('代收', '代付', '代售'), fc.integer({ min: -5, max: 50 }))
        .map((row): Row => row),
    ),
    table(
      '不良清收',
      '工号 借据号 清收日期 清收方式 清收金额',
      fc
        .tuple(officer, fc.constant(''), date, fc.constantFrom('现金', '诉讼'), amount)
        .map((row): Row => row),
      1,
    ),
    table('贷款余额', '时点 借据号 客户号 工号 贷款余额 逾期天数 欠息天数', balance),
    table('诉讼时效', '借据号 客户号 失效日期 原责任人工号 现管户工号 挽回日期 挽回金额 核定奖励', lapse, 0),
  )
  .map(([done, loans, ...others]) => [roster, done, ...prices, ...loans, ...others]);
