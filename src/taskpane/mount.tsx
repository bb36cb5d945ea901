import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { Pane } from './pane';
import type { OfficeColours } from './theme/choose';
import type { PaneProps } from './ui/context';

/** Draws the pane into an element of the page. */
export function mount(
  element: HTMLElement,
  { store, actions, log }: PaneProps,
  officeColours: () => OfficeColours | undefined,
): Root {
  const root = createRoot(element);
  root.render(
    <StrictMode>
      <Pane store={store} actions={actions} log={log} officeColours={officeColours} />
    </StrictMode>,
  );
  return root;
}
