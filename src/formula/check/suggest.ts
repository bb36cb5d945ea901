import { shown } from '../faults';
import type { Message } from '../value';

const LISTED = 8;

/** The known name that a mistyped one most likely means, or null. */
export function nearest(name: string, known: Iterable<string>): string | null {
  const wanted = name.slice(0, 64).toLowerCase();
  let found: string | null = null;
  let least = Infinity;
  for (const candidate of known) {
    const other = candidate.slice(0, 64).toLowerCase();
    // Part of a name is the commonest slip: 余额 for 贷款余额.
    const contained =
      wanted.length >= 2 && other.length >= 2 && (isPartOf(wanted, other) || isPartOf(other, wanted));
    const distance = contained
      ? 0.5 + Math.abs(other.length - wanted.length) / 100
      : editDistance(wanted, other);
    // One letter of two is half the word: no guess.
    const bound = contained ? 1 : wanted.length <= 2 ? 0 : Math.max(1, Math.floor(wanted.length / 3));
    if (distance <= bound && distance < least) {
      least = distance;
      found = candidate;
    }
  }
  return found;
}

/** "Do you mean …" where a name is near, else the names there are. */
export function suggestion(name: string, known: Iterable<string>): Message {
  const names = [...known];
  const near = nearest(name, names);
  if (near !== null) return { zh: `是否想写“${shown(near)}”？`, en: `Do you mean "${shown(near)}"?` };
  if (names.length === 0) return { zh: '这里没有可用的名称。', en: 'There is none here.' };
  const listed = names.slice(0, LISTED).map(shown);
  const more = names.length > LISTED;
  return {
    zh: `有：${listed.join('、')}${more ? ` 等 ${names.length} 个` : ''}。`,
    en: `There are: ${listed.join(', ')}${more ? ` and ${names.length - LISTED} more` : ''}.`,
  };
}

/** Do the characters of the part stand in the whole in order? 营销率 in 营销奖励率. */
function isPartOf(part: string, whole: string): boolean {
  let at = 0;
  for (const c of whole) if (c === part[at]) at += 1;
  return at === part.length && part.length * 2 >= whole.length;
}

export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      current[j] = Math.min(
        previous[j] + 1,
        current[j - 1] + 1,
        previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    }
    previous = current;
  }
  return previous[b.length];
}
