import type { Language } from '../report/words';
import { makeLog } from './diagnostics/log';
import { makeActions } from './state/actions';
import { emptyMemory, type Desk } from './state/desk';
import { firstState } from './state/state';
import { makeStore } from './state/store';
import type { OpenWorkbook } from './workbook';

const SALT_BYTES = 16;

/** A pane over an open workbook: its store, its actions and its log. */
export function makePane(workbook: OpenWorkbook, language: Language, given: Partial<Desk> = {}) {
  const now = given.now ?? (() => new Date());
  const desk: Desk = {
    workbook,
    store: makeStore(firstState(language)),
    log: makeLog(now),
    now,
    salt: randomSalt,
    pause: nextTask,
    memory: emptyMemory(),
    cancel: null,
    ...given,
  };
  return { desk, store: desk.store, log: desk.log, actions: makeActions(desk) };
}

function randomSalt(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** After the browser has drawn and handled clicks; in a hidden pane no frame comes, so a timer stands in. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 60);
    const soon = globalThis.requestAnimationFrame as typeof requestAnimationFrame | undefined;
    soon?.(() => {
      clearTimeout(timer);
      setTimeout(resolve, 0);
    });
  });
}
