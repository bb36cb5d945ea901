import type { Message } from '../value';
import type { FunctionDefinition } from '../definition';
import type { Node } from '../tree';
import type { CheckEnvironment, Declared, Problem, ValueType } from './environment';
import type { Unit } from './units';

/** What the check knows of a part: its type, its unit, and whether it is a whole column. */
export interface Typing {
  type: ValueType;
  unit: Unit;
  column: boolean;
}

/** What the rules for operators, calls and references ask of the checker that runs them. */
export interface Checking {
  readonly environment: CheckEnvironment;
  /** Parameters and steps of the function that is looked into; they shadow the names of the environment. */
  readonly own: ReadonlyMap<string, Typing>;
  /** The node as one value: a whole column is a problem. */
  value(node: Node): Typing;
  /** The node as an aggregate's argument. */
  cells(node: Node): Typing;
  resultOf(definition: FunctionDefinition, args: readonly Typing[]): Typing;
  declared(declared: Declared, column: boolean): Typing;
  problem(code: Problem['code'], node: Node, zh: string, en: string): void;
}

export const ANYTHING: Typing = { type: 'any', unit: 'unknown', column: false };

export function typed(type: ValueType, unit: Unit = 'unknown', column = false): Typing {
  return { type, unit, column };
}

export function isTextual(type: ValueType): boolean {
  return type === 'text' || type === 'id';
}

function isNumeric(type: ValueType): boolean {
  return type === 'number' || type === 'date';
}

/** Can the two be equal, or be put in order? A blank can: x="" tests it. */
export function comparable(a: ValueType, b: ValueType): boolean {
  if (a === 'any' || b === 'any' || a === 'blank' || b === 'blank') return true;
  return a === b || (isTextual(a) && isTextual(b)) || (isNumeric(a) && isNumeric(b));
}

/** The type of a choice between two. */
export function either(a: ValueType, b: ValueType): ValueType {
  if (a === b || b === 'blank') return a;
  if (a === 'blank') return b;
  return isTextual(a) && isTextual(b) ? 'text' : 'any';
}

export const TYPE_NAMES: Record<ValueType, Message> = {
  number: { zh: '数字', en: 'a number' },
  text: { zh: '文本', en: 'text' },
  id: { zh: '编号（文本）', en: 'an id (text)' },
  date: { zh: '日期', en: 'a date' },
  boolean: { zh: '条件（TRUE/FALSE）', en: 'a condition (TRUE/FALSE)' },
  blank: { zh: '空白', en: 'a blank' },
  any: { zh: '任意值', en: 'any value' },
};
