import fc from 'fast-check';
import { isoDate, serialOf } from '../../src/ledger/cell';
import type { Cell } from '../support/book';
import { issues, readColumn, values } from '../support/sheet';
import { day } from '../support/tables';

const serial = (text: string) => String(day(text));

describe('Dates, in every way that people write them', () => {
  test.each<[string, Cell, string]>([
    ['a serial day', 44957, '2023-01-31'],
    ['with a time of day', 44957.75, '2023-01-31'],
    ['with dashes', '2023-01-31', '2023-01-31'],
    ['with slashes', '2023/1/31', '2023-01-31'],
    ['with points', '2023.1.31', '2023-01-31'],
    ['eight digits', '20230131', '2023-01-31'],
    ['eight digits as a number', 20230131, '2023-01-31'],
    ['in Chinese', '2023年1月31日', '2023-01-31'],
    ['in Chinese with zeros and spaces', ' 2023年01月31日 ', '2023-01-31'],
    ['full-width', '２０２３－０１－３１', '2023-01-31'],
    ['with a time', '2023-01-31 08:30:00', '2023-01-31'],
    ['with a T', '2023-01-31T08:30', '2023-01-31'],
    ['a leap day', '2024-02-29', '2024-02-29'],
    ['the last day that Excel knows', 2958465, '9999-12-31'],
  ])('%s: %j', (_, cell, expected) => {
    expect(values(readColumn('日期', [cell]))).toEqual([serial(expected)]);
  });

  test.each<[string, Cell]>([
    ['no such day', '2023-02-30'],
    ['no leap day', '2023-02-29'],
    ['no such month', '2023-13-01'],
    ['no such day as a number', 20230230],
    ['a number between serials and dates', 3000000],
    ['day first', '31/1/2023'],
    ['two digits of the year', '23-1-31'],
    ['a month only', '2023-01'],
    ['a word', '昨天'],
    ['0', 0],
    ['a negative number', -3],
    ['TRUE', true],
    ['before Excel’s days', '1899-12-31'],
  ])('%s: %j is UNREADABLE_DATE', (_, cell) => {
    const ledger = readColumn('日期', [cell]);
    expect([values(ledger), issues(ledger)]).toEqual([['-'], ['UNREADABLE_DATE B2']]);
  });

  test('a workbook that counts from 1904: serials move, texts and eight digits do not', () => {
    const ledger = readColumn('日期', [44957 - 1462, '2023-01-31', 20230131, 0], { date1904: true });
    expect(values(ledger)).toEqual([...Array(3).fill(serial('2023-01-31')), serial('1904-01-01')]);
  });

  test('every day of a century is read back from every form', () => {
    fc.assert(
      fc.property(fc.integer({ min: day('1950-01-01'), max: day('2050-12-31') }), (number) => {
        const iso = isoDate(number);
        const [year, month, date] = iso.split('-').map(Number);
        expect(serialOf(year, month, date)).toBe(number);
        const forms = [
          number,
          iso,
          iso.replace(/-/g, ''),
          `${year}/${month}/${date}`,
          `${year}年${month}月${date}日`,
        ];
        expect(new Set(values(readColumn('日期', forms)))).toEqual(new Set([String(number)]));
      }),
      { numRuns: 60 },
    );
  });
});

describe('A month counts as its first day', () => {
  test.each<[string, Cell, string]>([
    ['2023-01', '2023-01', '2023-01-01'],
    ['2023/1', '2023/1', '2023-01-01'],
    ['2023年1月', '2023年1月', '2023-01-01'],
    ['six digits', '202301', '2023-01-01'],
    ['six digits as a number', 202301, '2023-01-01'],
    ['a date', '2023-01-31', '2023-01-31'],
    ['a serial day', 44957, '2023-01-31'],
  ])('%s', (_, cell, expected) => {
    expect(values(readColumn('月份', [cell]))).toEqual([serial(expected)]);
  });

  test.each<[string, Cell]>([
    ['the thirteenth month', '2023-13'],
    ['as a number', 202313],
    ['a quarter', '2023Q1'],
    ['a year', '2023'],
  ])('%s is UNREADABLE_DATE', (_, cell) => {
    expect(issues(readColumn('月份', [cell]))).toEqual(['UNREADABLE_DATE B2']);
  });
});

describe('期间 in the one form that is compared', () => {
  test.each<[Cell, string]>([
    ['2023Q1', '2023Q1'],
    ['2023q1', '2023Q1'],
    ['２０２３Ｑ１', '2023Q1'],
    [' 2023 Q1 ', '2023Q1'],
    ['2023-Q1', '2023Q1'],
    ['2023年一季度', '2023Q1'],
    ['2023年第4季度', '2023Q4'],
    ['2023-03', '2023-03'],
    ['2023年3月', '2023-03'],
    ['202303', '2023-03'],
    [202303, '2023-03'],
    ['2023', '2023'],
    [2023, '2023'],
    ['2023年', '2023'],
    ['2023年度', '2023'],
  ])('%j is %s', (cell, expected) => {
    expect(values(readColumn('期间', [cell]))).toEqual([expected]);
  });

  test('a month that Excel made a date of when it was typed', () => {
    expect(values(readColumn('期间', [day('2023-03-01')]))).toEqual(['2023-03']);
  });

  test.each<[Cell]>([['2023Q5'], ['Q1'], ['一季度'], ['2023-13'], [20.5], [-1]])(
    '%j is UNREADABLE_DATE',
    (cell) => {
      expect(issues(readColumn('期间', [cell]))).toEqual(['UNREADABLE_DATE B2']);
    },
  );
});

describe('Ids are text, exactly', () => {
  test.each<[string, Cell, string]>([
    ['leading zeros stay', '0012', '0012'],
    ['surrounding spaces go', ' A1 ', 'A1'],
    ['full-width letters and digits become plain ones', 'Ａ１２', 'A12'],
    ['case counts', 'aB', 'aB'],
    ['a number is its digits', 1001, '1001'],
    ['a large number has no exponent', 123456789012345, '123456789012345'],
    ['a decimal number keeps its point', 12.5, '12.5'],
    ['what looks like a prototype is a text', '__proto__', '__proto__'],
    ['an apostrophe is part of it', "'0012", "'0012"],
  ])('%s', (_, cell, expected) => {
    const ledger = readColumn('编号', [cell]);
    expect([values(ledger), issues(ledger)]).toEqual([[expected], []]);
  });

  test.each<[string, Cell, string[]]>([
    ['fifteen digits are safe', 999_999_999_999_999, []],
    [
      'sixteen digits stored as a number may have lost the last: a warning',
      1_234_567_890_123_456,
      ['ID_PRECISION_LOST B2'],
    ],
    ['nineteen digits too', Number('6222020200012345678'), ['ID_PRECISION_LOST B2']],
    ['as text any number of digits is safe', '6222020200012345678', []],
  ])('%s', (_, cell, expected) => {
    const ledger = readColumn('编号', [cell]);
    expect(issues(ledger)).toEqual(expected);
    expect(values(ledger)[0]).toMatch(/^\d+$/);
  });

  test('a number of nineteen digits is shown in full, as the cell holds it', () => {
    const held = Number('6222020200012345678');
    expect(values(readColumn('编号', [held]))).toEqual([BigInt(held).toString()]);
  });
});

describe('Texts and choices', () => {
  test('inner spaces become one, outer ones go, full-width forms become plain', () => {
    expect(values(readColumn('文本', [' 张\u3000 三 ', 'ＡＢＣ', 12, true]))).toEqual([
      '张 三',
      'ABC',
      '12',
      'TRUE',
    ]);
  });

  test('a value outside the list is UNKNOWN_CHOICE; dress does not matter', () => {
    const ledger = readColumn('新增|重组', ['新增', ' 重组　', '展期', null]);
    expect(issues(ledger)).toEqual(['UNKNOWN_CHOICE B4']);
    expect(values(ledger).slice(0, 2)).toEqual(['新增', '重组']);
  });
});
