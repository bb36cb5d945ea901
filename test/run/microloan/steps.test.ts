import { applications, paid } from '../../support/microloan';
import { figure, figures, findings, held } from '../../support/reading';
import { ledger } from '../../support/tables';

/** Loans of 3001 paid out in March, by their amounts. */
const loans = (...amounts: number[]) =>
  applications(
    amounts
      .map(
        (amount, at) => `A${at} 3001 2023-03-01 2023-03-01 2023-03-02 2023-03-03 通过 2023-03-04 ${amount}`,
      )
      .join('\n'),
  );
const many = (count: number) => loans(...Array<number>(count).fill(1000));
/** 10 yuan a loan; 20 from 5; 40 from 10. */
const COUNTS = ledger('笔数阶梯', '下限 单价\n0 10\n5 20\n10 40');
/** 1‰; 1.5‰ from 500,000; 2‰ from 1,000,000. */
const AMOUNTS = ledger('金额阶梯', '下限 费率\n0 0.001\n500000 0.0015\n1000000 0.002');

describe('M-1 steps by number of loans, tiers 0 → 10, 5 → 20, 10 → 40 yuan', () => {
  test.each([
    [0, '0.00', '0.00', '0.00'],
    [1, '10.00', '10.00', '10.00'],
    [4, '40.00', '40.00', '10.00'],
    // 超额累进: the part up to 5 earns 10 each; reaching 5 prices all at 20 in 全额.
    [5, '50.00', '100.00', '20.00'],
    [6, '70.00', '120.00', '20.00'],
    [10, '150.00', '400.00', '40.00'],
    [12, '230.00', '480.00', '40.00'],
  ])(
    '%i loans: %s progressively, %s with the row reached pricing all, %s as a fixed sum',
    (count, ...ways) => {
      const pay = (way: string) => figure(paid([many(count), COUNTS], { 阶梯方式: way }), '3001', '笔数奖励');
      expect([pay('超额累进'), pay('全额'), pay('定额')]).toEqual(ways);
    },
  );

  test('below the first bound nothing is earned: 2 loans with tiers from 3 on', () => {
    const table = ledger('笔数阶梯', '下限 单价\n3 10');
    for (const way of ['超额累进', '全额', '定额'])
      expect(figure(paid([many(2), table], { 阶梯方式: way }), '3001', '笔数奖励')).toBe('0.00');
  });

  test('the order of the rows is free', () => {
    const shuffled = ledger('笔数阶梯', '下限 单价\n10 40\n0 10\n5 20');
    expect(figure(paid([many(12), shuffled]), '3001', '笔数奖励')).toBe('230.00');
  });
});

describe('M-1 steps by amount, tiers 0 → 1‰, 500,000 → 1.5‰, 1,000,000 → 2‰', () => {
  test.each([
    [[499_999.99], '500.00', '500.00'],
    [[500_000], '500.00', '750.00'],
    // 500,000 × 1‰ + 500,000 × 1.5‰ + 200,000 × 2‰ = 500 + 750 + 400.
    [[700_000, 500_000], '1650.00', '2400.00'],
  ])('loans of %j: %s progressively, %s with the row reached pricing all', (amounts, progressive, whole) => {
    const pay = (way: string) =>
      figure(paid([loans(...amounts), AMOUNTS], { 阶梯方式: way }), '3001', '金额奖励');
    expect([pay('超额累进'), pay('全额')]).toEqual([progressive, whole]);
  });

  test('the reward is rounded once, not part by part: 0.005 + 0.005 make 0.01', () => {
    const table = ledger('金额阶梯', '下限 费率\n0 0.001\n5 0.001');
    expect(figure(paid([loans(10), table]), '3001', '金额奖励')).toBe('0.01');
  });

  test('half a fen is rounded up: 1,234.50 × 1‰ = 1.2345 → 1.23; 1,235 × 1‰ = 1.235 → 1.24', () => {
    expect(figure(paid([loans(1234.5)]), '3001', '金额奖励')).toBe('1.23');
    expect(figure(paid([loans(1235)]), '3001', '金额奖励')).toBe('1.24');
  });

  test('定额 takes the column 费率 as yuan: 600,000 paid out earn the 300 of their row', () => {
    const table = ledger('金额阶梯', '下限 费率\n0 100\n500000 300');
    expect(figure(paid([loans(600_000), table], { 金额阶梯方式: '定额' }), '3001', '金额奖励')).toBe(
      '300.00',
    );
  });
});

describe('M-1 the choice of the way', () => {
  test('笔数阶梯方式 and 金额阶梯方式 override 阶梯方式, each for itself', () => {
    const tables = [loans(...Array<number>(6).fill(100_000)), COUNTS, AMOUNTS];
    const pay = (chosen: Record<string, string>) => {
      const { 笔数奖励, 金额奖励 } = figures(paid(tables, chosen), '3001');
      return [笔数奖励, 金额奖励];
    };
    expect(pay({ 阶梯方式: '全额' })).toEqual(['120.00', '900.00']);
    expect(pay({ 阶梯方式: '全额', 笔数阶梯方式: '超额累进' })).toEqual(['70.00', '900.00']);
    expect(pay({ 金额阶梯方式: '全额' })).toEqual(['70.00', '900.00']);
    expect(pay({ 笔数阶梯方式: '按阶梯方式' })).toEqual(['70.00', '650.00']);
  });

  test('a blank row of 笔数阶梯方式 in 参数 follows 阶梯方式', () => {
    const parameters = ledger('参数', '参数 值\n阶梯方式 全额\n笔数阶梯方式 -');
    expect(figure(paid([many(6), COUNTS, parameters]), '3001', '笔数奖励')).toBe('120.00');
  });
});

describe('M-1 the text gives no figures: what is missing holds who needs it', () => {
  const EMPTY = [ledger('笔数阶梯', '下限 单价'), ledger('金额阶梯', '下限 费率')];

  test('without step tables an officer with a loan is held, at his roster row, for each of the two', () => {
    const result = paid([many(1), ...EMPTY]);
    expect(findings(result)).toEqual([
      'PARAMETER_MISSING 花名册!1 工号 A2',
      'PARAMETER_MISSING 花名册!1 工号 A2',
    ]);
    expect(held(result)).toEqual(['3001']);
    expect(figure(result, '3001', '微贷奖励')).toBe('');
  });

  test('officers without loans need no tables: 0.00, not held', () => {
    const result = paid([many(1), ...EMPTY]);
    expect(figure(result, '3002', '微贷奖励')).toBe('0.00');
  });

  test('a band without a price is missing only where it is reached', () => {
    const open = ledger('笔数阶梯', '下限 单价\n0 10\n5 -');
    for (const way of ['超额累进', '全额', '定额']) {
      expect(findings(paid([many(4), open], { 阶梯方式: way }))).toEqual([]);
      expect(findings(paid([many(6), open], { 阶梯方式: way }))).toEqual([
        'PARAMETER_MISSING 花名册!1 工号 A2',
      ]);
    }
  });

  test('a bound that occurs twice is DUPLICATE_KEY and holds everybody', () => {
    const twice = ledger('笔数阶梯', '下限 单价\n0 10\n0 20');
    const result = paid([many(1), twice]);
    expect(findings(result)).toEqual([
      'DUPLICATE_KEY 笔数阶梯!1 下限 A2',
      'DUPLICATE_KEY 笔数阶梯!2 下限 A3',
    ]);
    expect(held(result)).toEqual(['3001', '3002', '3003']);
  });
});
