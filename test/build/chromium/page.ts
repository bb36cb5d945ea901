import { startFunctions } from '../../../src/functions/start';

// The page without its pane: functions alone.
startFunctions();
void Office.onReady(() => {
  document.getElementById('root')!.textContent = 'ready';
});
