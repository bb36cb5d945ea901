/* Loops over blocks of texts, truth values and chosen branches. */

/** table[code + 1] of each line. */
export function byCode(out: Uint8Array, codes: Int32Array, table: Uint8Array, n: number): void {
  for (let i = 0; i < n; i += 1) out[i] = table[codes[i] + 1];
}

/** The same where the table has numbers below 31: tells also which of them were found, as a set of bits. */
export function branchesByCode(out: Uint8Array, codes: Int32Array, table: Uint8Array, n: number): number {
  let taken = 0;
  for (let i = 0; i < n; i += 1) {
    const k = table[codes[i] + 1];
    out[i] = k;
    taken |= 1 << k;
  }
  return taken;
}

/** Are the canonical codes of two texts the same? */
export function sameCodes(
  out: Uint8Array,
  a: Int32Array,
  tableA: Int32Array,
  b: Int32Array,
  tableB: Int32Array,
  n: number,
): void {
  for (let i = 0; i < n; i += 1) out[i] = tableA[a[i] + 1] === tableB[b[i] + 1] ? 1 : 0;
}

export function orBits(out: Uint8Array, a: Uint8Array, b: Uint8Array, n: number): void {
  for (let i = 0; i < n; i += 1) out[i] = a[i] | b[i];
}

export function andBits(out: Uint8Array, a: Uint8Array, b: Uint8Array, n: number): void {
  for (let i = 0; i < n; i += 1) out[i] = a[i] & b[i];
}

export function flipBits(out: Uint8Array, a: Uint8Array, n: number): void {
  for (let i = 0; i < n; i += 1) out[i] = a[i] ^ 1;
}

/** The branches below 31 that are taken, as a set of bits. */
export function takenBranches(which: Uint8Array, n: number): number {
  let taken = 0;
  for (let i = 0; i < n; i += 1) taken |= 1 << which[i];
  return taken;
}

/** The constant of each line's branch. */
export function pick(out: Float64Array, which: Uint8Array, values: Float64Array, n: number): void {
  for (let i = 0; i < n; i += 1) out[i] = values[which[i]];
}

/**
 * The constant of each line's branch, or the column, whose weight is its power of ten in its own branch and 0 in the others:
 * products cost less than the wrong guesses of a processor among random branches.
 */
export function pickOne(
  out: Float64Array,
  which: Uint8Array,
  values: Float64Array,
  a: Float64Array,
  wa: Float64Array,
  n: number,
): void {
  for (let i = 0; i < n; i += 1) {
    const k = which[i];
    out[i] = values[k] + a[i] * wa[k];
  }
}

/** Two columns; the constants of the other branches are 0. */
export function pickTwo(
  out: Float64Array,
  which: Uint8Array,
  a: Float64Array,
  wa: Float64Array,
  b: Float64Array,
  wb: Float64Array,
  n: number,
): void {
  for (let i = 0; i < n; i += 1) {
    const k = which[i];
    out[i] = a[i] * wa[k] + b[i] * wb[k];
  }
}

/** One more column for the lines of its branch. */
export function pickMore(
  out: Float64Array,
  which: Uint8Array,
  a: Float64Array,
  wa: Float64Array,
  n: number,
): void {
  for (let i = 0; i < n; i += 1) out[i] += a[i] * wa[which[i]];
}

/** Has any line of branch k its flag? */
export function anyRaised(which: Uint8Array, k: number, flags: Uint8Array, n: number): boolean {
  let any = 0;
  // All ones where which is k, 0 elsewhere, without a branch.
  for (let i = 0; i < n; i += 1) any |= flags[i] & ~(((which[i] ^ k) + 255) >> 8);
  return any !== 0;
}

/** Flags lines of branch k that have `flags` (all where null). */
export function raiseFlags(
  bad: Uint8Array,
  which: Uint8Array,
  k: number,
  flags: Uint8Array | null,
  n: number,
): void {
  for (let i = 0; i < n; i += 1) if (which[i] === k && (!flags || flags[i])) bad[i] = 1;
}
