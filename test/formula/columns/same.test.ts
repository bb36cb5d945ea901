import fc from 'fast-check';
import { columns, grammar, parameters } from './random';
import { disagreements } from './world';

const LINES = 24;
const leaves = ['[金额]', '[面额]', '[比例]', '[可空]', '奖励率', '上限', '[日期]'];
const all = grammar(leaves, [
  fc.constantFrom(
    'YEAR([日期])',
    'MONTH([日期])',
    'DAY(EOMONTH([日期],1))',
    'DATE(YEAR([日期])+1,12,31)',
    'LEN([性质])',
  ),
]);

function sameAsReference(formulas: fc.Arbitrary<string>, runs: number): void {
  fc.assert(
    fc.property(formulas, columns(LINES), parameters, (formula, cells, names) => {
      expect(disagreements(formula, { columns: cells, names, ids: ['编号'] }).wrong).toEqual([]);
    }),
    { numRuns: runs },
  );
}

describe('the columns of a rule are the reference of each line, exactly', () => {
  it('for any formula whose value is a number', () => sameAsReference(all.number, 800));
  it('for any formula whose value is true or false', () => sameAsReference(all.truth, 400));
  it('for any formula whose value is a text', () => sameAsReference(all.text, 300));
  it('for a division rounded to the fen', () =>
    sameAsReference(
      fc.tuple(all.number, all.number).map(([a, b]) => `ROUND((${a})/(${b}),2)`),
      400,
    ));
  it('for a quotient beside a blank, which a division by 0 does not become', () =>
    sameAsReference(
      fc
        .tuple(
          fc.constantFrom('[金额]/ROUND([金额],0)', '[金额]/3/[可空]', '[比例]/(上限-上限)/7', '[面额]/7'),
          fc.constantFrom('<>', '='),
          fc.constantFrom('上限', '""', '[可空]'),
        )
        .map(([a, operator, b]) => `(${a})${operator}${b}`),
      300,
    ));
  it('for a product with a quotient, which is rounded to 28 digits before it multiplies', () => {
    const quotient = fc.constantFrom(
      '([日期]/奖励率)',
      '(1/[面额])',
      '-([金额]/[比例])',
      '([金额]*([日期]/7))',
    );
    const round = fc.constantFrom('', 'ROUNDUP', 'INT', 'ROUND');
    sameAsReference(
      fc
        .tuple(fc.constantFrom('奖励率', '[面额]', '[比例]', '7'), quotient, round)
        .map(([a, b, name]) =>
          name === '' ? `${a}*${b}` : `${name}(${a}*${b}${name === 'INT' ? '' : ',2'})`,
        ),
      300,
    );
  });
  it('for products and quotients near the tie of a fen', () =>
    sameAsReference(
      fc
        .tuple(
          fc.constantFrom('[金额]', '[面额]', '([金额]+0.005)', '[比例]'),
          fc.constantFrom('', '*[比例]', '*[面额]', '*奖励率', '%'),
          fc.constantFrom('/3', '/[面额]', '/7*[比例]', '/360', '/[比例]', '/[面额]/3', '/-0.5'),
          fc.constantFrom('0', '2', '8'),
        )
        .map(([a, b, c, places]) => `ROUND(${a}${b}${c},${places})`),
      300,
    ));
});
