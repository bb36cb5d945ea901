import { paid, targets } from '../../support/corporate';
import { figure, figures, findings, held, lines } from '../../support/reading';
import { ledger } from '../../support/tables';

const officer = (text: string) =>
  ledger('花名册', `工号 姓名 网点 岗位 固定工资 浮动工资 入职日期 离职日期 生效日期\n${text}`);
const loans = (text: string) =>
  ledger('贷款发放', `借据号 客户号 工号 发放日期 发放金额 贷款性质 客户类型\n${text}`);

describe('Joiners, leavers and changes of post', () => {
  test.each([
    [
      'who left before the quarter still has his statement',
      '1001 张三 城东 公司客户经理 3000 100 - 2022-06-30 -',
    ],
    [
      'who joined within the quarter has his full wage',
      '1001 张三 城东 公司客户经理 3000 100 2023-03-15 - -',
    ],
  ])('an officer %s: no part of the regulation divides it', (_, text) => {
    const result = paid([officer(text), targets(['1001'])]);
    expect(figures(result, '1001')).toMatchObject({
      固定工资: '9000.00',
      浮动工资考核: '100.00',
      工资总额: '9100.00',
    });
  });

  test('wages are those of the roster row in force on the last day of the quarter', () => {
    const roster = officer(
      `1001 张三 城东 公司客户经理 3000 100 - - -
       1001 张三 城西 营销主管     4000 200 - - 2023-03-31
       1002 李四 城东 公司客户经理 3000 100 - - -
       1002 李四 城西 营销主管     4000 200 - - 2023-04-01`,
    );
    const result = paid([roster, targets(['1001', '1002'])]);
    expect(result.officers.map(({ id, branch }) => `${id} ${branch}`)).toEqual(['1001 城西', '1002 城东']);
    expect([figure(result, '1001', '固定工资'), figure(result, '1002', '固定工资')]).toEqual([
      '12000.00',
      '9000.00',
    ]);
  });

  test('the rows of the roster may stand in any order', () => {
    const roster = officer(
      `1001 张三 城西 营销主管     4000 200 - - 2023-02-01
       1001 张三 城东 公司客户经理 3000 100 - - 2022-02-01`,
    );
    expect(figure(paid([roster, targets(['1001'])]), '1001', '固定工资')).toBe('12000.00');
  });

  test('a rate for a post goes by the post on the day of the loan; before the first row by the first', () => {
    const roster = officer(
      `1001 张三 城东 公司客户经理 0 0 - - 2023-01-15
       1001 张三 城东 个人客户经理 0 0 - - 2023-02-15`,
    );
    const rates = ledger('参数', '参数 值 岗位\n营销奖励率 1.5‰ 公司客户经理\n营销奖励率 3‰ 个人客户经理');
    const table = loans(
      `D1 K1 1001 2023-01-02 1000 新增 自主开发型
       D2 K1 1001 2023-02-14 1000 新增 自主开发型
       D3 K1 1001 2023-02-15 1000 新增 自主开发型`,
    );
    expect(lines(paid([roster, targets(['1001']), rates, table]), '贷款营销奖励')).toEqual([
      '1001 1.50 ← 1',
      '1001 1.50 ← 2',
      '1001 3.00 ← 3',
    ]);
  });

  test('two roster rows from the same day are DUPLICATE_KEY, and the officer is held', () => {
    const roster = officer(
      `1001 张三 城东 公司客户经理 3000 0 - - 2023-01-01
       1001 张三 城西 营销主管     4000 0 - - 2023-01-01
       1002 李四 城东 公司客户经理 3000 0 - - -`,
    );
    const result = paid([roster, targets(['1001', '1002'])]);
    expect(findings(result)).toEqual(['DUPLICATE_KEY 花名册!1 工号 A2', 'DUPLICATE_KEY 花名册!2 工号 A3']);
    expect(held(result)).toEqual(['1001']);
  });

  test('two roster rows that are both always in force are DUPLICATE_KEY too', () => {
    const roster = officer(
      '1001 张三 城东 公司客户经理 3000 0 - - -\n1001 张三 城东 公司客户经理 3000 0 - - -',
    );
    expect(findings(paid([roster, targets(['1001'])]))).toHaveLength(2);
  });
});

describe('Dated parameters', () => {
  const table = loans(
    `D1 K1 1001 2023-01-31 1000 新增 自主开发型
     D2 K1 1001 2023-02-01 1000 新增 自主开发型
     D3 K1 1001 2023-03-01 1000 新增 自主开发型`,
  );
  const rewards = (text: string) =>
    lines(paid([table, ledger('参数', `参数 值 生效日期 岗位\n${text}`)]), '贷款营销奖励').map(
      (line) => line.split(' ')[1],
    );

  test.each([
    ['without a row the preset holds', '存款奖励率 2‰ - -', ['1.50', '1.50', '1.50']],
    [
      'the latest start not after the loan decides',
      '营销奖励率 1‰ - -\n营销奖励率 3‰ 2023-03-01 -\n营销奖励率 2‰ 2023-02-01 -',
      ['1.00', '2.00', '3.00'],
    ],
    ['before the first start the preset holds', '营销奖励率 2‰ 2023-02-01 -', ['1.50', '2.00', '2.00']],
    ['a start after the quarter changes nothing', '营销奖励率 9‰ 2023-04-01 -', ['1.50', '1.50', '1.50']],
    [
      'the officer’s post goes before all, also with an older start',
      '营销奖励率 2‰ 2023-03-01 -\n营销奖励率 1‰ 2020-01-01 公司客户经理',
      ['1.00', '1.00', '1.00'],
    ],
    [
      'a post’s row not yet in force leaves the row for all',
      '营销奖励率 2‰ - -\n营销奖励率 1‰ 2023-02-15 公司客户经理',
      ['2.00', '2.00', '1.00'],
    ],
    [
      'another post’s row is not his',
      '营销奖励率 2‰ - -\n营销奖励率 9‰ - 营销主管',
      ['2.00', '2.00', '2.00'],
    ],
    ['a number needs no unit: 0.0025', '营销奖励率 0.0025 - -', ['2.50', '2.50', '2.50']],
  ])('%s', (_, text, expected) => {
    expect(rewards(text)).toEqual(expected);
  });

  test('officer formulas take what is in force on the last day: a cap from 31 March', () => {
    const fine = ledger('手工调整', '工号 期间 项目 金额 原因 审批人\n1001 2023Q1 手工调整 500 补发 行长');
    const cap = (from: string) => ledger('参数', `参数 值 生效日期\n绩效封顶 300 ${from}`);
    expect(figure(paid([fine, cap('2023-03-31')]), '1001', '实发绩效')).toBe('300.00');
    expect(figure(paid([fine, cap('2023-04-01')]), '1001', '实发绩效')).toBe('500.00');
  });

  test('a cap that ends: a later row left empty means none', () => {
    const fine = ledger('手工调整', '工号 期间 项目 金额 原因 审批人\n1001 2023Q1 手工调整 500 补发 行长');
    const cap = ledger('参数', '参数 值 生效日期\n绩效封顶 300 -\n绩效封顶 - 2023-02-01');
    expect(figure(paid([fine, cap]), '1001', '实发绩效')).toBe('500.00');
  });
});

describe('管户变更: from its day on, rows that still name the former officer are the new one’s', () => {
  const changes = (text: string) => ledger('管户变更', `借据号 原工号 新工号 日期\n${text}`);
  const interest = ledger(
    '利息收入',
    `工号 月份       利息收入 借据号
     1001 2023-01-31 1000     D1
     1001 2023-02-28 1000     D1
     1001 2023-02-28 1000     D2
     1001 2023-02-28 1000     -`,
  );

  const stay = ['1001 2.00 ← 1', '1001 6.00 ← 2 3 4'];

  test.each([
    [
      'the day itself is the new officer’s, the day before the former one’s, other loans stay',
      'D1 1001 1002 2023-02-28',
      ['1001 2.00 ← 1', '1002 2.00 ← 2', '1001 4.00 ← 3 4'],
    ],
    ['a change after the row does not move it', 'D1 1001 1002 2023-03-01', stay],
    ['a change from another officer does not concern it', 'D1 1003 1002 2023-01-01', stay],
    [
      'handed on twice',
      'D1 1001 1003 2023-01-01\nD1 1003 1002 2023-02-01',
      ['1003 2.00 ← 1', '1002 2.00 ← 2', '1001 4.00 ← 3 4'],
    ],
  ])('%s', (_, text, expected) => {
    expect(lines(paid([interest, changes(text)]), '利息收入奖励')).toEqual(expected);
  });

  test('customers move with their loans: base with 1001, end with 1002', () => {
    const balances = ledger(
      '贷款余额',
      `时点       借据号 客户号 工号 贷款余额 逾期天数 欠息天数
       2022-12-31 D1     K1     1001 100      0        0
       2023-03-31 D1     K1     1001 100      0        0`,
    );
    const result = paid([balances, changes('D1 1001 1002 2023-03-31')]);
    expect(figures(result, '1001')).toMatchObject({ 基数户数: '1', 期末户数: '0', 维护费: '0.00' });
    expect(figures(result, '1002')).toMatchObject({ 基数户数: '0', 期末户数: '1', 维护费: '90.00' });
  });

  test('marketing is whose it was: a handover moves no loan reward', () => {
    const table = loans('D1 K1 1001 2023-02-15 1000 新增 自主开发型');
    const result = paid([table, changes('D1 1001 1002 2023-01-01')]);
    expect(lines(result, '贷款营销奖励')).toEqual(['1001 1.50 ← 1']);
  });
});
