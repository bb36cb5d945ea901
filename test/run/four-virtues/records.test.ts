import { assessed, everybody, records } from '../../support/four-virtues';
import { figure, findings, held, rows } from '../../support/reading';
import { ledger } from '../../support/tables';

/** 年考核分 of 2001 from one year-end record; the others and the other parts are in order. */
const yearEnd = (cells: string) =>
  assessed([
    records(
      `${everybody('2001').replaceAll('30\n', '30 - - -\n')}
       2001 周检 2023-01-02 20 20 30 30 - - -
       2001 月考核 2023-01-31 20 20 30 30 - - -
       2001 年考核 2023-12-31 ${cells}`,
      '加分 严重违规项 额外扣分',
    ),
  ]);

describe('V-1 a record scores 德 + 勤 + 能 + 绩 + 加分 − 额外扣分', () => {
  test.each([
    ['the four maxima: 20 + 20 + 30 + 30', '20 20 30 30 - - -', '100'],
    ['nothing at all', '0 0 0 0 - - -', '0'],
    ['half points: 18.5 + 17 + 26.25 + 24', '18.5 17 26.25 24 - - -', '85.75'],
    ['a bonus of 0.5 above full marks', '20 20 30 30 0.5 - -', '100.5'],
    ['deductions of 12.5 beside the four', '18 18 27 27 - - 12.5', '77.5'],
    ['deductions may carry the record below 0: 5 − 20', '5 0 0 0 - - 20', '-15'],
    ['a bonus of 10 and deductions of 3: 90 + 10 − 3', '18 18 27 27 10 - 3', '97'],
  ])('%s', (_, cells, expected) => {
    const result = yearEnd(cells);
    expect([figure(result, '2001', '年考核分'), ...findings(result)]).toEqual([expected]);
  });

  test.each([
    ['德 above 20', '20.01 20 30 30 - - -', '德 D13'],
    ['德 below 0', '-0.5 20 30 30 - - -', '德 D13'],
    ['勤 above 20', '20 21 30 30 - - -', '勤 E13'],
    ['能 above 30', '20 20 30.5 30 - - -', '能 F13'],
    ['绩 above 30', '20 20 30 31 - - -', '绩 G13'],
    ['a bonus above 10', '20 20 30 30 10.01 - -', '加分 H13'],
    ['a bonus below 0', '20 20 30 30 -1 - -', '加分 H13'],
  ])('%s: SCORE_OUT_OF_RANGE at its cell, the row is left out and its officer held', (_, cells, place) => {
    const result = yearEnd(cells);
    expect(findings(result)).toContain(`SCORE_OUT_OF_RANGE 考评记录!12 ${place}`);
    expect(held(result)).toEqual(['2001']);
    expect(rows(result, '考评记录')).toBe('12 rows: 11 credited, 1 FINDING');
    expect(figure(result, '2001', '年度总分')).toBe('');
    expect(figure(result, '2002', '年度总分')).toBe('100');
  });

  test('the maxima are the bank’s where it has its own 满分表: 德 up to 40, 绩 up to 10', () => {
    const own = ledger('满分表', '维度 满分\n绩 10\n德 40\n勤 20\n能 30');
    const result = assessed([
      own,
      records(
        '2001 周检 2023-01-02 40 20 30 10\n2001 月考核 2023-01-02 40 20 30 10\n2001 年考核 2023-12-31 40 20 30 10.5',
      ),
    ]);
    expect(findings(result)[0]).toBe('SCORE_OUT_OF_RANGE 考评记录!3 绩 G4');
    expect(figure(result, '2001', '检查均分')).toBe('100');
  });

  test('a 满分表 without 绩: PARAMETER_MISSING at each record, for its maximum is unknown', () => {
    const own = ledger('满分表', '维度 满分\n德 20\n勤 20\n能 30');
    const result = assessed([own, records('2001 周检 2023-01-02 20 20 30 30')]);
    expect(findings(result)).toContain('PARAMETER_MISSING 考评记录!1 德 D2');
  });
});

describe('V-4 dimensions of a severe violation count 0 in that record; the bonus stays', () => {
  test.each([
    ['one dimension: 100 − 20', '20 20 30 30 - 德 -', '80'],
    ['two dimensions, separated by 、: 100 − 20 − 30', '20 20 30 30 - 德、绩 -', '50'],
    ['a comma or semicolon separates as well', '20 20 30 30 - 勤，能;绩 -', '20'],
    ['all four leave the bonus', '20 20 30 30 7 德、勤、能、绩 -', '7'],
    ['the deduction comes on top: 100 − 30 − 15', '20 20 30 30 - 能 15', '55'],
  ])('%s', (_, cells, expected) => {
    const result = yearEnd(cells);
    expect([figure(result, '2001', '年考核分'), ...findings(result)]).toEqual([expected]);
  });

  test.each(['品', '德、品', '德勤', '无', '德、勤、能、绩、德、勤、能'])(
    '“%s” is no list of dimensions: UNKNOWN_CHOICE, for a violation must not be lost by a slip of the pen',
    (text) => {
      const result = yearEnd(`20 20 30 30 - ${text} -`);
      expect(findings(result)).toContain('UNKNOWN_CHOICE 考评记录!12 严重违规项 I13');
      expect(held(result)).toEqual(['2001']);
    },
  );

  test('a dimension that counts 0 must still lie in its range', () => {
    expect(findings(yearEnd('25 20 30 30 - 德 -'))).toContain('SCORE_OUT_OF_RANGE 考评记录!12 德 D13');
  });
});
