import { API_SETS, installShim, type Transport } from '../../../src/workbench/host';

const colours = (font: number, background: number) => ({
  bodyForegroundColor: font,
  bodyBackgroundColor: background,
  controlForegroundColor: font,
  controlBackgroundColor: background,
});

/** Office's white, black and high-contrast themes. */
const THEMES: Readonly<Record<string, Record<string, number>>> = {
  light: colours(0x262626, 0xffffff),
  dark: colours(0xffffff, 0x262626),
  contrast: colours(0xffffff, 0x000000),
};

/** What desktop Excel puts into the pane's window before office.js: here it speaks to the window around the frame. */
if (location.pathname.endsWith('/taskpane.html') && window.parent !== window) {
  const query = new URLSearchParams(location.search);
  const transport: Transport = {
    send: (message) => window.parent.postMessage(message, '*'),
    onmessage: null,
  };
  addEventListener('message', ({ data, source }) => {
    if (source === window.parent && typeof data === 'string') transport.onmessage?.(data);
  });
  const theme = query.get('theme') === 'none' ? {} : THEMES[query.get('theme') ?? 'light'];
  installShim(window as never, transport, {
    locale: query.get('lang') === 'en' ? 'en-US' : 'zh-CN',
    apiSets: API_SETS,
    settings: new Map(),
    theme,
  });
}
