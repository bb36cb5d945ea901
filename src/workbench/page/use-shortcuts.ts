import { useEffect, useRef } from 'react';
import { isShortcutMessage } from './protocol';
import { shortcutOf, type Shortcut } from './shortcuts';

/** Does what the keys ask, pressed in the page or passed on by the pane from its own origin. */
export function useShortcuts(pane: string, acts: Readonly<Record<Shortcut, () => void>>): void {
  const now = useRef(acts);
  now.current = acts;
  useEffect(() => {
    const act = (asked: Shortcut): void => {
      if (!document.querySelector('dialog[open]')) now.current[asked]();
    };
    const key = (event: KeyboardEvent): void => {
      const asked = shortcutOf(event);
      if (!asked) return;
      // Else the browser would save its own page, or open a file in the place of this one.
      event.preventDefault();
      act(asked);
    };
    const message = ({ data, origin }: MessageEvent<unknown>): void => {
      if (origin === pane && isShortcutMessage(data)) act(data.shortcut);
    };
    window.addEventListener('keydown', key);
    window.addEventListener('message', message);
    return () => {
      window.removeEventListener('keydown', key);
      window.removeEventListener('message', message);
    };
  }, [pane]);
}
