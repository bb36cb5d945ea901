import type { BookPlan } from '../../report/plan';

export interface SampleOptions {
  /** The scheme whose ledgers are made. */
  scheme: string;
  officers: number;
  /** Rows of the scheme's main ledger (corporate-manager: 贷款发放); the others follow in proportion. */
  rows?: number;
  /** The same seed gives the same book. */
  seed: number;
  /** Adds one of each defect, each on an officer of its own where that can be. */
  dirty: boolean;
}

/** A defect that was put into a dirty sample, and where its finding is raised. */
export interface Planted {
  code: string;
  severity: 'error' | 'warning' | 'info';
  table: string;
  /** The row's number in its table, from 1; null for the table as a whole. */
  row: number | null;
  /** Officers whom it holds. */
  holds: readonly string[];
  /** A clerk has settled it in 异常处理: its finding is shown as info. */
  settled?: boolean;
}

/** A workbook to be written, and the defects in it. */
export interface Sample extends BookPlan {
  planted: readonly Planted[];
}

export type SampleMaker = (options: SampleOptions) => Sample;
