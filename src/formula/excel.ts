import type { ExcelOptions, Refer, StepUse } from './excel/options';
import { tooLong } from './excel/steps';
import { ExcelWriter } from './excel/writer';
import type { Environment } from './frame';
import type { Node } from './tree';

export type { ExcelOptions, Refer, ReferenceNode, StepUse } from './excel/options';
export { stepsOf } from './excel/steps';

/** Excel's limit for a formula. */
const MAX_FORMULA = 8192;

/**
 * The formula in functions of Excel 2016, without a leading =. IFS, SWITCH, MAXIFS, MINIFS, CONCAT and DAYS are lowered,
 * ROUND is written twice, ids are compared by EXACT. Throws a FORMULA_ERROR fault for what cannot be written.
 * The cells of a LOOKUP's bounds must lie in ascending order.
 */
export function toExcel(node: Node, refer: Refer, options: ExcelOptions): string {
  return written(node, { frame: null, row: null }, refer, options);
}

/** The formula of one step, for a column of its own (see stepsOf); its parameters are written as what the call gives. */
export function stepToExcel(use: StepUse, refer: Refer, options: ExcelOptions): string {
  return written(use.step.tree, use.environment, refer, options);
}

function written(node: Node, env: Environment, refer: Refer, options: ExcelOptions): string {
  const { text } = new ExcelWriter(refer, options).value(node, env);
  if (text.length > MAX_FORMULA) throw tooLong(node);
  return text;
}
