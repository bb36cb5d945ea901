import { print } from '../../formula/print';
import type { Node } from '../../formula/tree';
import type { Message } from '../../formula/value';
import type { Book } from '../../ledger/grid';
import { headingsOf } from './headers';
import { treeOf } from './mentions';

/** VLOOKUP(what, table, which column, exact) over a table of the workbook: the rule to write in its place, with its columns; else null. */
export function lookupMeant(book: Book, text: string): Message | null {
  const tree = /^VLOOKUP\s*[(（]/i.test(text) ? treeOf(text) : null;
  if (tree?.kind !== 'call') return null;
  const [what, table, which, exact] = tree.args;
  if (table?.kind !== 'name' || which?.kind !== 'number') return null;
  const headings = headingsOf(book, table.name) ?? [];
  const result = headings[which.value.toNumber() - 1]?.name;
  const key = headings[0]?.name;
  if (result === undefined || key === undefined) return null;
  const [found, keys] = [`${table.name}[${result}]`, `${table.name}[${key}]`];
  const rule = isExact(exact)
    ? `INDEX(${found},MATCH(${print(what)},${keys},0))`
    : `LOOKUP(${print(what)},${keys},${found})`;
  return {
    zh: `没有 VLOOKUP，规则按列名取数：请改写为 ${rule}。`,
    en: `There is no VLOOKUP, rules go by the names of columns: write ${rule}.`,
  };
}

function isExact(exact: Node | undefined): boolean {
  if (exact === undefined) return false;
  return exact.kind === 'boolean' ? !exact.value : exact.kind === 'number' && exact.value.isZero();
}
