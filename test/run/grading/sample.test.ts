import { figures, held } from '../../support/reading';
import { expectPlanted, samplesOf } from '../../support/sample';

const { make, run } = samplesOf('grading', '2023');

describe('the sample of scheme G', () => {
  test.each([
    [20, 1],
    [8, 5],
    [60, 7],
  ])(
    'a clean book of %d officers (seed %d) has no finding, nobody on hold, and 1001 as its guide says',
    (officers, seed) => {
      const result = run(make({ officers, seed }));
      expect(result.findings).toEqual([]);
      expect(held(result)).toEqual([]);
      expect(result.checks.filter(({ ok }) => !ok)).toEqual([]);
      expect(figures(result, '1001')).toMatchObject({
        分级得分: '84.5',
        等级: '二级',
        等级薪酬: '4600.00',
        等级变动: '升',
        转正结论: '',
        轮岗提示: '1',
        面谈提示: '0',
        培训达标: '1',
        考试达标: '1',
        垂直考核得分: '90',
        续聘结论: '续聘',
      });
    },
  );

  test('its trainees have every outcome of G-3', () => {
    const outcomes = run(make()).lists['转正名单'].map(({ 转正结论 }) => 转正结论);
    expect(outcomes).toEqual(['另行安排', '再考', '转正', '未满期', '待考']);
  });

  test('a dirty book raises what was planted, where it was planted, and holds those it says', () => {
    const sample = make({ dirty: true });
    const result = run(sample);
    expectPlanted(sample, result);
    expect(result.officers.filter(({ status }) => status === 'ok').length).toBeGreaterThanOrEqual(20);
  });
});
