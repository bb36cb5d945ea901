import type { FunctionDefinition, Step } from '../definition';
import type { Environment } from '../frame';
import type { Node } from '../tree';

/** A leaf that the caller places: [列], 台账[列], 全体[项目], 花名册.列, a bare name, or a call of 往期. */
export type ReferenceNode = Extract<
  Node,
  { kind: 'column' | 'tableColumn' | 'all' | 'roster' | 'name' | 'call' }
>;

/** The Excel text of a reference; `whole` asks for the range of a column (in a group the range of its rows). */
export type Refer = (node: ReferenceNode, whole: boolean) => string;

/** A step of a domain function that a formula calls. `key` is stable for the formula, and different for each use. */
export interface StepUse {
  key: string;
  definition: FunctionDefinition;
  step: Step;
  /** Where the step's names stand: for `stepToExcel`. */
  environment: Environment;
}

export interface ExcelOptions {
  functions: ReadonlyMap<string, FunctionDefinition>;
  /** native (the default) writes the steps of domain functions out; functions calls them as custom functions. */
  mode?: 'native' | 'functions';
  /** How a custom function is called in a cell; the bare name by default. */
  functionName?: (name: string) => string;
  /** The cell that holds a step, where the caller gives steps columns of their own; undefined writes the step inline. */
  stepReference?: (use: StepUse) => string | undefined;
  /** Does the reference hold ids, which must never meet SUMIFS, COUNTIFS or MATCH? */
  isId?: (node: ReferenceNode) => boolean;
  /** May the reference be blank? Where not, a comparison with 0 needs no test for blanks; by default all may. */
  mayBeBlank?: (node: ReferenceNode) => boolean;
  /** 参数(名称, 日期): the look-up of a parameter by the Excel text of a day; undefined: it has no native form here. */
  parameterOn?: (name: string, day: string) => string | undefined;
  /** Does [列] stand for a range of rows inside an aggregate (分组明细)? */
  isGroup?: boolean;
}
