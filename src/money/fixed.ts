import { decimal, fromDouble, type Decimal } from './decimal';

/** Whole numbers of doubles are exact below this bound. */
export const EXACT_LIMIT = 2 ** 53;
/** The most decimals a fixed column carries; more go to `exact`. */
export const MAX_SCALE = 12;
/** Powers of ten that doubles hold exactly. */
export const POWERS = Array.from({ length: 23 }, (_, n) => Number(`1e${n}`));

/**
 * A column of exact decimals: value = units / 10^scale. `units` are whole numbers below 2^53.
 * A value that does not fit stands in `exact` by its row; a blank has its flag in `blank` (and 0 units).
 */
export interface FixedColumn {
  units: Float64Array;
  scale: number;
  blank: Uint8Array | null;
  exact: Map<number, Decimal> | null;
}

/** The value at a row: a decimal, or null for a blank. */
export function valueAt(column: FixedColumn, row: number): Decimal | null {
  if (column.blank?.[row]) return null;
  return column.exact?.get(row) ?? unitsToDecimal(column.units[row], column.scale);
}

export function unitsToDecimal(units: number, scale: number): Decimal {
  return scale === 0 ? decimal(units) : decimal(`${units}e-${scale}`);
}

/** Whole units of a decimal at a scale, or NaN where it does not fit exactly. */
export function unitsOf(value: Decimal, scale: number): number {
  if (value.decimalPlaces() > scale) return NaN;
  const units = value.times(POWERS[scale]).toNumber();
  return Math.abs(units) < EXACT_LIMIT ? units + 0 : NaN;
}

/** units / 10^places rounded half away from zero, exactly, for |units| < 2^53. */
export function divideRounded(units: number, places: number): number {
  const p = POWERS[places];
  // + 0: a product such as −5 × 0 is −0, and −0 is 0.
  const a = units < 0 ? -units : units + 0;
  let q = Math.floor(a / p);
  let r = a - q * p;
  if (r < 0) {
    q -= 1;
    r += p;
  } else if (r >= p) {
    q += 1;
    r -= p;
  }
  if (r * 2 >= p) q += 1;
  return units < 0 ? (q === 0 ? 0 : -q) : q;
}

/** Decimals that a double's 15-digit reading needs, or −1 above MAX_SCALE; fast for the scales that ledgers have. */
export function scaleOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  for (let scale = 1; scale <= MAX_SCALE; scale += 1) {
    const units = Math.round(value * POWERS[scale]);
    if (Math.abs(units) < 1e15 && units / POWERS[scale] === value) return scale;
    if (Math.abs(units) >= 1e15) break;
  }
  const places = fromDouble(value).decimalPlaces();
  return places <= MAX_SCALE ? places : -1;
}

/** A fixed column of doubles read at 15 significant digits. `blank` rows are skipped. */
export function fixedFromDoubles(values: Float64Array, blank: Uint8Array | null): FixedColumn {
  const rows = values.length;
  let scale = 0;
  for (let row = 0; row < rows; row += 1) {
    const value = values[row];
    if (scale === MAX_SCALE || blank?.[row]) continue;
    // Most rows need no more decimals than those before them: one multiplication tells.
    const units = Math.round(value * POWERS[scale]);
    if (units / POWERS[scale] === value && Math.abs(units) < 1e15) continue;
    scale = Math.max(scale, scaleOf(value));
  }
  const units = new Float64Array(rows);
  let exact: Map<number, Decimal> | null = null;
  for (let row = 0; row < rows; row += 1) {
    if (blank?.[row]) continue;
    const value = values[row];
    const whole = Math.round(value * POWERS[scale]);
    if (Math.abs(whole) < 1e15 && whole / POWERS[scale] === value) {
      units[row] = whole + 0;
      continue;
    }
    const exactValue = fromDouble(value);
    const fitted = unitsOf(exactValue, scale);
    if (Number.isNaN(fitted)) (exact ??= new Map()).set(row, exactValue);
    else units[row] = fitted;
  }
  return { units, scale, blank, exact };
}

/** A fixed column of decimals (null = blank), at the smallest scale that holds most of them. */
export function fixedFromDecimals(values: readonly (Decimal | null)[]): FixedColumn {
  const places = values.map((value) => (value ? value.decimalPlaces() : 0));
  const scale = places.reduce((most, p) => (p <= MAX_SCALE && p > most ? p : most), 0);
  const column: FixedColumn = { units: new Float64Array(values.length), scale, blank: null, exact: null };
  values.forEach((value, row) => {
    if (value === null) {
      (column.blank ??= new Uint8Array(values.length))[row] = 1;
      return;
    }
    const units = unitsOf(value, scale);
    if (Number.isNaN(units)) (column.exact ??= new Map()).set(row, value);
    else column.units[row] = units;
  });
  return column;
}
