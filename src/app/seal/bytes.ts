/** Characters that a call takes as arguments. */
const PIECE = 1 << 14;

export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += PIECE)
    binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(binary);
}

/** Throws where the text is not base64. */
export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** Row numbers as runs: 1-120,122. */
export function toRuns(numbers: ArrayLike<number>): string {
  const runs: string[] = [];
  for (let at = 0; at < numbers.length;) {
    const first = numbers[at];
    let last = first;
    while (++at < numbers.length && numbers[at] === last + 1) last += 1;
    runs.push(first === last ? String(first) : `${first}-${last}`);
  }
  return runs.join(',');
}

export function fromRuns(text: string): number[] {
  return text === ''
    ? []
    : text.split(',').flatMap((run) => {
        const [first, last = first] = run.split('-').map(Number);
        return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
      });
}
