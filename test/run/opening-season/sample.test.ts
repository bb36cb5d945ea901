import { figures, held } from '../../support/reading';
import { expectPlanted, samplesOf } from '../../support/sample';

const { make, run } = samplesOf('opening-season', '2023Q1');

describe('the sample of the opening season', () => {
  test.each([
    [3, 5],
    [20, 1],
    [45, 99],
  ])('of %i officers: 1001 is as its guide works him out, and nothing is wrong', (officers, seed) => {
    const result = run(make({ officers, seed }));
    expect(figures(result, '1001')).toMatchObject({
      良好收息奖励: '310.00',
      不良停奖利息: '2000.00',
      追回奖励: '-60.00',
    });
    expect([result.findings, held(result)]).toEqual([[], []]);
    expect(result.checks.filter(({ ok }) => !ok)).toEqual([]);
  });

  test('with defects raises each that was planted, at its place, and holds whom it should', () => {
    const sample = make({ dirty: true });
    const result = run(sample);
    expectPlanted(sample, result);
    expect(figures(result, '1001')).toMatchObject({ 良好收息奖励: '310.00', 追回奖励: '-60.00' });
  });
});
