import type { WorkbookHost } from '../host';

/** Tells when the add-in shows or hides its pane (Office.addin.showAsTaskpane, hide). Returns what ends it. */
export function watchPane({ runtime }: WorkbookHost, shown: (visible: boolean) => void): () => void {
  let { visibility } = runtime;
  Object.defineProperty(runtime, 'visibility', {
    configurable: true,
    enumerable: true,
    get: () => visibility,
    set: (next: string) => {
      visibility = next;
      shown(next === 'Visible');
    },
  });
  return () =>
    Object.defineProperty(runtime, 'visibility', { value: visibility, writable: true, configurable: true });
}
