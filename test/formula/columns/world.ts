import { parse } from '../../../src/formula/parse';
import { evaluate } from '../../../src/formula/evaluate';
import { EvaluationCache } from '../../../src/formula/cache';
import { compileColumns } from '../../../src/formula/columns/compile';
import { runColumns, type ColumnResult } from '../../../src/formula/columns/run';
import { constantLoader, fixedLoader, textLoader } from '../../../src/formula/columns/sources';
import type { ColumnScope, Loader } from '../../../src/formula/columns/vector';
import type { FunctionDefinition } from '../../../src/formula/definition';
import { Fault, type Scalar, type Scope } from '../../../src/formula/value';
import { decimal, type Decimal } from '../../../src/money/decimal';
import { fixedFromDecimals, valueAt } from '../../../src/money/fixed';

export type Cell = Decimal | string | null;
export type Columns = Record<string, Cell[]>;

/** Lines with their columns, parameters, tables and (for groups) the rows of each group. */
export interface World {
  columns: Columns;
  names?: Record<string, Scalar>;
  tables?: Record<string, Record<string, Scalar[]>>;
  ids?: readonly string[];
  functions?: ReadonlyMap<string, FunctionDefinition>;
  /** Lines are groups, and these are their rows: `starts` tells where each group begins. */
  group?: { columns: Columns; starts: number[] };
}

function no(): never {
  throw new Fault('NAME_UNKNOWN', { zh: '没有', en: 'none' });
}

/** A column of numbers, or of texts where any cell is a text. */
export function loaderOf(cells: readonly Cell[]): Loader {
  if (cells.some((cell) => typeof cell === 'string')) {
    const dictionary = [...new Set(cells.filter((cell) => typeof cell === 'string'))];
    return textLoader(
      Int32Array.from(cells, (cell) => (typeof cell === 'string' ? dictionary.indexOf(cell) : -1)),
      dictionary,
    );
  }
  return fixedLoader(fixedFromDecimals(cells as readonly (Decimal | null)[]));
}

export function columnScope(world: World): ColumnScope {
  const shared = {
    roster: (column: string) => (world.columns[column] ? loaderOf(world.columns[column]) : null),
    name: (name: string) => (world.names && name in world.names ? constantLoader(world.names[name]) : null),
    table: (table: string, column: string) => world.tables?.[table]?.[column] ?? null,
    fixedTable: (table: string, column: string) => {
      const cells = world.tables?.[table]?.[column];
      return cells?.every((cell) => cell === null || isNumber(cell))
        ? fixedFromDecimals(cells as readonly (Decimal | null)[])
        : null;
    },
    isId: (_: string | null, column: string) => world.ids?.includes(column) ?? false,
  };
  const { group } = world;
  const columnOf = (columns: Columns) => (column: string) =>
    columns[column] ? loaderOf(columns[column]) : null;
  return {
    ...shared,
    column: columnOf(world.columns),
    group: group && {
      starts: Int32Array.from(group.starts),
      rows: { ...shared, column: columnOf(group.columns) },
    },
  };
}

export function lineScope(world: World, line: number): Scope {
  return {
    column: (column, inAggregate) => {
      const { group } = world;
      if (group && inAggregate)
        return group.columns[column]?.slice(group.starts[line], group.starts[line + 1]) ?? no();
      return world.columns[column] ? world.columns[column][line] : no();
    },
    table: (table, column) => world.tables?.[table]?.[column] ?? no(),
    roster: (column) => (world.columns[column] ? world.columns[column][line] : no()),
    all: no,
    name: (name) => (world.names && name in world.names ? world.names[name] : no()),
    history: no,
    isId: (_, column) => world.ids?.includes(column) ?? false,
  };
}

/** The reference's value of a line, or 'fault'. */
export function reference(
  formula: string,
  world: World,
  line: number,
  cache = new EvaluationCache(),
): Scalar | 'fault' {
  try {
    const functions = world.functions ?? new Map<string, FunctionDefinition>();
    return evaluate(parse(formula), lineScope(world, line), { functions, cache });
  } catch (fault) {
    if (fault instanceof Fault) return 'fault';
    throw fault;
  }
}

export function linesOf(world: World): number {
  return world.group ? world.group.starts.length - 1 : Object.values(world.columns)[0].length;
}

export function columnsOf(formula: string, world: World): ColumnResult | null {
  const program = compileColumns(parse(formula), columnScope(world), world.functions ?? new Map());
  return program && runColumns(program, linesOf(world));
}

/** Compares every line that the columns decide with the reference; tells how many lines were left to it (all: null). */
export function disagreements(
  formula: string,
  world: World,
): { bad: number; wrong: string[]; compiled: boolean } {
  const result = columnsOf(formula, world);
  const lines = linesOf(world);
  if (!result) return { bad: lines, wrong: [], compiled: false };
  const bad = new Set(result.bad);
  const wrong: string[] = [];
  const cache = new EvaluationCache();
  for (let line = 0; line < lines; line += 1) {
    if (bad.has(line)) continue;
    const expected = reference(formula, world, line, cache);
    if (!agrees(result, line, expected))
      wrong.push(`${formula} line ${line}: ${show(expected)} ≠ ${found(result, line)}`);
  }
  return { bad: bad.size, wrong, compiled: true };
}

function agrees(result: ColumnResult, line: number, expected: Scalar | 'fault'): boolean {
  if (expected === 'fault') return false;
  switch (result.kind) {
    case 'number': {
      const value = valueAt(result.fixed, line);
      return value === null
        ? expected === null
        : isNumber(expected) && value.eq(expected) && value.toString() === expected.toString();
    }
    case 'approximate':
      return (
        isNumber(expected) &&
        expected.minus(exactly(result.value[line])).abs().lte(exactly(result.error[line]))
      );
    case 'text':
      return expected === (result.codes[line] < 0 ? null : result.dictionary[result.codes[line]]);
    case 'truth':
      return expected === (result.bits[line] === 1);
  }
}

/** The decimal that a double is, to its last binary place. */
function exactly(x: number): Decimal {
  let [whole, halvings] = [x, 0];
  for (; !Number.isInteger(whole); halvings += 1) whole *= 2;
  return decimal(BigInt(whole).toString()).times(decimal('0.5').pow(halvings));
}

export function isNumber(value: Scalar): value is Decimal {
  return typeof value === 'object' && value !== null;
}

function show(value: Scalar): string {
  return isNumber(value) ? value.toString() : JSON.stringify(value);
}

function found(result: ColumnResult, line: number): string {
  switch (result.kind) {
    case 'number':
      return valueAt(result.fixed, line)?.toString() ?? 'blank';
    case 'approximate':
      return `${result.value[line]} ± ${result.error[line]}`;
    case 'text':
      return JSON.stringify(result.dictionary[result.codes[line]] ?? null);
    case 'truth':
      return String(result.bits[line] === 1);
  }
}
