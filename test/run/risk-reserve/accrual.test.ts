import { accounts, bases, FUNDED, reserve, type RunOptions } from '../../support/risk-reserve';
import { figure, findings, held, infos, lines, rows } from '../../support/reading';
import { ledger } from '../../support/tables';

const accrued = (text: string, options?: RunOptions) => reserve([bases(text), FUNDED], options);

describe('R-1 the reserve accrues from rewards by the rate of their kind', () => {
  test('2,850.00 × 10% + 900.00 × 5% = 285.00 + 45.00, a line each', () => {
    const result = accrued('1001 2023Q1 营销奖励 2850\n1001 2023Q1 利息收入奖励 900');
    expect(figure(result, '1001', '本期计提')).toBe('330.00');
    expect(lines(result, '本期计提')).toEqual(['1001 285.00 ← 1', '1001 45.00 ← 2']);
    expect(figure(result, '1002', '本期计提')).toBe('0.00');
  });

  test('each row is rounded by itself: twice 0.05 × 10% = 0.005 → 0.01 each, not 0.01 together', () => {
    const result = accrued('1001 2023Q1 营销奖励 0.05\n1001 2023Q1 营销奖励 0.05\n1002 2023Q1 营销奖励 0.04');
    expect(figure(result, '1001', '本期计提')).toBe('0.02');
    expect(figure(result, '1002', '本期计提')).toBe('0.00');
  });

  test('a reversal accrues negatively, half away from zero: −0.05 × 10% → −0.01', () => {
    const result = accrued('1001 2023Q1 营销奖励 -0.05\n1002 2023Q1 营销奖励 -2000');
    expect(figure(result, '1001', '本期计提')).toBe('-0.01');
    expect(figure(result, '1002', '本期计提')).toBe('-200.00');
    expect(figure(result, '1002', '期末余额')).toBe('800.00');
    expect(findings(result)).toEqual([]);
  });

  test('only rows of the quarter count', () => {
    const result = accrued('1001 2022Q4 营销奖励 1000\n1001 2023Q1 营销奖励 100\n1001 2023Q2 营销奖励 1000');
    expect(figure(result, '1001', '本期计提')).toBe('10.00');
    expect(rows(result, '计提基数')).toBe('3 rows: 1 credited, 2 OUT_OF_PERIOD');
  });

  test('without any ledger of R everything is 0.00 and nobody is held', () => {
    const result = reserve([]);
    expect(result.officers[0].items).toMatchObject({
      期初余额: '0.00',
      本期计提: '0.00',
      本期抵扣: '0.00',
      本期释放: '0.00',
      期末余额: '0.00',
      未足额抵扣: '0.00',
    });
    expect([held(result), findings(result)]).toEqual([[], []]);
    expect(result.totals).toMatchObject({ payable: '0.00', held: '0.00' });
  });

  test('a kind of base without a rate: PARAMETER_MISSING at the row, which is left out, and its officer held', () => {
    const result = accrued('1001 2023Q1 代理奖励 100\n1001 2023Q1 营销奖励 100\n1002 2023Q1 营销奖励 100');
    expect(findings(result)).toEqual(['PARAMETER_MISSING 计提基数!1 基数类型 C2']);
    expect(held(result)).toEqual(['1001']);
    expect(figure(result, '1001', '本期计提')).toBe('10.00');
    expect(rows(result, '计提基数')).toBe('3 rows: 2 credited, 1 FINDING');
  });

  test('the rates ship empty: without the table 计提比例 a base of the text’s own kind is PARAMETER_MISSING too', () => {
    const empty = ledger('计提比例', '基数类型 比例\n营销奖励 -\n利息收入奖励 5%');
    const result = reserve([bases('1001 2023Q1 营销奖励 100\n1002 2023Q1 利息收入奖励 100'), FUNDED, empty]);
    expect(findings(result)).toEqual(['PARAMETER_MISSING 计提基数!1 基数类型 C2']);
    expect([held(result), figure(result, '1002', '本期计提')]).toEqual([['1001'], '5.00']);
  });

  test('an unknown officer: the row is left out and nobody held', () => {
    const result = accrued('9999 2023Q1 营销奖励 100');
    expect(findings(result)).toEqual(['OFFICER_UNKNOWN 计提基数!1 工号 A2']);
    expect([held(result), rows(result, '计提基数')]).toEqual([[], '1 rows: 0 credited, 1 OFFICER_UNKNOWN']);
  });

  test('计提基数口径 is a choice, 奖励 by default; the ledger’s own rows count under either', () => {
    const text = '1001 2023Q1 营销奖励 100';
    for (const 计提基数口径 of ['奖励', '业务量'])
      expect(figure(accrued(text, { overrides: { 计提基数口径 } }), '1001', '本期计提')).toBe('10.00');
  });
});

describe('R-5 the opening reserve', () => {
  test('is the row of 保证金账户 for the quarter, and goes before the sealed closing', () => {
    const result = reserve([accounts('1001 2022Q4 7\n1001 2023Q1 500.5\n1001 2023Q2 9')], {
      sealed: { '1001 2022Q4': '123.45' },
    });
    expect(figure(result, '1001', '期初余额')).toBe('500.50');
    expect(rows(result, '保证金账户')).toBe('3 rows: 1 credited, 2 OUT_OF_PERIOD');
  });

  test('else the closing sealed last quarter; that of an earlier one does not count', () => {
    const result = reserve([], { sealed: { '1001 2022Q4': '123.45', '1002 2022Q3': '99' } });
    expect(figure(result, '1001', '期初余额')).toBe('123.45');
    expect(figure(result, '1001', '期末余额')).toBe('123.45');
    expect(figure(result, '1002', '期初余额')).toBe('0.00');
    expect(infos(result).filter((text) => text.startsWith('SEALED'))).toEqual([
      'SEALED_MISSING 花名册!2 工号 A3',
      'SEALED_MISSING 花名册!3 工号 A4',
    ]);
  });

  test('a sealed closing of 0 is a closing: no note', () => {
    const sealed = { '1001 2022Q4': '0', '1002 2022Q4': '0', '1003 2022Q4': '0' };
    expect(infos(reserve([], { sealed })).filter((text) => text.startsWith('SEALED'))).toEqual([]);
  });

  test('else 0, with a note at the roster row; nobody is held', () => {
    const result = reserve([accounts('1001 2023Q1 0\n1003 2023Q1 1')]);
    expect(figure(result, '1002', '期初余额')).toBe('0.00');
    expect(infos(result).filter((text) => text.startsWith('SEALED'))).toEqual([
      'SEALED_MISSING 花名册!2 工号 A3',
    ]);
    expect(held(result)).toEqual([]);
    expect(result.findings.find(({ code }) => code === 'SEALED_MISSING')?.message.zh).toBe(
      '上期（2022Q4）没有封存记录，期初余额按 0 计算。如有余额，请填写“保证金账户”。',
    );
  });

  test('it may be negative: an overdrawn reserve is carried on', () => {
    const result = reserve([accounts('1001 2023Q1 -50'), bases('1001 2023Q1 营销奖励 300')]);
    expect(figure(result, '1001', '期末余额')).toBe('-20.00');
    expect(findings(result)).toEqual(['RESERVE_NEGATIVE 花名册!1 工号 A2']);
  });

  test.each([
    [
      'twice',
      '1001 2023Q1 1\n1001 2023Q1 2',
      ['DUPLICATE_KEY 保证金账户!1 工号 A2', 'DUPLICATE_KEY 保证金账户!2 工号 A3'],
    ],
    ['unreadable', '1001 2023Q1 约500', ['UNREADABLE_NUMBER 保证金账户!1 期初余额 C2']],
    ['blank', '1001 2023Q1 -', ['REQUIRED_BLANK 保证金账户!1 期初余额 C2']],
  ])('%s: no opening, no closing, and the officer is held', (_, text, expected) => {
    const result = reserve([accounts(text), bases('1001 2023Q1 营销奖励 300')]);
    expect(findings(result)).toEqual(expected);
    expect(held(result)).toEqual(['1001']);
    expect(result.officers[0].items).toMatchObject({
      期初余额: '',
      本期计提: '30.00',
      本期抵扣: '',
      本期释放: '0.00',
      期末余额: '',
      未足额抵扣: '',
    });
  });
});
