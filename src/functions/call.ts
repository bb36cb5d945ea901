import { EvaluationCache } from '../formula/cache';
import { isDecimal } from '../formula/compare';
import { compileColumns } from '../formula/columns/compile';
import { runColumns, type ColumnResult } from '../formula/columns/run';
import { evaluate } from '../formula/evaluate';
import type { Node } from '../formula/tree';
import { Fault, type Scalar } from '../formula/value';
import { POWERS } from '../money/fixed';
import { BoundArguments } from './bound-arguments';
import type { CellFunction } from './cell-function';
import { callNode, DEFINITIONS } from './definitions';
import { CellError, cellError, tooLarge, type Language } from './errors';
import { inSlices, SLICE } from './slices';

/** What one cell shows: a value, an error of ours, or an error value that was passed in. */
export type CellResult = number | string | boolean | CellError | object;

/** Below this many rows compiling costs more than it saves. */
const FEW = 32;

const nodes = new Map<string, Node>();

/**
 * Calls a function over cells: ranges spill, scalars repeat. The result is a promise where many rows need the exact reference,
 * so that Excel stays alive meanwhile.
 */
export function callCellFunction(
  called: CellFunction,
  raw: readonly unknown[],
  language: Language,
): CellResult[][] | Promise<CellResult[][]> {
  let bound: BoundArguments;
  try {
    bound = new BoundArguments(called, raw);
  } catch (fault) {
    if (fault instanceof Fault) return [[cellError(fault, called, language)]];
    throw fault;
  }
  return new Calling(called, bound, language).matrix();
}

class Calling {
  private readonly node: Node;
  private readonly options = { functions: DEFINITIONS, cache: new EvaluationCache() };

  constructor(
    private readonly called: CellFunction,
    private readonly bound: BoundArguments,
    private readonly language: Language,
  ) {
    let node = nodes.get(called.id);
    if (!node) nodes.set(called.id, (node = callNode(called)));
    this.node = node;
  }

  matrix(): CellResult[][] | Promise<CellResult[][]> {
    const { count } = this.bound;
    const values = new Array<CellResult>(count);
    const open = count < FEW ? null : this.fast(values);
    const rows = open ?? Array.from({ length: count }, (_, row) => row);
    if (rows.length <= SLICE) {
      for (const row of rows) values[row] = this.reference(row);
      return this.shaped(values);
    }
    return this.slowly(rows, values);
  }

  private async slowly(rows: readonly number[], values: CellResult[]): Promise<CellResult[][]> {
    await inSlices(rows.length, (at) => {
      values[rows[at]] = this.reference(rows[at]);
    });
    return this.shaped(values);
  }

  /** Fills in what the fast reading can and tells the rows that it leaves open; null where it reads nothing. */
  private fast(values: CellResult[]): number[] | null {
    const program = compileColumns(this.node, this.bound.columnScope, DEFINITIONS);
    if (!program) return null;
    const result = runColumns(program, this.bound.count);
    const open: number[] = [];
    const bad = new Set(result.bad);
    const at = plainReader(result);
    for (let row = 0; row < values.length; row += 1) {
      const error = this.bound.errorAt(row);
      const value = error ?? (bad.has(row) ? undefined : at(row));
      if (value === undefined) open.push(row);
      else values[row] = value;
    }
    return open;
  }

  private reference(row: number): CellResult {
    const error = this.bound.errorAt(row);
    if (error) return error;
    try {
      return plain(evaluate(this.node, this.bound.scope(row), this.options), this.language);
    } catch (fault) {
      if (fault instanceof Fault) return cellError(fault, this.called, this.language);
      throw fault;
    }
  }

  private shaped(values: readonly CellResult[]): CellResult[][] {
    const { rows, columns } = this.bound;
    return Array.from({ length: rows }, (_, row) => values.slice(row * columns, (row + 1) * columns));
  }
}

/** A blank is an empty text: a custom function cannot return an empty cell. */
function plain(value: Scalar, language: Language): CellResult {
  if (value === null) return '';
  if (!isDecimal(value)) return value;
  const number = value.toNumber();
  return Number.isFinite(number) ? number : tooLarge(language);
}

/** The value of a row as a cell shows it; undefined leaves it to the reference. */
function plainReader(result: ColumnResult): (row: number) => CellResult | undefined {
  switch (result.kind) {
    case 'number': {
      const { units, scale, blank, exact } = result.fixed;
      // The quotient of two exact doubles is the double nearest to the decimal.
      return (row) => (blank?.[row] ? '' : exact?.has(row) ? undefined : units[row] / POWERS[scale]);
    }
    case 'approximate': {
      const { value, error } = result;
      return (row) => (agrees(value[row], error[row]) ? value[row] : undefined);
    }
    case 'text':
      return (row) => result.dictionary[result.codes[row]] ?? '';
    case 'truth':
      return (row) => result.bits[row] === 1;
  }
}

/** Excel shows and compares 15 digits: a double this near is the same figure. */
function agrees(value: number, error: number): boolean {
  if (!Number.isFinite(value)) return false;
  return error <= Math.abs(value) * 1e-15 || (value === 0 && error === 0);
}
