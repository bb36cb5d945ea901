import { cellError, isError, type CellError, type CellValue } from '../../../../host/model/value';
import type { Maker } from '../maker';
import { beyond, isBlock, numberOf, type Value } from '../values';
import { given } from './scalar';

/** Neumaier's sum: ten thousand amounts add up without the drift of doubles. */
class Sum {
  private sum = 0;
  private rest = 0;
  count = 0;

  add(value: number): void {
    const next = this.sum + value;
    this.rest += Math.abs(this.sum) >= Math.abs(value) ? this.sum - next + value : value - next + this.sum;
    this.sum = next;
    this.count += 1;
  }

  get total(): number {
    return this.sum + this.rest;
  }
}

type Take = (number: number) => void;

/** Numbers of all arguments: of cells only numbers count, of values written in the formula whatever reads as a number. */
function total(begin: () => { take: Take; result: () => CellValue }): Maker {
  return (args) => {
    const parts = given(args, 1, 255).map(({ value, area }) => ({ value, isReference: area !== null }));
    return (row, column) => {
      const { take, result } = begin();
      for (const { value, isReference } of parts) {
        const found = value(row, column);
        const error = isBlock(found) ? takeAll(found, take) : takeOne(found, isReference, take);
        if (error) return error;
      }
      return result();
    };
  };
}

function takeAll(values: Iterable<CellValue>, take: Take): CellError | null {
  for (const value of values)
    if (typeof value === 'number') take(value);
    else if (isError(value)) return value;
  return null;
}

function takeOne(value: CellValue, isReference: boolean, take: Take): CellError | null {
  if (typeof value === 'number') take(value);
  else if (isError(value)) return value;
  else if (!isReference) {
    const number = numberOf(value);
    if (isError(number)) return number;
    take(number);
  }
  return null;
}

const extreme = (of: (a: number, b: number) => number): Maker =>
  total(() => {
    let found: number | null = null;
    return {
      take: (value) => (found = found === null ? value : of(found, value)),
      result: () => found ?? 0,
    };
  });

/** Counts what the arguments hold, errors too. */
const counting =
  (counts: (value: CellValue, isReference: boolean) => boolean): Maker =>
  (args) => {
    const parts = given(args, 1, 255).map(({ value, area }) => ({ value, isReference: area !== null }));
    return (row, column) => {
      let count = 0;
      for (const { value, isReference } of parts) {
        const found = value(row, column);
        if (!isBlock(found)) count += counts(found, isReference) ? 1 : 0;
        else for (const one of found) count += counts(one, true) ? 1 : 0;
      }
      return count;
    };
  };

const sumProduct: Maker = (args) => {
  const parts = given(args, 1, 255);
  return (row, column) => {
    const factors = parts.map(({ value, area }) => (area ? area(row, column) : value(row, column)));
    const shape = factors.find(isBlock);
    const size = shape?.size ?? 1;
    for (const factor of factors)
      if (shape && !(isBlock(factor) && factor.rows === shape.rows && factor.columns === shape.columns))
        return cellError('#VALUE!');
    const sum = new Sum();
    for (let at = 0; at < size; at += 1) {
      let product = 1;
      for (const factor of factors) {
        const value = nth(factor, at);
        if (isError(value)) return value;
        product *= typeof value === 'number' ? value : 0;
      }
      sum.add(product);
    }
    return sum.total;
  };
};

const nth = (value: Value, at: number): CellValue => (isBlock(value) ? value.nth(at) : value);

export const totals: Readonly<Record<string, Maker>> = {
  SUM: total(() => {
    const sum = new Sum();
    return { take: (value) => sum.add(value), result: () => sum.total };
  }),
  AVERAGE: total(() => {
    const sum = new Sum();
    return {
      take: (value) => sum.add(value),
      result: () => (sum.count === 0 ? cellError('#DIV/0!') : sum.total / sum.count),
    };
  }),
  MIN: extreme(Math.min),
  MAX: extreme(Math.max),
  COUNT: counting((value, isReference) => {
    if (typeof value === 'number') return true;
    return isReference || isError(value) ? false : beyond();
  }),
  COUNTA: counting((value) => value !== undefined),
  SUMPRODUCT: sumProduct,
};
