import { canonicalName } from '../../formula/parse';
import { plain } from '../../ledger/cell';
import { walk } from '../../formula/tree';
import type { SchemeSource } from '../source';
import { treeOf } from './mentions';
import { cellAt, isName, rowsOf, type SchemeBook } from './reading';
import { headingsOf, tableNames } from './headers';
import type { Ledgers } from './structure';
import { TABLE_HEADLESS, TABLE_UNKNOWN } from './words';

/** What the checks of loading do not see: names that mean two things, and tables that are nowhere. */
export function checkNames(from: SchemeBook, source: SchemeSource, ledgers: Ledgers): void {
  checkFunctionNames(from, source);
  checkTables(from, source, ledgers);
  checkOddNames(from, source);
}

/** A name with brackets or signs in it cannot be written in a formula. */
function checkOddNames({ tables: { items, parameters }, findings }: SchemeBook, source: SchemeSource): void {
  const written = rowsOf(parameters).map((row) => cellAt(parameters!, '参数', row));
  const names = [...source.项目.map((item) => plain(item.项目)), ...written];
  const odd = [...new Set(names)].filter((name) => name !== '' && !isName(name));
  if (odd.length === 0) return;
  for (const row of rowsOf(items)) {
    for (const column of ['公式', '条件', '归属比例', '分组条件']) {
      const bare = cellAt(items!, column, row).replace(/"[^"]*"|\[[^\]]*\]/g, ' ');
      for (const name of odd.filter((one) => bare.includes(one)))
        findings.add(
          'SYNTAX',
          { ledger: items!, row, column },
          {
            zh: `名称“${name}”含有括号、空格或符号，公式里写不了。请把它改成只有汉字、字母、数字和下划线的名称。`,
            en: `The name “${name}” holds brackets, spaces or signs, so no formula can write it. Rename it with letters, digits and underscores only.`,
          },
        );
    }
  }
}

/** A function's own names go before those outside; a step must not be called like a parameter, and no function knows an item but what it is given. */
function checkFunctionNames({ tables: { functions }, findings }: SchemeBook, source: SchemeSource): void {
  const items = new Set(source.项目.map((one) => one.项目));
  for (const row of rowsOf(functions)) {
    const name = canonicalName(cellAt(functions!, '函数', row));
    const own = source.函数.find((one) => one.函数 === name);
    if (!own) continue;
    const step = cellAt(functions!, '步骤', row);
    if (own.形参.includes(step))
      findings.add(
        'NAME_COLLISION',
        { ledger: functions!, row, column: '步骤' },
        {
          zh: `名称“${step}”同时用作形参和步骤，公式里分不清是哪一个。请改其中一个。`,
          en: `The name “${step}” is used both as a parameter of the function and as a step. Rename one of them.`,
        },
      );
    const tree = treeOf(cellAt(functions!, '公式', row));
    for (const node of tree ? walk(tree) : []) {
      const item = node.kind === 'name' ? node.name : node.kind === 'all' ? node.item : null;
      const known = item !== null && (own.形参.includes(item) || own.步骤.some((one) => one.名称 === item));
      if (item === null || known || !items.has(item)) continue;
      findings.add(
        'NAME_UNKNOWN',
        { ledger: functions!, row, column: '公式' },
        {
          zh: `函数里不能直接用项目“${item}”。请把它作为形参，由项目的公式传入。`,
          en: `A function cannot read the item “${item}” by itself. Make it a parameter of the function and pass it in.`,
        },
      );
    }
  }
}

/** 表[列] of a table that is neither defined, nor a common ledger, nor in the workbook: once for each formula. */
function checkTables({ book, tables, findings }: SchemeBook, source: SchemeSource, ledgers: Ledgers): void {
  const known = new Set([...source.参数表.map((table) => table.表), ...ledgers.names()]);
  const inBook = new Set(tableNames(book));
  const near = [...new Set([...known, ...inBook])];
  const formulas: [keyof typeof tables, readonly string[]][] = [
    ['items', ['公式', '条件', '归属', '归属比例', '分组', '分组条件']],
    ['functions', ['公式']],
    ['checks', ['条件']],
    ['lists', ['条件', '公式']],
    ['uses', ['条件']],
  ];
  for (const [table, columns] of formulas) {
    const ledger = tables[table];
    for (const row of rowsOf(ledger)) {
      for (const column of columns) {
        const tree = treeOf(cellAt(ledger!, column, row));
        for (const node of tree ? walk(tree) : []) {
          if (node.kind !== 'tableColumn' || known.has(node.table)) continue;
          // A rule that was set aside asks for no table.
          if ((headingsOf(book, node.table) ?? []).length > 0) continue;
          const words = inBook.has(node.table) ? TABLE_HEADLESS(node.table) : TABLE_UNKNOWN(node.table, near);
          findings.add('NAME_UNKNOWN', { ledger: ledger!, row, column }, words);
        }
      }
    }
  }
}
