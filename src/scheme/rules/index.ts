import type { FunctionSource } from '../source';
import { ACTUALPAY } from './actual-pay';
import { BRANCHCOMPLETION, COMPLETION, TARGETCOMPLETION } from './completion';
import { COMPOSITECOMPLETION } from './composite-completion';
import { DEPOSITREWARD } from './deposit-reward';
import { FLOATINGWAGE } from './floating-wage';
import { LIMITATIONREWARD } from './limitation-reward';
import { MAINTENANCEFEE } from './maintenance-fee';
import { MARKETINGREWARD } from './marketing-reward';

/** The domain functions that ship with the product. */
export const RULES: readonly FunctionSource[] = [
  MARKETINGREWARD,
  MAINTENANCEFEE,
  DEPOSITREWARD,
  LIMITATIONREWARD,
  COMPLETION,
  TARGETCOMPLETION,
  BRANCHCOMPLETION,
  COMPOSITECOMPLETION,
  FLOATINGWAGE,
  ACTUALPAY,
];
