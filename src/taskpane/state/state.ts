import type { CheckResult } from '../../app/check';
import type { Overview } from '../../app/overview';
import type { Meaning } from '../../app/pane/place';
import type { SchemeFit } from '../../app/pane/schemes';
import type { Settling } from '../../app/pane/settle';
import type { Comparison, Share } from '../../app/pane/summary';
import type { RunRecord } from '../../app/seal/written';
import type { Verification } from '../../app/seal/verify';
import type { Message } from '../../formula/value';
import type { Finding } from '../../ledger/finding';
import type { Language } from '../../report/words';
import type { Explained } from '../../run/explanation';
import type { ParameterInForce } from '../../run/explain-parameters';
import type { SealEntry } from '../../run/history';
import type { CellAt, HostFacts } from '../workbook';

export type View =
  | 'start'
  | 'check'
  | 'run'
  | 'results'
  | 'explain'
  | 'parameters'
  | 'adjust'
  | 'seal'
  | 'diagnostics'
  | 'help';

/** Something to tell; it stays until the next piece of work, or until it is closed. */
export interface Notice {
  intent: 'success' | 'info' | 'warning' | 'error';
  title: Message;
  text?: Message;
  /** Further lines, such as the names in the way. */
  more?: readonly Message[];
  /** A broken-off write is to be finished or undone: the notice offers it. */
  mend?: boolean;
}

/** Work under way. */
export interface Job {
  title: Message;
  step: Message | null;
  /** 0 to 1; null where it cannot be told. */
  part: number | null;
  cancellable: boolean;
  /** Excel does not answer, most likely because a cell is being edited. */
  waiting: boolean;
}

/** A finding with what can be done about it. */
export interface Found {
  finding: Finding;
  officerName: string;
  settling: Settling | null;
}

export interface Checked {
  tables: CheckResult['tables'];
  absent: readonly string[];
  unused: CheckResult['unused'];
  found: readonly Found[];
  /** Without a period only what reading the tables shows. */
  full: boolean;
}

/** A sheet that a run would write. */
export interface SheetAhead {
  name: string;
  fate: 'new' | 'replaced' | 'taken';
}

export interface Preview {
  sheets: readonly SheetAhead[];
  overview: Overview;
}

export interface Results {
  overview: Overview;
  byItem: readonly Share[];
  byBranch: readonly Share[];
  comparison: Comparison | null;
  /** The sheets are in the workbook; else the figures are only those of the pane. */
  written: boolean;
}

/** What the explain view shows. */
export interface Explaining {
  at: CellAt | null;
  meaning: Meaning | null;
  explained: Explained | null;
}

export interface Sealed {
  seals: readonly SealEntry[];
  verified: readonly Verification[] | null;
}

export interface State {
  phase: 'starting' | 'ready' | 'failed';
  language: Language;
  view: View;
  /** The view's heading takes the focus: it was not chosen in the navigation. */
  focus: boolean;
  notice: Notice | null;
  job: Job | null;
  schemes: readonly SchemeFit[];
  scheme: string | null;
  periods: readonly string[];
  period: string;
  /** The run that wrote the result sheets which the workbook holds. */
  record: RunRecord | null;
  /** Nothing in the workbook is a table of any scheme. */
  empty: boolean;
  checked: Checked | null;
  preview: Preview | null;
  results: Results | null;
  /** Ledgers or parameters were changed after the run. */
  stale: boolean;
  explaining: Explaining;
  parameters: readonly ParameterInForce[] | null;
  /** The workbook was changed since they were read. */
  parametersOld: boolean;
  sealed: Sealed | null;
  facts: HostFacts | null;
}

export function firstState(language: Language): State {
  return {
    phase: 'starting',
    language,
    view: 'start',
    focus: false,
    notice: null,
    job: null,
    schemes: [],
    scheme: null,
    periods: [],
    period: '',
    record: null,
    empty: true,
    checked: null,
    preview: null,
    results: null,
    stale: false,
    explaining: { at: null, meaning: null, explained: null },
    parameters: null,
    parametersOld: false,
    sealed: null,
    facts: null,
  };
}
