import type { Commands } from '../functions/commands';
import type { Actions } from './state/actions';
import { goToFirst } from './state/explain';
import type { View } from './state/state';
import type { Store } from './state/store';
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
  /** The sheet, or where the results do not hold it the view that leads to it. */
  const sheetOr = (names: readonly string[], view: View) => async () => {
    await ready;
    try {
      await goToFirst(workbook, names);
    } catch (error) {
      if ((error as { code?: string } | null)?.code !== 'NOT_FOUND') throw error;
      await open(view);
    }
  };
  return {
    async check() {
      await open('check');
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
      const at = await workbook.selected();
      if (at && store.get().period !== '') await actions.explainCell(at);
    },
    reconcile: sheetOr(SHEETS.checks, 'run'),
    findings: sheetOr(SHEETS.findings, 'check'),
    async verify() {
      await open('seal');
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
