import fc from 'fast-check';
import type { Cell, Table } from '../../support/book';
import { changed } from '../../support/tables';
import { depositTables } from './deposit-tables';
import { ownBook, runOwn } from './own-scheme';
import { villageTables } from './village-bank-tables';

/** What clerks, other programs and bad luck leave in cells. */
const NASTY: readonly Cell[] = [
  null,
  0,
  -1,
  1e300,
  true,
  '',
  ' ',
  '=',
  '=1',
  '(((((',
  '[金额',
  '""',
  '、，；',
  '合计',
  '存款奖励',
  '期末日',
  '花名册',
  '参数',
  '全体',
  '全体[合计]',
  '方案[公式]',
  '存款台账[本期日均]',
  '[本期日均]',
  'SUM',
  'SUM()',
  'IF(1,2',
  '__proto__',
  'constructor',
  'toString()',
  '明细',
  '个人',
  '分组明细',
  '期初',
  '是',
  '编号',
  '日期',
  'A'.repeat(9000),
  { error: '#REF!' },
];

describe('Whatever stands in a cell of a scheme, it is answered with findings and never with a crash', () => {
  const cases: [readonly Table[], string][] = [
    [depositTables, '2023Q1'],
    [villageTables, '2023-03'],
  ];

  test.each(cases.map((one, at) => [at + 1, ...one] as const))('regulation %i', (_, tables, period) => {
    const spot = fc.constantFrom(...tables.filter((table) => table.rows.length > 0)).chain((table) =>
      fc.record({
        table: fc.constant(table),
        row: fc.integer({ min: 1, max: table.rows.length }),
        column: fc.constantFrom(...table.header),
        to: fc.constantFrom(...NASTY),
      }),
    );
    const spoil = (
      book: readonly Table[],
      { table, row, column, to }: { table: Table; row: number; column: string; to: Cell },
    ) => book.map((one) => (one.name === table.name ? changed(one, row, column, to) : one));
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 3 }), (spots) => {
        const result = runOwn(ownBook(...spots.reduce(spoil, tables)), period);
        const broken = result.findings.some(({ severity }) => severity === 'error');
        return result.officers.length > 0 || broken;
      }),
      { numRuns: 150 },
    );
  });
});
