import { damaged } from '../unreadable';
import { decodeUtf8, xmlText } from './xml-text';

/** The hash of a local name; names of up to three letters cannot collide. */
export function nameHash(name: string): number {
  let hash = 0;
  for (let at = 0; at < name.length; at++) hash = (Math.imul(hash, 257) + name.charCodeAt(at)) | 0;
  return hash;
}

/** Receives the events of one XML part; `name` is the hash of the local name, prefixes are dropped. */
export interface XmlHandler {
  /** The scanner's attribute cursor stands before the tag's first attribute. */
  open(name: number, scanner: XmlScanner): void;
  close(name: number, scanner: XmlScanner): void;
  /** Only while the scanner's `wantText` is set; one text may come in several pieces. */
  text(bytes: Uint8Array, from: number, to: number, cdata: boolean): void;
}

const LT = 60;
const GT = 62;
const SLASH = 47;
const COLON = 58;
const EQUALS = 61;
const QUOTE = 34;
const APOSTROPHE = 39;
const MAX_DEPTH = 256;
/** One tag, comment or text; a cell holds at most 32,767 characters. */
const MAX_TOKEN = 8 * 1024 ** 2;

/**
 * Scans UTF-8 XML that arrives in chunks, without building anything: the handler reads names, attributes and
 * texts straight from the bytes. Checks that tags nest and close; throws UnreadableFile where they do not.
 */
export class XmlScanner {
  bytes: Uint8Array = new Uint8Array(0);
  wantText = false;
  /** The attribute under the cursor: hash of its local name, and the range of its value. */
  attribute = 0;
  valueFrom = 0;
  valueTo = 0;
  /** Where the tag at hand begins, where its name ends, and where its ">" stands; for parts pushed whole. */
  tagFrom = 0;
  nameTo = 0;
  tagEnd = 0;
  private cursor = 0;
  private at = 0;
  private end = 0;
  private searched = 0;
  private own = false;
  private depth = 0;
  private roots = 0;
  private readonly names = new Int32Array(MAX_DEPTH);

  constructor(
    private readonly handler: XmlHandler,
    private readonly part: string,
  ) {}

  push(chunk: Uint8Array): void {
    const rest = this.end - this.at;
    if (rest > MAX_TOKEN) throw this.broken('XML token too long');
    if (rest === 0) this.take(chunk, 0, chunk.length, false);
    else this.append(chunk, rest);
    this.scan(this.end);
  }

  /** Takes a part that is there whole: `advance` goes through it piece by piece, by places that count from its beginning. */
  load(part: Uint8Array): void {
    this.take(part, 0, part.length, false);
  }

  /** Scans about `count` bytes on; false when there are no more. */
  advance(count: number): boolean {
    return this.scan(this.searched + count);
  }

  /** Call after the last chunk: an XML part that stops early is damaged. */
  finish(): void {
    if (this.depth !== 0 || this.roots !== 1) throw this.broken('XML stops early');
  }

  /** Moves the cursor to the tag's next attribute; false after the last. */
  nextAttribute(): boolean {
    const { bytes, tagEnd } = this;
    let at = this.cursor;
    while (at < tagEnd && (bytes[at] <= 32 || bytes[at] === SLASH)) at++;
    if (at >= tagEnd) return false;
    let hash = 0;
    for (; at < tagEnd && bytes[at] !== EQUALS && bytes[at] > 32; at++) {
      hash = bytes[at] === COLON ? 0 : (Math.imul(hash, 257) + bytes[at]) | 0;
    }
    while (at < tagEnd && (bytes[at] === EQUALS || bytes[at] <= 32)) at++;
    const quote = bytes[at];
    if (quote !== QUOTE && quote !== APOSTROPHE) throw this.broken('XML attribute');
    const from = ++at;
    while (at < tagEnd && bytes[at] !== quote) at++;
    this.attribute = hash;
    this.valueFrom = from;
    this.valueTo = at;
    this.cursor = at + 1;
    return true;
  }

  /** The value of the attribute under the cursor. */
  value(): string {
    return xmlText(this.bytes, this.valueFrom, this.valueTo);
  }

  /** All attributes of the tag by local name: for small parts. */
  attributes(): Record<string, string | undefined> {
    const all: Record<string, string | undefined> = {};
    while (this.nextAttribute()) all[this.attributeName()] = this.value();
    return all;
  }

  private attributeName(): string {
    const { bytes } = this;
    let to = this.valueFrom - 1;
    while (bytes[to - 1] <= 32 || bytes[to - 1] === EQUALS) to--;
    let from = to;
    while (bytes[from - 1] > 32 && bytes[from - 1] !== COLON) from--;
    return decodeUtf8(bytes, from, to);
  }

  private take(bytes: Uint8Array, at: number, end: number, own: boolean): void {
    this.bytes = bytes;
    this.searched = Math.max(at, this.searched - this.at + at);
    this.at = at;
    this.end = end;
    this.own = own;
  }

  /** Joins the unfinished rest and the chunk; a doubling buffer keeps one huge text from being copied each time. */
  private append(chunk: Uint8Array, rest: number): void {
    if (this.own && this.end + chunk.length <= this.bytes.length) {
      this.bytes.set(chunk, this.end);
      this.end += chunk.length;
      return;
    }
    const joined = new Uint8Array(rest * 2 + chunk.length);
    joined.set(this.bytes.subarray(this.at, this.end));
    joined.set(chunk, rest);
    this.take(joined, 0, rest + chunk.length, true);
  }

  /** Scans up to the markup that ends at or after `stop`; false where the bytes at hand are used up. */
  private scan(stop: number): boolean {
    const { bytes, end } = this;
    for (;;) {
      let at = Math.max(this.searched, this.at);
      if (at >= stop && stop < end) return true;
      while (at < end && bytes[at] !== LT) at++;
      this.searched = at;
      if (at === end) {
        if (!this.wantText) this.at = end;
        return false;
      }
      const after = this.tag(at);
      if (after < 0) return false;
      this.at = this.searched = after;
    }
  }

  /** Handles the markup at `lt` and the text before it; −1 when it is not complete yet. */
  private tag(lt: number): number {
    const { bytes, end } = this;
    const kind = lt + 1 < end ? bytes[lt + 1] : 0;
    if (kind === 0 || kind === 33 || kind === 63) return this.special(lt, kind);
    const closing = kind === SLASH;
    let at = closing ? lt + 2 : lt + 1;
    let hash = 0;
    for (; at < end; at++) {
      const byte = bytes[at];
      if (byte === GT || byte <= 32 || byte === SLASH) break;
      hash = byte === COLON ? 0 : (Math.imul(hash, 257) + byte) | 0;
    }
    const attributes = at;
    for (; at < end && bytes[at] !== GT; at++) {
      const byte = bytes[at];
      if (byte === LT) throw this.broken('XML tag');
      if (byte !== QUOTE && byte !== APOSTROPHE) continue;
      do at++;
      while (at < end && bytes[at] !== byte);
    }
    if (at >= end) return -1;
    this.flushText(lt);
    this.tagFrom = lt;
    this.nameTo = this.cursor = attributes;
    this.tagEnd = at;
    if (closing) this.leave(hash);
    else {
      this.enter(hash);
      if (bytes[at - 1] === SLASH) this.leave(hash);
    }
    return at + 1;
  }

  private flushText(to: number): void {
    if (this.wantText && to > this.at) this.handler.text(this.bytes, this.at, to, false);
  }

  private enter(name: number): void {
    if (this.depth === 0 && ++this.roots > 1) throw this.broken('XML root');
    if (this.depth === MAX_DEPTH) throw this.broken('XML depth');
    this.names[this.depth++] = name;
    this.handler.open(name, this);
  }

  private leave(name: number): void {
    if (this.depth === 0 || this.names[--this.depth] !== name) throw this.broken('XML nesting');
    this.handler.close(name, this);
  }

  /** Comments, processing instructions, CDATA and a document type; −1 when not complete yet. */
  private special(lt: number, kind: number): number {
    if (kind === 0) return -1;
    const head = String.fromCharCode(...this.bytes.subarray(lt, Math.min(lt + 9, this.end)));
    if (head === '<![CDATA[') {
      const close = this.find(']]>', lt + 9);
      if (close < 0) return -1;
      this.flushText(lt);
      if (this.wantText) this.handler.text(this.bytes, lt + 9, close, true);
      return close + 3;
    }
    // An entity declaration could multiply texts without bound, and no workbook has one.
    if (head === '<!DOCTYPE') throw this.broken('XML document type');
    const terminator = kind === 63 ? '?>' : '-->';
    if (
      kind === 33 &&
      !'<![CDATA['.startsWith(head) &&
      !'<!DOCTYPE'.startsWith(head) &&
      !head.startsWith('<!--')
    ) {
      throw this.broken('XML declaration');
    }
    const close = this.find(terminator, lt + 2);
    if (close < 0) return -1;
    this.flushText(lt);
    return close + terminator.length;
  }

  private find(text: string, from: number): number {
    const { bytes, end } = this;
    const first = text.charCodeAt(0);
    for (let at = from; at + text.length <= end; at++) {
      if (bytes[at] !== first) continue;
      let same = 1;
      while (same < text.length && bytes[at + same] === text.charCodeAt(same)) same++;
      if (same === text.length) return at;
    }
    return -1;
  }

  private broken(what: string) {
    return damaged(`${this.part}: ${what}`);
  }
}
