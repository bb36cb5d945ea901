import { readLedger } from '../../src/ledger/read';
import { scalarAt, type Ledger } from '../../src/ledger/ledger';
import { addressOf } from '../../src/ledger/finding';
import { table } from '../../src/ledger/shorthand';
import type { TableSpec } from '../../src/ledger/spec';
import type { Scalar } from '../../src/formula/value';
import { isDecimal } from '../../src/formula/compare';
import { sheetsBook, type BookOptions, type Cell, type Row } from './book';

/** A small ledger of one column of each type that a test asks for: 值 beside a 编号 that fills the row. */
export function column(type: string, marks = ''): TableSpec {
  return table('台账', `编号* 编号, 值 ${type} ${marks}`.trim());
}

/** Reads a sheet named 台账 with the header 编号, 值 and one row a value. */
export function readColumn(
  type: string,
  values: readonly Cell[],
  options?: BookOptions,
  header = '值',
): Ledger {
  const rows: Row[] = [['编号', header], ...values.map((value, i): Row => [`N${i}`, value])];
  return mustRead(rows, column(type), options);
}

export function mustRead(rows: readonly Row[], spec: TableSpec, options?: BookOptions): Ledger {
  const ledger = readLedger(sheetsBook([{ name: spec.name, rows }], options), spec);
  if (!ledger) throw new Error(`No table ${spec.name}`);
  return ledger;
}

/** One value as plain text: a number's digits, a text, or `-` for a blank. */
export function shown(value: Scalar): string {
  if (value === null) return '-';
  return isDecimal(value) ? value.toFixed() : String(value);
}

/** All values of a column, as plain text. */
export function values(ledger: Ledger, name = '值'): string[] {
  return Array.from({ length: ledger.rows }, (_, row) => shown(scalarAt(ledger, name, row)));
}

/** What was found on reading: `CODE 单元格`, or `CODE 列` for the table as a whole. */
export function issues(ledger: Ledger): string[] {
  return ledger.issues.map(({ code, row, column: name }) => {
    const at = name === null ? undefined : ledger.sheetColumn.get(name);
    return row === null || at === undefined
      ? `${code} ${name ?? row}`
      : `${code} ${addressOf(ledger.sheetRow[row], at)}`;
  });
}
