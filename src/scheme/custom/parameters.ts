import type { Scalar } from '../../formula/value';
import { isDecimal } from '../../formula/compare';
import { plain } from '../../ledger/cell';
import { scalarAt } from '../../ledger/ledger';
import type { ColumnType } from '../../ledger/spec';
import type { ParameterSource } from '../source';
import { commonType } from './parameter-tables';
import { cellAt, listed, proseAt, rowsOf, type SchemeBook } from './reading';
import { typeOf } from './tables';

/**
 * The parameters of a bank's own scheme: those of 参数定义 (exports), and the rows of 参数 that formulas name, or whose
 * name is taken already (a collision is told). Rows that nobody asks for stay what they are: unknown.
 */
export function readParameterSources(from: SchemeBook, wanted: (name: string) => boolean): ParameterSource[] {
  const { tables } = from;
  const described = describedParameters(from, tables.parameterFacts);
  const known = new Set(described.map((source) => source.参数));
  const rows = new Map<string, number[]>();
  for (const row of rowsOf(tables.parameters)) {
    const name = cellAt(tables.parameters!, '参数', row);
    if (name === '' || known.has(name) || !wanted(name)) continue;
    rows.set(name, [...(rows.get(name) ?? []), row]);
  }
  const inferred = [...rows].map(([name, at]): ParameterSource => {
    const ledger = tables.parameters!;
    const cells = at.map((row) => scalarAt(ledger, '值', row));
    const first = (column: string) => at.map((row) => proseAt(from, ledger, column, row)).find(Boolean) ?? '';
    const unit = plain(first('单位'));
    return { 参数: name, 类型: typeOfValues(cells, unit), 值: '', 单位: unit, 条款: first('条款'), 空: '无' };
  });
  return [...described, ...inferred];
}

function describedParameters(
  from: SchemeBook,
  ledger: SchemeBook['tables']['parameterFacts'],
): ParameterSource[] {
  return rowsOf(ledger).map((row) => {
    const cell = (column: string) => cellAt(ledger!, column, row);
    const words = (column: string) => proseAt(from, ledger!, column, row);
    const choices = listed(cell('取值'));
    const isText = typeOf(cell('类型')) === 'text';
    return {
      参数: cell('参数'),
      类型: typeOf(cell('类型')),
      值: cell('默认值'),
      单位: cell('单位'),
      条款: words('条款'),
      ...(cell('空') === '' ? {} : { 空: cell('空') as ParameterSource['空'] }),
      // Beside a number they are other readings of the text, which bind nobody.
      ...(choices.length === 0 ? {} : isText ? { 取值: choices } : { 另读: choices }),
      ...(cell('说明') === '' ? {} : { 说明: words('说明') }),
    };
  });
}

const UNIT_TYPES: Readonly<Record<string, ColumnType>> = {
  元: 'money',
  '%': 'ratio',
  '‰': 'ratio',
  日期: 'date',
  文本: 'text',
  口径: 'text',
};

/** By its values; a parameter without one by its unit, so that --set understands it. */
function typeOfValues(cells: readonly Scalar[], unit: string): ColumnType {
  const type = commonType(cells.map((cell) => (typeof cell === 'boolean' ? String(cell) : cell)));
  const byUnit = UNIT_TYPES[unit];
  if (type === 'any') return byUnit ?? 'number';
  // A date cell is a number of days until its unit says what it is.
  if (byUnit === 'date' && cells.some(isDecimal)) return 'date';
  return type === 'number' && byUnit === 'ratio' ? 'ratio' : type;
}
