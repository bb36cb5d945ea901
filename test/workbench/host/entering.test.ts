import { createWorkbook } from '../../../src/workbench/host';
import { PlainCalculator } from '../../support/plain-calculator';
import { onFirstSheet, refused, useHost } from './support';

/** What one entry becomes in a fresh cell: value, formula and number format. */
function entered(entry: string | number | boolean, format?: string): [unknown, unknown, unknown] {
  const book = createWorkbook([], { calculator: new PlainCalculator() });
  if (format) {
    const sheet = book.sheet('Sheet1');
    sheet.cells.setStyle(0, 0, book.book.styles.numberOf({ numberFormat: format }));
  }
  book.type('Sheet1!A1', [[entry]]);
  return [
    book.values('Sheet1!A1')[0]?.[0],
    book.formulas('Sheet1!A1')[0]?.[0],
    book.numberFormats('Sheet1!A1')[0]?.[0],
  ];
}

describe('an entry into a cell of format General', () => {
  test.each<[string, unknown, string]>([
    ['0012', 12, 'an id loses its zeros'],
    ['110101199003071234', 110101199003071000, 'an id of 18 digits keeps 15'],
    ['1,000,000', 1000000, 'thousands separators are read'],
    ['-5', -5, 'a signed number is no formula'],
    ['+5', 5, 'a signed number is no formula'],
    ['1e3', 1000, 'scientific notation is read'],
    ['30%', 0.3, 'a percentage is a fraction'],
    ['true', true, 'TRUE and FALSE are no texts'],
    ['甲公司', '甲公司', 'text stays'],
    ["'0012", '0012', 'an apostrophe makes text'],
    ["'=1+1", '=1+1', 'an apostrophe makes text of a formula'],
    ['-', '-', 'a lone sign is text'],
    ['=', '=', 'a lone equals sign is text'],
    ['12 号', '12 号', 'a number with a word is text'],
    ['#N/A', '#N/A', 'an error is an error'],
  ])('%j is read as %j: %s', (entry, value) => {
    expect(entered(entry)[0]).toBe(value);
  });

  test.each([
    ['2023-01-31', 44957, 'yyyy/m/d'],
    ['2023/3/1', 44986, 'yyyy/m/d'],
    ['2023年3月1日', 44986, 'yyyy/m/d'],
    ['1900-03-01', 61, 'yyyy/m/d'],
  ])('the date %s is the serial %d', (entry, serial, format) => {
    expect(entered(entry)).toEqual([serial, serial, format]);
  });

  test('a date that is none stays text', () => {
    expect(entered('2023-02-30')[0]).toBe('2023-02-30');
  });

  test.each([
    ['=1+2', 3, '=1+2'],
    ['+A2', 0, '=+A2'],
    ['-A2', 0, '=-A2'],
    ['@SUM(1,2)', 3, '=SUM(1,2)'],
    ['-乙公司', '#NAME?', '=-乙公司'],
  ])('%j becomes a formula', (entry, value, formula) => {
    expect(entered(entry).slice(0, 2)).toEqual([value, formula]);
  });
});

describe('an entry into a cell formatted as text', () => {
  test.each([
    ['0012', '0012'],
    [12, '12'],
    ['=1+2', '=1+2'],
    [true, 'TRUE'],
    ['2023-01-31', '2023-01-31'],
  ])('%j is the text %j', (entry, value) => {
    expect(entered(entry, '@').slice(0, 2)).toEqual([value, value]);
  });
});

describe('through the client', () => {
  useHost();

  test('a formula read back loses its apostrophe, so writing it back makes a formula of it', async () => {
    await onFirstSheet(async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.values = [["'=1+1"]];
      cell.load('formulas');
      await context.sync();
      expect(cell.formulas).toEqual([['=1+1']]);
      const read = cell.formulas;
      cell.formulas = read;
      cell.load('values');
      await context.sync();
      expect(cell.values).toEqual([[2]]);
    });
  });

  test('text of more than 32,767 characters is refused, and nothing of the block is written', async () => {
    expect(await refused((sheet) => (sheet.getRange('A1:A2').values = [['x'], ['长'.repeat(32_768)]]))).toBe(
      'InvalidArgument',
    );
    await onFirstSheet(async (sheet, context) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      expect(used.isNullObject).toBe(true);
    });
  });

  test.each(['=1+', '=SUM(1', '="offen', '=A1 2', '-abc-', '=)('])(
    'the malformed formula %s is refused',
    async (formula) => {
      expect(await refused((sheet) => (sheet.getRange('A1').values = [[formula]]))).toBe('InvalidArgument');
    },
  );

  test.each([
    "='我的 表'!A1+1",
    '=贷款台账[[#This Row],[余额]]*2',
    '=IF(A1="a,b(",1,2)',
    '={1,2;3,4}',
    '=A1:B2 B2:C3',
    '=-(-1)',
  ])('the formula %s is taken', async (formula) => {
    await onFirstSheet(async (sheet, context) => {
      sheet.getRange('A1').formulas = [[formula]];
      const cell = sheet.getRange('A1').load('formulas');
      await context.sync();
      expect(cell.formulas).toEqual([[formula]]);
    });
  });

  test('a formula of more than 8,192 characters is refused', async () => {
    expect(await refused((sheet) => (sheet.getRange('A1').formulas = [[`=1${'+1'.repeat(4096)}`]]))).toBe(
      'FormulaLengthExceedsLimit',
    );
  });

  test('null leaves a cell as it is, and an empty text clears it', async () => {
    await onFirstSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:C1');
      range.values = [[1, 2, 3]];
      range.values = [[null, '', 4]];
      range.load('values,valueTypes');
      await context.sync();
      expect(range.values).toEqual([[1, '', 4]]);
      expect(range.valueTypes).toEqual([['Double', 'Empty', 'Double']]);
    });
  });
});
