import type { Maker } from '../maker';
import { conditional } from './conditional';
import { dates } from './dates';
import { logic } from './logic';
import { lookups } from './lookups';
import { numbers } from './numbers';
import { texts } from './texts';
import { totals } from './totals';

/** The functions that are evaluated here; any other is the engine's. */
export const FUNCTIONS: ReadonlyMap<string, Maker> = new Map<string, Maker>([
  ...Object.entries(logic),
  ...Object.entries(numbers),
  ...Object.entries(totals),
  ...Object.entries(texts),
  ...Object.entries(dates),
  ...Object.entries(lookups),
  ...Object.entries(conditional),
]);
