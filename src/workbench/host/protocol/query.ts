import type { BatchContext } from './context';
import type { Json, QueryInfo } from './envelope';
import { HostError } from './errors';
import { identity } from './identity';
import { memberName, wireName, type ApiObject, type ObjectType } from './object-type';

/** Answers `load()`: the selected properties under their wire names; links are followed, collections list `_Items`. */
export function query(context: BatchContext, target: ApiObject | null, info: QueryInfo): Json {
  if (!target) return null;
  const type = context.registry.type(target.type);
  const wanted = plan(type, info, available(context, target, type));
  const answer: Record<string, Json | undefined> = { ...(identity(context, target) as Record<string, Json>) };
  for (const member of wanted.scalars) answer[wireName(member)] = read(context, target, type, member);
  for (const [member, select] of wanted.links) {
    context.registry.require(target.type, member);
    const next = type.links?.[member]?.(target.self) ?? null;
    answer[wireName(member)] = query(context, next, { Select: select });
  }
  if (type.items) answer._Items = page(type, target, info).map((item) => query(context, item, wanted.items));
  return answer;
}

interface Wanted {
  scalars: string[];
  links: Map<string, string[]>;
  items: QueryInfo;
}

/** Sorts a selection into own properties, links and what each item of a collection is asked for. */
function plan(type: ObjectType<unknown>, info: QueryInfo, all: readonly string[]): Wanted {
  const wanted: Wanted = { scalars: [], links: new Map(), items: {} };
  const select = info.Select ?? [];
  const ofItems: string[] = [];
  for (const path of select) sort(type, path, wanted, ofItems, all);
  for (const path of info.Expand ?? []) {
    if (type.items) wanted.items = { ...wanted.items, Expand: info.Expand };
    else sort(type, `${path}/*`, wanted, ofItems, all);
  }
  if (select.length === 0) wanted.scalars.push(...all);
  if (type.items)
    wanted.items = {
      ...wanted.items,
      Select: select.length > 0 && ofItems.length === 0 ? ['$none'] : ofItems,
    };
  return wanted;
}

function sort(
  type: ObjectType<unknown>,
  path: string,
  wanted: Wanted,
  ofItems: string[],
  all: readonly string[],
): void {
  const [head = '', ...rest] = path.split('/');
  const member = memberName(head);
  if (member === '$none') return;
  if (type.items && member === 'items') {
    ofItems.push(rest.join('/') || '*');
    return;
  }
  if (type.scalars?.[member] && rest.length === 0) wanted.scalars.push(member);
  else if (type.links?.[member]) {
    const selected = wanted.links.get(member) ?? [];
    wanted.links.set(member, [...selected, rest.join('/') || '*']);
  } else if (type.items) ofItems.push(path);
  else if (member === '*' || member === '$all') wanted.scalars.push(...all);
  else throw new HostError('ApiNotFound', `The property ${head} is not available in this host.`);
}

/** What an unqualified `load()` brings: only what the declared API sets hold. */
function available(context: BatchContext, target: ApiObject, type: ObjectType<unknown>): string[] {
  return Object.keys(type.scalars ?? {}).filter((member) => context.registry.has(target.type, member));
}

function read(context: BatchContext, target: ApiObject, type: ObjectType<unknown>, member: string): Json {
  context.registry.require(target.type, member);
  return type.scalars?.[member]?.get(target.self) ?? null;
}

function page(type: ObjectType<unknown>, target: ApiObject, info: QueryInfo): readonly ApiObject[] {
  const all = type.items?.list(target.self) ?? [];
  const from = info.Skip ?? 0;
  return all.slice(from, info.Top === undefined ? undefined : from + info.Top);
}
