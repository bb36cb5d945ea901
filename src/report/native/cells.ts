import type { ColumnResult } from '../../formula/columns/run';
import { constant, type Loader } from '../../formula/columns/vector';
import { isDecimal } from '../../formula/compare';
import { Fault, type Scalar } from '../../formula/value';
import { scalarAt, type Ledger } from '../../ledger/ledger';
import type { Decimal } from '../../money/decimal';
import { fixedFromDecimals, valueAt, type FixedColumn } from '../../money/fixed';
import { gather, straight } from '../../run/column-scopes';
import type { PlainValue } from '../plan';
import { plainAt, plainOf } from './values';

export type CellValue = Scalar | Fault;

/** The values of one column of workings, as the engine has them; numbers stay packed until a cell is written. */
export interface Cells {
  at(row: number): CellValue;
  /** As the cell stores it. */
  plain(row: number): PlainValue;
  /** For the fast reading of the columns after it; null where the reference must read it. */
  load(): Loader | null;
}

/** One value in every row. */
export function sameCells(value: Decimal): Cells {
  const vector = constant(value);
  const plain = plainOf(value);
  return { at: () => value, plain: () => plain, load: () => () => vector };
}

/** Values one by one. Numbers and blanks can be read fast; anything else goes by the reference. */
export function listedCells(values: readonly CellValue[]): Cells {
  const packed = () => {
    if (!values.every((value) => value === null || (!(value instanceof Fault) && isDecimal(value))))
      return null;
    return straight(fixedFromDecimals(values as (Decimal | null)[]));
  };
  return { at: (row) => values[row], plain: (row) => plainOf(values[row]), load: packed };
}

/** A ledger's column, a row of the ledger for each row of the sheet. */
export function ledgerCells(ledger: Ledger, column: string, rows: Int32Array): Cells {
  const at = (row: number) => scalarAt(ledger, column, rows[row]);
  return {
    at,
    plain: (row) => plainOf(at(row)),
    load: () => gather(ledger.columns.get(column), rows),
  };
}

/** Exact numbers, some of them blank. */
export function fixedCells(fixed: FixedColumn): Cells {
  return {
    at: (row) => valueAt(fixed, row),
    plain: (row) => plainAt(fixed, row),
    load: () => straight(fixed),
  };
}

/** What the fast reading found; rows that it leaves open are read by the reference, at once. */
export function computedCells(
  result: ColumnResult,
  count: number,
  reference: (row: number) => CellValue,
  /** Rows that only the reference may read. */
  only: readonly number[] = [],
): Cells {
  const open = openRows(result.bad, only, count);
  const read = new Map<number, CellValue>();
  open?.forEach((flag, row) => flag && read.set(row, reference(row)));
  const opened = (row: number): CellValue => read.get(row) ?? null;
  switch (result.kind) {
    case 'number': {
      const { fixed } = result;
      return {
        at: (row) => (open?.[row] ? opened(row) : valueAt(fixed, row)),
        plain: (row) => (open?.[row] ? plainOf(opened(row)) : plainAt(fixed, row)),
        load: () => straight(fixed, open),
      };
    }
    case 'text': {
      const { codes, dictionary } = result;
      const text = (row: number) => dictionary[codes[row]] ?? null;
      return {
        at: (row) => (open?.[row] ? opened(row) : text(row)),
        plain: (row) => (open?.[row] ? plainOf(opened(row)) : (text(row) ?? '')),
        load: () => (from, to) => ({
          kind: 'text',
          codes: codes.subarray(from, to),
          dictionary,
          bad: open?.subarray(from, to) ?? null,
        }),
      };
    }
    case 'truth': {
      const { bits } = result;
      return {
        at: (row) => (open?.[row] ? opened(row) : bits[row] === 1),
        plain: (row) => (open?.[row] ? plainOf(opened(row)) : bits[row] === 1),
        load: () => (from, to) => ({
          kind: 'truth',
          bits: bits.subarray(from, to),
          bad: open?.subarray(from, to) ?? null,
        }),
      };
    }
    case 'approximate': {
      // A cell shows the reference's digits; the doubles are good enough for what is computed and rounded from them.
      const { value, error } = result;
      const values = Array.from({ length: count }, (_, row) => (open?.[row] ? opened(row) : reference(row)));
      return {
        ...listedCells(values),
        load: () => (from, to) => ({
          kind: 'approximate',
          value: value.subarray(from, to),
          error: error.subarray(from, to),
          bad: open?.subarray(from, to) ?? null,
        }),
      };
    }
  }
}

function openRows(bad: readonly number[], only: readonly number[], count: number): Uint8Array | null {
  if (bad.length === 0 && only.length === 0) return null;
  const open = new Uint8Array(count);
  for (const row of bad) open[row] = 1;
  for (const row of only) open[row] = 1;
  return open;
}
