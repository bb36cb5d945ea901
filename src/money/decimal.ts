import Decimal from 'decimal.js';

/** Exact decimals: 1,000 digits is beyond any sum or product of ledger figures, so + − × never round. */
const Exact = Decimal.clone({
  precision: 1000,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -1000,
  toExpPos: 1000,
});
/** Division and fractional powers keep 28 significant digits ("Numbers" of the design). */
const Quotient = Exact.clone({ precision: 28 });
/** Numbers of a workbook carry 15 significant digits, as Excel shows and stores them. */
const SIGNIFICANT_DIGITS = 15;

export type { Decimal };

export function decimal(value: Decimal.Value): Decimal {
  return new Exact(value);
}

export const ZERO = decimal(0);
export const ONE = decimal(1);

/** The decimal that a double in a workbook stands for. */
export function fromDouble(value: number): Decimal {
  return new Exact(
    Number.isInteger(value) && Math.abs(value) < 1e15 ? value : value.toPrecision(SIGNIFICANT_DIGITS),
  );
}

/** a / b to 28 significant digits; b must not be 0 (the caller reports that as a finding). */
export function divide(a: Decimal, b: Decimal): Decimal {
  return exact(Quotient.div(a, b));
}

/** base ^ exponent: exact for whole exponents from 0 to 64, else to 28 significant digits. */
export function power(base: Decimal, exponent: Decimal): Decimal {
  const whole = exponent.isInteger() && exponent.gte(0) && exponent.lte(64);
  return whole ? Exact.pow(base, exponent) : exact(Quotient.pow(base, exponent));
}

/** Excel's ROUND(ROUND(x, n+6), n), half away from zero: clears binary noise, so every engine agrees on the fen. */
export function round(x: Decimal, places: number): Decimal {
  return roundTo(roundTo(x, places + 6, Decimal.ROUND_HALF_UP), places, Decimal.ROUND_HALF_UP);
}

/** ROUNDUP: away from zero. */
export function roundUp(x: Decimal, places: number): Decimal {
  return roundTo(x, places, Decimal.ROUND_UP);
}

/** ROUNDDOWN: towards zero. */
export function roundDown(x: Decimal, places: number): Decimal {
  return roundTo(x, places, Decimal.ROUND_DOWN);
}

function roundTo(x: Decimal, places: number, mode: Decimal.Rounding): Decimal {
  if (places >= 0) return noNegativeZero(x.toDecimalPlaces(places, mode));
  const unit = new Exact(10).pow(-places);
  return noNegativeZero(exact(Exact.div(x, unit)).toDecimalPlaces(0, mode).times(unit));
}

function exact(x: Decimal): Decimal {
  return new Exact(x);
}

/** −0 is 0. */
export function noNegativeZero(x: Decimal): Decimal {
  return x.isZero() ? ZERO : x;
}
