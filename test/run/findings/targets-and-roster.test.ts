import { bookOf } from '../../support/book';
import { INDICATORS, paid, ROSTER, run, targets } from '../../support/corporate';
import { figure, figures, findings, held, rows } from '../../support/reading';
import { changed, ledger } from '../../support/tables';

describe('Targets', () => {
  test.each(INDICATORS.map((name, i) => [name, i]))(
    'without a row for %s: TARGET_MISSING at the roster row, held, no completion and no pay',
    (_, index) => {
      const all = targets();
      const result = paid([{ ...all, rows: all.rows.filter((__, row) => row !== index) }]);
      expect(findings(result)).toEqual(['TARGET_MISSING 花名册!1 工号 A2']);
      expect(held(result)).toEqual(['1001']);
      expect(figures(result, '1001')).toMatchObject({
        综合完成率: '',
        浮动工资考核: '',
        绩效合计: '',
        实发绩效: '',
        工资总额: '',
        固定工资: '9000.00',
      });
      expect(figures(result, '1002')).toMatchObject({ 综合完成率: '1', 工资总额: '9000.00' });
    },
  );

  test('one finding for each indicator that is missing', () => {
    const result = paid([targets(['1001', '1003'])]);
    expect(findings(result)).toEqual(Array(5).fill('TARGET_MISSING 花名册!2 工号 A3'));
    expect(result.totals).toMatchObject({ payable: '18000.00', held: '0.00' });
  });

  test.each([
    ['0', 0],
    ['below 0', -5],
  ])('a target of %s: TARGET_ZERO at its row, which is left out', (_, target) => {
    const result = paid([changed(targets(), 2, '目标', target)]);
    expect(findings(result)).toEqual(['TARGET_ZERO 任务指标!2 目标 D3']);
    expect([held(result), rows(result, '任务指标')]).toEqual([['1001'], '15 rows: 14 credited, 1 FINDING']);
    expect(figure(result, '1001', '综合完成率')).toBe('');
  });

  test('a branch’s target of 0 holds all who are tied to the branch, nobody else', () => {
    const roster = ledger(
      '花名册',
      `工号 姓名 岗位         固定工资 浮动工资 挂钩网点
       1001 张三 公司客户经理 3000     0        营业部
       1002 李四 公司客户经理 3000     0        营业部
       1003 王五 公司客户经理 3000     0        -`,
    );
    const branch = ledger('网点指标', '网点 期间 指标 目标 完成\n营业部 2023Q1 存款 0 5');
    const result = run(bookOf([roster, targets(), branch]));
    expect(findings(result)).toEqual(['TARGET_ZERO 网点指标!1 目标 D2']);
    expect(held(result)).toEqual(['1001', '1002']);
  });

  test('the same target twice: DUPLICATE_KEY at both rows, and the officer has no completion', () => {
    const all = targets();
    const result = paid([{ ...all, rows: [...all.rows, all.rows[0]] }]);
    expect(findings(result).slice(0, 2)).toEqual([
      'DUPLICATE_KEY 任务指标!1 工号 A2',
      'DUPLICATE_KEY 任务指标!16 工号 A17',
    ]);
    expect([held(result), figure(result, '1001', '综合完成率')]).toEqual([['1001'], '']);
  });

  test('an indicator that the text does not know', () => {
    const result = paid([changed(targets(), 15, '指标', '客户数')]);
    expect(findings(result)).toContain('UNKNOWN_CHOICE 任务指标!15 指标 C16');
    expect(held(result)).toEqual(['1003']);
  });

  test('an unreadable 完成 leaves its officer without a completion, and nobody else', () => {
    const result = paid([changed(targets(), 6, '完成', '未定')]);
    expect(findings(result)).toEqual(['UNREADABLE_NUMBER 任务指标!6 完成 E7']);
    expect([held(result), figure(result, '1002', '综合完成率')]).toEqual([['1002'], '']);
    expect(figure(result, '1001', '综合完成率')).toBe('1');
  });
});

describe('The roster', () => {
  test.each([
    ['a blank wage', '固定工资', null, 'REQUIRED_BLANK 花名册!1 固定工资 E2'],
    ['an unreadable wage', '浮动工资', '面议', 'UNREADABLE_NUMBER 花名册!1 浮动工资 F2'],
    ['a negative coefficient', '岗位系数', -1, 'NEGATIVE_AMOUNT 花名册!1 岗位系数 G2'],
    ['a blank post', '岗位', null, 'REQUIRED_BLANK 花名册!1 岗位 D2'],
  ])('%s: the officer is held, the others are paid', (_, column, to, expected) => {
    const result = paid([changed(ROSTER, 1, column, to)]);
    expect([findings(result), held(result)]).toEqual([[expected], ['1001']]);
    expect(figure(result, '1002', '工资总额')).toBe('9000.00');
  });

  test('a wage that cannot be read leaves 工资总额 without a figure', () => {
    expect(figures(paid([changed(ROSTER, 1, '固定工资', '面议')]), '1001')).toMatchObject({
      固定工资: '',
      工资总额: '',
    });
  });
});
