import type { Univer } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';

/**
 * To be called when the book is in: Univer's own engine finds no formula, so it leaves the values of the model's calculator
 * alone, and does not rewrite formulas when rows move: the model does.
 */
export function stopCalculation(univer: Univer): void {
  univer.__getInjector().get(FormulaDataModel).getFormulaData = () => ({});
}
