/** What a key asks of the whole window, wherever it is pressed: Ctrl+S saves, Ctrl+O opens. */
export type Shortcut = 'save' | 'open';

const KEYS: Readonly<Record<string, Shortcut>> = { s: 'save', o: 'open' };

export const shortcutOf = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): Shortcut | undefined =>
  (ctrlKey || metaKey) && !altKey ? KEYS[key.toLowerCase()] : undefined;
