import { takesColumn } from './functions';
import { childrenOf, type Node } from './tree';

const known = new WeakMap<Node, readonly Node[]>();

/** The references of an expression that may be columns, outside the aggregates in it, in order; kept by tree. */
export function columnLeaves(node: Node): readonly Node[] {
  let leaves = known.get(node);
  if (!leaves) known.set(node, (leaves = [...collect(node)]));
  return leaves;
}

function* collect(node: Node): Generator<Node> {
  if (node.kind === 'column' || node.kind === 'tableColumn' || node.kind === 'all' || node.kind === 'name') {
    yield node;
  } else if (node.kind === 'call') {
    for (let i = 0; i < node.args.length; i += 1)
      if (!takesColumn(node.name, i)) yield* collect(node.args[i]);
  } else {
    for (const child of childrenOf(node)) yield* collect(child);
  }
}
