import { chooser } from './choose';
import type { condition } from './comparison';
import { andBits, branchesByCode, byCode, flipBits, orBits } from './selection';
import {
  Buffers,
  constant,
  ownFlags,
  union,
  UNKNOWN,
  type Flags,
  type Loader,
  type TruthVector,
  type Vector,
} from './vector';

/** A condition over a block: truth values, one truth for all lines, or null where it has none. */
export type Test = (from: number, to: number) => TruthVector | boolean | null;

export function test(loader: Loader, read: ReturnType<typeof condition>): Test {
  return (from, to) => read(loader(from, to), to - from);
}

/** IF: a branch that cannot be read here is null, and the lines that take it are bad. */
export function either(test: Test, then: Loader | null, otherwise: Loader | null): Loader {
  const choose = chooser([otherwise, then]);
  return (from, to) => {
    const decided = test(from, to);
    if (decided === null) return UNKNOWN;
    if (typeof decided === 'boolean') return (decided ? then : otherwise)?.(from, to) ?? UNKNOWN;
    return choose({ which: decided.bits, bad: decided.bad }, from, to);
  };
}

/** IFS and SWITCH: the first test that holds takes its branch; where none does, the last branch. */
export function firstOf(
  tests: readonly Test[],
  branches: readonly (Loader | null)[],
  last: Loader | null,
): Loader {
  const choose = chooser([...branches, last]);
  const out = new Buffers();
  const NONE = branches.length;
  const which = out.bits;
  return (from, to) => {
    const count = to - from;
    let bad: Uint8Array | null = null;
    let undecided = count;
    which.fill(NONE, 0, count);
    for (let k = 0; k < tests.length && undecided > 0; k += 1) {
      const decided = tests[k](from, to);
      if (decided === false) continue;
      if (decided === true && undecided === count) return branches[k]?.(from, to) ?? UNKNOWN;
      const flags: Flags = typeof decided === 'object' && decided ? decided.bad : null;
      const bits = typeof decided === 'object' && decided ? decided.bits : null;
      if (decided === null || flags) bad ??= out.bad.fill(0, 0, count);
      for (let i = 0; i < count; i += 1) {
        if (which[i] !== NONE || bad?.[i]) continue;
        if (bad && (decided === null || flags?.[i])) {
          bad[i] = 1;
          undecided -= 1;
        } else if (!bits || bits[i]) {
          which[i] = k;
          undecided -= 1;
        }
      }
    }
    return choose({ which, bad }, from, to);
  };
}

/** Branches that a set of bits holds. */
const MOST_IN_SET = 31;

/** A choice by the dictionary of a text column: the branch of each text is found once. */
export function byText(
  value: Loader,
  branchOf: (dictionary: readonly string[]) => Uint8Array | null,
  branches: readonly (Loader | null)[],
  slow: Loader,
): Loader {
  const choose = chooser(branches);
  const which = new Buffers();
  return (from, to) => {
    const vector = value(from, to);
    const table = vector.kind === 'text' ? branchOf(vector.dictionary) : null;
    if (vector.kind !== 'text' || !table) return slow(from, to);
    if (branches.length >= MOST_IN_SET) {
      byCode(which.bits, vector.codes, table, to - from);
      return choose({ which: which.bits, bad: vector.bad }, from, to);
    }
    const taken = branchesByCode(which.bits, vector.codes, table, to - from);
    return choose({ which: which.bits, bad: vector.bad, taken }, from, to);
  };
}

/** AND (wanted 0) or OR (wanted 1): a line is decided by its first operand that has the wanted truth. */
export function anyOf(wanted: 0 | 1, tests: readonly (Test | null)[]): Loader {
  const out = new Buffers();
  return (from, to) => {
    const count = to - from;
    let so: TruthVector | boolean = wanted === 0;
    for (const test of tests) {
      if (so === (wanted === 1)) break;
      const next: TruthVector | boolean | null = test ? test(from, to) : null;
      if (next === null && typeof so === 'boolean') return UNKNOWN;
      so = typeof so === 'boolean' ? (next as TruthVector | boolean) : further(wanted, so, next, out, count);
    }
    return typeof so === 'boolean' ? constant(so) : so;
  };
}

/** One more operand; where it matters and has no truth, the line is bad. */
function further(
  wanted: 0 | 1,
  so: TruthVector,
  next: TruthVector | boolean | null,
  out: Buffers,
  count: number,
): TruthVector {
  const { bits } = out;
  if (next !== null && typeof next === 'object' && !so.bad && !next.bad) {
    const [a, b] = [so.bits, next.bits];
    if (wanted === 1) orBits(bits, a, b, count);
    else andBits(bits, a, b, count);
    return { kind: 'truth', bits, bad: null };
  }
  const bad = ownFlags(out.bad, count, so.bad);
  for (let i = 0; i < count; i += 1) {
    const decided = so.bits[i] === wanted;
    bits[i] = so.bits[i];
    if (decided || bad[i]) continue;
    if (next === null) bad[i] = 1;
    else if (typeof next === 'boolean') bits[i] = next ? 1 : 0;
    else {
      bits[i] = next.bits[i];
      bad[i] = next.bad?.[i] ?? 0;
    }
  }
  return { kind: 'truth', bits, bad };
}

/** NOT. */
export function negation(test: Test): Loader {
  const out = new Buffers();
  return (from, to): Vector => {
    const decided = test(from, to);
    if (decided === null) return UNKNOWN;
    if (typeof decided === 'boolean') return constant(!decided);
    flipBits(out.bits, decided.bits, to - from);
    return { kind: 'truth', bits: out.bits, bad: decided.bad };
  };
}

/** ISBLANK: a blank or "". */
export function blankness(value: Loader): Loader {
  const out = new Buffers();
  return (from, to): Vector => {
    const vector = value(from, to);
    const count = to - from;
    const { bits } = out;
    switch (vector.kind) {
      case 'unknown':
        return UNKNOWN;
      case 'constant':
        return constant((vector.value ?? '') === '');
      case 'fixed':
        for (let i = 0; i < count; i += 1) bits[i] = vector.blank?.[i] ?? 0;
        break;
      case 'text':
        for (let i = 0; i < count; i += 1) {
          const code = vector.codes[i];
          bits[i] = code < 0 || vector.dictionary[code] === '' ? 1 : 0;
        }
        break;
      default:
        bits.fill(0, 0, count);
    }
    return { kind: 'truth', bits, bad: union(out.bad, count, [vector.bad]) };
  };
}
