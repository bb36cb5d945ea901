import { parseRect } from '../model/address';
import { areaOf } from '../model/areas';
import { MAX_COLUMNS, bottomOf, rightOf } from '../model/rect';
import type { Area, Book, Calculator, Sheet } from '../model/types';
import { cellError, isError, type CellError, type CellValue } from '../model/value';
import { HostError } from '../protocol/errors';
import { parseFormula, type Node } from './parse';

type Result = CellValue | Area;

const isArea = (value: Result): value is Area => typeof value === 'object' && 'rect' in value;

/**
 * Arithmetic, comparison, text joining, references, names and a few functions; any other formula keeps 0.
 * Cells are calculated when they are asked for, so the order of formulas does not matter; a circle is 0.
 */
export const tinyCalculator: Calculator = {
  calculate(book: Book): void {
    const waiting = new Map<Sheet, Set<number>>();
    for (const sheet of book.sheets) {
      const cells = new Set<number>();
      for (const [row, column] of sheet.cells.formulas()) cells.add(row * MAX_COLUMNS + column);
      if (cells.size > 0) waiting.set(sheet, cells);
    }
    const evaluation = new Evaluation(book, (sheet, row, column) => {
      if (!waiting.get(sheet)?.delete(row * MAX_COLUMNS + column)) return;
      const formula = sheet.cells.formula(row, column);
      if (formula !== undefined) sheet.cells.setResult(row, column, evaluation.cell(sheet, formula));
    });
    for (const [sheet, cells] of waiting)
      for (const cell of cells) evaluation.settle(sheet, Math.floor(cell / MAX_COLUMNS), cell % MAX_COLUMNS);
  },
};

class Evaluation {
  constructor(
    private readonly book: Book,
    /** Brings a cell up to date before it is read. */
    readonly settle: (sheet: Sheet, row: number, column: number) => void,
  ) {}

  cell(sheet: Sheet, formula: string): CellValue {
    if (/#REF!/.test(formula)) return cellError('#REF!');
    try {
      const result = this.single(this.node(parseFormula(formula.slice(1)), sheet));
      // A reference to a blank shows 0, and Excel knows no negative zero.
      return result === undefined || result === 0 ? 0 : result;
    } catch (error) {
      // A chain too long for the stack is left at 0, as is what the engine does not know.
      if (error instanceof Unknown || error instanceof RangeError) return 0;
      throw error;
    }
  }

  private node(node: Node, sheet: Sheet): Result {
    switch (node.kind) {
      case 'value':
        return node.value;
      case 'reference':
        return this.area(node.text, sheet);
      case 'call':
        return this.call(node.name, node.args, sheet);
      case 'sign': {
        const value = numberOf(this.single(this.node(node.operand, sheet)));
        return isError(value)
          ? value
          : node.operator === '-'
            ? -value
            : node.operator === '%'
              ? value / 100
              : value;
      }
      case 'binary':
        return binary(
          node.operator,
          this.single(this.node(node.left, sheet)),
          this.single(this.node(node.right, sheet)),
        );
    }
  }

  private area(text: string, sheet: Sheet): Result {
    try {
      return areaOf(this.book, text, sheet);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return parseRect(text) ? cellError('#REF!') : cellError('#NAME?');
    }
  }

  /** The value of a one-cell result; a larger area has none. */
  private single(result: Result): CellValue {
    if (!isArea(result)) return result;
    if (result.rect.rows !== 1 || result.rect.columns !== 1) return cellError('#VALUE!');
    this.settle(result.sheet, result.rect.top, result.rect.left);
    return result.sheet.cells.value(result.rect.top, result.rect.left);
  }

  private call(name: string, args: readonly Node[], sheet: Sheet): CellValue {
    if (name === 'SUM') return this.sum(args, sheet);
    if (name === 'IF') {
      const test = this.single(this.node(args[0]!, sheet));
      if (isError(test)) return test;
      const chosen = test === true || (typeof test === 'number' && test !== 0) ? args[1] : args[2];
      return chosen ? this.single(this.node(chosen, sheet)) : false;
    }
    if (name === 'ROUND') {
      const [value, places] = args.map((arg) => numberOf(this.single(this.node(arg, sheet))));
      if (isError(value)) return value;
      const digits = isError(places) ? 0 : (places ?? 0);
      const size = Number(`${Math.round(Number(`${Math.abs(value ?? 0)}e${digits}`))}e${-digits}`);
      return Math.sign(value ?? 0) * size;
    }
    throw new Unknown(name);
  }

  private sum(args: readonly Node[], sheet: Sheet): CellValue {
    let sum = 0;
    for (const arg of args) {
      const result = this.node(arg, sheet);
      if (!isArea(result)) {
        const value = numberOf(result);
        if (isError(value)) return value;
        sum += value;
        continue;
      }
      const { cells } = result.sheet;
      for (let row = result.rect.top; row <= Math.min(bottomOf(result.rect), cells.height - 1); row += 1)
        for (let column = result.rect.left; column <= rightOf(result.rect); column += 1) {
          this.settle(result.sheet, row, column);
          const value = cells.value(row, column);
          if (isError(value)) return value;
          if (typeof value === 'number') sum += value;
        }
    }
    return sum;
  }
}

/** A function this engine does not know. */
class Unknown extends Error {}

function numberOf(value: Result): number | CellError {
  if (typeof value === 'number') return value;
  if (value === undefined) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') {
    const number = value.trim() === '' ? NaN : Number(value);
    return Number.isFinite(number) ? number : cellError('#VALUE!');
  }
  return isArea(value) ? cellError('#VALUE!') : value;
}

const textOf = (value: CellValue): string =>
  value === undefined
    ? ''
    : typeof value === 'boolean'
      ? String(value).toUpperCase()
      : isError(value)
        ? value.error
        : String(value);

function binary(operator: string, left: CellValue, right: CellValue): CellValue {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (operator === '&') return textOf(left) + textOf(right);
  if (/[=<>]/.test(operator)) return compare(operator, left, right);
  const [a, b] = [numberOf(left), numberOf(right)];
  if (isError(a)) return a;
  if (isError(b)) return b;
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b === 0 ? cellError('#DIV/0!') : a / b;
    default:
      return a ** b;
  }
}

/** Numbers come before texts, texts before TRUE and FALSE; texts regardless of case. */
function compare(operator: string, left: CellValue, right: CellValue): boolean {
  const rank = (value: CellValue): number =>
    typeof value === 'string' ? 1 : typeof value === 'boolean' ? 2 : 0;
  const key = (value: CellValue, other: CellValue): string | number | boolean =>
    value === undefined
      ? typeof other === 'string'
        ? ''
        : 0
      : typeof value === 'string'
        ? value.toLowerCase()
        : (value as number | boolean);
  const [a, b] = [key(left, right), key(right, left)];
  const order =
    rank(left ?? a) !== rank(right ?? b) ? rank(left ?? a) - rank(right ?? b) : a < b ? -1 : a > b ? 1 : 0;
  const tests: Record<string, boolean> = {
    '=': order === 0,
    '<>': order !== 0,
    '<': order < 0,
    '>': order > 0,
    '<=': order <= 0,
    '>=': order >= 0,
  };
  return tests[operator] ?? false;
}
