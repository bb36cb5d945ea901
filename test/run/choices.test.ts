import { bookOf, type Table } from '../support/book';
import { paid, parameter, run, targets } from '../support/corporate';
import { figure, figures, findings, held } from '../support/reading';
import { ledger } from '../support/tables';

// One officer with a figure in each bracket of C-12: F = 1,000 × 1.2 × 80% = 960 (done 80 of 100 everywhere).
const roster = ledger(
  '花名册',
  `工号 姓名 岗位         固定工资 浮动工资 岗位系数
   1001 张三 公司客户经理 3000     1000     1.2
   1002 李四 公司客户经理 3000     0        1`,
);
const done = targets(['1001', '1002'], 80);
// B = 100,000 × 1.5‰ = 150; K = 200; N = 1,000 × 10% = 100; P of 1001 = −20 (1002 earns 20).
const tables: Table[] = [
  roster,
  done,
  ledger(
    '贷款发放',
    '借据号 客户号 工号 发放日期 发放金额 贷款性质 客户类型\nD1 K1 1001 2023-01-05 100000 新增 自主开发型',
  ),
  ledger('POS商户', '工号 商户号 装机日期\n1001 S1 2023-01-01'),
  ledger('不良清收', '工号 借据号 清收日期 清收方式 清收金额\n1001 B1 2023-01-09 现金 1000'),
  ledger('清收奖励率', '清收方式 比率\n现金 10%'),
  ledger(
    '诉讼时效',
    `借据号 客户号 失效日期   原责任人工号 现管户工号 挽回日期   挽回金额
     S1     SK1    2008-05-01 1001         1002       2023-02-01 100`,
  ),
];
const mixed = (overrides: object) => run(bookOf(tables), overrides as Record<string, string>);

describe('The choices of C-12 over F 960, N 100, K 200, B 150, P −20 at a completion of 80%', () => {
  test.each([
    ['as the text has it', '1112.00', '(960 + 100 + 150 − 20 + 200) × 80%', {}],
    [
      '综合完成率作用范围=仅不良清收',
      '1370.00',
      '960 + 100 × 80% + 150 − 20 + 200',
      { 综合完成率作用范围: '仅不良清收' },
    ],
    ['浮动工资二次挂钩=否', '1304.00', '960 + (100 + 150 − 20 + 200) × 80%', { 浮动工资二次挂钩: '否' }],
    ['罚款乘完成率=否', '1108.00', '(960 + 100 + 150 + 200) × 80% − 20', { 罚款乘完成率: '否' }],
    [
      'both 否',
      '1300.00',
      '960 + (100 + 150 + 200) × 80% − 20',
      { 浮动工资二次挂钩: '否', 罚款乘完成率: '否' },
    ],
    [
      '仅不良清收 and 罚款乘完成率=否',
      '1370.00',
      '960 + 80 + 150 + 200 − 20',
      { 综合完成率作用范围: '仅不良清收', 罚款乘完成率: '否' },
    ],
    ['岗位系数用法=已含于基数', '984.00', 'F = 800: (800 + 430) × 80%', { 岗位系数用法: '已含于基数' }],
    ['a cap of 900 a quarter', '1060.00', 'MIN(900, 952) + 200 × 80%', { 绩效封顶: '900' }],
    ['a cap of 300, 封顶周期=月', '1060.00', 'MIN(3 × 300, 952) + 160', { 绩效封顶: '300', 封顶周期: '月' }],
    ['a cap of 300, 封顶周期=季', '460.00', 'MIN(300, 952) + 160', { 绩效封顶: '300', 封顶周期: '季' }],
    [
      'the cap with 浮动工资二次挂钩=否: the floating wage stands inside the cap',
      '1060.00',
      'MIN(900, 960 + 230 × 80%) + 160',
      { 绩效封顶: '900', 浮动工资二次挂钩: '否' },
    ],
    [
      'the cap with 罚款乘完成率=否: the fine comes off after the cap',
      '1040.00',
      'MIN(900, 1210 × 80%) + 160 − 20',
      { 绩效封顶: '900', 罚款乘完成率: '否' },
    ],
    [
      'the cap with 仅不良清收: 1,170 under the cap, card and POS whole',
      '1100.00',
      'MIN(900, 960 + 80 + 150 − 20) + 200',
      { 绩效封顶: '900', 综合完成率作用范围: '仅不良清收' },
    ],
  ])('%s: 实发绩效 is %s = %s', (_, expected, __, overrides) => {
    expect(figure(mixed(overrides), '1001', '实发绩效')).toBe(expected);
  });

  test('绩效合计 is F + N + K + B + P under every choice: 1,390', () => {
    for (const overrides of [
      {},
      { 罚款乘完成率: '否' },
      { 综合完成率作用范围: '仅不良清收' },
      { 绩效封顶: '1' },
    ])
      expect(figure(mixed(overrides), '1001', '绩效合计')).toBe('1390.00');
  });
});

describe('C-4 减少户处理: base of 3 customers, 2 at the end', () => {
  const balances = ledger(
    '贷款余额',
    `时点       借据号 客户号 工号 贷款余额 逾期天数 欠息天数
     2022-12-31 J1     K1     1001 100      0        0
     2022-12-31 J2     K2     1001 100      0        0
     2022-12-31 J3     K3     1001 100      0        0
     2023-03-31 J1     K1     1001 100      0        0
     2023-03-31 J2     K2     1001 100      0        0`,
  );

  test.each([
    ['by the end count: 2 × 30', { 减少户处理: '按期末户数' }, '60.00'],
    ['by the base: 3 × 30', { 减少户处理: '按基数' }, '90.00'],
    ['less 25 for each customer lost: 3 × 30 − 25', { 减少户处理: '扣款', 减少户扣款: '25' }, '65.00'],
    [
      'a deduction beyond the base part is taken in full: 90 − 200',
      { 减少户处理: '扣款', 减少户扣款: '200' },
      '-110.00',
    ],
  ])('%s', (_, overrides, expected) => {
    expect(figure(paid([balances], overrides), '1001', '维护费')).toBe(expected);
  });

  test('扣款 without its amount is PARAMETER_MISSING and holds the officer who lost customers, nobody else', () => {
    const result = paid([balances], { 减少户处理: '扣款' });
    expect(findings(result)).toEqual(['PARAMETER_MISSING 花名册!1 工号 A2']);
    expect(held(result)).toEqual(['1001']);
    expect(figures(result, '1001')).toMatchObject({ 维护费: '', 绩效合计: '', 实发绩效: '', 工资总额: '' });
    expect(figure(result, '1002', '维护费')).toBe('0.00');
  });
});

describe('C-4 维护范围: a company and a personal customer, one more personal at the end', () => {
  const balances = ledger(
    '贷款余额',
    `时点       借据号 客户号 工号 贷款余额 逾期天数 欠息天数 贷款类别
     2022-12-31 J1     K1     1001 100      0        0        公司
     2022-12-31 J2     K2     1001 100      0        0        个人
     2023-03-31 J1     K1     1001 100      5        0        公司
     2023-03-31 J2     K2     1001 100      0        0        个人
     2023-03-31 J3     K3     1001 100      0        0        个人
     2023-03-31 J4     K3     1001 100      9        0        公司`,
  );

  test.each([
    ['全部贷款: base 2; at the end K1 and K3 are overdue, so 1 × 30', '全部贷款', '30.00'],
    ['个人贷款: base 1, end 2 (a company loan overdue spoils nobody): 30 + 90', '个人贷款', '120.00'],
  ])('%s', (_, scope, expected) => {
    const result = paid([balances], { 维护范围: scope });
    expect(figure(result, '1001', '维护费')).toBe(expected);
    expect(findings(result)).toEqual([]);
  });
});

describe('C-9 净增为负 and 存款基期口径', () => {
  const deposits = (rows: string) =>
    ledger('存款日均', `期间 工号 账号 基期日均 本期日均 已计奖净增\n${rows}`);
  const fallen = deposits('2023Q1 1001 A1 1000000 400000 0\n2023Q1 1001 A2 200000 300000 0');
  const grown = deposits('2023Q1 1001 A1 1000000 1500000 300000\n2023Q1 1001 A2 0 200000 -');
  const earned = deposits('2023Q1 1001 A1 1000000 1500000 900000');

  test.each([
    ['a decrease of 500,000 counts as zero', fallen, { 净增为负: '计零' }, '0.00'],
    ['a decrease of 500,000 costs 1,000', fallen, { 净增为负: '扣减' }, '-1000.00'],
    ['上期: 500,000 + 200,000, × 2‰; 已计奖净增 plays no part', grown, {}, '1400.00'],
    ['年初: 700,000 less the 300,000 already paid for, × 2‰', grown, { 存款基期口径: '年初' }, '800.00'],
    ['年初: more paid for than gained counts as zero', earned, { 存款基期口径: '年初' }, '0.00'],
    [
      '年初 with 扣减: (500,000 − 900,000) × 2‰ is taken back',
      earned,
      { 存款基期口径: '年初', 净增为负: '扣减' },
      '-800.00',
    ],
  ])('%s', (_, table, overrides, expected) => {
    expect(figure(paid([table], overrides as Record<string, string>), '1001', '存款奖励')).toBe(expected);
  });
});

describe('Where a choice may be made', () => {
  const table = ledger('POS商户', '工号 商户号 装机日期\n1001 S1 2023-01-01');

  test('in the table 参数 of the workbook', () => {
    const result = paid([
      table,
      targets(['1001', '1002', '1003'], 50),
      parameter('综合完成率作用范围', '仅不良清收'),
    ]);
    expect(figure(result, '1001', '实发绩效')).toBe('200.00');
  });

  test('on the command line, which goes before the workbook', () => {
    const result = paid(
      [table, targets(['1001', '1002', '1003'], 50), parameter('综合完成率作用范围', '仅不良清收')],
      { 综合完成率作用范围: '全部' },
    );
    expect(figure(result, '1001', '实发绩效')).toBe('100.00');
  });

  test('a value that is none of the choices is UNKNOWN_CHOICE in 参数, and nobody is paid on a guess', () => {
    const result = paid([table, parameter('封顶周期', '年')]);
    expect(findings(result)).toEqual(['UNKNOWN_CHOICE 参数!1 值 B2']);
    expect(held(result)).toEqual(['1001', '1002', '1003']);
  });

  test('a value that is none of the choices is a usage error on the command line, naming the choices', () => {
    expect(() => paid([table], { 封顶周期: '年' })).toThrow(/季 \/ 月/);
    expect(() => paid([table], { 没有的参数: '1' })).toThrow(/没有的参数/);
  });
});
