import { print } from '../../formula/print';
import { walk, type Node } from '../../formula/tree';
import { OWN } from './closed';

/** The column of a parameter on a sheet of workings. */
export function parameterKey(name: string): string {
  return `参数.${name}`;
}

/** Sealed figures are told apart by what they ask. */
export function historyKey(node: Node): string {
  return `往期.${print(node)}`;
}

/** Names that trees read, in order. */
export function namesIn(trees: readonly Node[]): Set<string> {
  const names = new Set<string>();
  for (const tree of trees)
    for (const node of walk(tree))
      if (node.kind === 'name' && !node.name.startsWith(OWN)) names.add(node.name);
  return names;
}
