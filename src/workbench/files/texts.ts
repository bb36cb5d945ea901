import { fromUnits, xmlText } from '../../workbook/file/xml-text';

const AMPERSAND = 38;
const SEMICOLON = 59;
const UNDERSCORE = 95;
const X = 120;
const RETURN = 13;
/** Longer texts are rarely the same. */
const LONGEST = 256;
const LONGEST_FORMULA = 512;

const NAMED = [
  ['lt', 60],
  ['gt', 62],
  ['amp', 38],
  ['quot', 34],
  ['apos', 39],
] as const;

/** Texts of a book, each kept once: a word that stands in a hundred thousand cells is one string. */
export class Texts {
  private readonly texts: string[] = [];
  private hashes = new Int32Array(1 << 11);
  /** Places in `texts` plus one, by hash; at most half full. */
  private slots = new Int32Array(1 << 12);

  /** What `xmlText` gives for a range of XML. */
  at(bytes: Uint8Array, from: number, to: number): string {
    if (to - from > LONGEST) return xmlText(bytes, from, to);
    let hash = 0;
    for (let at = from; at < to; at += 1) {
      const byte = bytes[at]!;
      if (byte === AMPERSAND || byte === RETURN || byte >= 0xf0 || isEscape(bytes, at))
        return xmlText(bytes, from, to);
      hash = Math.imul(hash ^ byte, 0x01000193);
    }
    hash ^= hash >>> 15;
    const last = this.slots.length - 1;
    let slot = hash & last;
    for (let found = this.slots[slot]!; found !== 0; found = this.slots[slot]!) {
      if (this.hashes[found - 1] === hash && spells(bytes, from, to, this.texts[found - 1]!, 0))
        return this.texts[found - 1]!;
      slot = (slot + 1) & last;
    }
    const text = xmlText(bytes, from, to);
    this.slots[slot] = this.texts.push(text);
    this.hashes[this.texts.length - 1] = hash;
    if (this.texts.length === this.hashes.length) this.grow();
    return text;
  }

  private grow(): void {
    const hashes = new Int32Array(this.hashes.length * 2);
    hashes.set(this.hashes);
    const slots = new Int32Array(hashes.length * 2);
    const last = slots.length - 1;
    for (let index = 0; index < this.texts.length; index += 1) {
      let slot = hashes[index]! & last;
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = index + 1;
    }
    this.hashes = hashes;
    this.slots = slots;
  }
}

/** Excel's own escapes begin so. */
const isEscape = (bytes: Uint8Array, at: number): boolean => bytes[at] === UNDERSCORE && bytes[at + 1] === X;

/** Does a range of XML certainly stand for `text` from `start` on? Where it is not plain the answer is no. */
export function spells(bytes: Uint8Array, from: number, to: number, text: string, start: number): boolean {
  const { length } = text;
  let place = start;
  for (let at = from; at < to; at += 1, place += 1) {
    let unit = bytes[at]!;
    if (unit >= 0x80) {
      if (unit >= 0xf0) return false;
      if (unit < 0xe0) unit = ((unit & 0x1f) << 6) | (bytes[(at += 1)]! & 0x3f);
      else {
        unit = ((unit & 0x0f) << 12) | ((bytes[at + 1]! & 0x3f) << 6) | (bytes[at + 2]! & 0x3f);
        at += 2;
      }
    } else if (unit === AMPERSAND) {
      const named = entityAt(bytes, at + 1);
      if (!named) return false;
      unit = named[1];
      at += named[0].length + 1;
    } else if (unit === RETURN || isEscape(bytes, at)) return false;
    if (place >= length || text.charCodeAt(place) !== unit) return false;
  }
  return place === length;
}

const units = new Uint16Array(LONGEST_FORMULA + 1);

/** A formula with its "="; null where it is too long or not plain. */
export function formulaAt(bytes: Uint8Array, from: number, to: number): string | null {
  if (to - from > LONGEST_FORMULA) return null;
  units[0] = 61;
  let count = 1;
  for (let at = from; at < to; at += 1) {
    let unit = bytes[at]!;
    if (unit >= 0x80) {
      // Only the three bytes of a Chinese sign; what else there is the careful reader takes.
      if (unit < 0xe1 || unit > 0xec || at + 2 >= to) return null;
      const [second, third] = [bytes[at + 1]!, bytes[at + 2]!];
      if ((second & 0xc0) !== 0x80 || (third & 0xc0) !== 0x80) return null;
      unit = ((unit & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
      at += 2;
    } else if (unit === AMPERSAND) {
      const named = entityAt(bytes, at + 1);
      if (!named) return null;
      unit = named[1];
      at += named[0].length + 1;
    } else if (unit === RETURN || isEscape(bytes, at)) return null;
    units[count] = unit;
    count += 1;
  }
  return fromUnits(units, count);
}

function entityAt(bytes: Uint8Array, at: number): (typeof NAMED)[number] | undefined {
  return NAMED.find(([name]) => {
    for (let index = 0; index < name.length; index += 1)
      if (bytes[at + index] !== name.charCodeAt(index)) return false;
    return bytes[at + name.length] === SEMICOLON;
  });
}
