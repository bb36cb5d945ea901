import { HostError } from './errors';
import { EXCEL_API_SETS } from './api-sets';
import type { AnyObjectType, ObjectType } from './object-type';

/** The classes a host knows, and which of their members its declared API sets allow. */
export class Registry {
  private readonly types = new Map<string, AnyObjectType>();

  constructor(
    types: Readonly<Record<string, AnyObjectType>>,
    private readonly sets: Readonly<Record<string, string>>,
  ) {
    for (const [name, type] of Object.entries(types)) this.types.set(name, type);
  }

  /** @throws ApiNotFound for a class this host does not have. */
  type(name: string): ObjectType<unknown> {
    const type = this.types.get(name);
    if (!type) throw new HostError('ApiNotFound', `${name} is not available in this host.`);
    return type as ObjectType<unknown>;
  }

  /** Whether the declared API sets hold the member. */
  has(type: string, member: string): boolean {
    const since = EXCEL_API_SETS[type]?.[member];
    if (since === undefined) return true;
    const [set = '', version = ''] = since.includes(' ') ? since.split(' ') : ['ExcelApi', since];
    return atLeast(this.sets[set], version);
  }

  /** @throws ApiNotFound where the member belongs to an API set above the declared ones. */
  require(type: string, member: string): void {
    if (!this.has(type, member))
      throw new HostError('ApiNotFound', `${type}.${member} needs ${EXCEL_API_SETS[type]?.[member]}.`);
  }
}

/** Versions compare by their parts: 1.10 is above 1.9. */
export function atLeast(declared: string | undefined, needed: string): boolean {
  if (declared === undefined) return false;
  const [major = 0, minor = 0] = declared.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = needed.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
