import { Deflate, deflateSync } from 'fflate';
import { crc32 } from './crc32';
import { joinBytes, type ZipEntry } from './zip';

/** 1980-01-01, the first day a zip knows: the same plan always gives the same bytes. */
const FIXED_DATE = 0x21;
/** Levels above cost far more time than they save bytes on sheet XML. */
const LEVEL = 4;
const CHUNK = 1 << 16;
/** Names are UTF-8. */
const UTF8_FLAG = 0x800;

type Header = Omit<ZipEntry, 'packed' | 'name'>;

type Sizes = Pick<Header, 'crc' | 'packedSize' | 'size'>;

/** A part as it stands in an archive. */
export interface PackedPart {
  name: string;
  entry: Header;
  packed: readonly Uint8Array[];
}

/** Receives a part's XML piece by piece. */
export type XmlSink = (xml: string) => void;

/** One part while it is packed. */
class Packing {
  private readonly packed: Uint8Array[] = [];
  private readonly sizes: Sizes = { crc: 0, packedSize: 0, size: 0 };
  private readonly deflate = new Deflate({ level: LEVEL }, (chunk) => {
    this.packed.push(chunk);
    this.sizes.packedSize += chunk.length;
  });

  constructor(private readonly name: string) {}

  /** The bytes are kept for a while: they must not be written to afterwards. */
  push(bytes: Uint8Array, final: boolean): void {
    this.sizes.crc = crc32(bytes, this.sizes.crc);
    this.sizes.size += bytes.length;
    this.deflate.push(bytes, final);
  }

  get part(): PackedPart {
    return { name: this.name, entry: headerOf(this.name, this.sizes), packed: this.packed };
  }
}

/** Packs a part that comes in pieces; each step yields how many bytes it took. */
export function* packSteps(name: string, pieces: Iterable<Uint8Array>): Generator<number, PackedPart> {
  const packing = new Packing(name);
  for (const piece of pieces) {
    packing.push(piece.slice(), false);
    yield piece.length;
  }
  packing.push(new Uint8Array(0), true);
  return packing.part;
}

function headerOf(name: string, sizes: Sizes): Header {
  const rawName = new TextEncoder().encode(name);
  return { ...sizes, rawName, method: 8, flags: UTF8_FLAG, dosTime: 0, dosDate: FIXED_DATE };
}

/** Builds a zip archive in memory, part by part, in the order of the calls. */
export class ZipWriter {
  private readonly parts: PackedPart[] = [];
  private readonly encoder = new TextEncoder();

  /** Packs a part whose XML `produce` writes into the sink. */
  add(name: string, produce: (sink: XmlSink) => void): void {
    const packing = new Packing(name);
    const buffer = new Uint8Array(CHUNK);
    let filled = 0;
    const flush = (final: boolean): void => {
      packing.push(buffer.slice(0, filled), final);
      filled = 0;
    };
    produce((xml) => {
      for (let rest = xml; ;) {
        const { read, written } = this.encoder.encodeInto(rest, buffer.subarray(filled));
        filled += written;
        if (read === rest.length) return;
        rest = rest.slice(read);
        flush(false);
      }
    });
    flush(true);
    this.parts.push(packing.part);
  }

  /** A part that is packed already. */
  place(part: PackedPart): void {
    this.parts.push({ ...part, entry: { ...part.entry, rawName: this.encoder.encode(part.name) } });
  }

  addText(name: string, xml: string): void {
    this.addBytes(name, this.encoder.encode(xml));
  }

  addBytes(name: string, bytes: Uint8Array): void {
    const packed = deflateSync(bytes, { level: LEVEL });
    const entry = headerOf(name, { crc: crc32(bytes), packedSize: packed.length, size: bytes.length });
    this.parts.push({ name, entry, packed: [packed] });
  }

  /** Takes over the parts of another writer. */
  merge(other: ZipWriter): void {
    this.parts.push(...other.parts);
  }

  /** Takes over an entry of another archive as it is, still packed. */
  copy(entry: ZipEntry): void {
    // Sizes stand in the header here, so the flag for a trailing descriptor goes.
    this.parts.push({
      name: entry.name,
      entry: { ...entry, flags: entry.flags & ~8 },
      packed: [entry.packed],
    });
  }

  /** The archive; a part `first` comes first although it was written last. */
  finish(first = ''): Uint8Array {
    const chunks: Uint8Array[] = [];
    const directory: Uint8Array[] = [];
    let length = 0;
    const parts = [...this.parts].sort((a, b) => Number(b.name === first) - Number(a.name === first));
    for (const { entry, packed } of parts) {
      directory.push(directoryHeader(entry, length), entry.rawName);
      for (const chunk of [localHeader(entry), entry.rawName, ...packed]) {
        chunks.push(chunk);
        length += chunk.length;
      }
    }
    const directoryLength = directory.reduce((sum, chunk) => sum + chunk.length, 0);
    return joinBytes([...chunks, ...directory, endRecord(parts.length, length, directoryLength)]);
  }
}

function localHeader(entry: Header): Uint8Array {
  const header = new DataView(new ArrayBuffer(30));
  header.setUint32(0, 0x04034b50, true);
  commonFields(header, 4, entry);
  return new Uint8Array(header.buffer);
}

function directoryHeader(entry: Header, offset: number): Uint8Array {
  const header = new DataView(new ArrayBuffer(46));
  header.setUint32(0, 0x02014b50, true);
  header.setUint16(4, 20, true);
  commonFields(header, 6, entry);
  header.setUint32(42, offset, true);
  return new Uint8Array(header.buffer);
}

/** The fields that local header and directory share, in the same order. */
function commonFields(view: DataView, at: number, entry: Header): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.flags, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, entry.dosTime, true);
  view.setUint16(at + 8, entry.dosDate, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packedSize, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.rawName.length, true);
}

function endRecord(count: number, start: number, length: number): Uint8Array {
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, count, true);
  end.setUint16(10, count, true);
  end.setUint32(12, length, true);
  end.setUint32(16, start, true);
  return new Uint8Array(end.buffer);
}
