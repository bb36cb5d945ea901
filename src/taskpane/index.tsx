import { associateCommands } from '../functions/commands';
import { languageOf, startFunctions } from '../functions/start';
import { paneCommands } from './commands';
import { excelWorkbook } from './excel-workbook';
import { makePane } from './make-pane';
import { mount } from './mount';
import { fetchAhead } from './parts';
import { watch } from './state/watch';

// Excel may recalculate before the pane is drawn: the functions answer first.
startFunctions();

void Office.onReady(() => {
  const pane = makePane(excelWorkbook, languageOf(Office.context.displayLanguage));
  const { actions, desk, log, store } = pane;
  mount(document.getElementById('root')!, pane, () => Office.context.officeTheme);
  const ready = actions.begin().then(() => watch(desk));
  const showPane = () => Office.addin.showAsTaskpane();
  const commands = paneCommands({ store, actions, workbook: excelWorkbook, ready, showPane });
  associateCommands(Office, commands, (id, error) =>
    log.add(`ribbon ${id}`, error instanceof Error ? error.name : ''),
  );
  void ready.then(() => fetchAhead(idle));
});

/** When the page has nothing to do; Safari’s web view cannot tell, so a moment stands in. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve());
    else setTimeout(resolve, 200);
  });
}
