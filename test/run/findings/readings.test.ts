import { bookOf } from '../../support/book';
import { paid, ROSTER, run, targets } from '../../support/corporate';
import { figure, figures, findings, held, rows } from '../../support/reading';
import { ledger } from '../../support/tables';

// Where the text is silent or contradicts itself, the reading that was taken.
describe('Readings taken', () => {
  test('one who joins after the quarter has a statement, and without targets is held', () => {
    const roster = ledger(
      '花名册',
      `工号 姓名 岗位         固定工资 浮动工资 入职日期   生效日期
       1001 张三 公司客户经理 3000     0        -          -
       1004 赵六 公司客户经理 3000     0        2023-05-01 2023-05-01`,
    );
    const result = run(bookOf([roster, targets(['1001'])]));
    expect(held(result)).toEqual(['1004']);
    expect(new Set(findings(result))).toEqual(new Set(['TARGET_MISSING 花名册!2 工号 A3']));
    expect(figure(result, '1004', '固定工资')).toBe('9000.00');
  });

  test('every officer of the roster is paid by these rules, whatever his post', () => {
    const roster = ledger('花名册', '工号 姓名 岗位 固定工资 浮动工资\n1001 张三 产品经理 3000 100');
    expect(figure(run(bookOf([roster, targets(['1001'])])), '1001', '工资总额')).toBe('9100.00');
  });

  test('a split row that is not used is left out as FINDING', () => {
    const loan = ledger(
      '贷款发放',
      '借据号 客户号 工号 发放日期 发放金额 贷款性质 客户类型\nD1 K1 1001 2023-01-05 1 新增 自主开发型',
    );
    const result = paid([loan, ledger('业绩分成', '借据号 工号 分成比例\nD1 1001 60%')]);
    expect(rows(result, '业绩分成')).toBe('1 rows: 0 credited, 1 FINDING');
  });

  test('a joint loan all of whose partners are unknown is left out as OFFICER_UNKNOWN', () => {
    const loan = ledger(
      '贷款发放',
      '借据号 客户号 工号 发放日期 发放金额 贷款性质 客户类型\nD1 K1 1001 2023-01-05 1 新增 联合型',
    );
    const result = paid([loan, ledger('业绩分成', '借据号 工号 分成比例\nD1 9998 60%\nD1 9999 40%')]);
    expect(rows(result, '贷款发放')).toBe('1 rows: 0 credited, 1 OFFICER_UNKNOWN');
    expect([held(result), result.checks.filter(({ ok }) => !ok)]).toEqual([[], []]);
  });

  test('a merchant twice in the quarter and once before: the two are duplicates', () => {
    const merchants = ledger(
      'POS商户',
      '工号 商户号 装机日期\n1003 M1 2022-06-01\n1001 M1 2023-01-05\n1002 M1 2023-02-05',
    );
    const result = paid([merchants]);
    expect(findings(result)).toEqual([
      'DUPLICATE_KEY POS商户!2 商户号 B3',
      'DUPLICATE_KEY POS商户!3 商户号 B4',
    ]);
    expect([held(result), rows(result, 'POS商户')]).toEqual([
      ['1001', '1002'],
      '3 rows: 0 credited, 1 OUT_OF_PERIOD, 2 FINDING',
    ]);
  });

  test('a bad cell in a column that this scheme does not use still counts: 五级分类', () => {
    const balances = ledger(
      '贷款余额',
      `时点       借据号 客户号 工号 贷款余额 逾期天数 欠息天数 五级分类
       2022-12-31 J1     K1     1001 1        0        0        正常
       2023-03-31 J1     K1     1001 1        0        0        良好`,
    );
    expect(findings(paid([balances]))).toEqual(['UNKNOWN_CHOICE 贷款余额!2 五级分类 H3']);
  });

  test('a missing snapshot leaves the rows of the other one credited, and every row accounted for', () => {
    const balances = ledger(
      '贷款余额',
      `时点       借据号 客户号 工号 贷款余额 逾期天数 欠息天数
       2023-01-31 J1     K1     1001 1        0        0
       2023-03-31 J1     K1     1001 1        0        0`,
    );
    expect(rows(paid([balances]), '贷款余额')).toBe('2 rows: 1 credited, 1 OUT_OF_PERIOD');
    const neither = { ...balances, rows: balances.rows.slice(0, 1) };
    expect(rows(paid([neither]), '贷款余额')).toBe('1 rows: 0 credited, 1 OUT_OF_PERIOD');
  });

  test('figures that cannot be formed count 0 in the totals; held pay stands apart from payable pay', () => {
    const result = run(bookOf([ROSTER, targets(['1001', '1003'])]));
    expect(figures(result, '1002')['工资总额']).toBe('');
    expect(result.totals).toMatchObject({ payable: '18000.00', held: '0.00' });
    expect(result.totals.items).toMatchObject({ 固定工资: '27000.00', 工资总额: '18000.00' });
    expect(result.totals.items).not.toHaveProperty('综合完成率');
  });

  test('an unknown branch in 网点指标, and targets that nobody uses, are left out as CONDITION', () => {
    const branches = ledger('网点指标', '网点 期间 指标 目标 完成\n没有的网点 2023Q1 存款 100 100');
    expect(rows(paid([branches]), '网点指标')).toBe('1 rows: 0 credited, 1 CONDITION');
  });

  test('an overdue company loan with an unreadable count of days holds its officer only', () => {
    const balances = ledger(
      '贷款余额',
      `时点       借据号 客户号 工号 贷款余额 逾期天数 欠息天数
       2022-12-31 J1     K1     1001 1        0        0
       2023-03-31 J1     K1     1001 1        若干     0
       2023-03-31 J2     K2     1002 1        0        0`,
    );
    const result = paid([balances]);
    expect([findings(result), held(result)]).toEqual([
      ['UNREADABLE_NUMBER 贷款余额!2 逾期天数 F3'],
      ['1001'],
    ]);
    expect(figure(result, '1002', '维护费')).toBe('90.00');
  });
});
