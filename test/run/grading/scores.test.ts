import { figure, figures, findings, held, lines, rows } from '../../support/reading';
import { changed, ledger } from '../../support/tables';
import { GRADES, graded, scores, SCORES, WEIGHTS } from '../../support/grading';

const score = (...given: number[]) => scores(['1001', ...given], ['1002', 90, 90, 90, 90]);
const grade = (...given: number[]) => figures(graded([score(...given)]), '1001');

describe('G-1 分级得分: Σ weight × score, one row of each dimension and rater', () => {
  test('10% × 70 + 20% × 80 + 30% × 90 + 40% × 100 = 7 + 16 + 27 + 40 = 90', () => {
    const result = graded([score(70, 80, 90, 100)]);
    expect(figure(result, '1001', '分级得分')).toBe('90');
    expect(lines(result, '加权评分').slice(0, 4)).toEqual([
      '1001 7 ← 1',
      '1001 16 ← 2',
      '1001 27 ← 3',
      '1001 40 ← 4',
    ]);
    expect(findings(result)).toEqual([]);
  });

  test('a score is not rounded: 10% × 70.123 + … keeps its decimals', () => {
    expect(grade(70.123, 0, 0, 0)['分级得分']).toBe('7.0123');
  });

  test('a missing row is SCORE_MISSING at the roster row: no score, grade, pay or conclusion; others are graded', () => {
    const result = graded([scores(['1001', 80, 80, 80], ['1002', 90, 90, 90, 90])]);
    expect(findings(result)).toEqual(['SCORE_MISSING 花名册!1 工号 A2']);
    expect(figures(result, '1001')).toMatchObject({
      分级得分: '',
      等级: '',
      等级薪酬: '',
      等级变动: '',
      续聘结论: '',
    });
    expect(held(result)).toEqual(['1001']);
    expect(figure(result, '1002', '等级')).toBe('一级');
  });

  test('the scores of another year do not stand in', () => {
    const other = {
      ...SCORES,
      rows: SCORES.rows.map((row, at) => (at < 4 ? ['1001', '2022', ...row.slice(2)] : row)),
    };
    const result = graded([other]);
    expect(findings(result)).toEqual(['SCORE_MISSING 花名册!1 工号 A2']);
    expect(rows(result, '分级评分')).toBe('8 rows: 4 credited, 4 OUT_OF_PERIOD');
  });

  test.each([
    ['2023', '2023'],
    ['a number', 2023],
    ['with 年', '2023年'],
  ])('年度 written as %s is the year', (_, year) => {
    expect(findings(graded([changed(SCORES, 1, '年度', year)]))).toEqual([]);
  });

  test.each([
    [100, []],
    [0, []],
    [100.01, ['SCORE_OUT_OF_RANGE 分级评分!1 得分 E2']],
    [-0.5, ['SCORE_OUT_OF_RANGE 分级评分!1 得分 E2']],
  ])('a score of %d lies between 0 and 100 or is told at its cell, not as missing too', (given, expected) => {
    const result = graded([score(given, 80, 80, 80)]);
    expect(findings(result)).toEqual(expected);
    expect(held(result)).toEqual(expected.length > 0 ? ['1001'] : []);
    if (expected.length > 0) expect(figure(result, '1001', '分级得分')).toBe('');
  });

  test('the same dimension and rater twice is DUPLICATE_KEY at both rows, and no score', () => {
    const twice = { ...SCORES, rows: [...SCORES.rows, ['1001', '2023', '基本素质', '自我', 90]] };
    const result = graded([twice]);
    expect(findings(result)).toEqual([
      'DUPLICATE_KEY 分级评分!1 工号 A2',
      'DUPLICATE_KEY 分级评分!9 工号 A10',
    ]);
    expect([figure(result, '1001', '分级得分'), held(result)]).toEqual(['', ['1001']]);
  });

  test('a score nobody weighs is left out as CONDITION and changes nothing', () => {
    const more = { ...SCORES, rows: [...SCORES.rows, ['1001', '2023', '基本素质', '同事', 10]] };
    const result = graded([more]);
    expect([findings(result), figure(result, '1001', '分级得分')]).toEqual([[], '80']);
    expect(rows(result, '分级评分')).toBe('9 rows: 8 credited, 1 CONDITION');
  });

  test('weights that do not add up to 100% are told at the table and hold everybody', () => {
    const result = graded([changed(WEIGHTS, 1, '权重', 0.2)]);
    expect(findings(result)).toEqual(['WEIGHTS_NOT_100 评分权重!* 权重']);
    expect(held(result)).toEqual(['1001', '1002', '1003']);
  });

  test('a weight of 0 still needs its score', () => {
    const zero = ledger('评分权重', '维度 评分人 权重\n基本素质 自我 100%\n基本素质 管委会 0%');
    const one = { ...SCORES, rows: [SCORES.rows[0], SCORES.rows[4], SCORES.rows[5]] };
    expect(findings(graded([zero, one]))).toEqual(['SCORE_MISSING 花名册!1 工号 A2']);
  });

  test('without weights formal officers are PARAMETER_MISSING', () => {
    const result = graded([ledger('评分权重', '维度 评分人 权重\n基本素质 自我 -')]);
    expect(findings(result)).toEqual(
      expect.arrayContaining(['PARAMETER_MISSING 花名册!1 工号 A2', 'PARAMETER_MISSING 花名册!2 工号 A3']),
    );
  });
});

describe('G-2 等级 and 等级薪酬 by 等级表', () => {
  test.each([
    [74.99, '三级', '3000.00'],
    [75, '二级', '4000.00'],
    [89.99, '二级', '4000.00'],
    [90, '一级', '5500.00'],
    [0, '三级', '3000.00'],
    [100, '一级', '5500.00'],
  ])('%d points', (points, name, pay) => {
    expect(grade(points, points, points, points)).toMatchObject({ 等级: name, 等级薪酬: pay });
  });

  test('a score is rounded to 8 decimals before it meets a bound: thirds that fall short by 1e-9 count', () => {
    const thirds = ledger(
      '评分权重',
      '维度 评分人 权重\n基本素质 自我 0.999999999\n基本素质 管委会 0.000000001',
    );
    const two = {
      ...SCORES,
      rows: SCORES.rows
        .filter((_, at) => at % 4 < 2)
        .map((row, at) => [...row.slice(0, 4), at % 2 === 0 ? 90 : 88]),
    };
    const result = graded([thirds, two]);
    // 90 × 0.999999999 + 88 × 0.000000001 = 89.999999998 → 90.00000000
    expect(figures(result, '1001')).toMatchObject({ 分级得分: '89.999999998', 等级: '一级' });
  });

  test('the order of 等级表 is free; below its lowest bound grade and pay are 0', () => {
    const table = ledger('等级表', '下限 等级 薪酬\n90 一级 5500\n60 三级 3000\n75 二级 4000');
    const result = graded([table, score(80, 80, 80, 80)]);
    expect(figures(result, '1001')).toMatchObject({ 等级: '二级', 等级薪酬: '4000.00' });
    expect(figures(graded([table, score(59, 59, 59, 59)]), '1001')).toMatchObject({
      等级: '0',
      等级薪酬: '0.00',
    });
  });

  test('a bound twice is DUPLICATE_KEY', () => {
    expect(findings(graded([changed(GRADES, 2, '下限', 90)]))).toEqual([
      'DUPLICATE_KEY 等级表!2 下限 A3',
      'DUPLICATE_KEY 等级表!3 下限 A4',
    ]);
  });

  test('without 等级表 the grade is PARAMETER_MISSING, once an officer', () => {
    const result = graded([ledger('等级表', '下限 等级 薪酬')]);
    expect(findings(result)).toEqual([
      'PARAMETER_MISSING 花名册!1 工号 A2',
      'PARAMETER_MISSING 花名册!2 工号 A3',
    ]);
    expect(figures(result, '1001')).toMatchObject({
      分级得分: '80',
      等级: '',
      等级薪酬: '',
      续聘结论: '续聘',
    });
  });

  test('a grade without pay is PARAMETER_MISSING for those who reach it', () => {
    const result = graded([changed(GRADES, 3, '薪酬', null)]);
    expect(findings(result)).toEqual(['PARAMETER_MISSING 花名册!2 工号 A3']);
    expect(figures(result, '1002')).toMatchObject({ 等级: '一级', 等级薪酬: '', 等级变动: '' });
  });

  test('a trainee has no score, grade, pay, change or conclusion, scored or not; his scores are CONDITION', () => {
    const result = graded([
      scores(['1001', 80, 80, 80, 80], ['1002', 90, 90, 90, 90], ['1003', 90, 90, 90, 90]),
    ]);
    expect(findings(result)).toEqual([]);
    expect(figures(result, '1003')).toMatchObject({
      分级得分: '',
      等级: '',
      等级薪酬: '',
      等级变动: '',
      续聘结论: '',
    });
    expect(rows(result, '分级评分')).toBe('12 rows: 8 credited, 4 CONDITION');
  });

  test('who became formal during the year is graded: the roster row of the last day decides', () => {
    const roster = (day: string) =>
      ledger(
        '花名册',
        `工号 姓名 网点 岗位 固定工资 浮动工资 入职日期 生效日期
         1001 张三 城东 见习客户经理 0 0 2023-01-15 -
         1001 张三 城东 个人客户经理 0 0 2023-01-15 ${day}`,
      );
    const of = (day: string) => figures(graded([roster(day), scores(['1001', 80, 80, 80, 80])]), '1001');
    expect(of('2023-12-31')).toMatchObject({ 等级: '二级', 转正结论: '' });
    expect(of('2024-01-01')).toMatchObject({ 等级: '', 转正结论: '待考' });
  });
});

describe('G-2 等级变动 against 上年等级', () => {
  test.each([
    ['三级', '升'],
    ['二级', '平'],
    ['一级', '降'],
  ])('from %s to 二级: %s', (before, change) => {
    const result = graded([ledger('上年等级', `工号 等级\n1001 ${before}`)]);
    expect(figures(result, '1001')).toMatchObject({ 等级: '二级', 等级变动: change });
    expect(figure(result, '1002', '等级变动')).toBe('');
  });

  test('a grade that 等级表 does not have is PARAMETER_MISSING at its cell and holds the officer', () => {
    const result = graded([ledger('上年等级', '工号 等级\n1001 特级\n1002 一级\n1003 特级')]);
    expect(findings(result)).toEqual(['PARAMETER_MISSING 上年等级!1 等级 B2']);
    expect(figures(result, '1001')).toMatchObject({ 等级: '二级', 等级变动: '' });
    expect(figure(result, '1002', '等级变动')).toBe('平');
    expect(held(result)).toEqual(['1001']);
  });

  test('down from any grade to below the lowest bound', () => {
    const table = ledger('等级表', '下限 等级 薪酬\n60 三级 3000\n75 二级 4000\n90 一级 5500');
    const result = graded([table, score(50, 50, 50, 50), ledger('上年等级', '工号 等级\n1001 三级')]);
    expect(figure(result, '1001', '等级变动')).toBe('降');
  });

  test('last year’s grade twice for one officer: DUPLICATE_KEY, no change', () => {
    const result = graded([ledger('上年等级', '工号 等级\n1001 一级\n1001 二级')]);
    expect(findings(result)).toEqual([
      'DUPLICATE_KEY 上年等级!1 工号 A2',
      'DUPLICATE_KEY 上年等级!2 工号 A3',
    ]);
    expect(figures(result, '1001')).toMatchObject({ 等级: '二级', 等级变动: '' });
  });
});
