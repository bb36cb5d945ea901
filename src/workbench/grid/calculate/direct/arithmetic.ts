import { cellError, isError, type CellValue } from '../../../host/model/value';
import { beyond, numberOf, textOf } from './values';

export type Binary = (left: CellValue, right: CellValue) => CellValue;

/** Doubles that Excel takes as equal: it compares by 15 digits. */
export function alike(a: number, b: number): boolean {
  if (a === b) return true;
  if (Math.abs(a - b) > Math.abs(a) * 1e-14) return false;
  return Number(a.toPrecision(15)) === Number(b.toPrecision(15));
}

const finite = (value: number): CellValue => (Number.isFinite(value) ? value : cellError('#NUM!'));

function numeric(of: (a: number, b: number) => CellValue): Binary {
  return (left, right) => {
    if (typeof left === 'number' && typeof right === 'number') return of(left, right);
    const a = numberOf(left);
    if (isError(a)) return a;
    const b = numberOf(right);
    return isError(b) ? b : of(a, b);
  };
}

/** A sum that cancels but for its last digits is 0, as in Excel. */
const sum = (a: number, b: number): CellValue => {
  const result = a + b;
  return Math.abs(result) < Math.abs(a) * 1e-14 && alike(a, -b) ? 0 : finite(result);
};

/** -1, 0 or 1: numbers before texts, texts before truth values. Texts are ordered by the engine. */
function order(left: CellValue, right: CellValue): number {
  if (typeof left === 'number' && typeof right === 'number') return alike(left, right) ? 0 : left - right;
  if (left === undefined) return right === undefined ? 0 : order(blankLike(right), right);
  if (right === undefined) return order(left, blankLike(left));
  if (typeof left !== typeof right) return RANK[typeof left as 'number'] - RANK[typeof right as 'number'];
  if (typeof left === 'boolean') return Number(left) - Number(right);
  return left === right || (left as string).toUpperCase() === (right as string).toUpperCase() ? 0 : NaN;
}

const RANK = { number: 0, string: 1, boolean: 2 };

const blankLike = (value: CellValue): CellValue =>
  typeof value === 'number' ? 0 : typeof value === 'boolean' ? false : '';

function comparison(holds: (order: number) => boolean, ofTexts: boolean | null): Binary {
  return (left, right) => {
    if (isError(left)) return left;
    if (isError(right)) return right;
    const found = order(left, right);
    return Number.isNaN(found) ? (ofTexts ?? beyond()) : holds(found);
  };
}

export const OPERATORS: Readonly<Record<string, Binary>> = {
  '+': numeric(sum),
  '-': numeric((a, b) => sum(a, -b)),
  '*': numeric((a, b) => finite(a * b)),
  '/': numeric((a, b) => (b === 0 ? cellError('#DIV/0!') : finite(a / b))),
  '^': numeric((a, b) => (a === 0 && b === 0 ? cellError('#NUM!') : finite(a ** b))),
  '&': (left, right) => {
    const a = textOf(left);
    if (isError(a)) return a;
    const b = textOf(right);
    return isError(b) ? b : a + b;
  },
  '=': comparison((found) => found === 0, false),
  '<>': comparison((found) => found !== 0, true),
  '<': comparison((found) => found < 0, null),
  '>': comparison((found) => found > 0, null),
  '<=': comparison((found) => found <= 0, null),
  '>=': comparison((found) => found >= 0, null),
};

/** Half away from zero on 15 digits, which is how Excel sees a double. */
export function round(value: number, places: number, how: (value: number) => number = Math.round): number {
  if (value === 0 || (Number.isInteger(value) && places >= 0)) return value;
  if (Math.abs(places) > 15) return beyond();
  const shifted = shift(Math.abs(value), places);
  return Math.sign(value) * shift(how(shifted), -places);
}

/** Moves the decimal point without the error of a multiplication. */
function shift(value: number, places: number): number {
  const [digits, exponent = '0'] = value.toPrecision(15).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}
