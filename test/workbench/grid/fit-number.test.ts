import { fitNumber } from '../../../src/workbench/grid/view/fit-number';

/** Every letter is seven pixels wide. */
const letters = (text: string): number => text.length * 7;
const shown = (value: number | string, room: number): string => fitNumber(value, room * 7 + 3, letters);

describe('a number that is too wide for its column is shown as Excel shows it', () => {
  test('with a number format it is never cut: what does not fit whole is a row of #', () => {
    expect(shown('1,000,000.00', 12)).toBe('1,000,000.00');
    expect(shown('1,000,000.00', 11)).toBe('###########');
    expect(shown('2023-01-09', 4)).toBe('####');
  });

  test('without a number format it loses decimals before anything else, rounded', () => {
    expect(shown(2 / 3, 12)).toBe('0.666666667');
    expect([9, 6, 4].map((room) => shown(2 / 3, room))).toEqual(['0.6666667', '0.6667', '0.67']);
    expect(shown(-12_345.678, 7)).toBe('-12346');
  });

  test('an amount without a format never shows other yuan than it holds: it is scientific or #', () => {
    expect(shown(123_456_789, 9)).toBe('123456789');
    expect(shown(123_456_789, 8)).toBe('1.23E+08');
    expect(shown(123_456_789, 4)).toBe('####');
  });

  test('what would round to nothing is scientific', () => {
    expect(shown(0.0004, 5)).toBe('4E-04');
    expect(shown(0.0000123456, 8)).toBe('1.23E-05');
  });

  test('however narrow the column, a number in it can be seen', () => {
    expect(fitNumber('5', 0, letters)).toBe('#');
  });
});
