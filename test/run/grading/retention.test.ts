import { figure, findings, held } from '../../support/reading';
import { changed, ledger } from '../../support/tables';
import { graded, ROSTER, scores } from '../../support/grading';

describe('G-9 续聘结论', () => {
  test.each([
    ['79.99', '续聘'],
    ['80', '续聘'],
    ['80.01', '取消资格'],
  ])('80 points against a line of %s: %s', (line, conclusion) => {
    expect(figure(graded([], { 考核合格线: line }), '1001', '续聘结论')).toBe(conclusion);
  });

  test('without a line everybody who was scored stays', () => {
    const low = scores(['1001', 1, 1, 1, 1], ['1002', 90, 90, 90, 90]);
    expect(figure(graded([low]), '1001', '续聘结论')).toBe('续聘');
  });

  test('a line for one post', () => {
    const line = ledger('参数', '参数 值 岗位\n考核合格线 85 公司客户经理');
    const result = graded([line]);
    expect([figure(result, '1001', '续聘结论'), figure(result, '1002', '续聘结论')]).toEqual([
      '取消资格',
      '续聘',
    ]);
  });

  test('a formal officer who joined this year and was never a trainee is a warning, and is not held', () => {
    const result = graded([changed(ROSTER, 1, '入职日期', 45000)]);
    expect(findings(result)).toEqual(['NEW_OFFICER_FORMAL 花名册!1 工号 A2']);
    expect(held(result)).toEqual([]);
  });

  test('no warning for who joined before the year, for supervisors, or for who was a trainee first', () => {
    const roster = ledger(
      '花名册',
      `工号 姓名 网点 岗位 固定工资 浮动工资 入职日期 生效日期
       1001 张三 城东 公司客户经理 0 0 2022-12-31 -
       1002 李四 城东 营销主管 0 0 2023-03-01 -
       1004 钱六 城东 见习客户经理 0 0 2023-01-02 -
       1004 钱六 城东 个人客户经理 0 0 2023-01-02 2023-08-01`,
    );
    const all = scores(['1001', 80, 80, 80, 80], ['1002', 90, 90, 90, 90], ['1004', 90, 90, 90, 90]);
    expect(findings(graded([roster, all]))).toEqual([]);
  });

  test('loans outside the officer’s class at the year’s end: one warning an officer, at the roster row', () => {
    const loans = ledger(
      '贷款余额',
      `时点 借据号 工号 贷款余额 贷款类别
       2023-12-31 A1 1001 100 个人
       2023-12-31 A2 1001 100 个人
       2023-12-31 A3 1001 100 公司
       2023-12-31 A4 1002 0 公司
       2023-09-30 A5 1002 100 公司
       2023-12-31 A6 1002 100 -
       2023-12-31 A7 1003 100 公司`,
    );
    const result = graded([loans]);
    expect(findings(result)).toEqual(['OUTSIDE_CLASS 花名册!1 工号 A2']);
    expect(figure(result, '1001', '跨类贷款笔数')).toBe('2');
    expect(held(result)).toEqual([]);
  });
});
