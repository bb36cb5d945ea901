import { print } from '../../formula/print';
import { childrenOf, walk, type Node } from '../../formula/tree';
import { OWN } from './closed';
import { binaryNode, nameNode, numberNode } from './nodes';

/** The column of a parameter on a sheet of workings. */
export function parameterKey(name: string): string {
  return `参数.${name}`;
}

/** Sealed figures are told apart by what they ask. */
export function historyKey(node: Node): string {
  return `往期.${print(node)}`;
}

/** Columns that say of a column's blanks which are for want of a figure. */
export const UNFORMED = '§无结果.';

export function isUnformed(name: string): Node {
  return binaryNode('=', nameNode(UNFORMED + name), numberNode(1));
}

/** Names that trees mention, the parameters that 参数(名称, 日期) asks for among them. */
export function namesAskedIn(trees: readonly Node[]): Set<string> {
  const names = trees.flatMap((tree) =>
    [...walk(tree)].flatMap((node) => (node.kind === 'name' ? [node.name] : [])),
  );
  return new Set(names.filter((name) => !name.startsWith(OWN)));
}

/** Names that trees read by their values, in order: 参数(名称, 日期) only says which parameter it means. */
export function namesIn(trees: readonly Node[]): Set<string> {
  const names = new Set<string>();
  const visit = (node: Node): void => {
    if (node.kind === 'name' && !node.name.startsWith(OWN)) names.add(node.name);
    const inner = childrenOf(node);
    for (const child of node.kind === 'call' && node.name === '参数' ? inner.slice(1) : inner) visit(child);
  };
  trees.forEach(visit);
  return names;
}
