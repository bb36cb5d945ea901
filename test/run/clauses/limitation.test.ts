import { corporate, paid, run, targets } from '../../support/corporate';
import { figure, findings, held, lines, rows } from '../../support/reading';
import { ledger } from '../../support/tables';

const lapses = (text: string) =>
  ledger(
    '诉讼时效',
    `借据号 客户号 失效日期 原责任人工号 现管户工号 挽回日期 挽回金额 核定奖励 损失金额\n${text}`,
  );
const one = (text: string) => paid([lapses(text)]);
const OLD = 'S1 K1 2006-12-31 1001 1002';
const NEW = 'S1 K1 2007-01-01 1001 1002';

describe('C-11 the tiers by the amount that a customer regains in the quarter', () => {
  test.each([
    ['0.00', '20.00'],
    ['0.01', '20.00'],
    ['4999.99', '20.00'],
    ['5000', '50.00'],
    ['19999.99', '50.00'],
    ['20000', '100.00'],
    ['49999.99', '100.00'],
    ['50000', '150.00'],
    ['199999.99', '150.00'],
    ['200000', '300.00'],
    ['499999.99', '300.00'],
  ])('%s yuan regained: %s', (amount, reward) => {
    expect(figure(one(`${OLD} 2023-02-01 ${amount} - -`), '1002', '时效奖励')).toBe(reward);
    const taken = one(`${NEW} 2023-02-01 ${amount} - -`);
    expect([figure(taken, '1002', '时效奖励'), figure(taken, '1001', '时效罚款')]).toEqual([
      reward,
      `-${reward}`,
    ]);
  });

  test('from 500,000 the committee decides: 800 entered in 核定奖励', () => {
    const result = one(`${NEW} 2023-02-01 500000 800 -`);
    expect([figure(result, '1002', '时效奖励'), figure(result, '1001', '时效罚款')]).toEqual([
      '800.00',
      '-800.00',
    ]);
  });

  test('below 500,000 核定奖励 is ignored', () => {
    expect(figure(one(`${OLD} 2023-02-01 499999.99 800 -`), '1002', '时效奖励')).toBe('300.00');
  });

  test('a decision of 0 is a decision', () => {
    const result = one(`${OLD} 2023-02-01 500000 0 -`);
    expect([figure(result, '1002', '时效奖励'), findings(result)]).toEqual(['0.00', []]);
  });

  test('blank: MANUAL_DECISION at the case’s row, present and former officer held', () => {
    const result = one(`${NEW} 2023-02-01 500000 - -`);
    expect(findings(result)).toEqual(['MANUAL_DECISION 诉讼时效!1 核定奖励 H2']);
    expect([held(result), rows(result, '诉讼时效')]).toEqual([
      ['1001', '1002'],
      '1 rows: 0 credited, 1 FINDING',
    ]);
  });

  test('other tiers of a bank in 时效挽回档位', () => {
    const tiers = ledger('时效挽回档位', '下限 奖励\n1000 77\n0 11');
    const result = paid([
      lapses(
        'S1 K1 2005-01-01 1001 1002 2023-02-01 999.99 - -\nS2 K2 2005-01-01 1001 1002 2023-02-01 1000 - -',
      ),
      tiers,
    ]);
    expect(lines(result, '时效奖励')).toEqual(['1002 11.00 ← 1', '1002 77.00 ← 2']);
  });
});

describe('C-11 per customer: what he regains in all his loans is added first', () => {
  test('4,999.99 + 0.01 of one customer reach the next tier', () => {
    const result = one(
      `S1 K1 2005-01-01 1001 1002 2023-01-01 4999.99 - -\nS2 K1 2006-12-31 1001 1002 2023-03-31 0.01 - -`,
    );
    expect(lines(result, '时效奖励')).toEqual(['1002 50.00 ← 1 2']);
  });

  test.each([
    ['two customers', 'S1 K1 2005-01-01 1001 1002', 'S2 K2 2005-01-01 1001 1002', 2],
    ['two former officers', 'S1 K1 2005-01-01 1001 1002', 'S2 K1 2005-01-01 1003 1002', 2],
    ['two present officers', 'S1 K1 2005-01-01 1001 1002', 'S2 K1 2005-01-01 1001 1003', 2],
    ['the two sides of 2006-12-31', 'S1 K1 2006-12-31 1001 1002', 'S2 K1 2007-01-01 1001 1002', 2],
    ['nothing of these differs', 'S1 K1 2005-01-01 1001 1002', 'S2 K1 2006-01-01 1001 1002', 1],
  ])('%s: %s and %s form %i lines', (_, first, second, count) => {
    const result = one(`${first} 2023-01-01 2500 - -\n${second} 2023-01-01 2500 - -`);
    expect(lines(result, '时效奖励')).toHaveLength(count);
  });

  test('what was regained in another quarter is not added', () => {
    const result = one(
      `S1 K1 2005-01-01 1001 1002 2022-12-31 4999.99 - -\nS2 K1 2005-01-01 1001 1002 2023-01-01 4999.99 - -`,
    );
    expect(lines(result, '时效奖励')).toEqual(['1002 20.00 ← 2']);
    expect(rows(result, '诉讼时效')).toBe('2 rows: 1 credited, 1 OUT_OF_PERIOD');
  });

  test('the committee’s decisions on several loans of a customer are added, blanks aside', () => {
    const result = one(
      `S1 K1 2005-01-01 1001 1002 2023-01-01 300000 500 -\nS2 K1 2005-01-01 1001 1002 2023-01-01 200000 - -`,
    );
    expect(lines(result, '时效奖励')).toEqual(['1002 500.00 ← 1 2']);
  });
});

describe('C-11.1 and C-11.2 who is rewarded and who is fined', () => {
  test('lapsed on 2006-12-31: the present officer is rewarded, nobody is fined, also if he is the former one', () => {
    const result = one(`${OLD} 2023-02-01 5000 - -\nS2 K2 2006-01-01 1003 1003 2023-02-01 5000 - -`);
    expect(lines(result, '时效奖励')).toEqual(['1002 50.00 ← 1', '1003 50.00 ← 2']);
    expect(lines(result, '时效罚款')).toEqual([]);
  });

  test('lapsed on 2007-01-01 with the same officer: the condition is not met', () => {
    const result = one('S1 K1 2007-01-01 1001 1001 2023-02-01 5000 - -');
    expect([figure(result, '1001', '时效奖励'), figure(result, '1001', '时效罚款')]).toEqual([
      '0.00',
      '0.00',
    ]);
    expect(rows(result, '诉讼时效')).toBe('1 rows: 0 credited, 1 CONDITION');
  });

  test('not regained: CONDITION', () => {
    expect(rows(one(`${NEW} - - - -`), '诉讼时效')).toBe('1 rows: 0 credited, 1 CONDITION');
  });

  test('the dividing day is a parameter', () => {
    const result = paid([lapses(`${NEW} 2023-02-01 5000 - -`)], { 时效新老划断日: '2007-01-01' });
    expect([figure(result, '1002', '时效奖励'), figure(result, '1001', '时效罚款')]).toEqual([
      '50.00',
      '0.00',
    ]);
  });

  test('an old lapse does not need its former officer: one who has left is no finding', () => {
    const result = one('S1 K1 2005-01-01 9999 1002 2023-02-01 5000 - -');
    expect([figure(result, '1002', '时效奖励'), findings(result)]).toEqual(['50.00', []]);
  });

  test('a later lapse does: OFFICER_UNKNOWN, the row is left out, nobody is held', () => {
    const result = one('S1 K1 2007-01-01 9999 1002 2023-02-01 5000 - -');
    expect(findings(result)).toEqual(['OFFICER_UNKNOWN 诉讼时效!1 原责任人工号 D2']);
    expect([held(result), figure(result, '1002', '时效奖励')]).toEqual([[], '0.00']);
    expect(rows(result, '诉讼时效')).toBe('1 rows: 0 credited, 1 OFFICER_UNKNOWN');
  });

  test('regained without an amount: REQUIRED_BLANK at 挽回金额, both officers held', () => {
    const result = one(`${NEW} 2023-02-01 - - -`);
    expect(findings(result)).toEqual(['REQUIRED_BLANK 诉讼时效!1 挽回金额 G2']);
    expect(held(result)).toEqual(['1001', '1002']);
  });
});

describe('C-11.3 追责清单: lapses from 2007 not regained by 31 December of the next year', () => {
  test.each([
    ['lapsed 2021-12-31, never regained, due 2022-12-31', '2021-12-31 1001 1002 - - - 5000', 1],
    ['lapsed 2022-01-01: due 2023-12-31, not yet', '2022-01-01 1001 1002 - - - -', 0],
    ['regained on the last day of grace', '2021-06-01 1001 1002 2022-12-31 100 - -', 0],
    ['regained a day late', '2021-06-01 1001 1002 2023-01-01 100 - -', 1],
    ['lapsed on 2006-12-31: before the rule', '2006-12-31 1001 1002 - - - -', 0],
    ['lapsed on 2007-01-01', '2007-01-01 1001 1002 - - - -', 1],
    ['the officer did not change: he answers all the same', '2007-01-01 1001 1001 - - - -', 1],
  ])('%s', (_, text, count) => {
    expect(one(`S1 K1 ${text}`).lists['追责清单']).toHaveLength(count);
  });

  test('an entry names officer, loan, dates and loss', () => {
    const [entry] = one('S1 K1 2021-06-01 1001 1002 - - - 5000').lists['追责清单'];
    expect(entry).toMatchObject({
      officer: '1001',
      借据号: 'S1',
      失效日期: '2021-06-01',
      期限: '2022-12-31',
      挽回日期: '',
      损失金额: '5000.00',
      row: '1',
    });
  });

  test('on the day of grace itself, the last of 2022Q4, the case is listed', () => {
    const book = corporate([targets(), lapses('S1 K1 2021-06-01 1001 1002 - - - 5000')]);
    expect(run(book, {}, '2022Q3').lists['追责清单']).toHaveLength(0);
    expect(run(book, {}, '2022Q4').lists['追责清单']).toHaveLength(1);
  });
});
