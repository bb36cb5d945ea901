import { figures, findings, held } from '../../support/reading';
import { expectPlanted, samplesOf } from '../../support/sample';

const { make, run } = samplesOf('marketing-kpi', '2023Q1');

describe('The sample of scheme K', () => {
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
        营销得分: '61.5',
        风险得分: '22',
        满意度得分: '20',
        综合得分: '103.5',
        绩效系数: '1.2',
      });
      expect(result.checks.every(({ ok }) => ok)).toBe(true);
    },
  );

  test('every seventh officer leads the six before him, and the first of them leads the other leaders', () => {
    const result = run(make({ officers: 22 }));
    const score = (id: string) => Number(figures(result, id)['综合得分'] || figures(result, id)['团队得分']);
    const members = ['1001', '1002', '1003', '1004', '1005', '1006', '1014', '1021'];
    const mean = members.reduce((sum, id) => sum + score(id), 0) / members.length;
    expect(Number(figures(result, '1007')['团队得分'])).toBeCloseTo(mean, 8);
    expect(result.lists['表彰'].length).toBeGreaterThanOrEqual(3);
  });

  test('a dirty one raises what was planted, where it was planted, and holds those whom it should', () => {
    const sample = make({ dirty: true });
    const result = run(sample);
    expectPlanted(sample, result);
  });
});
