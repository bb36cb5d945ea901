import { childrenOf, walk, type Node } from '../../formula/tree';
import type { SchemeSource } from '../source';
import { treeOf } from './mentions';
import { rowNamed, type SchemeBook } from './reading';

const ROUNDED = new Set(['ROUND', 'ROUNDUP', 'ROUNDDOWN', 'INT', 'COUNTIFS', 'COUNT', 'RANK']);

/**
 * COUNTIFS(全体[X],">"&X) compares with X cut to 15 digits, as Excel does: a quotient that is not rounded stands above itself,
 * and everybody's rank is one too low.
 */
export function hintRanks({ tables, findings }: SchemeBook, source: SchemeSource): void {
  const formulas = new Map(source.项目.map((item) => [item.项目, treeOf(item.公式)]));
  for (const { 项目, 公式 } of source.项目) {
    const row = rowNamed(tables.items, '项目', 项目);
    const tree = treeOf(公式);
    if (!tree || row === undefined) continue;
    const open = new Set(
      [...walk(tree)].flatMap(comparedItems).filter((name) => isOpenQuotient(formulas.get(name))),
    );
    for (const name of open)
      findings.add(
        'FORMULA_ERROR',
        { ledger: tables.items!, row, column: '公式' },
        {
          zh: `“${name}”是没有四舍五入的商，与自己比较时位数不同，名次会差 1。请改用 RANK(${name},全体[${name}])，或在“${name}”的公式外面加 ROUND(…,8)。`,
          en: `“${name}” is a quotient that is not rounded; compared with itself it differs in its last digits, and ranks are one off. Use RANK(${name},全体[${name}]), or put ROUND(…,8) around the formula of “${name}”.`,
        },
        'warning',
      );
  }
}

/** Items that a criterion such as ">"&得分 compares with those of all officers. */
function comparedItems(node: Node): string[] {
  if (node.kind !== 'call' || !/^(COUNT|SUM)IFS$/.test(node.name)) return [];
  return node.args.flatMap((arg, i) => {
    const column = node.args[i - 1];
    if (arg.kind !== 'binary' || arg.operator !== '&' || column?.kind !== 'all') return [];
    const { left, right } = arg;
    const compares = left.kind === 'text' && /^[<>]=?$/.test(left.value);
    return compares && right.kind === 'name' && right.name === column.item ? [right.name] : [];
  });
}

/** Is there a division that no rounding is around? */
function isOpenQuotient(tree: Node | null | undefined): boolean {
  if (!tree) return false;
  if (tree.kind === 'call' && ROUNDED.has(tree.name)) return false;
  if (tree.kind === 'binary' && tree.operator === '/') return true;
  return childrenOf(tree).some(isOpenQuotient);
}
