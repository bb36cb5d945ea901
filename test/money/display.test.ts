import { decimal } from '../../src/money/decimal';
import { groupedMoney, moneyText, ratioText } from '../../src/money/display';

describe('Figures as people and the JSON show them', () => {
  test.each([
    ['two decimals always', '5', '5.00'],
    ['half a fen away from zero', '1.005', '1.01'],
    ['negative half a fen', '-1.005', '-1.01'],
    ['−0.004 is 0.00 without a sign', '-0.004', '0.00'],
    ['no exponent for large sums', '123456789012345678', '123456789012345678.00'],
  ])('money: %s', (_, value, text) => {
    expect(moneyText(decimal(value))).toBe(text);
  });

  test.each([
    ['trailing zeros are dropped', '0.9150', '0.915'],
    ['a whole ratio', '1', '1'],
    ['at most ten decimals', '0.33333333333333', '0.3333333333'],
    ['the eleventh rounds half up', '0.66666666666666', '0.6666666667'],
    ['negative', '-0.5', '-0.5'],
    ['tiny is 0', '0.00000000001', '0'],
  ])('ratios: %s', (_, value, text) => {
    expect(ratioText(decimal(value))).toBe(text);
  });

  test.each([
    ['1234567.8', '1,234,567.80'],
    ['-1234.5', '-1,234.50'],
    ['999.99', '999.99'],
    ['0', '0.00'],
    ['1000', '1,000.00'],
  ])('%s is shown as %s', (value, text) => {
    expect(groupedMoney(decimal(value))).toBe(text);
  });
});
