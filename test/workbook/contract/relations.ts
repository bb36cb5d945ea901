import { strFromU8 } from 'fflate';
import { all, parseXml } from '../xml-tree';

export interface Relation {
  type: string;
  target: string;
}

/** The relations of a part, by their ids; targets are names of parts. */
export function relationsOf(parts: Record<string, Uint8Array>, part: string): Map<string, Relation> {
  const slash = part.lastIndexOf('/') + 1;
  const list = parts[`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`];
  const found = new Map<string, Relation>();
  if (!list) return found;
  for (const { attributes } of all(parseXml(strFromU8(list)), 'Relationship')) {
    const url = new URL(attributes.Target, `file:///${part}`);
    found.set(attributes.Id, {
      type: attributes.Type.split('/').pop()!,
      target: decodeURI(url.pathname.slice(1)),
    });
  }
  return found;
}
