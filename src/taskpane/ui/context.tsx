import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { Language } from '../../report/words';
import type { Log } from '../diagnostics/log';
import type { Actions } from '../state/actions';
import type { State } from '../state/state';
import type { Store } from '../state/store';
import { sayIn, type Say } from '../words/say';

interface PaneValue {
  state: State;
  actions: Actions;
  log: Log;
  language: Language;
  say: Say;
}

const PaneContext = createContext<PaneValue | null>(null);

export interface PaneProps {
  store: Store;
  actions: Actions;
  log: Log;
}

/** Hands state and actions to all views. */
export function PaneProvider({ store, actions, log, children }: PaneProps & { children: ReactNode }) {
  const state = useSyncExternalStore(store.subscribe, store.get);
  const { language } = state;
  const value = { state, actions, log, language, say: sayIn(language) };
  return <PaneContext.Provider value={value}>{children}</PaneContext.Provider>;
}

export function usePane(): PaneValue {
  const value = useContext(PaneContext);
  if (!value) throw new Error('usePane is called outside the pane');
  return value;
}
