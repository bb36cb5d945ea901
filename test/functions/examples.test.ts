import { CELL_FUNCTIONS } from '../../src/functions/catalogue';
import { exampleFormula } from '../../src/functions/metadata';
import { error, spilled, value } from './support';

describe('The worked example of each function', () => {
  test.each(CELL_FUNCTIONS.map((one) => [exampleFormula(one), one] as const))(
    '%s gives what its help says',
    async (_, { id, example }) => {
      expect(await value(id, ...example.arguments)).toBe(example.result);
    },
  );
});

describe('Functions of the regulation for companies’ managers in a cell', () => {
  test('an enlarged loan earns half the rate on its increase: (1000000 − 600000) × 50% × 1.5‰ = 300', async () => {
    expect(await value('MARKETINGREWARD', 1000000, '存量扩大', 1, 600000)).toBe(300);
  });

  test('a reversal takes back what the loan earned', async () => {
    expect(await value('MARKETINGREWARD', -1000000, '新增')).toBe(-1500);
  });

  test('a bank’s own rate goes before the one of the text', async () => {
    expect(await value('MARKETINGREWARD', 1000000, '新增', 1, null, 0.002)).toBe(2000);
  });

  test('half a fen goes up: 333.00 × 1.5‰ = 0.4995 is 0.50', async () => {
    expect(await value('MARKETINGREWARD', 333, '新增')).toBe(0.5);
  });

  test('the base is closed by what the base has lost: 40 of 50 customers earn 40 × 30', async () => {
    expect(await value('MAINTENANCEFEE', 50, 40)).toBe(1200);
    expect(await value('MAINTENANCEFEE', 50, 40, null, null, '按基数')).toBe(1500);
    expect(await value('MAINTENANCEFEE', 50, 40, null, null, '扣款', 20)).toBe(1300);
  });

  test('a decrease of deposits counts zero, or is taken off where the bank says so', async () => {
    expect(await value('DEPOSITREWARD', -500000)).toBe(0);
    expect(await value('DEPOSITREWARD', -500000, null, '扣减')).toBe(-1000);
  });

  test('500,000 regained is for the committee, one fen less has its tier', async () => {
    expect(await value('LIMITATIONREWARD', 499999.99)).toBe(300);
    expect(await error('LIMITATIONREWARD', [500000])).toBe(
      '#N/A LIMITATIONREWARD 的“奖励”：须由班子核定，尚未填写核定金额：核定后填写“核定笔数”和“核定合计”',
    );
    expect(await value('LIMITATIONREWARD', 500000, 1, 800)).toBe(800);
  });
});

describe('Parameter tables as arguments', () => {
  const tiers = [
    ['奖励', '下限'],
    [10, 0],
    [40, 1000],
  ];

  test('are read by their headers, in any order of columns', async () => {
    expect(await value('LIMITATIONREWARD', 2000, 0, 0, 500000, tiers)).toBe(40);
  });

  test('say which header is missing', async () => {
    expect(await error('LIMITATIONREWARD', [2000, 0, 0, 500000, [[0, 10]]])).toContain(
      '“时效挽回档位”的标题行里没有“下限”：请连同标题行一起选中，如 时效挽回档位[#全部]',
    );
  });

  test('stand for nothing of their own where the text leaves them to the bank', async () => {
    expect(await error('INDICATORSCORE', ['贷款余额', 60, 50])).toBe(
      '#N/A 制度没有给出“KPI定义”，请在第 4 个参数选中这张表（连同标题行）',
    );
    expect(await error('INDICATORSCORE', ['贷款余额', 60, 50], 'en')).toBe(
      '#N/A the text gives no KPI定义: select the table with its headers as argument 4',
    );
  });

  test('may end in empty rows, as a selection of whole columns does', async () => {
    expect(
      await value('KPICOEFFICIENT', 70, [
        ['下限', '系数'],
        [60, 0.8],
        [80, 1],
        [null, null],
        [0, 0],
      ]),
    ).toBe(0.8);
  });

  test('hold ids as exact text: 0012 is not 12', async () => {
    const conditions = [
      ['星级', '指标', '下限'],
      [3, '存款', 500],
    ];
    const data = [
      ['对象', '指标', '值'],
      ['0012', '存款', 650],
      ['12', '存款', 100],
    ];
    expect(await spilled('STARRATING', [[['0012'], ['12'], [12]], conditions, data])).toEqual([
      [3],
      [0],
      [0],
    ]);
  });
});
