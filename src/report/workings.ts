import type { Decimal } from '../money/decimal';
import type { Message } from '../formula/value';
import type { Calculation } from '../run/calculate';
import type { ReportContext } from './native/context';
import type { ItemSheets } from './native/line-sheet';
import type { OfficerSheet } from './native/officer-sheet';
import type { Language } from './words';

export type ReportMode = 'native' | 'functions' | 'values';

/** The pay of the last sealed period, by officer id. */
export interface SealedPay {
  period: string;
  pay: ReadonlyMap<string, Decimal>;
}

export interface ReportOptions {
  mode: ReportMode;
  lang: Language;
  /** The same calculation with parameters overridden, for the effect of each choice; without it effects are left blank. */
  recalculate?: (overrides: ReadonlyMap<string, string>) => Calculation;
  /** The last sealed period, for comparison; absent before the first seal. */
  sealed?: SealedPay;
}

/** The workings of a result: every sheet that formulas refer to. */
export interface Workings {
  context: ReportContext;
  items: ReadonlyMap<string, ItemSheets>;
  officers: OfficerSheet;
}

/** Why an officer is on hold: what the finding is called, and what it says. */
export interface HoldReason {
  title: Message;
  message: Message;
}
