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
  /** Parts that have been unpacked to their end once: they count no more against the budget. */
  private readonly weighed = new Set<ZipEntry>();

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

  /** What a part unpacks to by the archive's own word; 0 for one that is missing. */
  sizeOf(part: string): number {
    return this.parts.get(part.toLowerCase())?.size ?? 0;
  }

  /** Scans an XML part. Throws UnreadableFile if it is missing or broken. */
  scan(part: string, handler: XmlHandler): void {
    drain(this.scanSteps(part, handler));
  }

  /** The same in steps; each yields how many bytes it scanned. */
  *scanSteps(part: string, handler: XmlHandler): Generator<number, void> {
    const scanner = new XmlScanner(handler, part);
    const decoder = new XmlDecoder(part, (chunk) => scanner.push(chunk));
    yield* this.unpack(part, decoder);
    scanner.finish();
  }

  /** An XML part whole, as UTF-8. Throws UnreadableFile if it is missing. */
  read(part: string): Uint8Array {
    return drain(this.readSteps(part));
  }

  /** The same in steps; each yields how many bytes it unpacked. */
  *readSteps(part: string): Generator<number, Uint8Array> {
    const chunks: Uint8Array[] = [];
    const decoder = new XmlDecoder(part, (chunk) => chunks.push(chunk));
    yield* this.unpack(part, decoder);
    const bytes = joinBytes(chunks);
    if (!decoder.foreignEncoding) return bytes;
    const text = new TextDecoder().decode(bytes);
    return new TextEncoder().encode(text.replace(/^(<\?xml[^>]*\sencoding=)(["'])[^"']*\2/, '$1$2UTF-8$2'));
  }

  private *unpack(part: string, decoder: XmlDecoder): Generator<number, void> {
    const entry = this.parts.get(part.toLowerCase());
    if (!entry) throw damaged(`${part} missing`);
    // A book that is saved often unpacks its sheets as often, and is no zip bomb for that.
    const budget = this.weighed.has(entry) ? new InflateBudget() : this.budget;
    for (const chunk of inflateEntry(entry, budget)) {
      decoder.push(chunk);
      yield chunk.length;
    }
    decoder.finish();
    this.weighed.add(entry);
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

/** Takes all steps at once. */
function drain<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
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
