import type { Decimal } from '../../money/decimal';
import type { EvaluationCache } from '../cache';
import type { Node } from '../tree';
import type { Fault, FaultCode, Scalar, Scope } from '../value';
import type { CriterionForm } from './criterion-form';

export type CallNode = Extract<Node, { kind: 'call' }>;

/**
 * One call as a function sees it. An argument is evaluated when it is asked for, so a function is as lazy as its code.
 * Getters throw a Fault where the argument has not the type they name.
 */
export interface Call {
  readonly node: CallNode;
  readonly count: number;
  readonly scope: Scope;
  readonly cache: EvaluationCache;
  /** Argument i as one value. */
  scalar(i: number): Scalar;
  /** A number; TRUE and FALSE count 1 and 0 as in Excel's arithmetic. A blank is REQUIRED_BLANK, a text TYPE_MISMATCH. */
  number(i: number): Decimal;
  /** A value of argument i, already evaluated, as a number; faults as `number`. `row` (from 0) where i is a column. */
  numberOf(i: number, value: Scalar, row?: number): Decimal;
  /** A number cut to its whole part, as Excel does with counts and positions. */
  whole(i: number): number;
  /** What & would join: a blank is "". */
  text(i: number): string;
  /** A condition: TRUE, FALSE or a number (not 0). */
  truth(i: number): boolean;
  /** An aggregate's argument: a column as an array, or one value. */
  cells(i: number): Scalar | readonly Scalar[];
  /** A column argument; one value counts as a column of one. */
  column(i: number): readonly Scalar[];
  /** Is argument i an id, compared as exact text? */
  isId(i: number): boolean;
  /** Argument i as a criterion of SUMIFS and its like: its value, and how it is to be read. */
  criterion(i: number): { value: Scalar; form: CriterionForm };
  /** The table that argument i is a column of, or null. */
  table(i: number): string | null;
  /** A fault at argument i, or at the whole call. */
  fault(code: FaultCode, zh: string, en: string, i?: number): Fault;
}

/** What an argument must be, for the load-time check: `number` takes dates and truth values too, `numbers` also columns. */
export type ArgumentType = 'number' | 'numbers' | 'condition' | 'any';

/** What a value is, for the load-time check; `same` is the common type of the value arguments, `first` that of the first. */
export type ResultType = 'number' | 'text' | 'boolean' | 'date' | 'same' | 'first' | 'any';

/** One built-in function: metadata for the check and the other readings, and its meaning over values. */
export interface FunctionSpec {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  /** Arguments come in pairs: their count is even (0) or odd (1). */
  readonly parity?: 0 | 1;
  /** Not all arguments are evaluated in every call. */
  readonly lazy?: boolean;
  /** Does argument i take a column as an array? */
  readonly takesColumn?: (i: number) => boolean;
  /** What argument i of `count` must be; any where not said. */
  readonly argument?: (i: number, count: number) => ArgumentType;
  readonly result: ResultType;
  readonly apply: (call: Call) => Scalar;
}

export const ANY_COUNT = 255;
