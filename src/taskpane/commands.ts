import type { Commands } from '../functions/commands';
import type { Actions } from './state/actions';
import { goToFirst } from './state/explain';
import { noticeOf } from './state/job';
import type { View } from './state/state';
import type { Store } from './state/store';
import { jobWords } from './words/job';
import type { OpenWorkbook } from './workbook';

/** What the ribbon needs of the pane. */
export interface CommandTools {
  store: Store;
  actions: Actions;
  workbook: OpenWorkbook;
  /** Resolves when the workbook has been read for the first time. */
  ready: Promise<unknown>;
  /** Opens the pane where it is closed. */
  showPane(): Promise<void>;
}

/** Sheets of the results by the names that either edition gives them. */
const SHEETS = {
  checks: ['核对', 'Checks'],
  findings: ['异常清单', 'Findings'],
  choices: ['口径选择', 'Choices'],
} as const;

/** What the ribbon buttons do: work that needs no question is done at once, else the pane opens where it is asked. */
export function paneCommands({ store, actions, workbook, ready, showPane }: CommandTools): Commands {
  const open = async (view: View) => {
    await ready;
    actions.show(view);
    await showPane();
  };
  /** A view that opens may read first: work that was asked for is not dropped for it. */
  const rested = () =>
    new Promise<void>((resolve) => {
      if (!store.get().job) return resolve();
      const stop = store.subscribe(() => {
        if (store.get().job) return;
        stop();
        resolve();
      });
    });
  /** The sheet, or where the results do not hold it the view that leads to it. */
  const sheetOr = (names: readonly string[], view: View) => async () => {
    await ready;
    try {
      await goToFirst(workbook, names);
    } catch (error) {
      // A button that does nothing leaves its user with nothing: the pane says why.
      await open(view);
      if ((error as { code?: string } | null)?.code === 'NOT_FOUND') return;
      store.dispatch({ type: 'notice', notice: noticeOf(error, jobWords.going) });
    }
  };
  return {
    async check() {
      await open('check');
      await rested();
      await actions.check();
    },
    async calculate() {
      await ready;
      if (store.get().period !== '' && (await actions.calculate())) return;
      await open(store.get().period === '' ? 'start' : 'run');
    },
    async seal() {
      await open('seal');
    },
    async explain() {
      await open('explain');
      const at = await workbook.selected().catch(() => null);
      await rested();
      if (at && store.get().period !== '') await actions.explainCell(at);
    },
    reconcile: sheetOr(SHEETS.checks, 'run'),
    findings: sheetOr(SHEETS.findings, 'check'),
    async verify() {
      await open('seal');
      await rested();
      await actions.verify();
    },
    parameters: () => open('parameters'),
    choices: sheetOr(SHEETS.choices, 'run'),
    template: () => open('start'),
    sample: () => open('start'),
    diagnostics: () => open('diagnostics'),
    help: () => open('help'),
  };
}
