import type { Node } from '../../formula/tree';
import { itemsRead, type Item } from '../../scheme/scheme';

/** An item that pay is made of; sign −1: it is taken off. */
export interface PayPart {
  item: Item;
  sign: 1 | -1;
}

/**
 * What the payable items are made of, as far as they add and take off items in yuan, or put several of them through a rule
 * (multipliers, caps). An amount that a reward is only reckoned from is no part of the pay. `shown`: items with a column.
 * `plain`: they add up to the pay, no rule between.
 */
export function payParts(
  items: readonly Item[],
  payable: readonly Item[],
  shown: (item: Item) => boolean,
): { parts: PayPart[]; plain: boolean } {
  const money = new Map(items.filter(({ unit }) => unit === '元').map((item) => [item.name, item]));
  const names = new Set(money.keys());
  const open = new Set<Item>();
  let plain = true;

  const apart = (item: Item): PayPart[] | null => {
    const terms = termsOf(item.formula, money);
    if (terms) return terms;
    const read = [...itemsRead(item, names)].map((name) => money.get(name)!);
    return read.length > 1 ? read.map((one) => ({ item: one, sign: 1 })) : null;
  };
  const partsOf = ({ item, sign }: PayPart, beside: ReadonlySet<Item>): PayPart[] => {
    const terms = open.has(item) ? null : apart(item);
    // A share of what stands beside it (a deduction) is a part of its own.
    if (!terms || terms.some((one) => beside.has(one.item))) return [{ item, sign }];
    open.add(item);
    plain &&= termsOf(item.formula, money) !== null;
    const parts = terms.flatMap((one) => {
      const others = terms.filter((other) => other !== one);
      const below = new Set([...beside, item, ...others.flatMap((other) => sumOf(other.item, money))]);
      return partsOf({ item: one.item, sign: one.sign === sign ? 1 : -1 }, below);
    });
    open.delete(item);
    return parts.every((one) => shown(one.item)) || !shown(item) ? parts : [{ item, sign }];
  };

  const found = new Map<Item, PayPart>();
  for (const item of payable)
    for (const part of partsOf({ item, sign: 1 }, new Set()))
      if (!found.has(part.item) && shown(part.item)) found.set(part.item, part);
  return { parts: items.flatMap((item) => found.get(item) ?? []), plain };
}

/** An item and, where it is a plain sum, what it adds up. */
function sumOf(item: Item, money: ReadonlyMap<string, Item>): Item[] {
  return [item, ...(termsOf(item.formula, money) ?? []).flatMap((one) => sumOf(one.item, money))];
}

/** The items that a formula adds up and takes off; null where it does anything else. */
function termsOf(formula: Node, money: ReadonlyMap<string, Item>): PayPart[] | null {
  const terms: PayPart[] = [];
  const add = (node: Node, sign: 1 | -1): boolean => {
    if (node.kind === 'binary' && (node.operator === '+' || node.operator === '-'))
      return add(node.left, sign) && add(node.right, node.operator === '+' ? sign : sign === 1 ? -1 : 1);
    const item = node.kind === 'name' ? money.get(node.name) : undefined;
    if (item) terms.push({ item, sign });
    return item !== undefined;
  };
  return add(formula, 1) ? terms : null;
}
