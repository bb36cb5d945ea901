import type { Cells } from '../../../host/model/cells';
import { cellError, isError, type CellError, type CellValue } from '../../../host/model/value';

/** A formula that is evaluated without the engine, for the copy at a cell. */
export type Direct = (row: number, column: number) => Value;

export type Value = CellValue | Block;

/** Thrown where only the engine knows what Excel does: the formula is left to it. */
export class Beyond extends Error {}
const BEYOND = new Beyond('left to the engine');

export function beyond(): never {
  throw BEYOND;
}

/** Rows and columns of values, cells or computed. */
export abstract class Block {
  constructor(
    readonly rows: number,
    readonly columns: number,
  ) {}

  get size(): number {
    return this.rows * this.columns;
  }

  abstract at(row: number, column: number): CellValue;

  /** By position from 0, row by row. */
  nth(index: number): CellValue {
    return this.columns === 1
      ? this.at(index, 0)
      : this.at(Math.floor(index / this.columns), index % this.columns);
  }

  *[Symbol.iterator](): Generator<CellValue> {
    for (let row = 0; row < this.rows; row += 1)
      for (let column = 0; column < this.columns; column += 1) yield this.at(row, column);
  }
}

export class Area extends Block {
  constructor(
    readonly sheetId: string,
    private readonly cells: Cells,
    readonly top: number,
    readonly left: number,
    rows: number,
    columns: number,
  ) {
    super(rows, columns);
  }

  at(row: number, column: number): CellValue {
    return this.cells.value(this.top + row, this.left + column);
  }
}

export class Matrix extends Block {
  constructor(
    rows: number,
    columns: number,
    private readonly values: readonly CellValue[],
  ) {
    super(rows, columns);
  }

  at(row: number, column: number): CellValue {
    return this.values[row * this.columns + column];
  }
}

export const isBlock = (value: Value): value is Block => value instanceof Block;

/** The one value of an argument; a larger block would spill. */
export function single(value: Value): CellValue {
  if (!isBlock(value)) return value;
  return value.size === 1 ? value.at(0, 0) : beyond();
}

const PLAIN_NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** As arithmetic takes it. A text that Excel might read as a date or an amount is left to the engine. */
export function numberOf(value: CellValue): number | CellError {
  switch (typeof value) {
    case 'number':
      return value;
    case 'undefined':
      return 0;
    case 'boolean':
      return value ? 1 : 0;
    case 'string': {
      const text = value.trim();
      if (PLAIN_NUMBER.test(text)) return Number(text);
      return /\d/.test(text) ? beyond() : cellError('#VALUE!');
    }
    default:
      return value;
  }
}

/** As `&` joins it. */
export function textOf(value: CellValue): string | CellError {
  switch (typeof value) {
    case 'string':
      return value;
    case 'undefined':
      return '';
    case 'boolean':
      return value ? 'TRUE' : 'FALSE';
    case 'number':
      return generalText(value);
    default:
      return value;
  }
}

/** A number as Excel joins it to a text, by 15 digits; what it would write with an exponent is left to the engine. */
function generalText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  if (Math.abs(value) < 1e-4 || Math.abs(value) >= 1e15) return beyond();
  return String(Number(value.toPrecision(15)));
}

/** As IF and NOT ask it. */
export function truthOf(value: CellValue): boolean | CellError {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return beyond();
  const number = numberOf(value);
  return isError(number) ? number : number !== 0;
}

/** Applies a function of single values to each place of its arguments; a row or column of one counts for all. */
export function spread(args: readonly Value[], of: (values: CellValue[]) => CellValue): Value {
  let rows = 1;
  let columns = 1;
  for (const arg of args)
    if (isBlock(arg)) {
      rows = Math.max(rows, arg.rows);
      columns = Math.max(columns, arg.columns);
    }
  const fits = (own: number, all: number): boolean => own === 1 || own === all;
  for (const arg of args) if (isBlock(arg) && !(fits(arg.rows, rows) && fits(arg.columns, columns))) beyond();
  const values: CellValue[] = [];
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      values.push(
        of(
          args.map((arg) =>
            isBlock(arg) ? arg.at(arg.rows === 1 ? 0 : row, arg.columns === 1 ? 0 : column) : arg,
          ),
        ),
      );
  return new Matrix(rows, columns, values);
}
