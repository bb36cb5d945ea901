import type { Where } from '../../ledger/finding';
import type { Language } from '../../report/words';
import type { ParameterSource } from '../../scheme/source';
import { check, settle, type SettleForm } from './check';
import type { Desk } from './desk';
import { explain, explainCell, goTo, goToSheet } from './explain';
import { calculate, preview, showResults } from './run';
import { choose } from './reading';
import { seal, showSeals, timeNow, verify, type SealForm } from './seal';
import { begin, insertSample, insertTemplate, mend, readAgain, remember } from './start';
import type { Found, View } from './state';
import { addParameter, adjust, showParameters, type AdjustForm } from './tables';
import type { CellAt } from '../workbook';

/** Everything that a person can do in the pane. */
export function makeActions(desk: Desk) {
  const { store } = desk;
  return {
    begin: () => begin(desk),
    readAgain: () => readAgain(desk),
    repair: () => mend(desk),
    /** `focus` moves the keyboard to the view's heading. */
    show: (view: View, focus = true) => store.dispatch({ type: 'view', view, focus }),
    close: () => store.dispatch({ type: 'notice', notice: null }),
    cancel: () => desk.cancel?.(),
    speak: (language: Language) => {
      store.dispatch({ type: 'language', language });
      return remember(desk);
    },
    choose: (scheme: string, period = '') => {
      choose(desk, scheme, period);
      return remember(desk);
    },
    insertTemplate: (scheme: string) => insertTemplate(desk, scheme),
    insertSample: (scheme: string, dirty: boolean) => insertSample(desk, scheme, dirty),
    check: () => check(desk),
    settle: (found: Found, form: SettleForm) => settle(desk, found, form),
    preview: () => preview(desk),
    calculate: () => calculate(desk),
    showResults: () => showResults(desk),
    explain: (officer: string, item: string) => explain(desk, officer, item),
    explainCell: (at: CellAt) => explainCell(desk, at),
    goTo: (where: Where) => goTo(desk, where),
    goToSheet: (names: readonly string[]) => goToSheet(desk, names),
    showParameters: () => showParameters(desk),
    addParameter: (source: ParameterSource) => addParameter(desk, source),
    adjust: (form: AdjustForm) => adjust(desk, form),
    timeNow: () => timeNow(desk.now()),
    showSeals: () => showSeals(desk),
    seal: (form: SealForm) => seal(desk, form),
    verify: () => verify(desk),
  };
}

export type Actions = ReturnType<typeof makeActions>;
