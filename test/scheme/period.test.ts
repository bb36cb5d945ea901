import { parsePeriod, periodContaining } from '../../src/scheme/period';
import { isoDate } from '../../src/ledger/cell';
import { day } from '../support/tables';

const days = (text: string) => {
  const period = parsePeriod(text)!;
  return [period.kind, ...[period.first, period.last, period.yearStart, period.previousEnd].map(isoDate)];
};

describe('A period and its days', () => {
  test.each([
    ['2023Q1', '季', '2023-01-01', '2023-03-31', '2023-01-01', '2022-12-31'],
    ['2023Q2', '季', '2023-04-01', '2023-06-30', '2023-01-01', '2023-03-31'],
    ['2023Q3', '季', '2023-07-01', '2023-09-30', '2023-01-01', '2023-06-30'],
    ['2023Q4', '季', '2023-10-01', '2023-12-31', '2023-01-01', '2023-09-30'],
    ['2023q1', '季', '2023-01-01', '2023-03-31', '2023-01-01', '2022-12-31'],
    ['2023-01', '月', '2023-01-01', '2023-01-31', '2023-01-01', '2022-12-31'],
    ['2024-02', '月', '2024-02-01', '2024-02-29', '2024-01-01', '2024-01-31'],
    ['2023-02', '月', '2023-02-01', '2023-02-28', '2023-01-01', '2023-01-31'],
    ['2023-12', '月', '2023-12-01', '2023-12-31', '2023-01-01', '2023-11-30'],
    ['2023', '年', '2023-01-01', '2023-12-31', '2023-01-01', '2022-12-31'],
    ['2024', '年', '2024-01-01', '2024-12-31', '2024-01-01', '2023-12-31'],
  ])('%s is a %s from %s to %s; the year begins %s, the base is %s', (text, ...expected) => {
    expect(days(text)).toEqual(expected);
  });

  test.each([
    '2023Q5',
    '2023Q0',
    '2023-13',
    '2023-00',
    '2023-1',
    '23',
    '2023年',
    'Q1',
    '',
    '2023Q1 ',
    '1800',
  ])('“%s” is no period', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });

  test.each([
    ['月', '2023-03-31', '2023-03'],
    ['季', '2023-03-31', '2023Q1'],
    ['季', '2023-04-01', '2023Q2'],
    ['季', '2023-12-31', '2023Q4'],
    ['年', '2023-12-31', '2023'],
    ['月', '2024-02-29', '2024-02'],
  ] as const)('the %s of %s is %s', (kind, date, expected) => {
    expect(periodContaining(kind, day(date)).text).toBe(expected);
  });
});
