import { EXACT_LIMIT } from '../../money/fixed';

/*
 * Loops over blocks of whole numbers. The unchecked ones run where bounds prove every result below 2^53;
 * the checked ones flag the lines that overflow and return how many there are. A rounded sum or product is
 * below 2^53 only if the true one is, and then it is exact.
 */

export function addColumns(
  out: Float64Array,
  a: Float64Array,
  fa: number,
  b: Float64Array,
  fb: number,
  n: number,
): void {
  // Four lines a turn: the checks of a loop cost as much as the arithmetic.
  const turns = n - (n % 4);
  for (let i = 0; i < turns; i += 4) {
    out[i] = a[i] * fa + b[i] * fb;
    out[i + 1] = a[i + 1] * fa + b[i + 1] * fb;
    out[i + 2] = a[i + 2] * fa + b[i + 2] * fb;
    out[i + 3] = a[i + 3] * fa + b[i + 3] * fb;
  }
  for (let i = turns; i < n; i += 1) out[i] = a[i] * fa + b[i] * fb;
}

export function addConstant(out: Float64Array, a: Float64Array, fa: number, k: number, n: number): void {
  for (let i = 0; i < n; i += 1) out[i] = a[i] * fa + k;
}

export function multiplyColumns(out: Float64Array, a: Float64Array, b: Float64Array, n: number): void {
  const turns = n - (n % 4);
  for (let i = 0; i < turns; i += 4) {
    out[i] = a[i] * b[i];
    out[i + 1] = a[i + 1] * b[i + 1];
    out[i + 2] = a[i + 2] * b[i + 2];
    out[i + 3] = a[i + 3] * b[i + 3];
  }
  for (let i = turns; i < n; i += 1) out[i] = a[i] * b[i];
}

export function multiplyConstant(out: Float64Array, a: Float64Array, k: number, n: number): void {
  const turns = n - (n % 4);
  for (let i = 0; i < turns; i += 4) {
    out[i] = a[i] * k;
    out[i + 1] = a[i + 1] * k;
    out[i + 2] = a[i + 2] * k;
    out[i + 3] = a[i + 3] * k;
  }
  for (let i = turns; i < n; i += 1) out[i] = a[i] * k;
}

export function multiplyTwo(out: Float64Array, a: Float64Array, b: Float64Array, k: number, n: number): void {
  for (let i = 0; i < n; i += 1) out[i] = a[i] * b[i] * k;
}

export function multiplyThree(
  out: Float64Array,
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  k: number,
  n: number,
): void {
  for (let i = 0; i < n; i += 1) out[i] = a[i] * b[i] * c[i] * k;
}

/** a × b × k, plus `add` away from 0, cut to whole multiples of p. */
export function cutProduct(
  out: Float64Array,
  a: Float64Array,
  b: Float64Array | null,
  k: number,
  add: number,
  p: number,
  n: number,
): void {
  if (b) {
    for (let i = 0; i < n; i += 1) {
      const u = a[i] * b[i] * k;
      out[i] = Math.trunc((u < 0 ? u - add : u + add) / p);
    }
  } else {
    for (let i = 0; i < n; i += 1) {
      const u = a[i] * k;
      out[i] = Math.trunc((u < 0 ? u - add : u + add) / p);
    }
  }
}

export function addChecked(
  out: Float64Array,
  a: Float64Array,
  fa: number,
  b: Float64Array,
  fb: number,
  n: number,
  bad: Uint8Array,
): number {
  let overflows = 0;
  for (let i = 0; i < n; i += 1) {
    const x = a[i] * fa;
    const y = b[i] * fb;
    const sum = x + y;
    if (fits(x) && fits(y) && fits(sum)) out[i] = sum;
    else {
      out[i] = 0;
      overflows += bad[i] ? 0 : 1;
      bad[i] = 1;
    }
  }
  return overflows;
}

export function multiplyChecked(
  out: Float64Array,
  a: Float64Array,
  b: Float64Array,
  n: number,
  bad: Uint8Array,
): number {
  let overflows = 0;
  for (let i = 0; i < n; i += 1) {
    const product = a[i] * b[i];
    if (fits(product)) out[i] = product;
    else {
      out[i] = 0;
      overflows += bad[i] ? 0 : 1;
      bad[i] = 1;
    }
  }
  return overflows;
}

function fits(x: number): boolean {
  return x < EXACT_LIMIT && x > -EXACT_LIMIT;
}

/** MIN (sign −1) or MAX (sign 1) of two columns, without a guess that random figures would turn wrong; |a| + |b| < 2^53. */
export function extremeColumns(
  out: Float64Array,
  a: Float64Array,
  fa: number,
  b: Float64Array,
  fb: number,
  n: number,
  sign: number,
): void {
  for (let i = 0; i < n; i += 1) {
    const x = a[i] * fa;
    const y = b[i] * fb;
    out[i] = (x + y + Math.abs(x - y) * sign) * 0.5;
  }
}

export function extremeConstant(
  out: Float64Array,
  a: Float64Array,
  fa: number,
  k: number,
  n: number,
  sign: number,
): void {
  for (let i = 0; i < n; i += 1) {
    const x = a[i] * fa;
    out[i] = (x + k + Math.abs(x - k) * sign) * 0.5;
  }
}

export function absolutes(out: Float64Array, a: Float64Array, n: number): void {
  const turns = n - (n % 4);
  for (let i = 0; i < turns; i += 4) {
    out[i] = Math.abs(a[i]);
    out[i + 1] = Math.abs(a[i + 1]);
    out[i + 2] = Math.abs(a[i + 2]);
    out[i + 3] = Math.abs(a[i + 3]);
  }
  for (let i = turns; i < n; i += 1) out[i] = Math.abs(a[i]);
}

export function signs(out: Float64Array, a: Float64Array, n: number): void {
  for (let i = 0; i < n; i += 1) {
    const x = a[i];
    out[i] = x > 0 ? 1 : x < 0 ? -1 : 0;
  }
}

/** |units| plus `add`, cut to whole multiples of p, times `back`, with the sign: every rounding but INT. */
export function cutColumn(
  out: Float64Array,
  units: Float64Array,
  add: number,
  p: number,
  back: number,
  n: number,
): void {
  for (let i = 0; i < n; i += 1) {
    const u = units[i];
    out[i] = Math.trunc((u < 0 ? u - add : u + add) / p);
  }
  // Multiplied apart: V8 takes a product with a cut number for one of small integers, and guesses wrong.
  if (back !== 1) for (let i = 0; i < n; i += 1) out[i] *= back;
}

export function floorColumn(out: Float64Array, units: Float64Array, p: number, n: number): void {
  for (let i = 0; i < n; i += 1) out[i] = Math.floor(units[i] / p);
}

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
