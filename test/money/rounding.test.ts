import fc from 'fast-check';
import { decimal, divide, fromDouble, power, round, roundDown, roundUp } from '../../src/money/decimal';

describe('ROUND(x, n) is Excel’s ROUND(ROUND(x, n+6), n), half away from zero', () => {
  test.each([
    ['a half fen goes up', '2.505', 2, '2.51'],
    ['a negative half fen goes away from zero', '-2.505', 2, '-2.51'],
    ['just below a half fen goes down', '2.5049', 2, '2.5'],
    ['a negative one goes towards zero', '-2.5049', 2, '-2.5'],
    ['5e-9 below the tie is the tie: 2.504999995 → 2.50500000 → 2.51', '2.504999995', 2, '2.51'],
    ['a shade more than 5e-9 below is not: 2.5049999949', '2.5049999949', 2, '2.5'],
    ['the same below zero: −2.504999995', '-2.504999995', 2, '-2.51'],
    ['and −2.5049999949', '-2.5049999949', 2, '-2.5'],
    ['to whole yuan: 0.4999995 is 0.500000 first', '0.4999995', 0, '1'],
    ['to whole yuan: 0.4999994 is not', '0.4999994', 0, '0'],
    ['to tens of yuan', '15', -1, '20'],
    ['to thousands, negative', '-1500', -3, '-2000'],
    ['to hundreds: below the half', '149.999', -2, '100'],
    ['below half a fen is 0, never −0', '-0.004', 2, '0'],
    ['0 stays 0', '0', 2, '0'],
    ['a sum beyond what doubles hold', '12345678901234567890.125', 2, '12345678901234567890.13'],
  ])('%s', (_, value, places, expected) => {
    const rounded = round(decimal(value), places);
    expect(rounded.toFixed()).toBe(expected);
    expect(Object.is(rounded.toNumber(), -0)).toBe(false);
  });

  test('rounding is odd: ROUND(−x, n) = −ROUND(x, n)', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: -2, max: 4 }), (units, places) => {
        const x = decimal(`${units}e-5`);
        expect(round(x.negated(), places).eq(round(x, places).negated())).toBe(true);
      }),
    );
  });

  test('the same in whole numbers: half up twice, by integer division', () => {
    // x = units / 10^10; to 8 decimals, then to 2.
    const halfUp = (units: bigint, places: bigint): bigint => {
      const unit = 10n ** places;
      const size = units < 0n ? -units : units;
      const rounded = (size + unit / 2n) / unit;
      return units < 0n ? -rounded : rounded;
    };
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), (units) => {
        expect(
          round(decimal(`${units}e-10`), 2)
            .times(100)
            .toFixed(),
        ).toBe(halfUp(halfUp(units, 2n), 6n).toString());
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['ROUNDUP goes away from zero', roundUp, '2.501', '2.51'],
    ['ROUNDUP of a negative', roundUp, '-2.501', '-2.51'],
    ['ROUNDUP of what needs none', roundUp, '2.5', '2.5'],
    ['ROUNDDOWN goes towards zero', roundDown, '2.509', '2.5'],
    ['ROUNDDOWN of a negative', roundDown, '-2.509', '-2.5'],
    ['ROUNDDOWN to 0, not −0', roundDown, '-0.009', '0'],
  ])('%s', (_, rounding, value, expected) => {
    expect(rounding(decimal(value), 2).toFixed()).toBe(expected);
  });
});

describe('Exact decimals', () => {
  test('+, − and × never round, however long the numbers', () => {
    const long = '123456789012345678901234567890.123456789012345678901234567891';
    expect(decimal(long).times('1.5').minus(decimal(long)).times(2).toFixed()).toBe(long);
  });

  test('division keeps 28 significant digits', () => {
    expect(divide(decimal(1), decimal(3)).toFixed()).toBe('0.3333333333333333333333333333');
    expect(divide(decimal(200000), decimal(3)).toFixed()).toBe('66666.66666666666666666666667');
    expect(divide(decimal(-2), decimal(3)).toFixed()).toBe('-0.6666666666666666666666666667');
  });

  test('0.1 + 0.2 is 0.3, and whole powers are exact', () => {
    expect(decimal('0.1').plus('0.2').eq('0.3')).toBe(true);
    expect(power(decimal('1.05'), decimal(12)).toFixed()).toBe('1.795856326022129150390625');
    expect(power(decimal(4), decimal('0.5')).toFixed()).toBe('2');
    expect(power(decimal(2), decimal(-1)).toFixed()).toBe('0.5');
  });

  test.each([
    ['0.1 + 0.2 of a worksheet is 0.3', 0.1 + 0.2, '0.3'],
    ['a result with binary noise', 1.1 * 3, '3.3'],
    ['the 16th digit is not read', 0.1234567890123456, '0.123456789012346'],
    ['a whole number below 10^15 is itself', 999999999999999, '999999999999999'],
    ['a larger one has 15 digits', Number('1234567890123456789'), '1234567890123460000'],
    ['a tiny number', 1.5e-10, '0.00000000015'],
    ['a negative one', -2.675, '-2.675'],
    ['−0 is 0', -0, '0'],
  ])('a cell’s double at 15 significant digits: %s', (_, value, expected) => {
    expect(fromDouble(value).abs().eq(decimal(expected).abs())).toBe(true);
    expect(fromDouble(value).plus(0).toFixed()).toBe(expected);
  });
});
