import { widthOf } from '../../src/cli/layout/width';
import type { Explained } from '../../src/run/explanation';
import { ledger } from '../support/tables';
import { jisuan, Q1, saved, scratch } from './support';

const folder = scratch();
const loans = ledger(
  '贷款发放',
  `借据号 客户号 工号 发放日期   发放金额 贷款性质 客户类型
   D1     K1     1001 2023-01-05 1000000  新增     自主开发型
   D2     K2     1001 2023-01-06 300000   新增     自主开发型
   D3     K3     1001 2023-01-07 200000   重组     自主开发型
   D4     K4     1001 2022-01-07 200000   新增     自主开发型`,
);
const cards = ledger('银行卡', '工号 卡号 开卡日期 卡内余额\n1002 C1 2023-02-01 99.99');
const book = saved(folder, 'book', [loans, cards]);
const explain = (officer: string, item: string, ...more: string[]) =>
  jisuan(['explain', book, ...Q1, '--officer', officer, '--item', item, ...more]);

describe('jisuan explain', () => {
  test('prints the figure with its clause, its rule, the numbers put in, and each row', async () => {
    const { exit, out } = await explain('1001', '贷款营销奖励');
    expect(exit).toBe(0);
    // 1,500.00 + 450.00 + 0.00
    expect(out).toContain('贷款营销奖励 = 1,950.00 元  [C-7.1 三(二)3(1) 个人营销贷款]');
    expect(out).toContain('1. 贷款发放 第 1 行  1,500.00');
    expect(out).toContain('贷款发放!A2  借据号 D1');
    expect(out).toContain('奖励 = ROUND(1000000*1.5‰*1,2) = 1500  [C-7.1]');
    expect(out).toContain('- 营销奖励率 = 1.5‰  方案默认值  [C-7.1]');
    expect(out).toMatch(/未计入 1 行：期外\n +- 贷款发放!A5/);
  });

  test('lines beyond those asked for have their row and amount alone', async () => {
    const { out } = await explain('1001', '贷款营销奖励', '--lines', '1');
    expect(out.match(/代入/g)).toHaveLength(1);
    expect(out).toContain('2. 贷款发放 第 2 行  450.00');
  });

  test('finds the officer by a name that only one has, and the item by its English name', async () => {
    const { out } = await explain('张三', 'loan marketing reward', '--lang', 'en');
    expect(out).toContain('Loan marketing reward (贷款营销奖励) = 1,950.00 yuan  [C-7.1 Loans marketed]');
  });

  test('says why an item is 0.00, with the condition that failed', async () => {
    const { out } = await explain('1002', '银行卡奖励');
    expect(out).toContain('99.99>=100 不成立');
  });

  test('an item of the officer shows the items it reads below it', async () => {
    const { out } = await explain('1001', '工资总额', '--depth', '1');
    expect(out).toContain('代入  9000+1950 = 10,950.00 元');
    expect(out).toMatch(/\n {2}实发绩效 = 1,950\.00 元 {2}\[C-12/);
    expect(out).not.toContain('\n    绩效合计 =');
  });

  test('an officer on hold is shown with the reason, and the command ends with 1', async () => {
    const wrong = ledger(
      '贷款发放',
      '借据号 客户号 工号 发放日期 发放金额 贷款性质 客户类型\nD1 K1 1001 2023-01-05 很多 新增 自主开发型',
    );
    const path = saved(folder, 'wrong', [wrong]);
    const { exit, out } = await jisuan(['explain', path, ...Q1, '--officer', '1001', '--item', '工资总额']);
    expect(exit).toBe(1);
    expect(out).toContain('暂缓发放：不是数字 贷款发放!E2');
  });

  test('--json - gives the whole tree and nothing else', async () => {
    const { out } = await explain('1001', '工资总额', '--json', '-');
    const json = JSON.parse(out) as Explained;
    expect(json.figure.value).toEqual({ text: '10950.00', unit: '元' });
    expect(json.figure.reads.map((one) => one.item)).toEqual(['固定工资', '实发绩效']);
  });

  test.each([50, 80])('fits a terminal of %i columns', async (columns) => {
    const argv = ['explain', book, ...Q1, '--officer', '1001', '--item', '实发绩效', '--depth', '3'];
    const { out } = await jisuan(argv, columns);
    expect(Math.max(...out.split('\n').map(widthOf))).toBeLessThanOrEqual(columns);
  });
});
