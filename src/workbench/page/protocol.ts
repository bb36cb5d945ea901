import type { Shortcut } from './shortcuts';

/** What the page tells the add-in's frame when it makes it: by the frame's name, which crosses origins and needs no answer. */
export interface FrameGreeting {
  /** The only origin that the frame may talk with. */
  host: string;
  locale: string;
  apiSets: Readonly<Record<string, string>>;
  /** Document settings as JSON texts. */
  settings: readonly (readonly [string, string])[];
  documentUrl: string;
}

/** A message of office.js or to it, in either direction. */
export interface OfficeMessage {
  office: string;
}

export const isOfficeMessage = (data: unknown): data is OfficeMessage =>
  typeof data === 'object' && data !== null && typeof (data as OfficeMessage).office === 'string';

/** Settings that the frame wrote through Office.context.document. */
export interface SettingsMessage {
  settings: readonly (readonly [string, string])[];
}

export const isSettingsMessage = (data: unknown): data is SettingsMessage =>
  typeof data === 'object' && data !== null && Array.isArray((data as SettingsMessage).settings);

/** The key F6 was pressed in the frame: to the next part of the window, or with Shift to the one before. */
export interface AreaMessage {
  area: 1 | -1;
}

export const isAreaMessage = (data: unknown): data is AreaMessage =>
  typeof data === 'object' && data !== null && [1, -1].includes((data as AreaMessage).area);

/** A key of the whole window was pressed in the frame. */
export interface ShortcutMessage {
  shortcut: Shortcut;
}

export const isShortcutMessage = (data: unknown): data is ShortcutMessage =>
  typeof data === 'object' && data !== null && ['save', 'open'].includes((data as ShortcutMessage).shortcut);
