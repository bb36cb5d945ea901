import { HostError } from './errors';
import type { ApiObject } from './object-type';
import type { Registry } from './registry';

/** Objects that the add-in tracks over several syncs, by their reference ids. */
export class References {
  private readonly objects = new Map<string, ApiObject>();
  private readonly ids = new WeakMap<ApiObject, string>();
  private next = 1;

  constructor(private readonly registry: Registry) {}

  /** Gives ranges an id; other objects are found again by name or path, unless asked for by `_KeepReference`. */
  keep(object: ApiObject, always = false): void {
    if (this.ids.has(object) || !(always || this.registry.type(object.type).tracked)) return;
    const id = `ref${this.next++}`;
    this.ids.set(object, id);
    this.objects.set(id, object);
  }

  idOf(object: ApiObject): string | undefined {
    return this.ids.get(object);
  }

  /** @throws InvalidReference where the id was released or never given. */
  find(id: string): ApiObject {
    const object = this.objects.get(id);
    if (!object) throw new HostError('InvalidReference');
    return object;
  }

  remove(id: string): void {
    const object = this.objects.get(id);
    if (object) this.ids.delete(object);
    this.objects.delete(id);
  }

  clear(): void {
    for (const id of [...this.objects.keys()]) this.remove(id);
  }

  /** How many references the add-in holds: a leak shows here. */
  get count(): number {
    return this.objects.size;
  }

  /** The tracked objects, for shifting them when cells move. */
  values(): Iterable<ApiObject> {
    return this.objects.values();
  }
}
