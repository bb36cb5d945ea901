import type { Json } from './envelope';
import { HostError, invalidArgument } from './errors';
import type { ApiObject, Argument, Items } from './object-type';

/** The calls that every Excel collection has; undefined for any other name. */
export function callCollection(
  items: Items<unknown>,
  self: unknown,
  member: string,
  args: readonly Argument[],
): ApiObject | Json | undefined {
  switch (member) {
    case 'getCount':
      return items.list(self).length;
    case 'getItem': {
      const found = items.find(self, key(args[0]));
      if (!found) throw new HostError('ItemNotFound');
      return found;
    }
    case 'getItemOrNullObject':
      return items.find(self, key(args[0]));
    case 'getItemAt':
      return itemAt(items.list(self), args[0]);
    default:
      return undefined;
  }
}

function key(value: Argument): Json {
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw invalidArgument();
}

function itemAt(list: readonly ApiObject[], index: Argument): ApiObject {
  const found = typeof index === 'number' ? list[index] : undefined;
  if (!found) throw invalidArgument();
  return found;
}
