import { Inflate } from 'fflate';
import { damaged, encrypted, tooLarge } from '../unreadable';
import { crc32 } from './crc32';
import { LIMITS } from '../limits';

/** One file of a zip archive, still packed. */
export interface ZipEntry {
  /** With forward slashes and without a leading one. */
  name: string;
  /** The name as the archive holds it. */
  rawName: Uint8Array;
  method: number;
  flags: number;
  crc: number;
  packedSize: number;
  size: number;
  /** The packed bytes: a view into the archive. */
  packed: Uint8Array;
  dosTime: number;
  dosDate: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_SIZE = 22;
const UNKNOWN_32 = 0xffffffff;
/** Bounds what one step of inflating can produce (deflate packs at most 1032:1). */
const PACKED_CHUNK = 1 << 14;

/** Lists the entries of a zip archive by its central directory. Throws UnreadableFile. */
export function readZip(archive: Uint8Array): ZipEntry[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  try {
    const { count, offset } = findDirectory(view);
    const entries: ZipEntry[] = [];
    for (let at = offset; entries.length < count;) at = readEntry(archive, view, at, entries);
    return entries;
  } catch (error) {
    if (error instanceof RangeError) throw damaged('zip directory out of bounds');
    throw error;
  }
}

function findDirectory(view: DataView): { count: number; offset: number } {
  const lowest = Math.max(0, view.byteLength - END_SIZE - 0xffff);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    const wide = count === 0xffff || offset === UNKNOWN_32;
    if (!wide || at < 20 || view.getUint32(at - 20, true) !== ZIP64_LOCATOR) return { count, offset };
    const end = wideNumber(view, at - 12);
    if (view.getUint32(end, true) !== ZIP64_END) throw damaged('zip64 end record');
    return { count: wideNumber(view, end + 32), offset: wideNumber(view, end + 48) };
  }
  throw damaged('zip directory missing: the file is cut off');
}

function readEntry(archive: Uint8Array, view: DataView, at: number, entries: ZipEntry[]): number {
  if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged('zip directory entry');
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const sizes = {
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  readZip64Extra(view, nameEnd, extraEnd, sizes);
  if (view.getUint32(sizes.offset, true) !== LOCAL_ENTRY) throw damaged('zip local header');
  const start =
    sizes.offset + 30 + view.getUint16(sizes.offset + 26, true) + view.getUint16(sizes.offset + 28, true);
  if (start + sizes.packedSize > archive.length) throw damaged('zip entry out of bounds');
  const name = new TextDecoder().decode(archive.subarray(at + 46, nameEnd));
  entries.push({
    // Some .NET writers separate folders by backslashes.
    name: name.replace(/\\/g, '/').replace(/^\/+/, ''),
    rawName: archive.subarray(at + 46, nameEnd),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    dosTime: view.getUint16(at + 12, true),
    dosDate: view.getUint16(at + 14, true),
    crc: view.getUint32(at + 16, true),
    packedSize: sizes.packedSize,
    size: sizes.size,
    packed: archive.subarray(start, start + sizes.packedSize),
  });
  return extraEnd + view.getUint16(at + 32, true);
}

function readZip64Extra(
  view: DataView,
  from: number,
  to: number,
  sizes: { size: number; packedSize: number; offset: number },
): void {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    for (const key of ['size', 'packedSize', 'offset'] as const) {
      if (sizes[key] !== UNKNOWN_32) continue;
      sizes[key] = wideNumber(view, field);
      field += 8;
    }
  }
}

function wideNumber(view: DataView, at: number): number {
  const value = Number(view.getBigUint64(at, true));
  if (value > view.byteLength * 2 ** 20) throw damaged('zip64 number');
  return value;
}

/** Counts what all parts of one archive unpack to, so that a zip bomb is stopped while it unpacks. */
export class InflateBudget {
  private used = 0;

  spend(entry: ZipEntry, produced: number, total: number): void {
    this.used += produced;
    if (this.used > LIMITS.inflatedBytes)
      throw tooLarge(`unpacks to more than ${LIMITS.inflatedBytes} bytes`);
    if (total > LIMITS.ratioFromBytes && total > entry.packedSize * LIMITS.ratio) {
      throw tooLarge(`${entry.name} unpacks more than ${LIMITS.ratio}-fold`);
    }
  }
}

/** Unpacks an entry chunk by chunk, checking its length and checksum at the end. Throws UnreadableFile. */
export function* inflateEntry(entry: ZipEntry, budget: InflateBudget): Generator<Uint8Array, void> {
  if (entry.flags & 1) throw encrypted();
  if (entry.method !== 0 && entry.method !== 8) throw damaged(`${entry.name}: zip method ${entry.method}`);
  let total = 0;
  let crc = 0;
  for (const chunk of entry.method === 0 ? [entry.packed] : inflate(entry)) {
    if (chunk.length === 0) continue;
    total += chunk.length;
    budget.spend(entry, chunk.length, total);
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (total !== entry.size || crc !== entry.crc) throw damaged(`${entry.name}: checksum`);
}

function* inflate({ name, packed }: ZipEntry): Generator<Uint8Array, void> {
  let produced: Uint8Array[] = [];
  const stream = new Inflate((chunk) => produced.push(chunk));
  let at = 0;
  do {
    const end = Math.min(at + PACKED_CHUNK, packed.length);
    try {
      stream.push(packed.subarray(at, end), end === packed.length);
    } catch (error) {
      throw damaged(`${name}: ${String(error)}`);
    }
    yield* produced;
    produced = [];
    at = end;
  } while (at < packed.length);
}

/** Chunks as one. */
export function joinBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
