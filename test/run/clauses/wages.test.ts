import { bookOf, type Table } from '../../support/book';
import { INDICATORS, paid, parameter, run, targets } from '../../support/corporate';
import { figure, figures, findings, held, rows } from '../../support/reading';
import { changed, ledger } from '../../support/tables';

const roster = (coefficient = '1.2', branch = '-') =>
  ledger(
    '花名册',
    `工号 姓名 岗位         固定工资 浮动工资 岗位系数 挂钩网点
     1001 张三 公司客户经理 3333.33  4500     ${coefficient} ${branch}`,
  );
/** Targets of 1001: completions in the order of the five indicators, targets of 100. */
const achieved = (...done: number[]): Table => ({
  name: '任务指标',
  header: ['工号', '期间', '指标', '目标', '完成'],
  rows: INDICATORS.map((name, i) => ['1001', '2023Q1', name, 100, done[i]]),
});

describe('C-1 工资总额 = 3 × 固定工资 + 实发绩效', () => {
  test('three months of 3,333.33 and 5,400 of floating wage', () => {
    const result = run(bookOf([roster(), targets(['1001'])]));
    expect(figures(result, '1001')).toMatchObject({
      固定工资: '9999.99',
      实发绩效: '5400.00',
      工资总额: '15399.99',
    });
  });
});

describe('C-3 浮动工资考核 = ROUND(浮动工资 × 岗位系数 × MIN(100%, 完成率), 2)', () => {
  test.each([
    ['at 100% the whole base: 4,500 × 1.2', 100, '1.2', '5400.00'],
    ['above 100% no more than the base', 130, '1.2', '5400.00'],
    ['just below, at 99.99%', 99.99, '1.2', '5399.46'],
    ['at 0% nothing', 0, '1.2', '0.00'],
    ['a blank 岗位系数 is 1', 100, '-', '4500.00'],
    ['a coefficient of 0 gives 0', 100, '0', '0.00'],
    ['a half fen goes up: 4,500 × 1.00001 × 33.3%', 33.3, '1.00001', '1498.51'],
  ])('%s', (_, done, coefficient, expected) => {
    const result = run(bookOf([roster(coefficient), targets(['1001'], done)]));
    expect(figure(result, '1001', '浮动工资考核')).toBe(expected);
  });

  test('above 100% the composite completion itself is not capped: pay is 5,400 × 130%', () => {
    const result = run(bookOf([roster(), targets(['1001'], 130)]));
    expect(figures(result, '1001')).toMatchObject({ 综合完成率: '1.3', 实发绩效: '7020.00' });
  });

  test('浮动工资完成率上限 of 120% lets the floating wage follow to 120%', () => {
    const result = run(bookOf([roster(), targets(['1001'], 130)]), { 浮动工资完成率上限: '120%' });
    expect(figure(result, '1001', '浮动工资考核')).toBe('6480.00');
  });
});

describe('C-14 综合完成率', () => {
  // 40% 贷款收息 + 20% 存款 + 10% 不良贷款余额下降 + 20% 中间业务 + 10% 工作质量.
  test.each([
    ['each indicator has its own weight', [10, 20, 30, 40, 50], {}, '0.24'],
    ['an indicator below 0 counts as 0: 0.9', [100, 100, -50, 100, 100], {}, '0.9'],
    ['without caps one indicator may carry the others: 0.4 × 3', [300, 0, 0, 0, 0], {}, '1.2'],
    ['单项完成率上限 of 150% holds it to 0.4 × 1.5', [300, 0, 0, 0, 0], { 单项完成率上限: '150%' }, '0.6'],
    ['单项完成率上限 holds 工作质量 as well: 0.1 × 0.9', [0, 0, 0, 0, 95], { 单项完成率上限: '90%' }, '0.09'],
    ['综合完成率上限 of 110%', [300, 0, 0, 0, 0], { 综合完成率上限: '110%' }, '1.1'],
    [
      'both caps: 0.4 × 1.5 + 0.2 × 1.5 = 0.9, under 95%',
      [300, 300, 0, 0, 0],
      { 单项完成率上限: '150%', 综合完成率上限: '95%' },
      '0.9',
    ],
  ])('%s', (_, done, overrides, expected) => {
    const result = run(bookOf([roster(), achieved(...done)]), overrides as Record<string, string>);
    expect(figure(result, '1001', '综合完成率')).toBe(expected);
  });

  test('a third is not rounded before it is multiplied: 4,500 × 1.2 × (0.4 ÷ 3) = 720.00', () => {
    const thirds = changed(achieved(1, 0, 0, 0, 0), 1, '目标', 3);
    const result = run(bookOf([roster(), thirds]), { 浮动工资二次挂钩: '否' });
    expect(figures(result, '1001')).toMatchObject({ 综合完成率: '0.1333333333', 实发绩效: '720.00' });
  });

  test('工作质量 is out of 100, whatever its 目标 says, even 0', () => {
    for (const target of [100, 50, 0]) {
      const result = run(bookOf([roster(), changed(achieved(0, 0, 0, 0, 95), 5, '目标', target)]));
      expect([figure(result, '1001', '综合完成率'), ...findings(result)]).toEqual(['0.095']);
    }
  });

  test('where 挂钩网点 is filled, 存款 is the branch’s and the officer’s own row is left out', () => {
    const branches = ledger(
      '网点指标',
      `网点   期间   指标     目标 完成
       营业部 2023Q1 存款     200  300
       营业部 2023Q1 中间业务 200  400
       城西   2023Q1 存款     200  100
       营业部 2022Q4 存款     0    100`,
    );
    const result = run(bookOf([roster('1.2', '营业部'), achieved(0, 100, 0, 0, 0), branches]));
    expect(figure(result, '1001', '综合完成率')).toBe('0.3');
    expect(findings(result)).toEqual([]);
    expect(rows(result, '任务指标')).toBe('5 rows: 4 credited, 1 CONDITION');
    expect(rows(result, '网点指标')).toBe('4 rows: 1 credited, 1 OUT_OF_PERIOD, 2 CONDITION');
  });

  test('a branch without a 存款 target leaves its officers without a completion', () => {
    const result = run(bookOf([roster('1.2', '营业部'), achieved(0, 100, 0, 0, 0)]));
    expect(findings(result)).toEqual(['TARGET_MISSING 花名册!1 工号 A2']);
    expect(held(result)).toEqual(['1001']);
  });

  test('other weights of a bank in 指标权重', () => {
    const weights = ledger(
      '指标权重',
      '指标 权重\n中间业务 50%\n贷款收息 50%\n存款 0\n不良贷款余额下降 0\n工作质量 0',
    );
    const result = run(bookOf([roster(), achieved(10, 20, 30, 40, 50), weights]));
    expect(figure(result, '1001', '综合完成率')).toBe('0.25');
  });
});

describe('C-13 绩效封顶', () => {
  const merchant = ledger('POS商户', '工号 商户号 装机日期\n1001 S1 2023-01-01');
  const card = ledger('银行卡', '工号 卡号 开卡日期 卡内余额\n1001 C1 2023-01-01 100');
  const piece = (amount: number) =>
    ledger('手工调整', `工号 期间 项目 金额 原因 审批人\n1001 2023Q1 手工调整 ${amount} 补发 行长`);

  test.each([
    ['one fen below the cap nothing is cut', 999.99, '1000', '1204.99'],
    ['at the cap nothing is cut', 1000, '1000', '1205.00'],
    ['above the cap the rest is lost, but not cards and POS', 1000.01, '1000', '1205.00'],
    ['a cap of 0 leaves cards and POS only', 1000, '0', '205.00'],
    ['a cap does not lift a negative sum', -500, '1000', '-295.00'],
  ])('%s', (_, amount, cap, expected) => {
    const result = paid([merchant, card, piece(amount)], { 绩效封顶: cap });
    expect(figure(result, '1001', '实发绩效')).toBe(expected);
  });

  test('a cap for one post does not hold another', () => {
    const other = ledger(
      '花名册',
      `工号 姓名 岗位         固定工资 浮动工资
       1001 张三 公司客户经理 0        0
       1002 李四 个人客户经理 0        0`,
    );
    const both = ledger(
      '手工调整',
      '工号 期间 项目 金额 原因 审批人\n1001 2023Q1 手工调整 500 补发 行长\n1002 2023Q1 手工调整 500 补发 行长',
    );
    const result = paid([
      other,
      targets(['1001', '1002']),
      both,
      parameter('绩效封顶', 300, '-', '个人客户经理'),
    ]);
    expect([figure(result, '1001', '实发绩效'), figure(result, '1002', '实发绩效')]).toEqual([
      '500.00',
      '300.00',
    ]);
  });
});

describe('C-12 a negative result stays negative', () => {
  test('an adjustment of −100.01 is shown, warned of, and not held', () => {
    const result = paid([
      ledger('手工调整', '工号 期间 项目 金额 原因 审批人\n1002 2023Q1 手工调整 -100.01 追回 行长'),
    ]);
    expect(figures(result, '1002')).toMatchObject({ 实发绩效: '-100.01', 工资总额: '8899.99' });
    expect(findings(result)).toEqual(['NEGATIVE_PAY 花名册!2 工号 A3']);
    expect(held(result)).toEqual([]);
  });

  test('a half fen of a negative sum goes away from zero: −0.01 × 50%', () => {
    const result = paid([
      targets(['1001', '1002', '1003'], 50),
      ledger('手工调整', '工号 期间 项目 金额 原因 审批人\n1001 2023Q1 手工调整 -0.01 追回 行长'),
    ]);
    expect(figure(result, '1001', '实发绩效')).toBe('-0.01');
  });
});
