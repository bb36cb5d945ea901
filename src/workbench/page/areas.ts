import { isAreaMessage } from './protocol';

/** From top to bottom, the pane after the grid. */
const AREAS = ['.title-bar', '.ribbon', '.grid-place', '.pane:not(.closed)', '.status-bar'];

const REACHABLE = 'button:not(:disabled):not([tabindex="-1"])';

/**
 * F6 goes to the next part of the window and Shift+F6 back, as in Excel: inside the grid the Tab key goes from cell to cell.
 * The pane passes the key on from its own origin.
 */
export function followF6(pane: string): void {
  let inGrid: HTMLElement | null = null;
  const place = (): Element | null => document.querySelector('.grid-place');
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && place()?.contains(target)) inGrid = target;
  });
  /** Where the area's keys begin; nothing where it has none. */
  const entrance = (area: Element): HTMLElement | null => {
    if (area !== place()) return area.querySelector<HTMLElement>(REACHABLE);
    return inGrid?.isConnected ? inGrid : area.querySelector<HTMLElement>('[contenteditable], button');
  };
  const go = (step: number): void => {
    if (document.querySelector('dialog[open]')) return;
    const areas = AREAS.flatMap((name) => document.querySelector(name) ?? []).filter(entrance);
    const at = areas.findIndex((area) => area.contains(document.activeElement));
    const next = areas[(Math.max(at, 0) + step + areas.length) % areas.length];
    if (next) entrance(next)?.focus();
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    go(event.shiftKey ? -1 : 1);
  };
  window.addEventListener('keydown', key, true);
  window.addEventListener('message', ({ data, origin }: MessageEvent<unknown>) => {
    if (origin === pane && isAreaMessage(data)) go(data.area);
  });
}
