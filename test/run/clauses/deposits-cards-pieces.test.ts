import { paid } from '../../support/corporate';
import { figure, findings, held, lines, rows } from '../../support/reading';
import { ledger } from '../../support/tables';

describe('C-9 deposits: ROUND(net increase over all accounts × 2‰, 2), one line an officer', () => {
  const deposits = (text: string) => ledger('存款日均', `期间 工号 账号 基期日均 本期日均\n${text}`);

  test.each([
    ['one account grown by 1,000,000', '2023Q1 1001 A1 0 1000000', '2000.00'],
    [
      'one grown by 500,000, one fallen by 200,000',
      '2023Q1 1001 A1 0 500000\n2023Q1 1001 A2 300000 100000',
      '600.00',
    ],
    [
      'rounded once over all accounts: 1.251 + 1.251 × 2‰',
      '2023Q1 1001 A1 0 1.251\n2023Q1 1001 A2 0 1.251',
      '0.01',
    ],
    ['a half fen goes up: 2.5 × 2‰', '2023Q1 1001 A1 0 2.5', '0.01'],
    ['just below a half fen: 2.49 × 2‰', '2023Q1 1001 A1 0 2.49', '0.00'],
    ['without change', '2023Q1 1001 A1 5 5', '0.00'],
  ])('%s', (_, text, expected) => {
    expect(figure(paid([deposits(text)]), '1001', '存款奖励')).toBe(expected);
  });

  test('another quarter’s rows, however 期间 is written, do not count', () => {
    const result = paid([
      deposits('2022Q4 1001 A1 0 1000000\n2023-01 1001 A1 0 1000000\n2023年一季度 1001 A2 0 1000'),
    ]);
    expect(figure(result, '1001', '存款奖励')).toBe('2.00');
    expect(rows(result, '存款日均')).toBe('3 rows: 1 credited, 2 OUT_OF_PERIOD');
  });
});

describe('C-10.1 cards: 5 yuan for each opened in the quarter with at least 100 yuan', () => {
  const cards = (text: string) => ledger('银行卡', `工号 卡号 开卡日期 卡内余额\n${text}`);

  test.each([
    ['100 yuan', '1001 C1 2023-01-01 100', '5.00', '1 rows: 1 credited'],
    ['99.99 yuan', '1001 C1 2023-01-01 99.99', '0.00', '1 rows: 0 credited, 1 CONDITION'],
    ['opened on the last day', '1001 C1 2023-03-31 100', '5.00', '1 rows: 1 credited'],
    ['opened the day after', '1001 C1 2023-04-01 100', '0.00', '1 rows: 0 credited, 1 OUT_OF_PERIOD'],
    ['opened the day before', '1001 C1 2022-12-31 100', '0.00', '1 rows: 0 credited, 1 OUT_OF_PERIOD'],
  ])('a card: %s', (_, text, expected, account) => {
    const result = paid([cards(text)]);
    expect([figure(result, '1001', '银行卡奖励'), rows(result, '银行卡')]).toEqual([expected, account]);
  });

  test('one line a card', () => {
    const result = paid([cards('1001 C1 2023-01-01 100\n1002 C2 2023-01-01 100\n1001 C3 2023-01-01 5000')]);
    expect(lines(result, '银行卡奖励')).toEqual(['1001 5.00 ← 1', '1002 5.00 ← 2', '1001 5.00 ← 3']);
  });

  test('有效卡最低余额 goes by the day the card was opened', () => {
    const dated = ledger('参数', '参数 值 生效日期\n有效卡最低余额 100 -\n有效卡最低余额 500 2023-02-01');
    const result = paid([
      cards('1001 C1 2023-01-31 100\n1001 C2 2023-02-01 100\n1001 C3 2023-02-01 500'),
      dated,
    ]);
    expect(lines(result, '银行卡奖励')).toEqual(['1001 5.00 ← 1', '1001 5.00 ← 3']);
  });
});

describe('C-10.2 POS: 200 yuan once for each merchant', () => {
  const merchants = (text: string) => ledger('POS商户', `工号 商户号 装机日期\n${text}`);

  test('a merchant installed in an earlier quarter is already paid, whoever installs him now', () => {
    const result = paid([merchants('1001 M1 2022-11-30\n1002 M1 2023-02-01\n1002 M2 2023-02-01')]);
    expect(figure(result, '1002', 'POS奖励')).toBe('200.00');
    expect(rows(result, 'POS商户')).toBe('3 rows: 1 credited, 1 OUT_OF_PERIOD, 1 ALREADY_PAID');
    expect(findings(result)).toEqual([]);
  });

  test('a later installation does not matter to this quarter', () => {
    const result = paid([merchants('1001 M1 2023-03-31\n1002 M1 2023-04-01')]);
    expect(figure(result, '1001', 'POS奖励')).toBe('200.00');
  });

  test('twice within the quarter is DUPLICATE_KEY at both rows, and nobody is paid', () => {
    const result = paid([merchants('1001 M1 2023-01-05\n1002 M1 2023-02-05')]);
    expect(findings(result)).toEqual([
      'DUPLICATE_KEY POS商户!1 商户号 B2',
      'DUPLICATE_KEY POS商户!2 商户号 B3',
    ]);
    expect(held(result)).toEqual(['1001', '1002']);
    expect(rows(result, 'POS商户')).toBe('2 rows: 0 credited, 2 FINDING');
  });

  test('M1 and m1 are two merchants, and so are 007 and 7', () => {
    const result = paid([
      merchants('1001 M1 2023-01-05\n1001 m1 2023-01-05\n1001 007 2023-01-05\n1001 7 2023-01-05'),
    ]);
    expect(figure(result, '1001', 'POS奖励')).toBe('800.00');
  });
});

describe('C-10.3 计件业务 × 计件单价, one line a row', () => {
  const work = (text: string) => ledger('计件业务', `工号 日期 业务项目 数量\n${text}`);
  const prices = ledger('计件单价', '业务项目 单价\n代收水费 0.35\n代发工资 1.005');

  test('each row is rounded: 3 × 0.35 = 1.05, 1 × 1.005 → 1.01, and a reversal −1 × 1.005 → −1.01', () => {
    const table = work('1001 2023-01-01 代收水费 3\n1001 2023-01-02 代发工资 1\n1001 2023-01-03 代发工资 -1');
    expect(lines(paid([table, prices]), '计件奖励')).toEqual([
      '1001 1.05 ← 1',
      '1001 1.01 ← 2',
      '1001 -1.01 ← 3',
    ]);
  });

  test('work without a price is PARAMETER_MISSING at its row; priced work is still paid', () => {
    const result = paid([work('1001 2023-01-01 代收水费 3\n1002 2023-01-02 代售保险 1'), prices]);
    expect(findings(result)).toEqual(['PARAMETER_MISSING 计件业务!2 业务项目 C3']);
    expect(held(result)).toEqual(['1002']);
    expect(figure(result, '1001', '计件奖励')).toBe('1.05');
  });
});

describe('C-15 不良清收: amount × rate of its 清收方式, one line a row', () => {
  const recovered = (text: string) => ledger('不良清收', `工号 借据号 清收日期 清收方式 清收金额\n${text}`);
  const rates = ledger('清收奖励率', '清收方式 比率\n现金 3%\n以物抵债 1.5%\n诉讼 -');

  test('each way of recovery has its rate; each row is rounded', () => {
    const table = recovered(
      '1001 B1 2023-01-01 现金 100.17\n1001 B2 2023-01-01 以物抵债 100.34\n1001 B1 2023-02-01 现金 0',
    );
    // 3.0051 → 3.01; 1.5051 → 1.51.
    expect(lines(paid([table, rates]), '不良清收奖励')).toEqual([
      '1001 3.01 ← 1',
      '1001 1.51 ← 2',
      '1001 0.00 ← 3',
    ]);
  });

  test.each([
    ['a way that the table does not price', '拍卖'],
    ['a way whose rate is left blank', '诉讼'],
  ])('%s is PARAMETER_MISSING at the row', (_, way) => {
    const result = paid([recovered(`1001 B1 2023-01-01 ${way} 100`), rates]);
    expect(findings(result)).toEqual(['PARAMETER_MISSING 不良清收!1 清收方式 D2']);
    expect([held(result), rows(result, '不良清收')]).toEqual([['1001'], '1 rows: 0 credited, 1 FINDING']);
  });
});

describe('手工调整 stands as lines of its own', () => {
  test('signed amounts of the quarter, each with its row; another quarter’s are left out', () => {
    const result = paid([
      ledger(
        '手工调整',
        `工号 期间   项目       金额    原因 审批人
         1001 2023Q1 存款奖励   100.01  补发 行长
         1001 2023Q1 银行卡奖励 -50     追回 行长
         1001 2022Q4 存款奖励   9999    补发 行长`,
      ),
    ]);
    expect(lines(result, '手工调整')).toEqual(['1001 100.01 ← 1', '1001 -50.00 ← 2']);
    expect(figure(result, '1001', '存款奖励')).toBe('0.00');
    expect(figure(result, '1001', '实发绩效')).toBe('50.01');
  });
});
