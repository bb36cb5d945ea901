import { cellError, isError, type CellValue } from '../../../../host/model/value';
import type { Maker } from '../maker';
import { beyond, isBlock, Matrix, numberOf, single, type Block, type Value } from '../values';
import { given } from './scalar';

/** Longer lists are searched by the engine. */
const MANY = 20_000;

const asBlock = (value: Value): Block => (isBlock(value) ? value : new Matrix(1, 1, [value]));

const index: Maker = (args) => {
  const [list, ...places] = given(args, 2, 3);
  return (row, column) => {
    const block = asBlock(list!.area ? list!.area(row, column) : list!.value(row, column));
    const numbers: number[] = [];
    for (const place of places) {
      const number = numberOf(single(place.value(row, column)));
      if (isError(number)) return number;
      numbers.push(Math.trunc(number));
    }
    const isLine = numbers.length === 1 && block.rows === 1;
    const [r, c] = isLine ? [1, numbers[0]!] : [numbers[0]!, numbers[1] ?? 1];
    // 0 stands for a whole row or column; one number counts along a line only.
    if (r < 1 || c < 1 || (numbers.length === 1 && block.rows > 1 && block.columns > 1)) return beyond();
    return r > block.rows || c > block.columns ? cellError('#REF!') : block.at(r - 1, c - 1);
  };
};

/** A value as an exact search takes it; texts regardless of case. */
const searched = (value: CellValue): CellValue => (typeof value === 'string' ? value.toUpperCase() : value);

/** Only the exact search: how Excel halves a list that is not in order, the engine knows. */
const match: Maker = (args) => {
  const [wanted, list, kind] = given(args, 3, 3);
  return (row, column) => {
    const value = single(wanted!.value(row, column));
    if (isError(value)) return value;
    const block = asBlock(list!.value(row, column));
    const isExact = single(kind!.value(row, column)) === 0 && Math.min(block.rows, block.columns) === 1;
    if (!isExact || block.size > MANY || value === undefined) return beyond();
    if (typeof value === 'string' && /[*?~]/.test(value)) return beyond();
    const key = searched(value);
    for (let at = 0; at < block.size; at += 1) if (searched(block.nth(at)) === key) return at + 1;
    return cellError('#N/A');
  };
};

/** Over numbers in ascending order: the last that is not greater. */
const lookup: Maker = (args) => {
  const [wanted, keys, results] = given(args, 3, 3);
  return (row, column) => {
    const value = single(wanted!.value(row, column));
    if (isError(value)) return value;
    const [from, to] = [asBlock(keys!.value(row, column)), asBlock(results!.value(row, column))];
    if (typeof value !== 'number' || from.size > MANY || from.size !== to.size) return beyond();
    let found = -1;
    let before = -Infinity;
    for (let at = 0; at < from.size; at += 1) {
      const key = from.nth(at);
      if (typeof key !== 'number' || key < before) return beyond();
      before = key;
      if (key <= value) found = at;
    }
    return found < 0 ? cellError('#N/A') : to.nth(found);
  };
};

/** ROW and COLUMN: where a reference begins, one number for each row or column of a larger one. */
const position =
  (own: (row: number, column: number) => number, isDown: boolean): Maker =>
  (args) => {
    if (args.length === 0) return (row, column) => own(row, column) + 1;
    const area = given(args, 1, 1)[0]!.area ?? beyond();
    return (row, column) => {
      const { top, left, rows, columns } = area(row, column);
      const [first, count] = isDown ? [top, rows] : [left, columns];
      if (count === 1) return first + 1;
      const numbers = Array.from({ length: count }, (_, at) => first + at + 1);
      return isDown ? new Matrix(count, 1, numbers) : new Matrix(1, count, numbers);
    };
  };

const extent =
  (of: (block: Block) => number): Maker =>
  (args) => {
    const { value } = given(args, 1, 1)[0]!;
    return (row, column) => {
      const found = value(row, column);
      return !isBlock(found) && isError(found) ? found : of(asBlock(found));
    };
  };

export const lookups: Readonly<Record<string, Maker>> = {
  INDEX: index,
  MATCH: match,
  LOOKUP: lookup,
  ROW: position((row) => row, true),
  COLUMN: position((_, column) => column, false),
  ROWS: extent(({ rows }) => rows),
  COLUMNS: extent(({ columns }) => columns),
};
