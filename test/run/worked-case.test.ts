import { bookOf, type Row } from '../support/book';
import { run } from '../support/corporate';
import { figures, findings, held, lines, rows } from '../support/reading';
import { day, ledger } from '../support/tables';

// Section C, "Worked case": every figure below is the regulation text's own.
const roster = (coefficient: string) =>
  ledger(
    '花名册',
    `工号 姓名 网点   岗位         固定工资 浮动工资 岗位系数
     1001 张三 营业部 公司客户经理 3000     4500     ${coefficient}
     1002 李四 营业部 公司客户经理 3000     4500     1`,
  );
const targets = ledger(
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
);
const normal = (date: string, customers: number): Row[] =>
  Array.from({ length: customers }, (_, i) => [day(date), `JJ${i}`, `KH${i}`, '1001', 10000, 0, 0]);
const balances = ledger(
  '贷款余额',
  '时点 借据号 客户号 工号 贷款余额 逾期天数 欠息天数',
  ...normal('2022-12-31', 40),
  ...normal('2023-03-31', 46),
);
const interest = ledger(
  '利息收入',
  `工号 月份    利息收入
   1001 2023-01 100000
   1001 2023-02 150000
   1001 2023-03 200000`,
);
const loans = ledger(
  '贷款发放',
  `借据号 客户号 工号 发放日期   发放金额 贷款性质 原贷款金额 客户类型   计奖比例
   D1     K1     1001 2023-01-05 1000000  新增     -          自主开发型 -
   D2     K2     1001 2023-01-18 1000000  存量扩大 600000     自主开发型 -
   D3     K3     1001 2023-02-02 800000   借新还旧 -          自主开发型 -
   D4     K4     1001 2023-02-20 500000   新增     -          联合型     -
   D5     K5     1001 2023-03-31 2000000  新增     -          联动型     20%`,
);
const splits = ledger('业绩分成', '借据号 工号 分成比例\nD4 1001 60%\nD4 1002 40%');
const deposits = ledger(
  '存款日均',
  '期间 工号 账号 基期日均 本期日均\n2023Q1 1001 ZH1 3000000 9000000\n2023Q1 1001 ZH2 600000 3000000',
);
const cards = ledger(
  '银行卡',
  '工号 卡号 开卡日期 卡内余额',
  ...Array.from({ length: 120 }, (_, i): Row => ['1001', `KA${i}`, day('2023-02-14'), i < 90 ? 100 : 99.99]),
);
const merchants = ledger(
  'POS商户',
  '工号 商户号 装机日期\n1001 S1 2023-01-01\n1001 S2 2023-02-01\n1001 S3 2023-03-31',
);
const lapses = ledger(
  '诉讼时效',
  `借据号 客户号 失效日期   原责任人工号 现管户工号 挽回日期   挽回金额
   S1     SK1    2005-06-30 1002         1001       2023-01-10 5000
   S2     SK2    2006-12-31 1002         1001       2023-02-10 19999.99
   S3     SK3    2008-05-01 1002         1001       2023-03-10 60000`,
);
const book = (coefficient = '1.2') =>
  bookOf([
    roster(coefficient),
    targets,
    balances,
    interest,
    loans,
    splits,
    deposits,
    cards,
    merchants,
    lapses,
  ]);

describe('The worked case of section C holds to the fen', () => {
  const result = run(book());
  const own = figures(result, '1001');

  test.each([
    ['综合完成率', '0.915'],
    ['浮动工资考核', '4941.00'],
    ['基数户数', '40'],
    ['期末户数', '46'],
    ['维护费', '1740.00'],
    ['利息收入奖励', '900.00'],
    ['贷款营销奖励', '2850.00'],
    ['存款奖励', '16800.00'],
    ['银行卡奖励', '450.00'],
    ['POS奖励', '600.00'],
    ['计件奖励', '0.00'],
    ['不良清收奖励', '0.00'],
    ['时效奖励', '250.00'],
    ['时效罚款', '0.00'],
    ['手工调整', '0.00'],
    ['绩效合计', '28531.00'],
    ['实发绩效', '26105.87'],
    ['固定工资', '9000.00'],
    ['工资总额', '35105.87'],
  ])('%s is %s', (item, expected) => {
    expect(own[item]).toBe(expected);
  });

  test('each loan earns what the text works out for it, the joint partner his 40%', () => {
    expect(lines(result, '贷款营销奖励')).toEqual([
      '1001 1500.00 ← 1',
      '1001 300.00 ← 2',
      '1001 0.00 ← 3',
      '1001 450.00 ← 4',
      '1002 300.00 ← 4',
      '1001 600.00 ← 5',
    ]);
  });

  test('the three lapses earn 50, 50 and 150', () => {
    expect(lines(result, '时效奖励')).toEqual(['1001 50.00 ← 1', '1001 50.00 ← 2', '1001 150.00 ← 3']);
  });

  test('the former officer is fined the 150 that his successor earns', () => {
    expect(figures(result, '1002')['时效罚款']).toBe('-150.00');
    // 4,500 floating + 300 joint loan − 150 fine, completion 100%; fixed wage 3 × 3,000.
    expect(figures(result, '1002')['实发绩效']).toBe('4650.00');
    expect(figures(result, '1002')['工资总额']).toBe('13650.00');
  });

  test('nobody is held, nothing is found, and the payable total is both officers’ pay', () => {
    expect(findings(result)).toEqual([]);
    expect(held(result)).toEqual([]);
    expect(result.totals).toMatchObject({ payable: '48755.87', held: '0.00' });
  });

  test('every row is credited, but for the thirty cards under 100 yuan', () => {
    expect(rows(result, '银行卡')).toBe('120 rows: 90 credited, 30 CONDITION');
    expect(rows(result, '贷款余额')).toBe('86 rows: 86 credited');
    expect(rows(result, '贷款发放')).toBe('5 rows: 5 credited');
    expect(rows(result, '业绩分成')).toBe('2 rows: 2 credited');
    expect(rows(result, '任务指标')).toBe('10 rows: 10 credited');
    expect(rows(result, '诉讼时效')).toBe('3 rows: 3 credited');
  });

  test('every reconciliation check passes', () => {
    expect(result.checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(result.checks.length).toBeGreaterThan(10);
  });
});

describe('The two variants of the worked case', () => {
  test('without the post coefficient the pay earned is 25,352.36', () => {
    expect(figures(run(book('1')), '1001')).toMatchObject({ 实发绩效: '25352.36', 工资总额: '34352.36' });
  });

  test('with the coefficient already in the base (岗位系数用法=已含于基数) it is the same 25,352.36', () => {
    const result = run(book('1.2'), { 岗位系数用法: '已含于基数' });
    expect(figures(result, '1001')).toMatchObject({ 浮动工资考核: '4117.50', 实发绩效: '25352.36' });
  });

  test('with 浮动工资二次挂钩=否 the floating wage is not multiplied again: 26,525.85', () => {
    const result = run(book(), { 浮动工资二次挂钩: '否' });
    expect(figures(result, '1001')).toMatchObject({ 实发绩效: '26525.85', 工资总额: '35525.85' });
  });
});
