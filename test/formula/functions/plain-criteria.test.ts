import fc from 'fast-check';
import { evaluate } from '../../../src/formula/evaluate';
import { compileColumns } from '../../../src/formula/columns/compile';
import { runColumns } from '../../../src/formula/columns/run';
import { constant } from '../../../src/formula/columns/vector';
import { parse } from '../../../src/formula/parse';
import { isDecimal } from '../../../src/formula/compare';
import { SampleScope, define, optionsWith, scalar, type Plain } from '../scope';

/** Branches and products as clerks may name them: with every sign that Excel's criteria read as more than itself. */
const name = fc
  .array(fc.constantFrom('*', '?', '~', '<', '>', '=', '5', 'a', 'A', '店', '~*', '<>', '>='), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(''));
const world = fc.record({ names: fc.array(name, { minLength: 1, maxLength: 8 }), wanted: name });
const sampleOf = (names: string[], wanted: string) => ({
  tables: { 表: { 网点: names as Plain[], 数量: names.map((_, i) => 2 ** i) as Plain[] } },
  names: { 店: wanted },
});
const number = (formula: string, names: string[], wanted: string): number => {
  const value = evaluate(parse(formula), new SampleScope(sampleOf(names, wanted)), OPTIONS);
  if (!isDecimal(value)) throw new Error(`${formula} is no number`);
  return value.toNumber();
};
const OPTIONS = optionsWith(define('OFSHOP', ['某店', '列'], [['数', 'COUNTIFS(列,某店)']]));
/** What = says: letters of either case are the same; 5 and "5" are too, as years are kept as either. */
const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

describe('Law: a name from a cell is a name, whatever signs it has', () => {
  test('COUNTIFS, SUMIFS and their like count the rows of that name and no others', () => {
    fc.assert(
      fc.property(world, ({ names, wanted }) => {
        const rows = names.map((one) => same(one, wanted));
        const sum = rows.reduce((total, met, i) => total + (met ? 2 ** i : 0), 0);
        expect(number('COUNTIFS(表[网点],店)', names, wanted)).toBe(rows.filter(Boolean).length);
        expect(number('SUMIFS(表[数量],表[网点],店)', names, wanted)).toBe(sum);
        expect(number('SUMIFS(表[数量],表[网点],"<>"&店)', names, wanted)).toBe(2 ** names.length - 1 - sum);
        expect(number('OFSHOP(店,表[网点])', names, wanted)).toBe(rows.filter(Boolean).length);
        expect(number('SUM((表[网点]=店)*表[数量])', names, wanted)).toBe(sum);
      }),
    );
  });

  test('wildcards in quotes around it are wildcards: begins with, ends with, holds', () => {
    fc.assert(
      fc.property(world, ({ names, wanted }) => {
        const count = (meets: (one: string, sought: string) => boolean) =>
          names.filter((one) => meets(one.toLowerCase(), wanted.toLowerCase())).length;
        expect(number('COUNTIFS(表[网点],店&"*")', names, wanted)).toBe(count((one, x) => one.startsWith(x)));
        expect(number('COUNTIFS(表[网点],"*"&店)', names, wanted)).toBe(count((one, x) => one.endsWith(x)));
        expect(number('COUNTIFS(表[网点],"*"&店&"*")', names, wanted)).toBe(
          count((one, x) => one.includes(x)),
        );
      }),
    );
  });

  test('the reading over columns gives the same', () => {
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 12 }),
        fc.array(name, { minLength: 1, maxLength: 8 }),
        (names, lines) => {
          const sample = sampleOf(names, '');
          const table = new SampleScope(sample);
          for (const formula of ['COUNTIFS(表[网点],[店])', 'SUMIFS(表[数量],表[网点],"<>"&[店])']) {
            const program = compileColumns(
              parse(formula),
              {
                column: () => () => ({
                  kind: 'text',
                  codes: Int32Array.from(lines.keys()),
                  dictionary: lines,
                  bad: null,
                }),
                roster: () => null,
                name: () => () => constant(scalar(null)),
                table: (one, column) => table.table(one, column),
                isId: () => false,
              },
              new Map(),
            );
            const result = runColumns(program!, lines.length);
            if (result.kind !== 'number') throw new Error('no numbers');
            lines.forEach((line, i) => {
              if (result.bad.includes(i)) return;
              const value = evaluate(
                parse(formula),
                new SampleScope({ ...sample, row: { 店: line } }),
                OPTIONS,
              );
              expect(result.fixed.units[i] / 10 ** result.fixed.scale).toBe(
                isDecimal(value) ? value.toNumber() : NaN,
              );
            });
          }
        },
      ),
    );
  });
});

describe('What the formula writes itself keeps Excel’s meaning', () => {
  const names = ['城东分社', '城西分社', '>5', '*分社', '12'];
  test.each([
    ['COUNTIFS(表[网点],"城*")', 2],
    ['COUNTIFS(表[网点],"*分社")', 3],
    ['COUNTIFS(表[网点],"~*分社")', 1],
    ['COUNTIFS(表[网点],"<>*分社")', 2],
    ['COUNTIFS(表[数量],">5")', 2],
    ['COUNTIFS(表[数量],">"&5)', 2],
    ['COUNTIFS(表[网点],IF(店="全部","*",店))', 5],
    ['COUNTIFS(表[数量],IF(店="全部","<>",0))', 5],
    ['COUNTIFS(表[网点],CONCAT("<>",店))', 5],
  ])('%s is %d', (formula, expected) => {
    expect(number(formula, names, '全部')).toBe(expected);
  });
});
