import { Fault, type Scalar } from '../formula/value';
import { parseTyped } from '../scheme/parameters';
import { tableOf } from '../scheme/tables';
import type { SchemeSource } from '../scheme/source';
import type { ColumnType } from '../ledger/spec';
import type { CellArgument } from './cell-function';
import { argumentType, type Matrix } from './input';
import { readCell } from './read';

/** A whole table: columns by name. Throws a Fault where it has no such column. */
export type TableInput = (column: string) => readonly Scalar[];

/** A range with its header row; columns are found by their titles, in any order. */
export function rangeTable(matrix: Matrix, argument: CellArgument, scheme: SchemeSource | null): TableInput {
  const headers = matrix[0].map((header) => String(header ?? '').trim());
  const known = new Map<string, readonly Scalar[]>();
  return (column) => {
    const cells = known.get(column) ?? columnOf(matrix, headers, column, argument, scheme);
    known.set(column, cells);
    return cells;
  };
}

function columnOf(
  matrix: Matrix,
  headers: readonly string[],
  column: string,
  argument: CellArgument,
  scheme: SchemeSource | null,
): readonly Scalar[] {
  const at = headers.indexOf(column);
  if (at < 0) {
    throw new Fault('NAME_UNKNOWN', {
      zh: `“${argument.name}”的标题行里没有“${column}”：请连同标题行一起选中，如 ${argument.name}[#全部]`,
      en: `the header row of "${argument.english}" has no "${column}": select the table with its headers, as ${argument.name}[#All]`,
    });
  }
  const wanted = {
    type: argumentType(typeOf(scheme, argument.name, column)),
    choices: null,
    notZero: argument.notZero.includes(column),
    zh: `${argument.name}[${column}]`,
    en: `${argument.name}[${column}]`,
  };
  const rows = matrix
    .slice(1)
    .filter((row) => row.some((cell) => cell !== null && cell !== '' && cell !== 0));
  // A cell that cannot be read stands as its fault: reading it is the fault.
  return rows.map((row) => readCell(row[at], wanted) as Scalar);
}

/** What a table's column holds, from the scheme's parameter table or ledger. */
export function typeOf(scheme: SchemeSource | null, table: string, column: string): ColumnType {
  const own = scheme?.参数表.find((one) => one.表 === table)?.列.find((one) => one.列 === column);
  const spec = scheme && !own ? tableOf(scheme, table) : undefined;
  return own?.类型 ?? spec?.columns.find((one) => one.name === column)?.type ?? 'any';
}

/** The rows that ship with the scheme; a table of which the text gives nothing must be given as an argument. */
export function shippedTable(argument: CellArgument, place: number, scheme: SchemeSource): TableInput {
  const table = scheme.参数表.find((one) => one.表 === argument.name);
  const columns = new Map<string, readonly Scalar[]>();
  return (name) => {
    const at = table?.列.findIndex((column) => column.列 === name) ?? -1;
    if (!table || at < 0 || (!table.可选 && isBare(table.行, at))) {
      throw new Fault('PARAMETER_MISSING', {
        zh: `制度没有给出“${argument.name}”，请在第 ${place} 个参数选中这张表（连同标题行）`,
        en: `the text gives no ${argument.name}: select the table with its headers as argument ${place}`,
      });
    }
    const known = columns.get(name);
    if (known) return known;
    const cells = table.行.map((row) =>
      row[at] === '' ? null : (parseTyped(table.列[at].类型, row[at]) ?? null),
    );
    columns.set(name, cells);
    return cells;
  };
}

function isBare(rows: readonly (readonly string[])[], column: number): boolean {
  return rows.every((row) => row[column] === '');
}
