import { fold } from '../compare';
import { byCode, sameCodes } from './selection';
import {
  anyFlag,
  Buffers,
  ownFlags,
  union,
  type Flags,
  type TextVector,
  type TruthVector,
  type Vector,
} from './vector';

/** Texts as one vector: a text column, or a constant text or blank (`alone`), or null where the vector has no texts. */
interface Texts {
  vector: TextVector | null;
  alone: string;
}

function textsOf(vector: Vector): Texts | null {
  if (vector.kind === 'text') return { vector, alone: '' };
  if (vector.kind !== 'constant') return null;
  const { value } = vector;
  if (value === null) return { vector: null, alone: '' };
  return typeof value === 'string' ? { vector: null, alone: value } : null;
}

/**
 * Equality of two texts by their places in dictionaries, which are compared once; a blank equals "".
 * Null where a side has no texts.
 */
export function sameText(
  exact: boolean,
): (a: Vector, b: Vector, count: number, out: Buffers) => TruthVector | null {
  const key = exact ? (text: string) => text : fold;
  const tables = new Tables<{ text: string }, Uint8Array>((dictionary, { text }) =>
    table(dictionary, (entry) => Number(key(entry) === key(text))),
  );
  const ids = new Map<string, number>();
  const canonical = new Tables<null, Int32Array>((dictionary) => canonicalCodes(dictionary, key, ids));
  let wanted = { text: '' };
  return (a, b, count, out) => {
    const x = textsOf(a);
    const y = textsOf(b);
    if (!x || !y) return null;
    const vector = x.vector ?? y.vector;
    if (!vector) return null;
    const { bits } = out;
    if (x.vector && y.vector) {
      const p = canonical.of(x.vector.dictionary, null);
      const q = canonical.of(y.vector.dictionary, null);
      const [s, t] = [x.vector.codes, y.vector.codes];
      sameCodes(bits, s, p, t, q, count);
      return { kind: 'truth', bits, bad: union(out.bad, count, [x.vector.bad, y.vector.bad]) };
    }
    const text = x.vector ? y.alone : x.alone;
    if (wanted.text !== text) wanted = { text };
    const matches = tables.of(vector.dictionary, wanted);
    byCode(bits, vector.codes, matches, count);
    return { kind: 'truth', bits, bad: vector.bad };
  };
}

/** Where a text stands to another: below, at, above it; a blank stands nowhere. */
const NOWHERE = 3;

/** The order of a column of texts and one text: 0 below, 1 equal, 2 above, from the column's side. Null where it is not these. */
export function orderedText(
  exact: boolean,
): (a: Vector, b: Vector, count: number, out: Buffers) => { places: Uint8Array; bad: Flags } | null {
  const key = exact ? (text: string) => text : fold;
  const placeOf = (entry: string, wanted: string) => (entry < wanted ? 0 : entry > wanted ? 2 : 1);
  const tables = new Tables<{ text: string; flip: boolean }, Uint8Array>((dictionary, { text, flip }) => {
    const places = table(dictionary, (entry) => {
      const place = placeOf(key(entry), key(text));
      return flip ? 2 - place : place;
    });
    places[0] = NOWHERE;
    return places;
  });
  let wanted = { text: '', flip: false };
  return (a, b, count, out) => {
    const flip = a.kind === 'constant';
    const [vector, other] = flip ? [b, a] : [a, b];
    if (vector.kind !== 'text' || other.kind !== 'constant' || typeof other.value !== 'string') return null;
    if (wanted.text !== other.value || wanted.flip !== flip) wanted = { text: other.value, flip };
    byCode(out.bits, vector.codes, tables.of(vector.dictionary, wanted), count);
    const bad = ownFlags(out.bad, count, vector.bad);
    for (let i = 0; i < count; i += 1) if (out.bits[i] === NOWHERE) bad[i] = 1;
    return { places: out.bits, bad: anyFlag(bad, count) };
  };
}

/** A table over a dictionary, by code + 1; the blank (code −1) reads as "". */
export function table(dictionary: readonly string[], of: (entry: string) => number): Uint8Array {
  const result = new Uint8Array(dictionary.length + 1);
  result[0] = of('');
  dictionary.forEach((entry, code) => (result[code + 1] = of(entry)));
  return result;
}

/** Numbers that are equal where the texts are, by code + 1. */
export function canonicalCodes(
  dictionary: readonly string[],
  key: (text: string) => string,
  ids: Map<string, number>,
): Int32Array {
  const result = new Int32Array(dictionary.length + 1);
  const id = (text: string): number => {
    const k = key(text);
    const known = ids.get(k);
    if (known !== undefined) return known;
    ids.set(k, ids.size);
    return ids.size - 1;
  };
  result[0] = id('');
  dictionary.forEach((entry, code) => (result[code + 1] = id(entry)));
  return result;
}

/** What is derived once from a dictionary and, optionally, something compared with it. A grown dictionary is read anew. */
export class Tables<With, Table> {
  private readonly known = new WeakMap<readonly string[], { length: number; with: With; table: Table }>();

  constructor(private readonly make: (dictionary: readonly string[], other: With) => Table) {}

  of(dictionary: readonly string[], other: With): Table {
    const hit = this.known.get(dictionary);
    if (hit && hit.length === dictionary.length && hit.with === other) return hit.table;
    const made = this.make(dictionary, other);
    this.known.set(dictionary, { length: dictionary.length, with: other, table: made });
    return made;
  }
}

/** For SWITCH: the branch of each text of a dictionary by its case, the last branch where none fits; null where a case is no constant. */
export function switchTable(
  keys: readonly { value: unknown; exact: boolean }[],
): (dictionary: readonly string[]) => Uint8Array | null {
  const plain = keys.every(({ value }) => value !== undefined) && keys.length < 255;
  const branchOf = (entry: string): number => {
    const k = keys.findIndex(({ value, exact }) => typeof value === 'string' && sameAs(entry, value, exact));
    return k < 0 ? keys.length : k;
  };
  const tables = new Tables<null, Uint8Array>((dictionary) => table(dictionary, branchOf));
  return (dictionary) => (plain ? tables.of(dictionary, null) : null);
}

function sameAs(a: string, b: string, exact: boolean): boolean {
  return a === b || (!exact && fold(a) === fold(b));
}
