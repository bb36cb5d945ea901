import type { Node } from '../formula/tree';
import { itemsRead, type Item, type Scheme } from '../scheme/scheme';

/** The item that carries 补发 and 扣回 of earlier periods into the pay. */
export const RETRO_ITEM = '往期补扣';

/** Which items of a scheme are pay. */
export interface PayItems {
  /** Items that add up to the pay, each paid once. */
  parts: readonly string[];
  /** The payable items, those that they add up, and the parts. */
  sums: ReadonlySet<string>;
  /** Items in yuan that the pay is made from, directly or through others. */
  sources: ReadonlySet<string>;
}

/** The payable items taken apart as far as they are plain sums of items. */
export function payItems(scheme: Scheme): PayItems {
  const byName = new Map(scheme.items.map((item) => [item.name, item]));
  const payable = scheme.items.filter((item) => item.payable && item.name !== RETRO_ITEM);
  const sums = new Set<string>();
  const parts: string[] = [];
  const take = (item: Item): void => {
    sums.add(item.name);
    const addends = addendsOf(item, byName);
    if (addends) addends.forEach(take);
    else parts.push(item.name);
  };
  payable.forEach(take);
  // What two sums share would be paid twice if it stood alone: then the payable items are the parts.
  const apart = new Set(parts).size === parts.length;
  return {
    parts: apart ? parts : payable.map(({ name }) => name),
    sums,
    sources: sourcesOf(payable, byName),
  };
}

/** The items that an item is the plain sum of; null where it is anything else. */
function addendsOf(item: Item, byName: ReadonlyMap<string, Item>): Item[] | null {
  if (item.level !== '个人' || item.condition || item.posts) return null;
  const found: Item[] = [];
  const add = (node: Node): boolean => {
    if (node.kind === 'binary' && node.operator === '+') return add(node.left) && add(node.right);
    const other = node.kind === 'name' ? byName.get(node.name) : undefined;
    if (other?.unit !== item.unit) return false;
    found.push(other);
    return true;
  };
  return add(item.formula) ? found : null;
}

function sourcesOf(payable: readonly Item[], byName: ReadonlyMap<string, Item>): Set<string> {
  const names = new Set(byName.keys());
  const seen = new Set<string>();
  const visit = (item: Item): void => {
    if (seen.has(item.name)) return;
    seen.add(item.name);
    for (const name of itemsRead(item, names)) visit(byName.get(name)!);
  };
  payable.forEach(visit);
  return new Set([...seen].filter((name) => byName.get(name)?.unit === '元'));
}
