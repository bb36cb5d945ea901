/** Where the scroll bars lie upon the cells, in pixels. */
const BAR = 10;

/** How far to scroll until the line, of those that end at `ends`, is in view; its beginning counts most. The first `frozen` lines always are. */
export function wayIntoView(
  ends: ArrayLike<number>,
  line: number,
  frozen: number,
  [from, to]: readonly [number, number],
): number {
  if (line < frozen || line >= ends.length) return 0;
  const [start, end] = [line > 0 ? ends[line - 1]! : 0, ends[line]!];
  if (start < from) return start - from;
  if (end <= to - BAR) return 0;
  // Lines are not cut at the other side: the first that is in view then begins there.
  let first = line;
  while (first > frozen && ends[first - 2]! >= end + BAR - (to - from)) first -= 1;
  return Math.min(start, first > 0 ? ends[first - 1]! : 0) - from;
}
