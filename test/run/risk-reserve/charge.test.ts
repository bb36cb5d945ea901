import { accounts, bases, FUNDED, losses, releases, reserve } from '../../support/risk-reserve';
import { figure, figures, findings, held, lines, rows } from '../../support/reading';
import { changed, ledger } from '../../support/tables';

/** A loss of 1001's loan D1, granted 2022-06-01, formed 2023-02-01. */
const one = (more = '1000 决策失误 - -') => losses(`1001 D1 2023-02-01 2022-06-01 ${more}`);

describe('R-2 losses are met from the reserve', () => {
  test('two losses: 1,000 × 50% + 80 × 12.5% = 500.00 + 10.00, each rounded; 490.00 stay', () => {
    const result = reserve([
      FUNDED,
      losses(
        '1001 D1 2023-02-01 2022-06-01 1000 决策失误 - -\n1001 D2 2023-03-31 2022-06-01 80 市场变化 - -',
      ),
    ]);
    expect(lines(result, '应承担损失')).toEqual(['1001 500.00 ← 1', '1001 10.00 ← 2']);
    expect(figures(result, '1001')).toMatchObject({
      期初余额: '1000.00',
      本期抵扣: '510.00',
      期末余额: '490.00',
      未足额抵扣: '0.00',
    });
    expect([findings(result), held(result)]).toEqual([[], []]);
  });

  test('rounding is per row: twice 0.01 × 50% = 0.005 → 0.01 each', () => {
    const result = reserve([
      FUNDED,
      losses(
        '1001 D1 2023-02-01 2022-06-01 0.01 决策失误 - -\n1001 D2 2023-02-01 2022-06-01 0.01 决策失误 - -',
      ),
    ]);
    expect(figure(result, '1001', '应承担损失')).toBe('0.02');
  });

  test.each([
    ['just covered', '500', '500.00', '0.00', '0.00', []],
    ['a fen short', '499.99', '499.99', '0.00', '0.01', ['RESERVE_SHORT 花名册!1 工号 A2']],
    ['nothing there', '0', '0.00', '0.00', '500.00', ['RESERVE_SHORT 花名册!1 工号 A2']],
  ])('%s: an opening of %s against a charge of 500.00', (_, opening, deducted, closing, short, expected) => {
    const result = reserve([accounts(`1001 2023Q1 ${opening}`), one()]);
    expect(figures(result, '1001')).toMatchObject({
      本期抵扣: deducted,
      期末余额: closing,
      未足额抵扣: short,
    });
    expect([findings(result), held(result)]).toEqual([expected, []]);
  });

  test('what is available is opening + accrued − released: 100 + 300 − 150 = 250 of 500', () => {
    const result = reserve([
      accounts('1001 2023Q1 100'),
      bases('1001 2023Q1 营销奖励 3000'),
      releases('1001 2023-01-05 150 奖励'),
      one(),
    ]);
    expect(figures(result, '1001')).toMatchObject({
      本期计提: '300.00',
      本期抵扣: '250.00',
      本期释放: '150.00',
      期末余额: '0.00',
      未足额抵扣: '250.00',
    });
  });

  test('more released than there is: nothing is deducted, and the closing is below 0', () => {
    const result = reserve([accounts('1001 2023Q1 100'), releases('1001 2023-01-05 150 奖励'), one()]);
    expect(figures(result, '1001')).toMatchObject({
      本期抵扣: '0.00',
      期末余额: '-50.00',
      未足额抵扣: '500.00',
    });
    expect(findings(result)).toEqual(['RESERVE_SHORT 花名册!1 工号 A2', 'RESERVE_NEGATIVE 花名册!1 工号 A2']);
    expect(held(result)).toEqual([]);
  });

  test('what was not covered is not carried forward: next quarter starts at the sealed 0.00', () => {
    const result = reserve([one()], { period: '2023Q2', sealed: { '1001 2023Q1': '0' } });
    expect(figures(result, '1001')).toMatchObject({
      期初余额: '0.00',
      应承担损失: '0.00',
      未足额抵扣: '0.00',
    });
    expect(rows(result, '风险责任')).toBe('1 rows: 0 credited, 1 OUT_OF_PERIOD');
  });

  test('several officers bear a loss with a row each', () => {
    const result = reserve([
      FUNDED,
      losses(
        '1001 D1 2023-02-01 2022-06-01 600 决策失误 - -\n1002 D1 2023-02-01 2022-06-01 400 决策失误 - -',
      ),
    ]);
    expect(lines(result, '应承担损失')).toEqual(['1001 300.00 ← 1', '1002 200.00 ← 2']);
  });

  test.each([
    ['the day before the quarter', '2022-12-31', '0.00'],
    ['its first day', '2023-01-01', '500.00'],
    ['its last day', '2023-03-31', '500.00'],
    ['the day after', '2023-04-01', '0.00'],
  ])('a loss formed on %s', (_, date, charge) => {
    const result = reserve([FUNDED, changed(one(), 1, '形成日期', date)]);
    expect(figure(result, '1001', '应承担损失')).toBe(charge);
  });
});

describe('Findings of losses', () => {
  test.each([
    ['a blank cause', '原因', null, 'REQUIRED_BLANK 风险责任!1 原因 F2'],
    ['a negative loss', '损失金额', -1, 'NEGATIVE_AMOUNT 风险责任!1 损失金额 E2'],
    ['neither 是 nor 否', '是否免责', '也许', 'UNKNOWN_CHOICE 风险责任!1 是否免责 G2'],
    ['formed before it was paid out', '发放日期', '2023-02-02', 'DATES_OUT_OF_ORDER 风险责任!1 形成日期 C2'],
    ['a cause without a rate', '原因', '其他', 'PARAMETER_MISSING 风险责任!1 原因 F2'],
    ['exempt without a reason', '是否免责', '是', 'REQUIRED_BLANK 风险责任!1 免责理由 H2'],
  ])('%s: the row is left out and its officer held', (_, column, to, expected) => {
    const two = losses(
      '1001 D1 2023-02-01 2022-06-01 1000 决策失误 - -\n1001 D2 2023-02-01 2022-06-01 10 决策失误 - -',
    );
    const result = reserve([FUNDED, changed(two, 1, column, to)]);
    expect([findings(result), held(result)]).toEqual([[expected], ['1001']]);
    expect(figures(result, '1001')).toMatchObject({ 应承担损失: '5.00', 本期抵扣: '5.00' });
    expect(rows(result, '风险责任')).toBe('2 rows: 1 credited, 1 FINDING');
  });

  test('a loan lost on the day it was paid out is in order', () => {
    expect(findings(reserve([FUNDED, changed(one(), 1, '发放日期', '2023-02-01')]))).toEqual([]);
  });

  test('the same loan, officer and day twice: DUPLICATE_KEY', () => {
    const result = reserve([
      FUNDED,
      losses('1001 D1 2023-02-01 2022-06-01 1 决策失误 - -\n1001 D1 2023-02-01 2022-06-01 2 决策失误 - -'),
    ]);
    expect(findings(result)).toEqual([
      'DUPLICATE_KEY 风险责任!1 工号 A2',
      'DUPLICATE_KEY 风险责任!2 工号 A3',
    ]);
    expect(held(result)).toEqual(['1001']);
  });
});

describe('R-3 old and new loans', () => {
  const dates = losses(
    '1001 D1 2023-02-01 2020-12-31 1000 决策失误 - -\n1001 D2 2023-02-01 2021-01-01 1000 决策失误 - -',
  );
  const cutoff = { 新老划断日: '2020-12-31', 老贷款责任比例: '20%' };

  test('paid out on the cut-off day is old: 20%; the day after the cause’s 50%', () => {
    const result = reserve([FUNDED, dates], { overrides: cutoff });
    expect(lines(result, '应承担损失')).toEqual(['1001 200.00 ← 1', '1001 500.00 ← 2']);
  });

  test('without a cut-off day no loan is old', () => {
    const result = reserve([FUNDED, dates], { overrides: { 老贷款责任比例: '20%' } });
    expect(figure(result, '1001', '应承担损失')).toBe('1000.00');
  });

  test('an old loan needs 老贷款责任比例: PARAMETER_MISSING at its row; the new one is charged', () => {
    const result = reserve([FUNDED, dates], { overrides: { 新老划断日: '2020-12-31' } });
    expect(findings(result)).toHaveLength(1);
    expect(findings(result)[0]).toMatch(/^PARAMETER_MISSING 风险责任!1 /);
    expect([held(result), figure(result, '1001', '应承担损失')]).toEqual([['1001'], '500.00']);
  });

  test('an old loan’s cause is not looked up', () => {
    const result = reserve([FUNDED, changed(dates, 1, '原因', '历史遗留')], { overrides: cutoff });
    expect([findings(result), figure(result, '1001', '应承担损失')]).toEqual([[], '700.00']);
  });
});

describe('R-4 liability by cause, and exemption', () => {
  test.each([
    ['违规放款', '1000.00'],
    ['决策失误', '500.00'],
    ['自然灾害', '0.00'],
    ['市场变化', '125.00'],
  ])('%s of 1,000 costs %s', (cause, charge) => {
    const result = reserve([FUNDED, one(`1000 ${cause} - -`)]);
    expect(lines(result, '应承担损失')).toEqual([`1001 ${charge} ← 1`]);
  });

  test.each([
    ['是 with a reason frees', '是 不可抗力', '0.00', '1 rows: 0 credited, 1 CONDITION'],
    ['blank with a reason frees', '- 不可抗力', '0.00', '1 rows: 0 credited, 1 CONDITION'],
    ['否 does not free, whatever the reason', '否 不可抗力', '500.00', '1 rows: 1 credited'],
    ['否 without a reason', '否 -', '500.00', '1 rows: 1 credited'],
    ['neither said nor given', '- -', '500.00', '1 rows: 1 credited'],
  ])('%s', (_, exemption, charge, account) => {
    const result = reserve([FUNDED, one(`1000 决策失误 ${exemption}`)]);
    expect([figure(result, '1001', '应承担损失'), rows(result, '风险责任')]).toEqual([charge, account]);
    expect(findings(result)).toEqual([]);
  });

  test('a cause whose rate is not filled in is missing too', () => {
    const blank = ledger('责任比例', '原因 比例\n决策失误 -\n违规放款 100%');
    const result = reserve([FUNDED, one(), blank]);
    expect(findings(result)).toEqual(['PARAMETER_MISSING 风险责任!1 原因 F2']);
    expect([held(result), figure(result, '1001', '应承担损失')]).toEqual([['1001'], '0.00']);
  });

  test('a freed loss needs no rate of its cause', () => {
    expect(findings(reserve([FUNDED, one('1000 其他 是 依法合规')]))).toEqual([]);
  });

  test('without the two columns of exemption every loss is charged', () => {
    const plain = ledger(
      '风险责任',
      '工号 借据号 形成日期 发放日期 损失金额 原因\n1001 D1 2023-02-01 2022-06-01 1000 决策失误',
    );
    expect(figure(reserve([FUNDED, plain]), '1001', '应承担损失')).toBe('500.00');
  });

  test('责任清单 tells every loss of the quarter, freed or charged', () => {
    const table = losses(
      `1001 D1 2023-02-01 2020-06-01 1000 决策失误 - -
       1002 D2 2023-02-01 2022-06-01 1000 决策失误 是 不可抗力
       1002 D3 2022-12-31 2022-06-01 1000 决策失误 - -`,
    );
    const overrides = { 新老划断日: '2020-12-31', 老贷款责任比例: '20%' };
    expect(reserve([FUNDED, table], { overrides }).lists.责任清单).toMatchObject([
      { officer: '1001', row: '1', 借据号: 'D1', 损失金额: '1000.00', 新老: '老贷款', 免责: '承担' },
      { officer: '1002', row: '2', 借据号: 'D2', 新老: '新贷款', 免责: '免责', 免责理由: '不可抗力' },
    ]);
  });
});
