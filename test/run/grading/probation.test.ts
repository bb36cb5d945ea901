import { figure, figures, findings, held, rows } from '../../support/reading';
import { changed, ledger } from '../../support/tables';
import { graded, ROSTER } from '../../support/grading';

const PARTS = ledger('转正权重', '笔试 网点 管委会\n40% 30% 30%');
const exams = (text: string) => ledger('转正考核', `工号 日期 笔试 网点 管委会\n${text}`);
const LINE = { 转正及格线: '60' };
// 1003 joined on 2023-01-15: examinations count from 2023-07-15 on.
const outcome = (text: string, roster = ROSTER) =>
  figure(graded([roster, PARTS, exams(text)], LINE), '1003', '转正结论');

describe('G-3 转正结论 of a trainee who joined on 2023-01-15', () => {
  test.each([
    ['passed: 40% × 60 + 30% × 60 + 30% × 60 = 60', '1003 2023-08-01 60 60 60', '转正'],
    ['a hair below: 59.99', '1003 2023-08-01 59.99 59.99 59.99', '再考'],
    ['40% × 100 + 30% × 60 + 30% × 6.66 = 59.998', '1003 2023-08-01 100 60 6.66', '再考'],
    ['40% × 100 + 30% × 60 + 30% × 6.67 = 60.001', '1003 2023-08-01 100 60 6.67', '转正'],
    ['failed, then passed', '1003 2023-08-01 50 50 50\n1003 2023-10-01 70 70 70', '转正'],
    ['failed twice', '1003 2023-08-01 50 50 50\n1003 2023-10-01 55 55 55', '另行安排'],
    [
      'failed three times',
      '1003 2023-08-01 50 50 50\n1003 2023-09-01 5 5 5\n1003 2023-10-01 5 5 5',
      '另行安排',
    ],
    [
      'in any order of rows: the last by date decides',
      '1003 2023-10-01 70 70 70\n1003 2023-08-01 50 50 50',
      '转正',
    ],
    ['passed, then failed once', '1003 2023-08-01 70 70 70\n1003 2023-10-01 50 50 50', '再考'],
    ['on the day the six months are complete', '1003 2023-07-15 70 70 70', '转正'],
    ['only the day before: too early, does not count', '1003 2023-07-14 70 70 70', '未满期'],
    [
      'early and failed, then in time and failed once',
      '1003 2023-07-14 5 5 5\n1003 2023-08-01 5 5 5',
      '再考',
    ],
    ['on the year’s last day', '1003 2023-12-31 70 70 70', '转正'],
    ['only after the year’s end', '1003 2024-01-01 70 70 70', '待考'],
    ['never examined', '1002 2023-08-01 70 70 70', '待考'],
  ])('%s: %s', (_, text, expected) => {
    expect(outcome(text)).toBe(expected);
  });

  test.each([
    ['2023-06-30', '待考'],
    ['2023-07-01', '未满期'],
    ['2023-08-31', '未满期'],
  ])('joined on %s and not examined: %s', (joined, expected) => {
    const days = (Date.parse(`${joined}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
    expect(outcome('1002 2023-08-01 70 70 70', changed(ROSTER, 3, '入职日期', days))).toBe(expected);
  });

  test('examinations of the year before count: failed in 2022 and again in 2023', () => {
    const roster = changed(ROSTER, 3, '入职日期', 44562);
    expect(outcome('1003 2022-11-01 50 50 50\n1003 2023-05-01 50 50 50', roster)).toBe('另行安排');
    expect(outcome('1003 2022-11-01 50 50 50', roster)).toBe('再考');
  });

  test('见习最短月数 of a bank of its own', () => {
    const result = graded([PARTS, exams('1003 2023-04-15 70 70 70')], { ...LINE, 见习最短月数: '3' });
    expect(figure(result, '1003', '转正结论')).toBe('转正');
  });

  test('formal officers have none, whatever examinations are recorded', () => {
    const result = graded([PARTS, exams('1001 2023-08-01 10 10 10')], LINE);
    expect(figure(result, '1001', '转正结论')).toBe('');
    expect(rows(result, '转正考核')).toBe('1 rows: 0 credited, 1 CONDITION');
  });
});

describe('G-3 what is missing is told where it is missing', () => {
  const one = exams('1003 2023-08-01 70 70 70');

  test('the pass line', () => {
    const result = graded([PARTS, one]);
    expect(findings(result)).toEqual(['PARAMETER_MISSING 转正考核!1 笔试 C2']);
    expect(held(result)).toEqual(['1003']);
  });

  test('the weights of the three parts', () => {
    const result = graded([one], LINE);
    expect(findings(result)).toEqual(['PARAMETER_MISSING 转正考核!1 笔试 C2']);
    expect(held(result)).toEqual(['1003']);
  });

  test('weights that do not add up to 100%', () => {
    const result = graded([changed(PARTS, 1, '网点', 0.2), one], LINE);
    expect(findings(result)).toEqual(['WEIGHTS_NOT_100 转正考核!1 笔试 C2']);
    expect(held(result)).toEqual(['1003']);
  });

  test('the day the trainee joined', () => {
    const result = graded([changed(ROSTER, 3, '入职日期', null), PARTS, one], LINE);
    expect(findings(result)).toEqual(['REQUIRED_BLANK 花名册!3 入职日期 G4']);
    expect([held(result), figure(result, '1003', '转正结论')]).toEqual([['1003'], '']);
  });

  test('a score: without it there is no conclusion, not even from other examinations', () => {
    const result = graded([PARTS, exams('1003 2023-08-01 70 - 70\n1003 2023-09-01 50 50 50')], LINE);
    expect(findings(result)).toEqual(['REQUIRED_BLANK 转正考核!1 网点 D2']);
    expect([held(result), figure(result, '1003', '转正结论')]).toEqual([['1003'], '']);
  });

  test('nothing is missing where nobody was examined', () => {
    expect(findings(graded([]))).toEqual([]);
  });
});

test('G-3 转正名单: every trainee with the outcome, in the order of 花名册', () => {
  const result = graded([PARTS, exams('1003 2023-08-01 50 50 50')], LINE);
  expect(result.lists['转正名单']).toEqual([
    expect.objectContaining({
      officer: '1003',
      姓名: '王五',
      网点: '城西',
      入职日期: '2023-01-15',
      转正结论: '再考',
    }),
  ]);
  expect(figures(result, '1003')).toMatchObject({ 有效考核次数: '1', 未过次数: '1', 末次通过: '0' });
});
