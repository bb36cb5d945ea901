import type { Calculation } from '../run/calculate';
import type { ReportContext } from './native/context';
import type { ItemSheets } from './native/line-sheet';
import type { OfficerSheet } from './native/officer-sheet';
import type { Language } from './words';

export type ReportMode = 'native' | 'functions' | 'values';

export interface ReportOptions {
  mode: ReportMode;
  lang: Language;
  /** The same calculation with parameters overridden, for the effect of each choice; without it effects are left blank. */
  recalculate?: (overrides: ReadonlyMap<string, string>) => Calculation;
}

/** The workings of a result: every sheet that formulas refer to. */
export interface Workings {
  context: ReportContext;
  items: ReadonlyMap<string, ItemSheets>;
  officers: OfficerSheet;
}
