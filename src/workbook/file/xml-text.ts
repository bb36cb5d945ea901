import { damaged } from '../unreadable';

// A byte order mark inside a text is data.
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Below this length decoding by hand beats the call into TextDecoder. */
const SHORT = 128;
const units = new Uint16Array(SHORT);
const lists: number[][] = [];

/** The first of `from` as a text of at most a few hundred characters: one flat string, where joined pieces stay pieces. */
export function fromUnits(from: Uint16Array, count: number): string {
  const list = (lists[count] ??= new Array<number>(count).fill(0));
  for (let at = 0; at < count; at++) list[at] = from[at];
  return String.fromCharCode.apply(null, list);
}

/** The characters of a range of UTF-8 bytes. Throws UnreadableFile on bytes that are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array, from: number, to: number): string {
  if (to - from <= SHORT) {
    const short = decodeShort(bytes, from, to);
    if (short !== null) return short;
  }
  try {
    return utf8.decode(bytes.subarray(from, to));
  } catch {
    throw damaged('text is not UTF-8');
  }
}

/** Null where the bytes need the careful decoder. */
function decodeShort(bytes: Uint8Array, from: number, to: number): string | null {
  let count = 0;
  for (let at = from; at < to; at++) {
    let unit = bytes[at];
    if (unit >= 0x80) {
      const tail = unit >= 0xe0 ? 2 : 1;
      if (unit < 0xc2 || unit >= 0xf0 || at + tail >= to) return null;
      const next = bytes[at + 1];
      if ((next & 0xc0) !== 0x80) return null;
      if (tail === 1) unit = ((unit & 0x1f) << 6) | (next & 0x3f);
      else {
        if ((bytes[at + 2] & 0xc0) !== 0x80) return null;
        unit = ((unit & 0x0f) << 12) | ((next & 0x3f) << 6) | (bytes[at + 2] & 0x3f);
        if (unit < 0x800 || (unit & 0xf800) === 0xd800) return null;
      }
      at += tail;
    }
    units[count++] = unit;
  }
  return fromUnits(units, count);
}

/** The text that a range of XML stands for: line ends normalised, entities replaced. */
export function xmlText(bytes: Uint8Array, from: number, to: number, cdata = false): string {
  const text = decodeUtf8(bytes, from, to);
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (cdata || !lines.includes('&')) return lines;
  return lines.replace(/&([^;&]*);?/g, (whole, name: string) => entity(whole, name));
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function entity(whole: string, name: string): string {
  const known = NAMED[name];
  if (!whole.endsWith(';')) throw damaged(`XML entity ${whole}`);
  if (known !== undefined) return known;
  const digits = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(name);
  const code = digits ? parseInt(digits[1] ?? digits[2], digits[1] ? 16 : 10) : -1;
  if (code < 1 || code > 0x10ffff) throw damaged(`XML entity ${whole}`);
  return String.fromCodePoint(code);
}

/** Undoes Excel's own escapes in texts: _x000D_ is a carriage return, _x005F_ the underscore of a literal escape. */
export function unescapeExcel(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
