import { decimal, ZERO, type Decimal } from '../money/decimal';
import { ratioText } from '../money/display';
import type { Scalar } from '../formula/value';
import { isDecimal, textOf } from '../formula/compare';
import type { Book } from '../ledger/grid';
import { scalarAt, type Ledger } from '../ledger/ledger';
import { readLedger } from '../ledger/read';
import type { TableSpec } from '../ledger/spec';
import { parseTyped } from '../scheme/parameters';
import type { ParameterTableSource } from '../scheme/source';
import type { ParameterTable } from './context';
import type { FindingLog } from './log';

/** A parameter table of the workbook as a ledger: its first column is the key. */
export function specOf(source: ParameterTableSource): TableSpec {
  const key = source.键 ?? [source.列[0].列];
  return {
    name: source.表,
    columns: source.列.map((column) => ({
      name: column.列,
      type: column.类型,
      required: key.includes(column.列) && !column.可空,
      negative: true,
    })),
    key: { columns: key },
    dateColumn: null,
  };
}

export function readParameterTable(book: Book, source: ParameterTableSource): ParameterTable {
  const read = readLedger(book, specOf(source));
  // Prices may differ a thousandfold: only ledgers are looked over for suspicious amounts.
  const ledger = read && {
    ...read,
    issues: read.issues.filter(({ code }) => code !== 'AMOUNT_SUSPICIOUS'),
  };
  const columns = new Map<string, readonly Scalar[]>();
  source.列.forEach((column, index) => {
    columns.set(column.列, ledger ? userColumn(ledger, column.列) : presetColumn(source, index));
  });
  return { columns, ledger };
}

function userColumn(ledger: Ledger, column: string): Scalar[] {
  return Array.from({ length: ledger.rows }, (_, row) =>
    ledger.subtotal[row] ? null : scalarAt(ledger, column, row),
  );
}

function presetColumn(source: ParameterTableSource, index: number): Scalar[] {
  return source.行.map((cells) => {
    if (cells[index] === '') return null;
    const value = parseTyped(source.列[index].类型, cells[index]);
    if (value === undefined)
      throw new Error(`${source.表} ships ${cells[index]}, which its type cannot read`);
    return value;
  });
}

const WITHIN = decimal('1e-9');

/** Weights that must sum to 100% are tested within 1e-9. */
export function checkWeights(source: ParameterTableSource, table: ParameterTable, log: FindingLog): void {
  const { ledger } = table;
  if (!source.合计100 || !ledger) return;
  const weights = table.columns.get(source.合计100) ?? [];
  // A blank template says nothing yet: the figures that need a weight say so.
  if (weights.every((weight) => weight === null)) return;
  for (const [group, sum] of sumsOf(source, table, ledger)) {
    if (sum.minus(1).abs().lte(WITHIN)) continue;
    const value = `${group === '' ? '' : `${group} `}${ratioText(sum.times(100))}%`;
    const place = { ledger, row: null, column: source.合计100, clause: source.条款 };
    log.add({ ...place, code: 'WEIGHTS_NOT_100', facts: { value, item: group }, holds: 'all' });
  }
}

/** The weights' sum of each group (post). A group's own row goes before the row for all, part by part, as lookups have it. */
function sumsOf(source: ParameterTableSource, table: ParameterTable, ledger: Ledger): Map<string, Decimal> {
  const { 合计100分组: grouping, 键: keys = [] } = source;
  const text = (column: string, row: number) => textOf(table.columns.get(column)?.[row] ?? null);
  const parts = new Map<string, Map<string, Decimal>>();
  table.columns.get(source.合计100!)!.forEach((weight, row) => {
    if (ledger.subtotal[row]) return;
    const group = grouping ? text(grouping, row) : '';
    // Without grouping every row counts, whatever its key.
    const part = grouping
      ? keys
          .filter((key) => key !== grouping)
          .map((key) => text(key, row))
          .join('+')
      : `${row}`;
    const own = parts.get(group) ?? new Map<string, Decimal>();
    parts.set(group, own.set(part, isDecimal(weight) ? weight : ZERO));
  });
  const forAll = parts.get('');
  return new Map(
    [...parts].map(([group, own]) => [
      group,
      [...new Map([...(forAll ?? []), ...own]).values()].reduce<Decimal>(
        (sum, weight) => sum.plus(weight),
        ZERO,
      ),
    ]),
  );
}
