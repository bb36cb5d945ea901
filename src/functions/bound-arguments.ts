import { constantLoader } from '../formula/columns/sources';
import type { ColumnScope } from '../formula/columns/vector';
import { Fault, type Scalar, type Scope } from '../formula/value';
import { decimal } from '../money/decimal';
import { parseParameter } from '../scheme/parameters';
import type { CellArgument, CellFunction } from './cell-function';
import { COLUMNS } from './definitions';
import { cellsInput, isErrorValue, matrixOf, sameInput, spread, type Input, type Matrix } from './input';
import { readCell, type Wanted } from './read';
import { rangeTable, shippedTable, typeOf, type TableInput } from './table-input';

/** The arguments of one call, ready for both readings of the rule. */
export class BoundArguments {
  readonly rows: number;
  readonly columns: number;
  private readonly inputs = new Map<string, Input>();
  private readonly wholes = new Map<string, readonly Scalar[] | Fault>();
  private readonly tables = new Map<string, TableInput>();
  /** Error values of single rows, and one that concerns all rows. */
  private readonly errors: (readonly unknown[])[] = [];
  private error: object | null = null;

  /** Throws a Fault where the call itself is wrong: an argument is missing, or ranges do not fit together. */
  constructor(
    private readonly called: CellFunction,
    raw: readonly unknown[],
  ) {
    const given = called.arguments.map((_, i) => matrixOf(raw[i]));
    [this.rows, this.columns] = sizeOf(called, given);
    called.arguments.forEach((argument, i) => {
      const matrix = given[i];
      if (matrix && argument.shape !== 'value') this.error ??= errorIn(matrix);
      if (!matrix && !argument.optional) throw missing(argument, i + 1);
      this.bind(argument, i + 1, matrix);
    });
  }

  get count(): number {
    return this.rows * this.columns;
  }

  /** The error value that this row gives, as Excel's own functions pass errors on. */
  errorAt(row: number): object | null {
    if (this.error) return this.error;
    for (const cells of this.errors) if (isErrorValue(cells[row])) return cells[row];
    return null;
  }

  private bind(argument: CellArgument, place: number, matrix: Matrix | null): void {
    const { name, shape } = argument;
    const { scheme } = this.called;
    if (shape === 'table') {
      if (matrix) this.tables.set(name, rangeTable(matrix, argument, scheme));
      else if (scheme) this.tables.set(name, shippedTable(argument, place, scheme));
    } else if (shape === 'column') {
      this.wholes.set(name, matrix ? columnCells(matrix, argument) : []);
    } else {
      this.inputs.set(
        name,
        matrix ? this.input(matrix, argument) : fallbackInput(this.called, argument, place),
      );
    }
  }

  private input(matrix: Matrix, argument: CellArgument): Input {
    const wanted = wantedOf(argument);
    if (matrix.length === 1 && matrix[0].length === 1) {
      const [[raw]] = matrix;
      if (isErrorValue(raw)) this.errors.push(new Array<unknown>(this.count).fill(raw));
      return sameInput(readCell(raw, wanted), constantLoader);
    }
    const cells = spread(matrix, this.rows, this.columns);
    if (cells.some(isErrorValue)) this.errors.push(cells);
    return cellsInput(cells, wanted);
  }

  /** The reference's view of one row. */
  scope(row: number): Scope {
    const nowhere = (): never => {
      throw new Fault('NAME_UNKNOWN', { zh: '单元格函数读不到台账', en: 'a cell function reads no ledger' });
    };
    return {
      column: nowhere,
      roster: nowhere,
      all: nowhere,
      history: nowhere,
      name: (name) => (this.inputs.get(name) ?? nowhere()).at(row),
      table: (table, column) => this.table(table, column),
      isId: (table, column) => this.isId(table, column),
      isParameterTable: (table) => table !== COLUMNS,
    };
  }

  /** The fast reading's view of all rows. */
  get columnScope(): ColumnScope {
    return {
      column: () => null,
      roster: () => null,
      name: (name) => this.inputs.get(name)?.loader() ?? null,
      table: (table, column) => {
        try {
          return this.table(table, column);
        } catch (fault) {
          if (fault instanceof Fault) return null;
          throw fault;
        }
      },
      isId: (table, column) => this.isId(table, column),
    };
  }

  private table(table: string, column: string): readonly Scalar[] {
    const whole = table === COLUMNS ? this.wholes.get(column) : undefined;
    if (whole instanceof Fault) throw whole;
    if (whole) return whole;
    const input = this.tables.get(table);
    if (!input) throw new Fault('NAME_UNKNOWN', { zh: `没有表“${table}”`, en: `there is no table ${table}` });
    return input(column);
  }

  private isId(table: string | null, column: string): boolean {
    const own = this.called.arguments.find((argument) => argument.name === column);
    if (table === COLUMNS || table === null) return own?.type === 'id';
    return typeOf(this.called.scheme, table, column) === 'id';
  }
}

/** Rows and columns of the result: all ranges the same size, or one row, one column or one cell. */
function sizeOf({ arguments: args }: CellFunction, given: readonly (Matrix | null)[]): [number, number] {
  let [rows, columns] = [1, 1];
  const ranges = given.filter((matrix, i) => matrix && args[i].shape === 'value') as Matrix[];
  for (const matrix of ranges) {
    rows = Math.max(rows, matrix.length);
    columns = Math.max(columns, matrix[0].length);
  }
  for (const matrix of ranges) {
    const [height, width] = [matrix.length, matrix[0].length];
    if ((height === 1 || height === rows) && (width === 1 || width === columns)) continue;
    throw new Fault('TYPE_MISMATCH', {
      zh: `各区域大小不同（${rows}×${columns} 与 ${height}×${width}）：请选同样多的行`,
      en: `the ranges differ in size (${rows}×${columns} and ${height}×${width}): select the same rows`,
    });
  }
  return [rows, columns];
}

function errorIn(matrix: Matrix): object | null {
  for (const row of matrix) for (const cell of row) if (isErrorValue(cell)) return cell;
  return null;
}

export function wantedOf(argument: CellArgument): Wanted {
  const { type, choices, name, english } = argument;
  return { type, choices, notZero: argument.notZero.includes(name), zh: name, en: english };
}

/** A range as one column, row after row. A cell that cannot be read stands as its fault. */
function columnCells(matrix: Matrix, argument: CellArgument): readonly Scalar[] {
  const wanted = wantedOf(argument);
  return matrix.flatMap((row) => row.map((cell) => readCell(cell, wanted) as Scalar));
}

function fallbackInput({ scheme }: CellFunction, argument: CellArgument, place: number): Input {
  const { fallback } = argument;
  if (fallback?.kind === 'value')
    return sameInput(
      typeof fallback.value === 'number' ? decimal(fallback.value) : fallback.value,
      constantLoader,
    );
  const source =
    fallback?.kind === 'parameter' ? scheme?.参数.find((one) => one.参数 === fallback.name) : undefined;
  if (!source) return sameInput(null, constantLoader);
  const value = parseParameter(source, source.值) ?? null;
  return sameInput(
    value === null && source.空 === '必填' ? notGiven(argument, place) : value,
    constantLoader,
  );
}

function notGiven({ name, english }: CellArgument, place: number): Fault {
  return new Fault('PARAMETER_MISSING', {
    zh: `制度没有给出“${name}”，请填写第 ${place} 个参数`,
    en: `the text gives no "${english}": fill in argument ${place}`,
  });
}

function missing({ name, english, help }: CellArgument, place: number): Fault {
  return new Fault('REQUIRED_BLANK', {
    zh: `缺少第 ${place} 个参数“${name}”，请填写：${help.zh}`,
    en: `argument ${place}, "${english}", is missing: ${help.en}`,
  });
}
