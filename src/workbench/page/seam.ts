// Runs in the add-in's frame before office.js: gives it the two seams that desktop Excel gives its frames.
import { installShim, type Transport } from '../host/shim';
import {
  isOfficeMessage,
  type AreaMessage,
  type FrameGreeting,
  type OfficeMessage,
  type SettingsMessage,
  type ShortcutMessage,
} from './protocol';
import { shortcutOf } from './shortcuts';

const greeting = JSON.parse(window.name) as FrameGreeting;
// office.js looks into the name of its window for things of its own.
window.name = '';

const toHost = (message: OfficeMessage | SettingsMessage | AreaMessage | ShortcutMessage): void =>
  window.parent.postMessage(message, greeting.host);
const transport: Transport = { send: (office) => toHost({ office }), onmessage: null };

window.addEventListener('message', ({ data, source, origin }: MessageEvent<unknown>) => {
  if (source !== window.parent || origin !== greeting.host || !isOfficeMessage(data)) return;
  transport.onmessage?.(data.office);
});

// The window around the frame hears no keys that are pressed in it.
window.addEventListener('keydown', (event) => {
  const shortcut = shortcutOf(event);
  if (shortcut) {
    event.preventDefault();
    return toHost({ shortcut });
  }
  if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  toHost({ area: event.shiftKey ? -1 : 1 });
});

installShim(window as never, transport, {
  locale: greeting.locale,
  apiSets: greeting.apiSets,
  settings: new Map(greeting.settings.map(([key, value]) => [key, value])),
  onSettings: (settings) => toHost({ settings: [...settings] }),
  documentUrl: greeting.documentUrl,
});
