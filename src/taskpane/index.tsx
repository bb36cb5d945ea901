import { associateCommands } from '../functions/commands';
import { languageOf, startFunctions } from '../functions/start';
import { paneCommands } from './commands';
import { excelWorkbook } from './excel-workbook';
import { makePane } from './make-pane';
import { mount } from './mount';
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
});
