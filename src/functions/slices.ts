/** Rows that are computed between two looks at the clock; fewer are computed at once. */
export const SLICE = 256;
/** A pane that does not answer for five seconds is restarted by Excel: let it breathe well before. */
const BUSY = 100;

/** Does `work` for 0 … count − 1, and lets Excel breathe in between. */
export async function inSlices(count: number, work: (at: number) => void): Promise<void> {
  let started = Date.now();
  for (let from = 0; from < count; from += SLICE) {
    for (let at = from; at < Math.min(count, from + SLICE); at += 1) work(at);
    if (Date.now() - started < BUSY) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    started = Date.now();
  }
}
