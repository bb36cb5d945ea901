import { isDecimal } from '../../formula/compare';
import type { Scalar } from '../../formula/value';
import { parseDate, parseRatio } from '../../ledger/cell';
import { scalarAt, type Ledger } from '../../ledger/ledger';
import { readLedger } from '../../ledger/read';
import type { ColumnType, TableSpec } from '../../ledger/spec';
import { TABLES } from '../../ledger/tables';
import type { ParameterTableSource } from '../source';
import { headingsOf } from './headers';
import type { Mentions } from './mentions';
import { cellAt, proseAt, rowsOf, type SchemeBook } from './reading';
import { typeOf } from './tables';

/** The parameter tables that 参数表定义 describes, as exports write it: types, keys, and what an absent table means. */
export function describedTables(from: SchemeBook): ParameterTableSource[] {
  const {
    tables: { tableFacts },
    book,
  } = from;
  const byName = new Map<string, number[]>();
  for (const row of rowsOf(tableFacts)) {
    const name = cellAt(tableFacts!, '表', row);
    if (name !== '') byName.set(name, [...(byName.get(name) ?? []), row]);
  }
  return [...byName].map(([表, rows]) => {
    const cell = (column: string, row: number) => cellAt(tableFacts!, column, row);
    const marked = (column: string, ...words: string[]) =>
      rows.filter((row) => words.includes(cell(column, row))).map((row) => cell('列', row));
    const 列 = rows.map((row) => ({
      列: cell('列', row),
      类型: typeOf(cell('类型', row)),
      ...(cell('键', row) === '可空' ? { 可空: true as const } : {}),
    }));
    // A column that the bank has added since is there for formulas too.
    const added = inferColumns(book, 表, new Set()).filter(
      ({ 列: name }) => name !== '说明' && !列.some((one) => one.列 === name),
    );
    const keys = marked('键', '是', '可空');
    const [sum] = marked('合计100', '是');
    const [group] = marked('合计100', '分组');
    return {
      表,
      列: [...列, ...added],
      行: [],
      条款: proseAt(from, tableFacts!, '条款', rows[0]),
      ...(keys.length > 0 ? { 键: keys } : {}),
      ...(marked('可选', '是').length > 0 ? { 可选: true as const } : {}),
      ...(sum === undefined ? {} : { 合计100: sum }),
      ...(group === undefined ? {} : { 合计100分组: group }),
    };
  });
}

/** A parameter table that only formulas name: its columns' types are those of their cells. Null where the workbook has none. */
export function inferredTable(
  { book }: SchemeBook,
  table: string,
  mentions: Mentions,
): ParameterTableSource | null {
  const wanted = mentions.tables.get(table) ?? new Set();
  const columns = inferColumns(book, table, wanted);
  if (columns.length === 0) return null;
  const names = new Set(columns.map((column) => column.列));
  const used = (mentions.keys.get(table) ?? []).find((set) => set.every((name) => names.has(name)));
  return { 表: table, 列: columns, 行: [], 条款: '', 键: used ?? [columns[0].列] };
}

type Column = ParameterTableSource['列'][number];

export function inferColumns(book: SchemeBook['book'], table: string, wanted: ReadonlySet<string>): Column[] {
  const headings = headingsOf(book, table) ?? [];
  const names = [...new Set(headings.map(({ text, name }) => (wanted.has(text) ? text : name)))];
  if (names.length === 0) return [];
  const ledger = readLedger(book, anything(table, names));
  return names.map((name) => {
    const heading = headings.find((one) => one.name === name || one.text === name)!.text;
    return { 列: name, 类型: ledger ? inferType(ledger, name, heading) : 'any' };
  });
}

function anything(name: string, columns: readonly string[]): TableSpec {
  return {
    name,
    columns: columns.map((column) => ({ name: column, type: 'any', required: false, negative: true })),
    key: null,
    dateColumn: null,
  };
}

const ID_NAMES = new Set(
  TABLES.flatMap((spec) => spec.columns.filter((column) => column.type === 'id').map(({ name }) => name)),
);

function inferType(ledger: Ledger, column: string, heading: string): ColumnType {
  if (ID_NAMES.has(column) || column.endsWith('工号')) return 'id';
  if (heading.includes('万元')) return 'money';
  const cells = rowsOf(ledger)
    .filter((row) => !ledger.subtotal[row])
    .map((row) => scalarAt(ledger, column, row));
  return commonType(cells);
}

/** Numbers, ratios (1.5‰) or dates where at least half the cells are; an odd one among them is told when the table is read. */
export function commonType(cells: readonly Scalar[]): ColumnType {
  const filled = cells.filter((cell) => cell !== null);
  if (filled.length === 0) return 'any';
  const numbers = filled.filter((cell) => isDecimal(cell) || isNumberText(cell));
  if (numbers.length * 2 >= filled.length)
    return filled.some((cell) => typeof cell === 'string' && /[%‰]\s*$/.test(cell)) ? 'ratio' : 'number';
  const dates = filled.filter((cell) => typeof cell === 'string' && parseDate(cell) !== null);
  return dates.length * 2 > filled.length ? 'date' : 'text';
}

/** 30, 1,000元 or 1.5‰ as text; 007 is a code. */
function isNumberText(cell: Scalar): boolean {
  return typeof cell === 'string' && !/^0\d/.test(cell) && parseRatio(cell) !== null;
}
