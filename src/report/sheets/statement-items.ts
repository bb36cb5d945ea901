import type { Node } from '../../formula/tree';
import { regulatedItems } from '../../run/rounds';
import type { Item, Scheme } from '../../scheme/scheme';
import type { Words } from '../words';

/** What a statement lists: the items that the regulation speaks of, then the figures on the way to them (辅助). */
export function statementItems(scheme: Scheme): { items: readonly Item[]; workings: readonly Item[] } {
  const regulated = regulatedItems(scheme);
  const isWorking = ({ source, payable }: Item): boolean => source.辅助 === '是' && !payable;
  const items = regulated.filter((item) => !isWorking(item));
  return items.length === 0
    ? { items: regulated, workings: [] }
    : { items, workings: regulated.filter(isWorking) };
}

/** A rule's outcome that is a plain text reads without its quotes; a blank one says that there is no figure. */
export function plainOutcome(told: Node, words: Words): string | null {
  if (told.kind !== 'text') return null;
  return told.value === '' ? words.of('不适用', 'does not apply') : told.value;
}
