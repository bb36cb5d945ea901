import type { ColumnType } from '../ledger/spec';
import { fixedLoader, textLoader } from '../formula/columns/sources';
import type { Loader } from '../formula/columns/vector';
import { Fault, type Scalar } from '../formula/value';
import { fixedFromDoubles } from '../money/fixed';
import type { ArgumentType } from './cell-function';
import { readCell, type Wanted } from './read';

export type Matrix = readonly (readonly unknown[])[];

/** An argument as a matrix: a scalar is 1×1. null where the argument was omitted. */
export function matrixOf(raw: unknown): Matrix | null {
  if (raw === null || raw === undefined) return null;
  if (!Array.isArray(raw)) return [[raw]];
  return raw.every(Array.isArray) ? (raw as unknown[][]) : [raw];
}

/** The cells of a matrix spread over a result of rows × columns; one row or one column repeats, as in Excel. */
export function spread(matrix: Matrix, rows: number, columns: number): readonly unknown[] {
  const [height, width] = [matrix.length, matrix[0].length];
  if (columns === 1 && width === 1 && height === rows) return matrix.map((row) => row[0]);
  const cells = new Array<unknown>(rows * columns);
  for (let r = 0; r < rows; r += 1) {
    const row = matrix[height === 1 ? 0 : r];
    for (let c = 0; c < columns; c += 1) cells[r * columns + c] = row[width === 1 ? 0 : c];
  }
  return cells;
}

/** An error value that Excel passed in. */
export function isErrorValue(raw: unknown): raw is object {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

/** One argument with a value a row. */
export interface Input {
  /** Throws the fault that reading the cell is. */
  at(row: number): Scalar;
  /** For the fast reading; null leaves every row to the reference. */
  loader(): Loader | null;
}

/** The same value in every row. */
export function sameInput(value: Scalar | Fault, loader: (value: Scalar) => Loader): Input {
  return {
    at: () => {
      if (value instanceof Fault) throw value;
      return value;
    },
    loader: () => (value instanceof Fault ? null : loader(value)),
  };
}

/** One cell a row. */
export function cellsInput(cells: readonly unknown[], wanted: Wanted): Input {
  return {
    at: (row) => {
      const value = readCell(cells[row], wanted);
      if (value instanceof Fault) throw value;
      return value;
    },
    loader: () => (numeric(cells, wanted) ? numbers(cells, wanted) : texts(cells, wanted)),
  };
}

function numeric(cells: readonly unknown[], { type }: Wanted): boolean {
  if (type !== 'any') return type === 'number' || type === 'date';
  return typeof cells.find((cell) => cell !== '' && cell !== null) === 'number';
}

function numbers(cells: readonly unknown[], wanted: Wanted): Loader {
  const count = cells.length;
  const values = new Float64Array(count);
  let blank: Uint8Array | null = null;
  let odd: Uint8Array | null = null;
  const zeroIsBlank = wanted.type === 'date';
  for (let row = 0; row < count; row += 1) {
    const raw = cells[row];
    if (typeof raw === 'number' && Number.isFinite(raw) && (raw !== 0 || !(zeroIsBlank || wanted.notZero)))
      values[row] = raw;
    else if (raw === null || raw === '' || (raw === 0 && zeroIsBlank))
      (blank ??= new Uint8Array(count))[row] = 1;
    // Anything else is for the reference, which says what is wrong with it.
    else (odd ??= new Uint8Array(count))[row] = 1;
  }
  const load = fixedLoader(fixedFromDoubles(values, blank));
  return odd ? withOdd(load, odd) : load;
}

function texts(cells: readonly unknown[], wanted: Wanted): Loader {
  const count = cells.length;
  const codes = new Int32Array(count).fill(-1);
  const known = new Map<unknown, number>();
  const dictionary: string[] = [];
  const odd = new Uint8Array(count);
  for (let row = 0; row < count; row += 1) {
    const raw = cells[row];
    let code = known.get(raw);
    if (code === undefined) {
      const value = readCell(raw, wanted);
      code = typeof value === 'string' ? dictionary.push(value) - 1 : value === null ? -1 : -2;
      known.set(raw, code);
    }
    if (code === -2) odd[row] = 1;
    else codes[row] = code;
  }
  return textLoader(codes, dictionary, odd);
}

function withOdd(load: Loader, odd: Uint8Array): Loader {
  return (from, to) => {
    const vector = load(from, to);
    if (vector.kind !== 'fixed') return vector;
    const bad = odd.slice(from, to);
    if (vector.bad) for (let i = 0; i < bad.length; i += 1) bad[i] |= vector.bad[i];
    return { ...vector, bad };
  };
}

/** How cells of a ledger or parameter table are read. */
export function argumentType(type: ColumnType): ArgumentType {
  if (type === 'date' || type === 'month') return 'date';
  if (type === 'text' || type === 'period') return 'text';
  return type === 'id' || type === 'any' ? type : 'number';
}
