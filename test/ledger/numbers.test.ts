import fc from 'fast-check';
import { fromDouble } from '../../src/money/decimal';
import { NO_VALUE, type Cell } from '../support/book';
import { issues, readColumn, values } from '../support/sheet';

const money = (...cells: Cell[]) => values(readColumn('金额', cells));

describe('Money: lenient about dress', () => {
  test.each<[string, Cell, string]>([
    ['a number', 1234.5, '1234.5'],
    ['a number kept as text', '1234.50', '1234.5'],
    ['thousands separators', '1,234,567.89', '1234567.89'],
    ['a yuan sign', '￥1,000', '1000'],
    ['a yen sign, as some keyboards type it', '¥1000', '1000'],
    ['a trailing 元', '1000元', '1000'],
    ['everything at once', ' ￥1,000,000.00元 ', '1000000'],
    ['full-width digits', '１２３．４５', '123.45'],
    ['full-width commas and sign', '－１，２３４', '-1234'],
    ['a minus before the yuan sign', '-￥5', '-5'],
    ['a minus after it', '￥-5', '-5'],
    ['a plus', '+5', '5'],
    ['spaces of any width around', '\u3000 5\u00a0', '5'],
    ['zero-width marks from a web page', '\u200b5\ufeff', '5'],
    ['no digit before the point', '.5', '0.5'],
    ['no digit after it', '5.', '5'],
    ['leading zeros', '007', '7'],
    ['−0', '-0', '0'],
  ])('%s: %j is %s', (_, cell, expected) => {
    expect(money(cell)).toEqual([expected]);
  });

  test.each<[string, Cell]>([
    ['a word', '一百'],
    ['a misplaced separator', '1,23'],
    ['two separators in a row', '1,,000'],
    ['two points', '1.2.3'],
    ['two signs', '--5'],
    ['an exponent', '1e5'],
    ['a foreign sign', '$5'],
    ['a percentage of money', '5%'],
    ['two numbers', '5 + 3'],
    ['万元 in the cell', '5万元'],
    ['a formula typed as text', '=1+1'],
    ['TRUE', true],
    ['Infinity', 'Infinity'],
    ['a minus of the typographers, which Excel does not read either', '−5'],
  ])('%s (%j) is UNREADABLE_NUMBER, never a guess', (_, cell) => {
    const ledger = readColumn('金额', [cell]);
    expect([values(ledger), issues(ledger)]).toEqual([['-'], ['UNREADABLE_NUMBER B2']]);
  });

  test('numbers are read at 15 significant digits, text too', () => {
    expect(money(0.1 + 0.2, '0.12345678901234567', 1 / 3)).toEqual([
      '0.3',
      '0.123456789012346',
      '0.333333333333333',
    ]);
  });

  test('any number typed as money is read as that number', () => {
    const amount = fc.integer({ min: -1e12, max: 1e12 }).map((fen) => fen / 100);
    const dressed = fc.tuple(amount, fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean());
    fc.assert(
      fc.property(fc.array(dressed, { minLength: 1, maxLength: 10 }), (cells) => {
        const texts = cells.map(([n, commas, sign, unit, wide]) => {
          const digits = Math.abs(n).toFixed(2);
          const grouped = commas ? digits.replace(/\B(?=(\d{3})+\.)/g, ',') : digits;
          const text = `${n < 0 ? '-' : ''}${sign ? '￥' : ''}${grouped}${unit ? '元' : ''}`;
          return wide ? text.replace(/[0-9]/g, (digit) => '０１２３４５６７８９'[Number(digit)]) : text;
        });
        expect(money(...texts)).toEqual(cells.map(([n]) => fromDouble(n).plus(0).toFixed()));
      }),
    );
  });
});

describe('万元 in a header multiplies by 10,000', () => {
  test.each(['值(万元)', '值（万元）', '值万元', '值 万元', '值［万元］', '值(单位：万元)'])(
    '%s',
    (header) => {
      const ledger = readColumn('金额', [1.5, '２', null, '0.00015'], {}, header);
      expect(values(ledger)).toEqual(['15000', '20000', '-', '1.5']);
      expect(issues(ledger)).toEqual(['UNIT_SCALED 值']);
    },
  );

  test.each(['值(元)', '值（元）', '值*', '值 （单位：元）'])('%s does not', (header) => {
    const ledger = readColumn('金额', [1.5], {}, header);
    expect([values(ledger), issues(ledger)]).toEqual([['1.5'], []]);
  });

  test('a ratio or count column has no 万元', () => {
    expect(values(readColumn('整数', [3], {}, '值(万元)'))).toEqual(['3']);
  });
});

describe('Ratios, whole numbers and plain numbers', () => {
  test.each<[string, string, Cell, string]>([
    ['a ratio as a number', '比率', 0.2, '0.2'],
    ['20%', '比率', '20%', '0.2'],
    ['full-width per cent', '比率', '２０％', '0.2'],
    ['1.5‰', '比率', '1.5‰', '0.0015'],
    ['a space before the sign', '比率', '1.5 ‰', '0.0015'],
    ['a negative per cent', '比率', '-5%', '-0.05'],
    ['33.3333333333%', '比率', '33.3333333333%', '0.333333333333'],
    ['a whole number', '整数', 90, '90'],
    ['a whole number as text', '整数', '９０', '90'],
    ['90.0 is whole', '整数', '90.0', '90'],
    ['a number may be a percentage', '数值', '95%', '0.95'],
    ['or not', '数值', '95', '95'],
  ])('%s', (_, type, cell, expected) => {
    expect(values(readColumn(type, [cell]))).toEqual([expected]);
  });

  test.each<[string, string, Cell]>([
    ['half a day', '整数', 0.5],
    ['half a day as text', '整数', '0.5'],
    ['a percentage of days', '整数', '50%'],
    ['two signs', '比率', '5%%'],
    ['per cent alone', '比率', '%'],
  ])('%s is UNREADABLE_NUMBER', (_, type, cell) => {
    expect(issues(readColumn(type, [cell]))).toEqual(['UNREADABLE_NUMBER B2']);
  });
});

describe('Cells without a value', () => {
  test.each<[string, Cell, string[]]>([
    ['a blank', null, []],
    ['spaces', '  \u3000', []],
    ['an error value', { error: '#DIV/0!' }, ['FORMULA_ERROR B2']],
    ['a formula without a result', NO_VALUE, ['NO_CACHED_VALUE B2']],
  ])('%s in a column that may be blank', (_, cell, expected) => {
    for (const type of ['金额', '比率', '整数', '日期', '月份', '文本', '编号', '期间']) {
      const ledger = readColumn(type, [cell]);
      expect([type, values(ledger), issues(ledger)]).toEqual([type, ['-'], expected]);
    }
  });

  test('a blank takes the column’s 缺省, an unreadable cell does not', () => {
    const ledger = readColumn('比率 =1', [null, 'x', 0]);
    expect([values(ledger), issues(ledger)]).toEqual([['1', '-', '0'], ['UNREADABLE_NUMBER B3']]);
  });

  test('a column that is not there has its 缺省 in every row', () => {
    const ledger = readColumn('比率 =1', [5, 6], {}, '别的');
    expect([values(ledger), issues(ledger)]).toEqual([['1', '1'], []]);
  });
});
