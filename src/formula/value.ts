import type { Decimal } from '../money/decimal';
import type { Span } from './tree';

/** One value: a number (dates are serial day numbers), a text, a truth value, or null for a blank. */
export type Scalar = Decimal | string | boolean | null;
/** A column of values: 台账[列], 全体[项目], or [列] over the rows of a group. */
export type Value = Scalar | readonly Scalar[];

/** A message in both languages. */
export interface Message {
  zh: string;
  en: string;
}

/** Why a formula has no value; codes are finding codes of the contract. */
export type FaultCode =
  | 'SYNTAX'
  | 'NAME_UNKNOWN'
  | 'TYPE_MISMATCH'
  | 'FORMULA_ERROR'
  | 'REQUIRED_BLANK'
  | 'PARAMETER_MISSING'
  | 'MANUAL_DECISION'
  | 'TARGET_MISSING'
  | 'TARGET_ZERO'
  | 'UNKNOWN_CHOICE'
  | 'CYCLE'
  | 'SCORE_MISSING'
  | 'WEIGHTS_NOT_100'
  | 'LOAN_UNKNOWN'
  | 'SNAPSHOT_MISSING'
  /** The cause is reported elsewhere: no second finding. */
  | 'UPSTREAM';

/** Thrown inside a reading, caught at its edge and turned into a finding: bad input is never an exception for users. */
export class Fault extends Error {
  constructor(
    readonly code: FaultCode,
    readonly text: Message,
    readonly span: Span | null = null,
  ) {
    super(text.zh);
    this.name = 'Fault';
  }
}

/** Does a cell of a column stand for a finding? Reading it is the fault (as Excel's error values spread). */
export function isFault(cell: unknown): cell is Fault {
  return cell instanceof Fault;
}

/** Where a formula finds its values. Each method throws a Fault where a value cannot be had. */
export interface Scope {
  /** [列]: this row's cell. In a group: the grouping column's value, or, inside an aggregate, the cells of its rows. */
  column(column: string, inAggregate: boolean): Value;
  /** 台账[列] or 参数表[列]: the whole column, as in Excel. */
  table(table: string, column: string): readonly Scalar[];
  /** 花名册.列 of the credited officer. */
  roster(column: string): Scalar;
  /** 全体[项目]: an item of all officers. */
  all(item: string): readonly Scalar[];
  /** A parameter, item, step, 分成, 期初日 … */
  name(name: string): Value;
  /** 参数(名称, 日期): a parameter as the bare name would read it on that day. Absent where there are no parameters. */
  parameter?(name: string, day: number): Scalar;
  /** 往期(项目, 期间) over sealed history. */
  history(item: string, period: string): Scalar;
  /** Is the column an id (编号), compared as exact text? */
  isId(table: string | null, column: string): boolean;
  /** A cell of a parameter table (row from 0) in words that let it be found. */
  parameterCell?(table: string, column: string, row: number): Message;
  /** Is it a parameter table? A lookup without a match there is PARAMETER_MISSING, elsewhere FORMULA_ERROR. */
  isParameterTable?(table: string): boolean;
}
