import type { Message } from '../formula/value';

/** Thrown where a request cannot be understood; the words are for the person who asked. */
export class UsageError extends Error {
  constructor(readonly text: Message) {
    super(text.zh);
    this.name = 'UsageError';
  }
}

/** Of some known names the ones that a mistyped name may mean, the likeliest first. */
export function nearest(name: string, known: Iterable<string>): string[] {
  const wanted = [...name.toLowerCase()];
  const scored = [...new Set(known)].map((other) => ({
    other,
    score: likeness(wanted, other.toLowerCase()),
  }));
  return scored
    .filter(({ score }) => score >= 0.5)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ other }) => other);
}

/** Share of letters in common, by the longer name. */
function likeness(wanted: readonly string[], other: string): number {
  const left = [...other];
  const size = Math.max(wanted.length, left.length);
  let shared = 0;
  for (const letter of wanted) {
    const at = left.indexOf(letter);
    if (at < 0) continue;
    left.splice(at, 1);
    shared += 1;
  }
  return size === 0 ? 0 : shared / size;
}
