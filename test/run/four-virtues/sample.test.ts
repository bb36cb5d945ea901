import { figures, findings, held } from '../../support/reading';
import { expectPlanted, samplesOf } from '../../support/sample';

const { make, run } = samplesOf('four-virtues', '2023');

describe('The sample of scheme V', () => {
  test.each([
    [20, 1, undefined],
    [3, 7, undefined],
    [45, 3, 2000],
  ])(
    '%d officers, seed %d: no finding, nobody held, and 1001 as its guide works it',
    (officers, seed, rows) => {
      const result = run(make({ officers, seed, rows }));
      expect([...findings(result), ...held(result)]).toEqual([]);
      expect(figures(result, '1001')).toMatchObject({
        检查均分: '90',
        月考核均分: '88',
        年考核分: '95',
        年度总分: '91.9',
        优秀员工: '0',
      });
      expect(result.checks.every(({ ok }) => ok)).toBe(true);
    },
  );

  test('some are excellent, some are not', () => {
    const flags = run(make({ officers: 40 })).officers.map(({ items }) => items['优秀员工']);
    expect(new Set(flags)).toEqual(new Set(['0', '1']));
  });

  test('a dirty one raises what was planted, where it was planted, and holds those whom it should', () => {
    const sample = make({ dirty: true });
    const result = run(sample);
    expectPlanted(sample, result);
  });
});
