import type { ColumnSpec } from '../../ledger/spec';
import { builtInTable } from '../../ledger/tables';
import type { ItemSource } from '../source';
import { headingsOf } from './headers';
import type { Mentions } from './mentions';
import { inferColumns } from './parameter-tables';
import { cellAt, isName, rowsOf, type SchemeBook } from './reading';
import { typeOf } from './tables';

const ROSTER = '花名册';
const TEXTUAL: readonly ColumnSpec['type'][] = ['text', 'id', 'period'];

/** 全体[网点] names a roster column of all officers: a helper item of that name reads it, where no item has the name. */
export function rosterItems(from: SchemeBook, items: readonly ItemSource[], { all }: Mentions): ItemSource[] {
  const taken = new Set(items.map((item) => item.项目));
  const { parameters } = from.tables;
  for (const row of rowsOf(parameters)) taken.add(cellAt(parameters!, '参数', row));
  const columns = new Set((headingsOf(from.book, ROSTER) ?? []).map(({ name }) => name));
  return [...all]
    .filter((name) => !taken.has(name) && columns.has(name) && isName(name))
    .map((name) => ({
      项目: name,
      层级: '个人',
      公式: `${ROSTER}.[${name}]`,
      单位: TEXTUAL.includes(columnType(from, name)) ? '文本' : '',
      辅助: '是',
      说明: `花名册的“${name}”`,
    }));
}

/** As 台账定义 has it, else as the common roster has it, else as its cells are. */
function columnType({ book, tables: { ledgers } }: SchemeBook, name: string): ColumnSpec['type'] {
  const row = rowsOf(ledgers).find(
    (one) => cellAt(ledgers!, '台账', one) === ROSTER && cellAt(ledgers!, '列', one) === name,
  );
  if (row !== undefined) return typeOf(cellAt(ledgers!, '类型', row));
  return (
    builtInTable(ROSTER)!.columns.find((column) => column.name === name)?.type ??
    inferColumns(book, ROSTER, new Set([name])).find(({ 列 }) => 列 === name)?.类型 ??
    'text'
  );
}
