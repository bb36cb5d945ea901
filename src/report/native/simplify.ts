import type { Node } from '../../formula/tree';
import { withChildren } from './nodes';

/** The tree without choices that plain values already settle, such as "存款"="工作质量". */
export function simplified(node: Node): Node {
  const inner = withChildren(node, simplified);
  if (inner.kind === 'binary' && (inner.operator === '=' || inner.operator === '<>')) {
    const { left, right } = inner;
    if (left.kind !== 'text' || right.kind !== 'text') return inner;
    // Text compares without case, as Excel's = does.
    const same = left.value.toLowerCase() === right.value.toLowerCase();
    return { kind: 'boolean', value: inner.operator === '=' ? same : !same, span: inner.span };
  }
  if (inner.kind === 'binary' && inner.left.kind === 'number' && inner.right.kind === 'number') {
    const order = inner.left.value.comparedTo(inner.right.value);
    if (inner.operator === '<=') return { kind: 'boolean', value: order <= 0, span: inner.span };
    if (inner.operator === '<') return { kind: 'boolean', value: order < 0, span: inner.span };
  }
  if (inner.kind === 'call' && inner.name === 'IF' && inner.args[0].kind === 'boolean') {
    const chosen = inner.args[inner.args[0].value ? 1 : 2];
    return chosen ?? { kind: 'boolean', value: false, span: inner.span };
  }
  return inner;
}
