import { figures, held } from '../../support/reading';
import { expectPlanted, samplesOf } from '../../support/sample';

const { make, run } = samplesOf('risk-reserve', '2023Q1');

describe('the sample of the reserve', () => {
  test.each([
    [3, 5],
    [20, 1],
    [45, 99],
  ])('of %i officers: 1001 is as its guide works him out, and nothing is wrong', (officers, seed) => {
    const result = run(make({ officers, seed }));
    expect(figures(result, '1001')).toMatchObject({
      期初余额: '10000.00',
      本期计提: '330.00',
      应承担损失: '4050.00',
      本期抵扣: '4050.00',
      本期释放: '500.00',
      期末余额: '5780.00',
      未足额抵扣: '0.00',
    });
    expect([result.findings, held(result)]).toEqual([[], []]);
    expect(result.checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(result.officers).toHaveLength(officers);
  });

  test('with defects raises each that was planted, at its place, and holds whom it should', () => {
    const sample = make({ dirty: true });
    const result = run(sample);
    // Whoever has no account is told so.
    expectPlanted(sample, result, 'SEALED_MISSING');
    expect(figures(result, '1001')).toMatchObject({ 期末余额: '5780.00' });
  });
});
