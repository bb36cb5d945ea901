import type { WorkbookHost } from '../host';
import { isOfficeMessage, isSettingsMessage, type FrameGreeting } from './protocol';

/** The name that a new frame of the add-in is born with. */
export function greetingFor(host: WorkbookHost): string {
  const greeting: FrameGreeting = {
    host: location.origin,
    locale: host.locale,
    apiSets: host.apiSets,
    settings: [...host.workbook.book.settings],
    documentUrl: `C:\\workbench\\${host.workbook.book.name}`,
  };
  return JSON.stringify(greeting);
}

/**
 * Joins a host and the add-in's frame: messages pass only between this page and that frame at its own origin.
 * `onFirst` is called when the add-in speaks for the first time. Returns what parts them.
 */
export function connectFrame(
  host: WorkbookHost,
  frame: HTMLIFrameElement,
  origin: string,
  onFirst: () => void,
): () => void {
  let spoken = false;
  /** Until the frame speaks it is no page of the add-in's origin: what is meant for it waits. */
  const waiting: string[] = [];
  const post = (office: string): void => frame.contentWindow?.postMessage({ office }, origin);
  const listen = ({ data, source, origin: from }: MessageEvent<unknown>): void => {
    if (source !== frame.contentWindow || from !== origin) return;
    if (isSettingsMessage(data)) {
      const { settings } = host.workbook.book;
      settings.clear();
      for (const [key, value] of data.settings) settings.set(key, value);
    }
    if (!isOfficeMessage(data)) return;
    if (!spoken) {
      spoken = true;
      for (const office of waiting.splice(0)) post(office);
      onFirst();
    }
    host.receive(data.office);
  };
  window.addEventListener('message', listen);
  host.connect((office) => {
    if (spoken) post(office);
    else waiting.push(office);
  });
  return () => {
    window.removeEventListener('message', listen);
    host.connect(() => undefined);
  };
}
