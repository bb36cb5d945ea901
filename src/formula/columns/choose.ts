import { isDecimal } from '../compare';
import { NumberChooser } from './chooseNumbers';
import { JoinedDictionary } from './dictionary';
import { anyRaised, raiseFlags, takenBranches } from './selection';
import { fixed } from './numbers';
import { Buffers, constant, ownFlags, UNKNOWN, type Flags, type Loader, type Vector } from './vector';

/** Which branch each line takes; `bad` lines are undecided (their entry is any valid one). */
export interface Choice {
  which: Uint8Array;
  bad: Flags;
  /** The branches that lines take as a set of bits, where it is known and there are fewer than 31. */
  taken?: number;
}

export type Kind = 'number' | 'text' | 'truth';

/** Takes each line from the branch it chooses; a branch that no line takes is not evaluated. */
export function chooser(
  branches: readonly (Loader | null)[],
): (choice: Choice, from: number, to: number) => Vector {
  const size = branches.length;
  const out = new Buffers();
  const numbers = new NumberChooser(size, out);
  const dictionary = new JoinedDictionary();
  const taken = new Uint8Array(size);
  const vectors: Vector[] = new Array<Vector>(size).fill(UNKNOWN);
  return (choice, from, to) => {
    const count = to - from;
    const only = markTaken(taken, choice, count);
    if (only >= 0 && !choice.bad) return branches[only]?.(from, to) ?? UNKNOWN;
    for (let k = 0; k < size; k += 1) vectors[k] = taken[k] ? (branches[k]?.(from, to) ?? UNKNOWN) : UNKNOWN;
    const kind = commonKind(vectors, choice, count);
    // Values of another kind than most, and lines without a value, go to the reference.
    for (let k = 0; k < size; k += 1)
      if (kindOf(vectors[k]) !== kind && !isBlank(vectors[k])) vectors[k] = UNKNOWN;
    const bad = gatherBad(vectors, taken, choice, out, count);
    switch (kind) {
      case 'number':
        return numbers.choose(vectors, choice.which, bad, count);
      case 'truth':
        return chooseTruths(vectors, choice.which, bad, out, count);
      case 'text':
        return dictionary.choose(vectors, choice.which, bad, out, count);
      default:
        return vectors.some(isBlank) ? blanks(bad, out, count) : UNKNOWN;
    }
  };
}

/** Marks the branches that lines take; tells the branch if it is only one, else −1. */
function markTaken(taken: Uint8Array, choice: Choice, count: number): number {
  if (taken.length < 31 && !choice.bad) {
    const set = choice.taken ?? takenBranches(choice.which, count);
    for (let k = 0; k < taken.length; k += 1) taken[k] = (set >> k) & 1;
    return (set & (set - 1)) === 0 ? 31 - Math.clz32(set) : -1;
  }
  const counts = countChoices(choice, taken.length, count);
  for (let k = 0; k < taken.length; k += 1) taken[k] = counts[k] > 0 ? 1 : 0;
  return counts.indexOf(count);
}

function countChoices({ which, bad }: Choice, branches: number, count: number): Int32Array {
  const counts = new Int32Array(branches);
  for (let i = 0; i < count; i += 1) counts[which[i]] += bad?.[i] ? 0 : 1;
  return counts;
}

export function kindOf(vector: Vector): Kind | null {
  switch (vector.kind) {
    case 'fixed':
    case 'approximate':
      return 'number';
    case 'text':
    case 'truth':
      return vector.kind;
    case 'constant':
      if (isDecimal(vector.value)) return 'number';
      return typeof vector.value === 'string' ? 'text' : typeof vector.value === 'boolean' ? 'truth' : null;
    default:
      return null;
  }
}

export function isBlank(vector: Vector): boolean {
  return vector.kind === 'constant' && vector.value === null;
}

/** The kind that most lines have, or null where all values are blanks. */
function commonKind(vectors: readonly Vector[], choice: Choice, count: number): Kind | null {
  let first: Kind | null = null;
  let mixed = false;
  for (const vector of vectors) {
    const kind = kindOf(vector);
    mixed ||= kind !== null && first !== null && kind !== first;
    first ??= kind;
  }
  if (!mixed) return first;
  const counts = countChoices(choice, vectors.length, count);
  const linesOf = (kind: Kind) =>
    vectors.reduce((lines, vector, k) => lines + (kindOf(vector) === kind ? counts[k] : 0), 0);
  return KINDS.reduce((most, kind) => (linesOf(kind) > linesOf(most) ? kind : most));
}

const KINDS: readonly Kind[] = ['number', 'text', 'truth'];

function blanks(bad: Flags, out: Buffers, count: number): Vector {
  return bad ? fixed(out.units.fill(0, 0, count), 0, 0, bad, out.blank.fill(1)) : constant(null);
}

/** Flags of the choice and, for each line, of the branch it takes. */
function gatherBad(
  vectors: readonly Vector[],
  taken: Uint8Array,
  choice: Choice,
  out: Buffers,
  count: number,
): Flags {
  let bad: Uint8Array | null = null;
  for (let k = 0; k < vectors.length; k += 1) {
    const flags = flagsOf(vectors[k]);
    if (!taken[k] || (flags ? !anyRaised(choice.which, k, flags, count) : vectors[k].kind !== 'unknown'))
      continue;
    bad ??= ownFlags(out.bad, count, choice.bad);
    raiseFlags(bad, choice.which, k, flags, count);
  }
  return bad ?? choice.bad;
}

export function flagsOf(vector: Vector): Flags {
  return vector.kind === 'constant' || vector.kind === 'unknown' ? null : vector.bad;
}

/** A blank among truth values is not kept: those lines go to the reference. */
function chooseTruths(
  vectors: readonly Vector[],
  which: Uint8Array,
  bad: Flags,
  out: Buffers,
  count: number,
): Vector {
  const { bits } = out;
  const flags = vectors.some(isBlank) ? ownFlags(out.blank, count, bad) : bad;
  vectors.forEach((vector, k) => {
    if (vector.kind === 'truth') {
      for (let i = 0; i < count; i += 1) if (which[i] === k) bits[i] = vector.bits[i];
    } else if (vector.kind === 'constant') {
      const bit = vector.value === true ? 1 : 0;
      const blank = vector.value === null ? 1 : 0;
      for (let i = 0; i < count; i += 1) {
        if (which[i] !== k) continue;
        bits[i] = bit;
        if (flags) flags[i] |= blank;
      }
    }
  });
  return { kind: 'truth', bits, bad: flags };
}
