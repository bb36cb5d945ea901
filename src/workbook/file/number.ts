import { decodeUtf8 } from './xml-text';

const POWERS = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
const MINUS = 45;
const POINT = 46;

/**
 * The double that decimal digits in bytes stand for, rounded as Number() does; null if they are no finite number.
 * Up to 15 digits the quotient of two exact doubles is the correctly rounded value.
 */
export function parseNumber(bytes: Uint8Array, from: number, to: number): number | null {
  let at = from;
  const negative = bytes[at] === MINUS;
  if (negative) at++;
  let mantissa = 0;
  let digits = 0;
  let seen = 0;
  let decimals = -1;
  for (; at < to; at++) {
    const digit = bytes[at] - 48;
    if (digit >= 0 && digit <= 9) {
      seen++;
      mantissa = mantissa * 10 + digit;
      if (mantissa !== 0) digits++;
      if (decimals >= 0) decimals++;
    } else if (bytes[at] === POINT && decimals < 0) decimals = 0;
    else return slowly(bytes, from, to);
  }
  if (digits > 15 || decimals > 22 || seen === 0) return slowly(bytes, from, to);
  const value = decimals > 0 ? mantissa / POWERS[decimals] : mantissa;
  // −0 is 0.
  return negative ? 0 - value : value;
}

function slowly(bytes: Uint8Array, from: number, to: number): number | null {
  const text = decodeUtf8(bytes, from, to).trim();
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value + 0 : null;
}
