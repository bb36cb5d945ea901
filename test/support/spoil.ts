import fc from 'fast-check';
import { NO_VALUE, type Cell, type Table } from './book';

/** What a cell of a real workbook may hold by mistake or malice. */
const junk = fc.oneof(
  fc.constantFrom<Cell>(
    null,
    NO_VALUE,
    { error: '#REF!' },
    { error: '#N/A' },
    true,
    false,
    '',
    ' ',
    '　',
    '合计',
    '小计',
    '-',
    'constructor',
    '__proto__',
    'toString',
    '=1+1',
    '1e400',
    '１２３',
    '1,000,000元',
    '999999999999999999999',
    '2023-02-30',
    '2023Q1',
    '1001',
    1e300,
    -1e300,
    1e-300,
    0.1 + 0.2,
    -0,
    2 ** 53,
    2958466,
    -1,
    '联合型',
    '存量扩大',
    '联动型',
  ),
  fc.string({ maxLength: 12 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
/** Where a cell is changed, and to what; places are taken modulo what there is. */
export const spoil = fc.record({ table: fc.nat(30), row: fc.nat(30), column: fc.nat(12), to: junk });

/** The tables with those cells changed. */
export function spoiled(
  source: readonly Table[],
  places: readonly { table: number; row: number; column: number; to: Cell }[],
) {
  return source.map((table, t) => {
    const rows = table.rows.map((row) => table.header.map((_, i) => row[i] ?? null));
    for (const one of places)
      if (one.table % source.length === t && rows.length > 0)
        rows[one.row % rows.length][one.column % table.header.length] = one.to;
    return { ...table, rows };
  });
}
