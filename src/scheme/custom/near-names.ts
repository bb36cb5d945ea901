import { nearest } from '../../formula/check/suggest';
import { isDecimal } from '../../formula/compare';
import { parseDate, parseRatio, plain } from '../../ledger/cell';
import { scalarAt } from '../../ledger/ledger';
import { locate } from '../../ledger/locate';
import { builtInTable } from '../../ledger/tables';
import type { SchemeSource } from '../source';
import { headingsOf, tableNames } from './headers';
import { cellAt, rowsOf, type SchemeBook } from './reading';
import { SCHEME_TABLES } from './tables';
import type { Ledgers } from './structure';

/** Names in the workbook that are nearly those asked for, and 参数 that do not say what they seem to: each a warning. */
export function addNearNames(from: SchemeBook, source: SchemeSource, ledgers: Ledgers): void {
  nearTables(from, source, ledgers);
  nearColumns(from, ledgers);
  oddParameters(from, source);
}

/** A ledger that is nowhere counts as empty: worth a word where a sheet is called nearly so. */
function nearTables({ book, findings }: SchemeBook, source: SchemeSource, ledgers: Ledgers): void {
  const used = new Set(
    source.项目.flatMap((item) => [item.台账, item.分成表].filter((name) => name !== undefined)),
  );
  const scheme = Object.values(SCHEME_TABLES).map((spec) => spec.name);
  const known = new Set([...ledgers.names(), ...source.参数表.map((table) => table.表), ...scheme]);
  const others = tableNames(book).filter((name) => !known.has(name));
  const wanted = [...new Set([...used, ...ledgers.own.map((spec) => spec.name), '花名册', '参数'])];
  for (const name of wanted) {
    const spec = name === '参数' ? SCHEME_TABLES.parameters : ledgers.get(name);
    if (!spec || locate(book, spec) !== null) continue;
    const near = nearest(name, others);
    if (near !== null)
      findings.note(
        'TABLE_MISSING',
        { sheet: near, table: name },
        {
          zh: `没有找到表“${name}”，但有工作表“${near}”。如果就是它，请把工作表改名为“${name}”。`,
          en: `Table “${name}” was not found, but there is a sheet “${near}”. If that is meant, rename it “${name}”.`,
        },
      );
  }
}

/** A column that is nowhere is blank in every row: worth a word where a header is called nearly so. */
function nearColumns({ book, findings }: SchemeBook, ledgers: Ledgers): void {
  for (const { name: table } of ledgers.own) {
    const spec = ledgers.get(table)!;
    const headings = headingsOf(book, table);
    if (!headings || (table === '花名册' && builtInTable(table)?.columns === spec.columns)) continue;
    const known = new Set(spec.columns.map((column) => column.name));
    const spelt = headings.flatMap(({ text, name }) => [text, name, plain(name).replace(/\s/g, '')]);
    const others = headings
      .map(({ name }) => name)
      .filter((name) => !known.has(name) && !known.has(name.replace(/\s/g, '')));
    for (const column of spec.columns) {
      if (spelt.includes(column.name)) continue;
      const near = nearest(column.name, others);
      if (near === null || (table === '花名册' && !column.required)) continue;
      findings.note(
        'COLUMN_MISSING',
        { sheet: null, table, column: column.name },
        {
          zh: `表“${table}”没有列“${column.name}”，但有列“${near}”。如果就是它，请把表头或“台账定义”改成一致的写法。`,
          en: `Table “${table}” has no column “${column.name}”, but one called “${near}”. If that is meant, make the header and 台账定义 agree.`,
        },
      );
    }
  }
}

/** Above this a percentage typed as a plain number was most likely meant in hundredths: 3 for 3%. */
const MOST = 2;

function oddParameters({ tables: { parameters }, findings }: SchemeBook, source: SchemeSource): void {
  const used = new Set(source.参数.map((one) => one.参数));
  for (const row of rowsOf(parameters)) {
    const ledger = parameters!;
    const [name, unit] = [cellAt(ledger, '参数', row), cellAt(ledger, '单位', row)];
    const value = scalarAt(ledger, '值', row);
    if (!used.has(name)) continue;
    const at = { ledger, row, column: '值' };
    if ((unit === '%' || unit === '‰') && isDecimal(value) && value.abs().gte(MOST)) {
      const shown = value.toString();
      findings.add(
        'AMOUNT_SUSPICIOUS',
        at,
        {
          zh: `“${name}”的值是 ${shown}，将按 ${value.times(100).toString()}% 计算。如果是 ${shown}${unit}，请写成 ${shown}${unit}。`,
          en: `“${name}” is ${shown}, which counts as ${value.times(100).toString()}%. If ${shown}${unit} is meant, write ${shown}${unit}.`,
        },
        'warning',
      );
    }
    const isNumeric = unit === '%' || unit === '‰' || unit.startsWith('元') || unit.startsWith('万元');
    if (isNumeric && typeof value === 'string' && parseRatio(value) === null && parseDate(value) === null)
      findings.add('UNREADABLE_NUMBER', at, {
        zh: `参数“${name}”的值“${value}”不是数字（单位是 ${unit}）。请写成数字，如 3%、5‰、1000。`,
        en: `The value “${value}” of the parameter “${name}” is not a number (unit ${unit}). Write a number such as 3%, 5‰ or 1000.`,
      });
  }
}
