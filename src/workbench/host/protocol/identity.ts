import type { BatchContext } from './context';
import type { Json } from './envelope';
import type { ApiObject } from './object-type';

/** What lets the client find an object again; null tells it that there is none. */
export function identity(context: BatchContext, target: ApiObject | null): Json {
  if (!target) return null;
  const known = context.registry.type(target.type).identify?.(target.self) ?? {};
  const reference = context.references.idOf(target);
  return reference === undefined ? known : { ...known, _ReferenceId: reference };
}
