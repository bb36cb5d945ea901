import { evaluate } from '../../../src/formula/evaluate';
import { parse } from '../../../src/formula/parse';
import { isDecimal } from '../../../src/formula/compare';
import { fourVirtues } from '../../../src/scheme/presets/four-virtues';
import { loadScheme } from '../../../src/scheme/scheme';
import { SampleScope, type Plain } from '../../formula/scope';

const { functions } = loadScheme(fourVirtues).scheme!;
const TABLES = {
  成绩: { 得分: [90, 80, 100, null], 权重: [1, 3, 0.5, 2] },
  空表: { 得分: [] as Plain[], 权重: [] as Plain[] },
  满分表: { 维度: ['德', '勤', '能', '绩'], 满分: [20, 20, 30, 30] },
};

/** The rule as a cell calls it. */
const cell = (formula: string): string => {
  const value = evaluate(parse(formula), new SampleScope({ tables: TABLES }), { functions });
  return isDecimal(value) ? value.toFixed() : String(value);
};

describe('The rules of scheme V as functions of a cell', () => {
  test.each([
    ['WEIGHTEDMEAN(成绩[得分],成绩[权重])', '84.44444444444444444444444444'],
    ['MEANSCORE(340,4)', '85'],
    ['YEARSCORE(90,80,95,20%,30%,50%)', '89.5'],
    ['YEARSCORE(100,100,100.0001,20%,30%,50%)', '100.0001'],
    ['RECORDSCORE(18,18,27,27,5,2.5,"")', '92.5'],
    ['RECORDSCORE(18,18,27,27,5,2.5,"德、能")', '47.5'],
    ['DIMENSIONSCORE("能",30,"德，绩")', '30'],
    ['INSPECTIONWEIGHT("月检",1,2,3,0.5)', '1'],
    ['INSPECTIONWEIGHT("抽检",1,2,3,1)', '3'],
  ])('%s = %s', (formula, expected) => {
    expect(cell(formula)).toBe(expected);
  });

  test('a mean of nothing says that the score is missing', () => {
    expect(() => cell('WEIGHTEDMEAN(空表[得分],空表[权重])')).toThrow(
      expect.objectContaining({ code: 'SCORE_MISSING' }) as Error,
    );
  });
});
