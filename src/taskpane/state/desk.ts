import type { CustomScheme } from '../../scheme/custom/custom';
import type { Calculation } from '../../run/calculate';
import type { Book } from '../../ledger/grid';
import type { Log } from '../diagnostics/log';
import type { OpenWorkbook } from '../workbook';
import type { Store } from './store';

/** What every use case works with. */
export interface Desk {
  workbook: OpenWorkbook;
  store: Store;
  log: Log;
  now(): Date;
  /** Random hexadecimal digits, for a seal. */
  salt(): string;
  /** Lets the pane draw and take a click before the next step. */
  pause(): Promise<void>;
  memory: Memory;
  /** Cancels the work under way. */
  cancel: (() => void) | null;
}

/** The last reading and run: heavy, and no part of what is shown. */
export interface Memory {
  /** Null when the workbook was changed since. */
  book: Book | null;
  /** The scheme that the workbook itself holds. */
  own: CustomScheme | null;
  calculation: Calculation | null;
  /** Only sheets that no run reads have changed: the calculation holds. */
  sameInputs: boolean;
  /** The place that the pane itself selected last, until Excel tells of a selection. */
  went: string | null;
}

export function emptyMemory(): Memory {
  return { book: null, own: null, calculation: null, sameInputs: false, went: null };
}
