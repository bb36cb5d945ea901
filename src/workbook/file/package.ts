import { damaged } from '../unreadable';
import { InflateBudget, inflateEntry, joinBytes, type ZipEntry } from './zip';
import { XmlDecoder } from './xml-decode';
import { nameHash, XmlScanner, type XmlHandler } from './xml-scan';

/** A relationship of a part; `type` is the last word of its URI, the same in transitional and strict files. */
export interface Relationship {
  id: string;
  type: string;
  /** The target's part name, from the package root; outside files keep their address. */
  target: string;
}

/** The parts of an OOXML package by name. */
export class Package {
  private readonly parts = new Map<string, ZipEntry>();

  constructor(
    entries: readonly ZipEntry[],
    readonly budget = new InflateBudget(),
  ) {
    // Part names compare without case; of two with one name the first counts, as in Excel.
    for (const entry of entries) {
      const key = entry.name.toLowerCase();
      if (!this.parts.has(key)) this.parts.set(key, entry);
    }
  }

  has(part: string): boolean {
    return this.parts.has(part.toLowerCase());
  }

  /** Scans an XML part. Throws UnreadableFile if it is missing or broken. */
  scan(part: string, handler: XmlHandler): void {
    const entry = this.parts.get(part.toLowerCase());
    if (!entry) throw damaged(`${part} missing`);
    const scanner = new XmlScanner(handler, part);
    const decoder = new XmlDecoder(part, (chunk) => scanner.push(chunk));
    inflateEntry(entry, this.budget, (chunk) => decoder.push(chunk));
    decoder.finish();
    scanner.finish();
  }

  /** An XML part whole, as UTF-8. Throws UnreadableFile if it is missing. */
  read(part: string): Uint8Array {
    const entry = this.parts.get(part.toLowerCase());
    if (!entry) throw damaged(`${part} missing`);
    const chunks: Uint8Array[] = [];
    const decoder = new XmlDecoder(part, (chunk) => chunks.push(chunk));
    inflateEntry(entry, this.budget, (chunk) => decoder.push(chunk));
    decoder.finish();
    const bytes = joinBytes(chunks);
    if (!decoder.foreignEncoding) return bytes;
    const text = new TextDecoder().decode(bytes);
    return new TextEncoder().encode(text.replace(/^(<\?xml[^>]*\sencoding=)(["'])[^"']*\2/, '$1$2UTF-8$2'));
  }

  /** The relationships of a part, or of the package for ''; none if there is no such list. */
  relationships(part: string): Relationship[] {
    const slash = part.lastIndexOf('/') + 1;
    const list = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
    const found: Relationship[] = [];
    if (!this.has(list)) return found;
    this.scan(
      list,
      elements('Relationship', (attributes) => {
        const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
        found.push({
          id,
          type: type.slice(type.lastIndexOf('/') + 1),
          target: mode === 'External' ? target : resolve(part.slice(0, slash), target),
        });
      }),
    );
    return found;
  }
}

/** The part that a relationship's target names, relative to the folder of its source. */
function resolve(folder: string, target: string): string {
  const path = decoded(target.replace(/\\/g, '/'));
  const steps: string[] = path.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function decoded(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}

/** Calls back with the attributes of each element of one local name. */
export function elements(
  name: string,
  receive: (attributes: Record<string, string | undefined>) => void,
): XmlHandler {
  return elementsOf({ [name]: receive });
}

/** The same for several local names in one scan. Attribute names lose their prefix. */
export function elementsOf(
  receivers: Record<string, (attributes: Record<string, string | undefined>) => void>,
): XmlHandler {
  const byHash = new Map(Object.entries(receivers).map(([name, receive]) => [nameHash(name), receive]));
  return {
    open(name, scanner) {
      byHash.get(name)?.(scanner.attributes());
    },
    close() {
      return;
    },
    text() {
      return;
    },
  };
}
