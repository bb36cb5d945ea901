import { makePane } from '../../../src/taskpane/make-pane';
import { mount } from '../../../src/taskpane/mount';
import { watch } from '../../../src/taskpane/state/watch';
import { MemoryWorkbook } from '../../taskpane/support/memory-workbook';

/** The pane over a workbook in memory, for pictures and accessibility scans. */
const query = new URLSearchParams(location.search);
const workbook = new MemoryWorkbook();
const pane = makePane(workbook, query.get('lang') === 'en' ? 'en' : 'zh', {
  now: () => new Date(2023, 3, 15, 10, 30),
});
const theme = query.get('theme');
const colours =
  theme === 'contrast'
    ? { bodyBackgroundColor: '#000000', bodyForegroundColor: '#FFFFFF' }
    : theme === 'dark' || theme === 'light'
      ? { isDarkTheme: theme === 'dark' }
      : undefined;
mount(document.getElementById('root')!, pane, () => colours);
Object.assign(window, { workbook, pane });
if (query.get('begin') !== 'no') void pane.actions.begin().then(() => watch(pane.desk));
