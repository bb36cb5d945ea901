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

/**
 * tops / (bottoms × k) rounded as ROUND(ROUND(x, 6), 0) rounds: by whole quotient and rest, both exact while
 * |top| + |bottom × k| < 2^53. Flags the lines that divide by 0, and those whose rest is so near 0.4999995 of the divisor
 * that the reference's rounding to 28 digits might have decided.
 */
export function roundQuotients(
  out: Float64Array,
  tops: Float64Array,
  bottoms: Float64Array | null,
  k: number,
  bad: Uint8Array,
  n: number,
): void {
  for (let i = 0; i < n; i += 1) {
    const top = tops[i];
    const bottom = bottoms ? bottoms[i] * k : k;
    const size = Math.abs(top);
    const part = Math.abs(bottom);
    const whole = part === 0 ? 0 : Math.floor(size / part);
    const over = (size - whole * part) * 1e7 - part * 4999995;
    const quotient = over > 0 ? whole + 1 : whole;
    out[i] = top < 0 === bottom < 0 ? quotient : 0 - quotient;
    bad[i] = part === 0 || Math.abs(over) <= part * NEAR ? 1 : 0;
  }
}

/** A thousand times the roundings of both sides of that comparison. */
const NEAR = 1e7 * 2 ** -42;

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
