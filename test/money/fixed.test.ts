import fc from 'fast-check';
import { decimal, fromDouble, type Decimal } from '../../src/money/decimal';
import {
  divideRounded,
  EXACT_LIMIT,
  fixedFromDecimals,
  fixedFromDoubles,
  scaleOf,
  unitsOf,
  unitsToDecimal,
  valueAt,
} from '../../src/money/fixed';

const LAST = EXACT_LIMIT - 1;

describe('divideRounded: units / 10^places, half away from zero', () => {
  test.each([
    ['a tie', 25, 1, 3],
    ['a negative tie', -25, 1, -3],
    ['below a tie', 24, 1, 2],
    ['a negative one to 0, not −0', -4, 1, 0],
    ['by 1', 7, 0, 7],
    ['the largest exact units by 10', LAST, 1, 900719925474099],
    ['the largest exact units by 10^6', LAST, 6, 9007199255],
    ['the smallest', -LAST, 6, -9007199255],
    ['far below half', 1, 22, 0],
    ['half of 10^15', 5e14, 15, 1],
    ['a shade under it', 5e14 - 1, 15, 0],
  ])('%s', (_, units, places, expected) => {
    expect(Object.is(divideRounded(units, places), expected)).toBe(true);
  });

  test('as decimal.js has it, for any units below 2^53', () => {
    const near = fc.integer({ min: 0, max: 2000 }).map((n) => LAST - n);
    const tie = fc.tuple(fc.integer({ min: 0, max: 2 ** 31 }), fc.integer({ min: 1, max: 6 }));
    const units = fc.oneof(
      fc.maxSafeInteger(),
      near,
      tie.map(([n, p]) => n * 10 ** p + 5 * 10 ** (p - 1)),
    );
    fc.assert(
      fc.property(units, fc.integer({ min: 0, max: 15 }), (value, places) => {
        const expected = decimal(value).div(decimal(10).pow(places)).toDecimalPlaces(0);
        expect(divideRounded(value, places)).toBe(expected.toNumber() + 0);
        expect(divideRounded(-value, places)).toBe(-expected.toNumber() + 0);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('A fixed column is whole numbers with one scale', () => {
  const column = (...values: number[]) => fixedFromDoubles(Float64Array.from(values), null);
  const read = (fixed: ReturnType<typeof column>) =>
    Array.from(fixed.units, (_, row) => valueAt(fixed, row)?.toFixed() ?? 'blank');

  test.each([
    ['whole yuan need no decimals', [1, 200, -3], 0, []],
    ['fen need two', [1.5, 0.01, -3], 2, []],
    ['binary noise is read at 15 digits', [0.1 + 0.2, 1.1 * 3], 1, []],
    ['twelve decimals still fit', [0.123456789012, 1], 12, []],
    ['thirteen do not: that value stands apart', [0.1234567890123, 1.5], 1, [0]],
    ['at scale 2 the largest figure of 15 digits fits', [9999999999999.99, 0.01], 2, []],
    ['whole units at the edge of 2^53 stand apart', [9e15, 0.5], 1, [0]],
    ['a figure that the others’ scale makes too large stands apart', [123456789012345, 0.001], 3, [0]],
  ])('%s', (_, values, scale, apart) => {
    const fixed = column(...(values as number[]));
    expect(fixed.scale).toBe(scale);
    expect([...(fixed.exact?.keys() ?? [])]).toEqual(apart);
    expect(read(fixed)).toEqual((values as number[]).map((value) => fromDouble(value).toFixed()));
  });

  test('a blank is a blank, not 0', () => {
    const fixed = fixedFromDoubles(Float64Array.of(5, 0, 7.25), Uint8Array.of(0, 1, 0));
    expect(read(fixed)).toEqual(['5', 'blank', '7.25']);
  });

  test('any doubles are read as their 15 digits', () => {
    const figure = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e17, max: 1e17 }),
      fc.integer({ min: -(10 ** 9), max: 10 ** 9 }).map((n) => n / 100),
      fc.integer({ min: -1000, max: 1000 }).map((n) => n / 10000),
    );
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 20 }), (values) => {
        const fixed = column(...values);
        values.forEach((value, row) => expect(valueAt(fixed, row)!.eq(fromDouble(value))).toBe(true));
        fixed.units.forEach((units) => expect(Number.isInteger(units)).toBe(true));
      }),
    );
  });

  test('any decimals are kept exactly, blanks as blanks', () => {
    const figure = fc.option(
      fc.tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 16 })),
    );
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 20 }), (source) => {
        const values = source.map((one): Decimal | null => one && decimal(`${one[0]}e-${one[1]}`));
        const fixed = fixedFromDecimals(values);
        values.forEach((value, row) => expect(valueAt(fixed, row)?.toFixed()).toBe(value?.toFixed()));
      }),
    );
  });
});

describe('Units of a decimal at a scale', () => {
  test.each([
    ['fits', '1.25', 2, 125],
    ['has more decimals than the scale', '1.255', 2, NaN],
    ['is the last whole number below 2^53', String(LAST), 0, LAST],
    ['is 2^53 itself', '9007199254740992', 0, NaN],
    ['is beyond at the scale only', '90071992547409.92', 2, NaN],
    ['is negative', '-0.5', 1, -5],
    ['is 0, not −0', '-0', 2, 0],
  ])('a decimal that %s', (_, value, scale, units) => {
    expect(unitsOf(decimal(value), scale)).toBe(units);
  });

  test.each([
    ['a whole number', 12, 0],
    ['jiao', 0.1, 1],
    ['fen', 12.34, 2],
    ['noise', 0.1 + 0.2, 1],
    ['1.5‰', 0.0015, 4],
    ['twelve decimals', 1e-12, 12],
    ['thirteen decimals', 1e-13, -1],
  ])('decimals of %s', (_, value, scale) => {
    expect(scaleOf(value)).toBe(scale);
  });

  test('units / 10^scale is the decimal again', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 12 }), (units, scale) => {
        expect(unitsOf(unitsToDecimal(units, scale), scale)).toBe(units);
      }),
    );
  });
});
