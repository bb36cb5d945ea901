import { callCollection } from './collections';
import type { BatchContext } from './context';
import { PathType, type ArgumentInfo, type Json, type ObjectPath } from './envelope';
import { HostError } from './errors';
import { memberName, type ApiObject, type Argument } from './object-type';

/** Object paths of one batch, each resolved once: `worksheets.add()` must not run again for a second action on it. */
export class PathResolver {
  private readonly resolved = new Map<number, ApiObject | null>();

  constructor(
    private readonly context: BatchContext,
    private readonly paths: Readonly<Record<string, ObjectPath>>,
  ) {}

  /** The object, or null for a null object; a child of a null object is a null object. */
  resolve(id: number): ApiObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.paths[id];
    if (!path) throw new HostError('GeneralException', `Unknown object path ${id}`);
    const object = this.follow(path);
    this.resolved.set(id, object);
    return object;
  }

  private follow(path: ObjectPath): ApiObject | null {
    switch (path.ObjectPathType) {
      case PathType.Global:
        return this.context.root;
      case PathType.NewObject:
        return this.context.service(path.Name);
      case PathType.Reference:
        return this.context.references.find(path.Name);
      case PathType.Null:
        return null;
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    switch (path.ObjectPathType) {
      case PathType.Method: {
        const result = this.call(parent, path.Name, this.arguments(path.ArgumentInfo));
        return (result ?? null) as ApiObject | null;
      }
      case PathType.Property:
        return this.link(parent, path.Name);
      case PathType.Indexer:
        return this.call(parent, 'GetItem', this.arguments(path.ArgumentInfo)) as ApiObject;
      default:
        throw new HostError('NotImplemented', `Object path type ${path.ObjectPathType}`);
    }
  }

  private link(parent: ApiObject, wire: string): ApiObject | null {
    const member = memberName(wire);
    const link = this.context.registry.type(parent.type).links?.[member];
    if (!link) throw unknown(parent, member);
    this.context.registry.require(parent.type, member);
    return link(parent.self);
  }

  /** @throws ApiNotFound for a method the class does not have or the declared API sets do not hold. */
  call(target: ApiObject, wire: string, args: readonly Argument[]): ApiObject | Json | undefined {
    const member = memberName(wire);
    const type = this.context.registry.type(target.type);
    this.context.registry.require(target.type, member);
    const method = type.methods?.[member];
    if (method) return method(target.self, args);
    if (type.items) {
      const result = callCollection(type.items, target.self, member, args);
      if (result !== undefined) return result;
    }
    throw unknown(target, member);
  }

  /** Arguments with their objects in place; a null object among them is null. */
  arguments(info: ArgumentInfo | undefined): Argument[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, ids[index]));
  }

  private argument(value: Json, id: number | readonly number[] | undefined): Argument {
    if (Array.isArray(id) && Array.isArray(value))
      return value.map((item: Json, index: number) => this.argument(item, id[index]));
    return typeof id === 'number' && id !== 0 ? this.resolve(id) : value;
  }

  /** Where a failure lies, in the words of the client: `Worksheet.getRange`. */
  describe(id: number, action: string): string {
    const object = this.resolved.get(id);
    const path = this.paths[id];
    const parent =
      path?.ParentObjectPathId === undefined ? undefined : this.resolved.get(path.ParentObjectPathId);
    if (object) return action ? `${object.type}.${memberName(action)}` : object.type;
    const member = path?.ObjectPathType === PathType.Indexer ? 'getItem' : memberName(path?.Name ?? '');
    return parent ? `${parent.type}.${member}` : member;
  }
}

const unknown = (target: ApiObject, member: string): HostError =>
  new HostError('ApiNotFound', `${target.type}.${member} is not available in this host.`);
