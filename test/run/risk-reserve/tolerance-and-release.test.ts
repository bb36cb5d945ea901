import { FUNDED, accounts, losses, releases, reserve, ROSTER } from '../../support/risk-reserve';
import { figure, figures, findings, held, lines, rows } from '../../support/reading';
import { changed, ledger } from '../../support/tables';

const granted = (text: string) => ledger('贷款发放', `工号 借据号 发放日期 发放金额\n${text}`);

describe('R-4 a tolerance, as a ratio of losses to what was paid out, is freed first', () => {
  const loans = granted(
    `1001 A1 2023-01-01 60000
     1001 A2 2023-03-31 50000
     1001 A2 2023-03-31 -10000
     1001 A3 2022-12-31 900000
     1002 A4 2023-02-01 1000000`,
  );
  const loss = (text: string) => losses(text);

  test('1% of 100,000 granted frees 1,000 of a loss of 1,500: 500 × 50% = 250.00', () => {
    const table = loss('1001 D1 2023-02-01 2022-06-01 1500 决策失误 - -');
    const result = reserve([FUNDED, loans, table], { overrides: { 容忍度: '1%' } });
    expect(figure(result, '1001', '容忍额度')).toBe('1000.00');
    expect(lines(result, '应承担损失')).toEqual(['1001 250.00 ← 1']);
  });

  test.each([
    ['a loss at the tolerance is free', '1000', '0.00'],
    ['one below it is free, not a gain', '300', '0.00'],
    ['a fen above it counts: 0.01 × 100%', '1000.01', '0.01'],
  ])('%s', (_, amount, charge) => {
    const table = loss(`1001 D1 2023-02-01 2022-06-01 ${amount} 违规放款 - -`);
    expect(
      figure(reserve([FUNDED, loans, table], { overrides: { 容忍度: '1%' } }), '1001', '应承担损失'),
    ).toBe(charge);
  });

  test('over several losses it spreads in proportion: of 1,500 + 2,500 three quarters count', () => {
    // 4,000 lost, 1,000 tolerated: 1,500 × ¾ × 100% + 2,500 × ¾ × 12.5% = 1,125.00 + 234.375.
    const table = loss(
      '1001 D1 2023-02-01 2022-06-01 1500 违规放款 - -\n1001 D2 2023-02-01 2022-06-01 2500 市场变化 - -',
    );
    const result = reserve([FUNDED, loans, table], { overrides: { 容忍度: '1%' } });
    expect(lines(result, '应承担损失')).toEqual(['1001 1125.00 ← 1', '1001 234.38 ← 2']);
  });

  test('thirds stay exact to the fen: 3 × 500 with 500 tolerated leaves 333.33 of each', () => {
    const table = loss(
      [1, 2, 3].map((at) => `1001 D${at} 2023-02-0${at} 2022-06-01 500 违规放款 - -`).join('\n'),
    );
    const result = reserve([FUNDED, loans, table], { overrides: { 容忍度: '0.5%' } });
    expect(lines(result, '应承担损失')).toEqual(['1001 333.33 ← 1', '1001 333.33 ← 2', '1001 333.33 ← 3']);
  });

  test('exempt losses do not use it up, and others’ losses and loans neither', () => {
    const table = loss(
      `1001 D1 2023-02-01 2022-06-01 5000 违规放款 是 不可抗力
       1001 D2 2023-02-01 2022-06-01 1500 违规放款 否 -
       1002 D3 2023-02-01 2022-06-01 10001 违规放款 - -
       1001 D4 2022-12-31 2022-06-01 7000 违规放款 - -`,
    );
    const result = reserve([FUNDED, loans, table], { overrides: { 容忍度: '1%' } });
    expect(lines(result, '应承担损失')).toEqual(['1001 500.00 ← 2', '1002 1.00 ← 3']);
  });

  test('without a tolerance the findings of loans are no matter of the reserve', () => {
    const spoilt = changed(loans, 1, '发放金额', '多少');
    const table = loss('1001 D1 2023-02-01 2022-06-01 1500 决策失误 - -');
    const none = reserve([FUNDED, spoilt, table]);
    expect([findings(none), held(none)]).toEqual([[], []]);
    expect(rows(none, '贷款发放')).toBe('5 rows: 0 credited, 5 OUT_OF_PERIOD');
    const some = reserve([FUNDED, spoilt, table], { overrides: { 容忍度: '1%' } });
    expect([findings(some), held(some)]).toEqual([['UNREADABLE_NUMBER 贷款发放!1 发放金额 D2'], ['1001']]);
    expect(rows(some, '贷款发放')).toBe('5 rows: 3 credited, 1 OUT_OF_PERIOD, 1 FINDING');
  });

  test('without loans nothing is tolerated; without a tolerance loans do not matter', () => {
    const table = loss('1001 D1 2023-02-01 2022-06-01 1500 决策失误 - -');
    const none = reserve([FUNDED, table], { overrides: { 容忍度: '1%' } });
    expect(figure(none, '1001', '应承担损失')).toBe('750.00');
    const plain = reserve([FUNDED, loans, table]);
    expect(figure(plain, '1001', '应承担损失')).toBe('750.00');
  });
});

describe('R-5 releases', () => {
  test('are facts of the quarter and what the scheme pays', () => {
    const result = reserve([
      FUNDED,
      releases('1001 2023-01-01 100.5 奖励\n1001 2023-03-31 20 -\n1001 2023-04-01 7 -\n1002 2022-12-31 7 -'),
    ]);
    expect(figures(result, '1001')).toMatchObject({ 本期释放: '120.50', 期末余额: '879.50' });
    expect(figure(result, '1002', '本期释放')).toBe('0.00');
    expect(rows(result, '保证金释放')).toBe('4 rows: 2 credited, 2 OUT_OF_PERIOD');
    expect(result.totals).toMatchObject({ payable: '120.50', held: '0.00' });
  });

  test('those of a held officer are held', () => {
    const result = reserve([
      FUNDED,
      releases('1001 2023-01-01 100 -\n1002 2023-01-01 30 -\n1002 2023-01-02 多少 -'),
    ]);
    expect(findings(result)).toEqual(['UNREADABLE_NUMBER 保证金释放!3 金额 C4']);
    expect([held(result), result.totals.payable, result.totals.held]).toEqual([['1002'], '100.00', '30.00']);
  });

  test('a negative release is NEGATIVE_AMOUNT', () => {
    const result = reserve([FUNDED, releases('1001 2023-01-01 -5 -')]);
    expect([findings(result), held(result)]).toEqual([['NEGATIVE_AMOUNT 保证金释放!1 金额 C2'], ['1001']]);
  });

  test('officers who have left are listed with what was released and what remains', () => {
    const result = reserve([FUNDED, releases('1003 2023-03-01 600 离职返还\n1001 2023-03-01 5 奖励')]);
    expect(result.lists.离职人员保证金).toMatchObject([
      { officer: '1003', 姓名: '王五', 离职日期: '2023-02-10', 本期释放: '600.00', 期末余额: '400.00' },
    ]);
  });

  test.each([
    ['left on the last day of the quarter', '2023-03-31', 1],
    ['leaves the day after', '2023-04-01', 0],
  ])('an officer who %s', (_, date, count) => {
    const result = reserve([changed(ROSTER, 3, '离职日期', date), FUNDED]);
    expect(result.lists.离职人员保证金).toHaveLength(count);
  });

  test('one who left without any reserve is not listed', () => {
    expect(reserve([accounts('1001 2023Q1 5')]).lists.离职人员保证金).toEqual([]);
  });
});
