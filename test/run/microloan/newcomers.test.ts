import { applications, paid } from '../../support/microloan';
import { figure, figures, findings } from '../../support/reading';
import { changed, ledger } from '../../support/tables';
import { ROSTER } from '../../support/microloan';
import { day } from '../../support/tables';

const joined = (date: string | null) => changed(ROSTER, 1, '入职日期', date === null ? null : day(date));
const TARGETS = ledger(
  '新人目标',
  `月序 营销户数 独立分析户数 独立放款笔数 单笔上限
   1    2        -            -            -
   2    2        1            -            -
   3    2        1            1            50000`,
);
const FLOW = applications(
  `A1 3001 2023-03-01 2023-03-01 2023-03-02 2023-03-03 通过 2023-03-04 50000 1 1
   A2 3001 2023-03-31 - - - - - - - -`,
  '独立分析',
  '独立放款',
);
const met = (date: string | null, flow = FLOW, table = TARGETS) =>
  figure(paid([joined(date), flow, table]), '3001', '新人达标');

describe('M-3 the first three months: month 1 is the calendar month of joining', () => {
  test.each([
    ['2023-04-01', '', 'joins next month'],
    ['2023-03-31', '1', 'month 1'],
    ['2023-03-01', '1', 'month 1'],
    ['2023-02-28', '1', 'month 2'],
    ['2023-01-01', '1', 'month 3'],
    ['2022-12-31', '', 'month 4'],
    ['2022-03-15', '', 'a year and a month'],
  ])('joined %s: 新人达标 is “%s” (%s)', (date, expected) => {
    expect(met(date)).toBe(expected);
  });

  test('without a date of joining nobody is a newcomer', () => {
    expect(met(null)).toBe('');
  });
});

describe('M-3 every target of the month must be met', () => {
  const without = (column: string) => changed(FLOW, 1, column, null);

  test('one customer marketed where two are wanted: not met', () => {
    const one = applications('A1 3001 2023-03-01 - - - - - -');
    expect(met('2023-03-06', one)).toBe('0');
  });

  test('month 2 wants one analysis of his own; it counts by the day of the visit', () => {
    expect(met('2023-02-06', without('独立分析'))).toBe('0');
    expect(met('2023-02-06', changed(FLOW, 1, '独立分析', 0))).toBe('0');
    const april = changed(
      changed(changed(FLOW, 1, '现场调查日期', day('2023-04-01')), 1, '答复日期', null),
      1,
      '放款日期',
      null,
    );
    expect(met('2023-02-06', changed(april, 1, '放款金额', null))).toBe('0');
  });

  test('month 3 wants one loan of his own', () => {
    expect(met('2023-01-06', without('独立放款'))).toBe('0');
  });

  test('month 3: every loan at or below 50,000; one of 50,000.01 fails, whoever analysed it', () => {
    expect(met('2023-01-06', changed(FLOW, 1, '放款金额', 50_000))).toBe('1');
    expect(met('2023-01-06', changed(FLOW, 1, '放款金额', 50_000.01))).toBe('0');
    const other = applications(
      `A1 3001 2023-03-01 2023-03-01 2023-03-02 2023-03-03 通过 2023-03-04 50000 1 1
       A2 3001 2023-03-01 2023-03-01 2023-03-02 2023-03-03 通过 2023-03-31 60000 0 0`,
      '独立分析',
      '独立放款',
    );
    expect(met('2023-01-06', other)).toBe('0');
  });

  test('a larger loan of another month does not count', () => {
    const earlier = applications(
      `A1 3001 2023-03-01 2023-03-01 2023-03-02 2023-03-03 通过 2023-03-04 50000 1 1
       A2 3001 2023-03-31 - - - - - - - -
       A3 3001 2023-02-01 2023-02-01 2023-02-02 2023-02-03 通过 2023-02-28 90000 0 0`,
      '独立分析',
      '独立放款',
    );
    expect(met('2023-01-06', earlier)).toBe('1');
  });

  test('a blank target is none; so is a month without a row', () => {
    const blank = ledger('新人目标', '月序 营销户数\n1 -');
    const lead = applications('A1 3002 2023-03-01 - - - - - -');
    expect([met('2023-03-06', lead, blank), met('2023-02-06', lead, blank)]).toEqual(['1', '1']);
  });

  test('targets of newcomers hold nobody’s pay, and the pay of old hands has none', () => {
    const result = paid([joined('2023-03-06'), FLOW, TARGETS]);
    expect(findings(result)).toEqual([]);
    expect(figures(result, '3002')).toMatchObject({ 新人达标: '' });
  });

  test('独立分析 is 1 or 0: 2 is UNKNOWN_CHOICE, and its row is left out', () => {
    const result = paid([joined('2023-03-06'), changed(FLOW, 1, '独立分析', 2), TARGETS]);
    expect(findings(result)).toEqual(['UNKNOWN_CHOICE 微贷流程!1 独立分析 J2']);
    expect(figure(result, '3001', '营销户数')).toBe('1');
  });
});
