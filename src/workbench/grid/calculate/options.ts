import type { GridFunction } from '../types';
import type { CallFunctions } from './custom-functions';

export interface CalculatorOptions {
  functions?: readonly GridFunction[];
  /** How custom functions are called; without it they show #NAME?. */
  call?: CallFunctions;
  /** False has every formula evaluated by the engine, for comparisons. */
  direct?: boolean;
  /** Told while a long calculation goes on, and when it ends. */
  onProgress?(done: number, total: number): void;
  /** Told after cells got new results, outside of `calculate` too. */
  onResults?(): void;
}
