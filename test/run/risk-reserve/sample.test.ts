import { runScheme } from '../../../src/app/run';
import { makeSample } from '../../../src/app/sample/sample';
import { resultOf } from '../../../src/run/result';
import { readBook } from '../../../src/workbook/file/read';
import { writeBook } from '../../../src/workbook/file/write';
import { figures, held } from '../../support/reading';

const make = (dirty: boolean, officers = 20, seed = 1) =>
  makeSample({ scheme: 'risk-reserve', officers, seed, dirty });
const run = (sample: ReturnType<typeof make>) =>
  resultOf(runScheme(readBook(writeBook(sample)), { scheme: 'risk-reserve', period: '2023Q1' }));

describe('the sample of the reserve', () => {
  test.each([
    [3, 5],
    [20, 1],
    [45, 99],
  ])('of %i officers: 1001 is as its guide works him out, and nothing is wrong', (officers, seed) => {
    const result = run(make(false, officers, seed));
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
    const sample = make(true);
    const result = run(sample);
    const found = result.findings.map(({ code, where }) => `${code} ${where.table} ${where.row}`);
    expect(found).toEqual(
      expect.arrayContaining(sample.planted.map(({ code, table, row }) => `${code} ${table} ${row}`)),
    );
    const wrong = new Set(sample.planted.flatMap(({ holds }) => holds));
    expect(held(result).sort()).toEqual([...wrong].sort());
    expect(figures(result, '1001')).toMatchObject({ 期末余额: '5780.00' });
  });
});
