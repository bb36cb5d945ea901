import { figure, findings, held, lines, rows } from '../../support/reading';
import { changed, ledger } from '../../support/tables';
import { paid, PRICES, ROSTER } from '../../support/post-and-piece';

const work = (text: string) => ledger('买单业务', `工号 日期 产品 数量\n${text}`);
const factors = (text: string) => ledger('激励系数', `产品 地区 起 止 系数\n${text}`);

describe('P-2 买单激励: quantity × price, rounded row by row', () => {
  test('3 cards at 30 are 90.00; 1 mobile bank at 1.005 is 1.01, two 2.01; the month’s pay rises by them', () => {
    const result = paid([
      work('1001 2023-03-01 信用卡 3\n1001 2023-03-31 手机银行 1\n1001 2023-03-15 手机银行 2'),
    ]);
    expect(lines(result, '买单激励')).toEqual(['1001 90.00 ← 1', '1001 1.01 ← 2', '1001 2.01 ← 3']);
    expect(figure(result, '1001', '月薪合计')).toBe('4093.02');
  });

  test('a reversal takes back what the row earned: 1 at 1.005 → 1.01, −1 → −1.01', () => {
    const result = paid([work('1001 2023-03-01 手机银行 1\n1001 2023-03-02 手机银行 -1')]);
    expect(lines(result, '买单激励')).toEqual(['1001 1.01 ← 1', '1001 -1.01 ← 2']);
    expect(figure(result, '1001', '买单激励')).toBe('0.00');
  });

  test('only rows dated in the month count, its first and last day included', () => {
    const result = paid([
      work(
        '1001 2023-02-28 信用卡 1\n1001 2023-03-01 信用卡 1\n1001 2023-03-31 信用卡 1\n1001 2023-04-01 信用卡 1',
      ),
    ]);
    expect(figure(result, '1001', '买单激励')).toBe('60.00');
    expect(rows(result, '买单业务')).toBe('4 rows: 2 credited, 2 OUT_OF_PERIOD');
  });

  test('a product without a price is PARAMETER_MISSING at its row; so is a blank price', () => {
    const sold = work('1001 2023-03-01 黄金 1\n1001 2023-03-02 信用卡 1\n1002 2023-03-03 基金 2');
    const result = paid([sold, changed(PRICES, 3, '单价', null)]);
    expect(findings(result)).toEqual([
      'PARAMETER_MISSING 买单业务!1 产品 C2',
      'PARAMETER_MISSING 买单业务!3 产品 C4',
    ]);
    expect([figure(result, '1001', '买单激励'), figure(result, '1001', '月薪合计')]).toEqual([
      '30.00',
      '4030.00',
    ]);
    expect(held(result)).toEqual(['1001', '1002']);
    expect(rows(result, '买单业务')).toBe('3 rows: 1 credited, 2 FINDING');
  });

  test('an officer whom 花名册 does not know is OFFICER_UNKNOWN and holds nobody', () => {
    const result = paid([work('8888 2023-03-01 信用卡 1')]);
    expect(findings(result)).toEqual(['OFFICER_UNKNOWN 买单业务!1 工号 A2']);
    expect(held(result)).toEqual([]);
  });

  test('a quantity that is no number leaves its row out and holds its officer', () => {
    const result = paid([work('1001 2023-03-01 信用卡 两张\n1001 2023-03-01 信用卡 1')]);
    expect(findings(result)).toEqual(['UNREADABLE_NUMBER 买单业务!1 数量 D2']);
    expect([figure(result, '1001', '买单激励'), held(result)]).toEqual(['30.00', ['1001']]);
  });
});

describe('P-2 激励系数: products, regions and seasons in focus', () => {
  const sold = work(
    '1001 2023-03-09 信用卡 1\n1001 2023-03-10 信用卡 1\n1001 2023-03-20 信用卡 1\n1001 2023-03-21 信用卡 1\n1001 2023-03-15 基金 1\n1003 2023-03-15 信用卡 1',
  );

  test('from 10 to 20 March cards count 1.5: both days included, other products and days not', () => {
    const result = paid([sold, factors('信用卡 - 2023-03-10 2023-03-20 1.5')]);
    expect(findings(result)).toEqual([]);
    expect(lines(result, '买单激励')).toEqual([
      '1001 30.00 ← 1',
      '1001 45.00 ← 2',
      '1001 45.00 ← 3',
      '1001 30.00 ← 4',
      '1001 12.50 ← 5',
      '1003 45.00 ← 6',
    ]);
  });

  test('blank cells mean any: all products of one branch, without end', () => {
    const result = paid([sold, factors('- 城东 2023-03-20 - 2')]);
    expect(lines(result, '买单激励')).toEqual([
      '1001 30.00 ← 1',
      '1001 30.00 ← 2',
      '1001 60.00 ← 3',
      '1001 60.00 ← 4',
      '1001 12.50 ← 5',
      '1003 30.00 ← 6',
    ]);
  });

  test('of several that apply the highest counts; one below 1 counts where it is alone', () => {
    const result = paid([
      sold,
      factors('信用卡 - - - 0.8\n信用卡 - 2023-03-10 2023-03-20 1.5\n- 城西 - - 1.2'),
    ]);
    expect(lines(result, '买单激励')).toEqual([
      '1001 24.00 ← 1',
      '1001 45.00 ← 2',
      '1001 45.00 ← 3',
      '1001 24.00 ← 4',
      '1001 12.50 ← 5',
      '1003 45.00 ← 6',
    ]);
  });

  test('the region is the row’s own where it is given, else the officer’s branch on that day', () => {
    const roster = ledger(
      '花名册',
      `工号 姓名 网点 岗位 等级 固定工资 浮动工资 生效日期
       1001 张三 城东 个人客户经理 二级 0 0 -
       1001 张三 城西 个人客户经理 二级 0 0 2023-03-15`,
    );
    const table = ledger(
      '买单业务',
      `工号 日期 产品 数量 地区
       1001 2023-03-14 信用卡 1 -
       1001 2023-03-15 信用卡 1 -
       1001 2023-03-15 信用卡 1 县域`,
    );
    const result = paid([roster, table, factors('- 城西 - - 2\n- 县域 - - 3')]);
    expect(lines(result, '买单激励')).toEqual(['1001 30.00 ← 1', '1001 60.00 ← 2', '1001 90.00 ← 3']);
  });

  test('rounded once, after the factor: 1 × 1.005 × 1.5 = 1.5075 → 1.51; its reversal −1.51', () => {
    const result = paid([
      work('1001 2023-03-01 手机银行 1\n1001 2023-03-02 手机银行 -1'),
      factors('手机银行 - - - 1.5'),
    ]);
    expect(lines(result, '买单激励')).toEqual(['1001 1.51 ← 1', '1001 -1.51 ← 2']);
  });

  test('the same product, region and dates twice are DUPLICATE_KEY and hold everybody', () => {
    const result = paid([sold, factors('信用卡 - - - 0.8\n信用卡 - - - 0.9'), ROSTER]);
    expect(findings(result)).toEqual([
      'DUPLICATE_KEY 激励系数!1 产品 A2',
      'DUPLICATE_KEY 激励系数!2 产品 A3',
    ]);
    expect(held(result)).toEqual(['1001', '1002', '1003']);
  });
});
