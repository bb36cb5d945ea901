import fc from 'fast-check';
import { decimal, ZERO } from '../../src/money/decimal';
import { EXACT_LIMIT, fixedFromDecimals, valueAt } from '../../src/money/fixed';
import { Total } from '../../src/money/total';

const totalOf = (amounts: readonly string[]) => {
  const column = fixedFromDecimals(amounts.map((amount) => (amount === '' ? null : decimal(amount))));
  const total = new Total(column);
  amounts.forEach((_, row) => total.add(row));
  return total.value().toFixed();
};

describe('A total is exact however large it grows', () => {
  test.each([
    ['no rows', [], '0'],
    ['a blank adds nothing', ['1.5', '', '2'], '3.5'],
    ['fen and yuan', ['0.01', '0.99', '-3'], '-2'],
    ['one above what a double counts', ['9007199254740991', '1', '1', '1'], '9007199254740994'],
    ['the same below zero', ['-9007199254740991', '-1', '-1', '-1'], '-9007199254740994'],
    ['up beyond it and down again', ['9007199254740991', '2', '-9007199254740991', '-1'], '1'],
    ['fen beside a sum of many digits', ['90071992547409.91', '0.02', '0.02'], '90071992547409.95'],
    ['an amount that no whole units hold', ['1e300', '0.1', '-1e300', '0.2'], '0.3'],
  ])('%s', (_, amounts, expected) => {
    expect(totalOf(amounts)).toBe(expected);
  });

  test('as decimals add up, for any amounts', () => {
    const amount = fc.oneof(
      fc.maxSafeInteger().map((units) => `${units}e-2`),
      fc.integer({ min: EXACT_LIMIT - 9, max: EXACT_LIMIT - 1 }).map((units) => `${units}`),
      fc.integer({ min: -999, max: 999 }).map((units) => `${units}e-3`),
      fc.constantFrom('', '0', '1e30', '-1e30'),
    );
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 30 }), (amounts) => {
        const column = fixedFromDecimals(amounts.map((one) => (one === '' ? null : decimal(one))));
        const sum = amounts.reduce((so, _, row) => so.plus(valueAt(column, row) ?? ZERO), ZERO);
        expect(totalOf(amounts)).toBe(sum.toFixed());
      }),
      { numRuns: 300 },
    );
  });
});
