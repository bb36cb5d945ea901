import type { SchemeFit } from '../../app/pane/schemes';
import type { RunRecord } from '../../app/seal/written';
import type { Language } from '../../report/words';
import type { ParameterInForce } from '../../run/explain-parameters';
import type { HostFacts } from '../workbook';
import type { Checked, Explaining, Job, Notice, Preview, Results, Sealed, State, View } from './state';

export type Action =
  | { type: 'facts'; facts: HostFacts }
  | { type: 'began' }
  | { type: 'failed' }
  | { type: 'language'; language: Language }
  | { type: 'view'; view: View; focus: boolean }
  | { type: 'notice'; notice: Notice | null }
  | { type: 'job'; job: Job | null }
  | { type: 'progress'; change: Partial<Job> }
  | { type: 'read'; schemes: readonly SchemeFit[]; empty: boolean; record: RunRecord | null }
  | { type: 'chosen'; scheme: string | null; periods: readonly string[]; period: string }
  | { type: 'checked'; checked: Checked }
  | { type: 'previewed'; preview: Preview }
  | { type: 'calculated'; results: Results; stale: boolean }
  | { type: 'edited' }
  | { type: 'explaining'; explaining: Explaining }
  | { type: 'parameters'; parameters: readonly ParameterInForce[] }
  | { type: 'sealed'; sealed: Sealed };

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'facts':
      return { ...state, facts: action.facts };
    case 'began':
      // Back from a failure the first view is the start.
      return { ...state, phase: 'ready', view: state.phase === 'failed' ? 'start' : state.view };
    case 'failed':
      return { ...state, phase: 'failed' };
    case 'language':
      return { ...state, language: action.language };
    case 'view':
      return viewed(state, action);
    case 'notice':
      return { ...state, notice: action.notice };
    case 'job':
      return { ...state, job: action.job };
    case 'progress':
      return state.job ? { ...state, job: { ...state.job, ...action.change } } : state;
    case 'read':
      return { ...state, schemes: action.schemes, empty: action.empty, record: action.record };
    case 'chosen':
      return chosen(state, action);
    case 'checked':
      return { ...state, checked: action.checked };
    case 'previewed':
      return { ...state, preview: action.preview };
    case 'calculated':
      return { ...state, results: action.results, preview: null, stale: action.stale };
    case 'edited':
      // Findings, preview and parameters may be others now; results stay and are marked.
      return { ...state, preview: null, parametersOld: true, stale: hasResults(state) };
    case 'explaining':
      return { ...state, explaining: action.explaining };
    case 'parameters':
      return { ...state, parameters: action.parameters, parametersOld: false };
    case 'sealed':
      return { ...state, sealed: action.sealed };
  }
}

function viewed(state: State, { view, focus }: Extract<Action, { type: 'view' }>): State {
  if (view === state.view) return { ...state, focus };
  // Seals are read anew at each visit: result sheets are edited without our hearing of it.
  const sealed = view === 'seal' ? null : state.sealed;
  // Good news speaks of the view that it came to; what went wrong stays in sight.
  const done = state.notice?.intent === 'success' || state.notice?.intent === 'info';
  return { ...state, view, focus, sealed, notice: done ? null : state.notice };
}

/** Results of this choice are shown, or stand in the workbook from an earlier day. */
function hasResults({ results, record, scheme, period }: State): boolean {
  return results !== null || (record?.scheme === scheme && record.period === period);
}

/** What was found for another scheme or period says nothing of the new one. */
function chosen(state: State, action: Extract<Action, { type: 'chosen' }>): State {
  const { scheme, periods, period } = action;
  const choice = { scheme, periods, period };
  if (scheme === state.scheme && period === state.period) return { ...state, ...choice };
  const explaining = { at: null, meaning: null, explained: null };
  return {
    ...state,
    ...choice,
    checked: null,
    preview: null,
    results: null,
    stale: false,
    explaining,
    parameters: null,
  };
}
