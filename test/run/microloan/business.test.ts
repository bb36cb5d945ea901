import { applications, paid } from '../../support/microloan';
import { figure, figures, findings, held, lines, rows } from '../../support/reading';
import { ledger } from '../../support/tables';

describe('M-0 each step of an application counts in the month of its own date', () => {
  const result = paid([
    applications(`A1 3001 2023-02-28 2023-02-28 2023-03-01 2023-03-01 通过 2023-03-31 80000
                  A2 3001 2023-03-01 2023-03-01 2023-03-02 2023-03-31 通过 2023-04-01 50000
                  A3 3001 2023-03-31 2023-03-31 2023-04-01 2023-04-02 通过 2023-04-02 70000
                  A4 3001 2023-03-10 2023-03-10 2023-03-11 2023-03-12 拒绝 - -
                  A5 3001 2023-03-11 - - - - - -
                  A6 3001 2023-02-01 2023-02-02 2023-02-03 2023-02-04 拒绝 - -`),
  ]);

  test('marketed in March: A2 to A5, four customers; passed with an answer in March: A1 and A2; paid out in March: A1', () => {
    expect(figures(result, '3001')).toMatchObject({
      营销户数: '4',
      通过户数: '2',
      放款笔数: '1',
      放款金额: '80000.00',
    });
    expect(lines(result, '营销户数')).toEqual(['3001 1 ← 2', '3001 1 ← 3', '3001 1 ← 4', '3001 1 ← 5']);
    expect(lines(result, '通过户数')).toEqual(['3001 1 ← 1', '3001 1 ← 2']);
  });

  test('every row is accounted for: five touch the month, the refused one of February does not', () => {
    expect(rows(result, '微贷流程')).toMatch(/^6 rows: 5 credited, 1 /);
    expect(result.checks.filter(({ ok }) => !ok)).toEqual([]);
    expect([findings(result), held(result)]).toEqual([[], []]);
  });

  test('the totals add the officers up; rates are not added', () => {
    expect(result.totals.items).toMatchObject({ 营销户数: '4', 放款金额: '80000.00' });
    expect(result.totals.items).not.toHaveProperty('通过率');
  });

  test('principal repaid to date is what was paid out to date less the balance: 80,000 − 62,000', () => {
    const balance = ledger('微贷余额', '时点 申请号 工号 余额 逾期金额\n2023-03-31 A1 3001 62000 0');
    const flow = applications('A1 3001 2023-02-28 2023-02-28 2023-03-01 2023-03-01 通过 2023-03-31 80000');
    expect(figures(paid([flow, balance]), '3001')).toMatchObject({
      月末余额: '62000.00',
      累计收回本金: '18000.00',
    });
  });
});

describe('M-4 pass rate: loans paid out ÷ customers marketed', () => {
  /** So many loans paid out by 3001 in March, and so many leads more. */
  const flow = (granted: number, leads: number) => {
    const loan = (at: number) =>
      `G${at} 3001 2023-03-01 2023-03-01 2023-03-02 2023-03-03 通过 2023-03-04 1000`;
    const lead = (at: number) => `L${at} 3001 2023-03-01 - - - - - -`;
    return applications(
      [...Array(granted).keys()]
        .map(loan)
        .concat([...Array(leads).keys()].map(lead))
        .join('\n'),
    );
  };
  const band = { 通过率下限: '30%', 通过率上限: '50%' };
  const verdict = (granted: number, leads: number, limits: Record<string, string> = band) => {
    const result = paid([flow(granted, leads)], limits);
    const { 通过率, 建议营销户数 } = figures(result, '3001');
    return [通过率, 建议营销户数, findings(result)];
  };

  test('5 of 10 is on the upper bound and 3 of 10 on the lower one: no warning, no proposal', () => {
    expect(verdict(5, 5)).toEqual(['0.5', '', []]);
    expect(verdict(3, 7)).toEqual(['0.3', '', []]);
  });

  test('6 of 11 is too high: to come to 40%, market 6 ÷ 0.4 = 15 customers; a warning at the roster row holds nobody', () => {
    expect(verdict(6, 5)).toEqual(['0.5454545455', '15', ['PASS_RATE_HIGH 花名册!1 工号 A2']]);
    expect(held(paid([flow(6, 5)], band))).toEqual([]);
  });

  test('3 of 11 is too low: 3 ÷ 0.4 = 7.5, rounded up to 8 customers', () => {
    expect(verdict(3, 8)).toEqual(['0.2727272727', '8', ['PASS_RATE_LOW 花名册!1 工号 A2']]);
  });

  test('without bounds nothing is compared; with one bound there is a warning but no middle to propose', () => {
    expect(verdict(6, 5, { 评审费: '1' })).toEqual(['0.5454545455', '', []]);
    expect(verdict(6, 5, { 通过率上限: '50%' })[1]).toBe('');
    expect(verdict(6, 5, { 通过率上限: '50%' })[2]).toEqual(['PASS_RATE_HIGH 花名册!1 工号 A2']);
  });

  test('a bound of a third is met by 1 of 3: the rate is rounded to 8 decimals before it is compared', () => {
    expect(verdict(1, 2, { 通过率下限: '0.33333333' })[2]).toEqual([]);
    expect(verdict(1, 2, { 通过率下限: '0.33333334' })[2]).toEqual(['PASS_RATE_LOW 花名册!1 工号 A2']);
  });

  test('without marketing there is no rate, though a loan was paid out', () => {
    const result = paid(
      [applications('A1 3001 2023-02-20 2023-02-20 2023-02-21 2023-02-22 通过 2023-03-01 1000')],
      band,
    );
    expect([figure(result, '3001', '通过率'), findings(result)]).toEqual(['', []]);
  });

  test('the list of proposals shows who should market more or less', () => {
    const result = paid([flow(6, 5)], band);
    expect(result.lists.营销量调整建议).toMatchObject([
      { officer: '3001', 营销户数: '11', 放款笔数: '6', 判断: '偏高', 建议营销户数: '15' },
    ]);
  });
});
