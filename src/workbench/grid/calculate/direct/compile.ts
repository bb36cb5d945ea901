import { cellError, isError, type CellValue } from '../../../host/model/value';
import type { Form } from '../form';
import type { Part } from '../normalise';
import { leftAt, rectAt, topAt, type Read } from '../reads';
import { OPERATORS, type Binary } from './arithmetic';
import { FUNCTIONS } from './functions';
import type { Argument, Sources } from './maker';
import { parse, type Tree } from './parse';
import {
  Area,
  Beyond,
  beyond,
  isBlock,
  numberOf,
  spread,
  type Block,
  type Direct,
  type Value,
} from './values';

/** A formula as a function of its cell; null where it holds something that only the engine knows. */
export function compile(form: Form, parts: () => readonly Part[], sources: Sources): Direct | null {
  if (form.custom || form.volatile) return null;
  try {
    return direct(parse(parts()), sources);
  } catch (error) {
    if (error instanceof Beyond) return null;
    throw error;
  }
}

/** What a lone reference shows. */
export function cellShownBy({ reads }: Form, { cellsOf }: Sources, row: number, column: number): CellValue {
  const read = reads[0]!;
  return cellsOf(read.sheetId).value(topAt(read, row), leftAt(read, column)) ?? 0;
}

/** By the 15 digits that Excel shows: a sum of doubles without its dust, and no negative zero. */
function shownNumber(value: number): CellValue {
  if (Number.isInteger(value)) return value + 0;
  return Number.isFinite(value) ? Number(value.toPrecision(15)) : cellError('#NUM!');
}

/** What a formula shows: a blank as 0; null where it is left to the engine. */
export function shownBy(formula: Direct, row: number, column: number): CellValue | null {
  let value: Value;
  try {
    value = formula(row, column);
  } catch (error) {
    if (error instanceof Beyond) return null;
    throw error;
  }
  if (isBlock(value)) {
    if (value.size !== 1) return null;
    value = value.at(0, 0);
  }
  if (typeof value === 'number') return shownNumber(value);
  return value ?? 0;
}

const cellOf = (read: Read, { cellsOf }: Sources): Direct => {
  const { sheetId } = read;
  return (row, column) => cellsOf(sheetId).value(topAt(read, row), leftAt(read, column));
};

function areaOf(read: Read, { cellsOf }: Sources): (row: number, column: number) => Area {
  const { sheetId } = read;
  return (row, column) => {
    const { top, left, rows, columns } = rectAt(read, row, column);
    return new Area(sheetId, cellsOf(sheetId), top, left, rows, columns);
  };
}

function direct(tree: Tree, sources: Sources): Direct {
  switch (tree.kind) {
    case 'value': {
      const { value } = tree;
      return () => value;
    }
    case 'read':
      return tree.read.single ? cellOf(tree.read, sources) : areaOf(tree.read, sources);
    case 'sign':
      return signed(tree.operator, direct(tree.operand, sources));
    case 'binary':
      return binary(OPERATORS[tree.operator]!, direct(tree.left, sources), direct(tree.right, sources));
    case 'call': {
      const make = FUNCTIONS.get(tree.name) ?? beyond();
      const args = tree.args.map((arg) => arg && argument(arg, sources));
      return make(args, sources);
    }
  }
}

const argument = (tree: Tree, sources: Sources): Argument => ({
  value: direct(tree, sources),
  area: tree.kind === 'read' ? areaOf(tree.read, sources) : null,
});

function binary(operator: Binary, left: Direct, right: Direct): Direct {
  return (row, column) => {
    const a = left(row, column);
    const b = right(row, column);
    return isBlock(a) || isBlock(b) ? spread([a, b], ([x, y]) => operator(x, y)) : operator(a, b);
  };
}

function signed(operator: '-' | '+' | '%', operand: Direct): Direct {
  if (operator === '+') return operand;
  const of = (value: CellValue): CellValue => {
    const number = numberOf(value);
    if (isError(number)) return number;
    return operator === '-' ? -number : number / 100;
  };
  return (row, column) => {
    const value = operand(row, column);
    return isBlock(value) ? spread([value as Block], ([one]) => of(one)) : of(value);
  };
}
