import { figures, held } from '../../support/reading';
import { expectPlanted, samplesOf } from '../../support/sample';

const { make, run } = samplesOf('post-and-piece', '2023-03');

describe('the sample of scheme P', () => {
  test.each([
    [20, 1],
    [3, 5],
    [45, 7],
  ])(
    'a clean book of %d officers (seed %d) has no finding, nobody on hold, and 1001 as its guide says',
    (officers, seed) => {
      const result = run(make({ officers, seed }));
      expect(result.findings).toEqual([]);
      expect(held(result)).toEqual([]);
      expect(result.checks.filter(({ ok }) => !ok)).toEqual([]);
      expect(figures(result, '1001')).toMatchObject({
        目标薪酬: '7200.00',
        基本工资: '2880.00',
        岗位工资: '1440.00',
        任务工资: '1368.00',
        买单激励: '660.00',
        月薪合计: '6348.00',
        营销达标周数: '2',
        星级: '4',
      });
    },
  );

  test('a dirty book raises what was planted, where it was planted, and holds those it says', () => {
    const sample = make({ dirty: true });
    const result = run(sample);
    expectPlanted(sample, result);
    expect(result.officers.filter(({ status }) => status === 'ok').length).toBeGreaterThanOrEqual(20);
  });
});
