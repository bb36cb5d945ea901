import fc from 'fast-check';
import { CELL_FUNCTIONS } from '../../src/functions/catalogue';
import { column, spilled } from './support';

/** Cells as they come: good ones, blanks of both kinds, texts and zeros where they do not belong. */
const amounts = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -99999999, max: 99999999 }).map((fen) => fen / 100) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(0, '', null, '一万', true) },
);
const ratios = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 20000 }).map((n) => n / 10000) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(0, '', null) },
);
const kinds = fc.constantFrom<unknown>('新增', '存量扩大', '借新还旧', '重组', '新赠', '', 0);
const days = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 44900, max: 45100 }) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(0, '', null) },
);

/** Rows of a call, and the function that takes them. */
const CALLS: readonly [string, readonly fc.Arbitrary<unknown>[]][] = [
  ['MARKETINGREWARD', [amounts, kinds, ratios, amounts, ratios, ratios]],
  ['COMPLETION', [amounts, amounts, ratios]],
  ['FLOATINGWAGE', [amounts, ratios, ratios]],
  ['LIMITATIONREWARD', [amounts]],
  ['DUEWITHIN', [days, ratios.map((x) => (typeof x === 'number' ? Math.round(x * 10) : x)), days, days]],
  ['MONTHLYDUE', [days, fc.constant(7), days]],
  ['KPISCORE', [amounts, amounts, fc.constantFrom<unknown>('越高越好', '越低越好', '', '高'), ratios]],
];

describe('A range in one call', () => {
  test.each(CALLS)('of %s gives what its rows give one by one', async (name, cells) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(...cells), { minLength: 33, maxLength: 80 }), async (rows) => {
        const range = await spilled(
          name,
          cells.map((_, i) => column(rows.map((row) => row[i]))),
        );
        const single = await Promise.all(
          rows.map((row) =>
            spilled(
              name,
              row.map((cell) => [[cell]]),
            ),
          ),
        );
        rows.forEach((_, i) => expect(near(range[i][0], single[i][0][0])).toEqual(single[i][0][0]));
      }),
      { numRuns: 12, seed: 5 },
    );
  });

  test('of any function repeats its example', async () => {
    for (const { id, arguments: args, example } of CELL_FUNCTIONS) {
      if (args.every(({ shape }) => shape !== 'value')) continue;
      const cells = example.arguments.map((one, i) =>
        args[i].shape === 'value' ? Array.from({ length: 40 }, () => [one]) : one,
      );
      const result = await spilled(id, cells);
      expect([id, new Set(result.flat())]).toEqual([id, new Set([example.result])]);
    }
  });

  test('of 100,000 rows gives each row its own figure', async () => {
    const rows = 100000;
    const of = <T>(cell: (i: number) => T) => Array.from({ length: rows }, (_, i) => [cell(i)]);
    const result = await spilled('MARKETINGREWARD', [of((i) => 10000 + i), of(() => '新增'), of(() => 0.6)]);
    expect(result).toHaveLength(rows);
    // 10,002 × 1.5‰ × 60% = 9.0018
    expect(result[2]).toEqual([9]);
  });
});

/** The same figure where it is within the last bit of the double, beyond the 15 digits that Excel has. */
function near(found: unknown, expected: unknown): unknown {
  const both = typeof found === 'number' && typeof expected === 'number';
  return both && Math.abs(found - expected) <= Math.abs(expected) * 1e-15 ? expected : found;
}
