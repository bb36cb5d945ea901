import { isError, type CellError, type CellValue } from '../../../../host/model/value';
import type { Argument, Maker } from '../maker';
import { beyond, isBlock, numberOf, spread, textOf, type Value } from '../values';

/** A function of single values; over blocks it is applied to each place. An argument left out is a blank. */
export function scalar(least: number, most: number, of: (values: CellValue[]) => CellValue): Maker {
  return (args) => {
    if (args.length < least || args.length > most) beyond();
    const parts = args.map((arg) => arg?.value ?? (() => undefined));
    if (parts.length === 1) {
      const [only] = parts;
      return (row, column) => {
        const value = only!(row, column);
        return isBlock(value) ? spread([value], of) : of([value]);
      };
    }
    return (row, column): Value => {
      const values = parts.map((part) => part(row, column));
      return values.some(isBlock) ? spread(values, of) : of(values as CellValue[]);
    };
  };
}

/** A function of numbers; the first error is the result. */
export const ofNumbers = (least: number, most: number, of: (...numbers: number[]) => CellValue): Maker =>
  scalar(least, most, (values) => {
    const numbers: number[] = [];
    for (const value of values) {
      const number = numberOf(value);
      if (isError(number)) return number;
      numbers.push(number);
    }
    return of(...numbers);
  });

/** A function whose first arguments are texts and whose others are numbers. */
export const ofTexts = (
  least: number,
  most: number,
  texts: number,
  of: (texts: string[], numbers: number[]) => CellValue,
): Maker =>
  scalar(least, most, (values) => {
    const words: string[] = [];
    const numbers: number[] = [];
    for (const [index, value] of values.entries()) {
      const taken: string | number | CellError = index < texts ? textOf(value) : numberOf(value);
      if (isError(taken)) return taken;
      if (typeof taken === 'string') words.push(taken);
      else numbers.push(taken);
    }
    return of(words, numbers);
  });

/** All arguments given, or beyond what is known here. */
export function given(args: readonly (Argument | null)[], least: number, most: number): readonly Argument[] {
  if (args.length < least || args.length > most || args.includes(null)) beyond();
  return args as readonly Argument[];
}
