import { chooseTheme } from '../../src/taskpane/theme/choose';

const SYSTEM = { dark: false, forced: false };

describe('The colours of the pane', () => {
  it('are those of Office where it tells them, in whichever words', () => {
    expect(chooseTheme({ bodyBackgroundColor: '#FFFFFF' }, { dark: true, forced: false })).toBe('light');
    expect(chooseTheme({ bodyBackgroundColor: '#262626' }, SYSTEM)).toBe('dark');
    expect(chooseTheme({ primaryBackgroundColor: '#262626', primaryFontColor: '#FFFFFF' }, SYSTEM)).toBe(
      'dark',
    );
    expect(chooseTheme({ isDarkTheme: true }, SYSTEM)).toBe('dark');
  });

  it('are the system’s on the web, where Office says nothing', () => {
    expect(chooseTheme(undefined, { dark: true, forced: false })).toBe('dark');
    expect(chooseTheme({}, SYSTEM)).toBe('light');
  });

  it('are those of high contrast where the system forces its colours, or Office is black and white', () => {
    expect(chooseTheme({ bodyBackgroundColor: '#FFFFFF' }, { dark: false, forced: true })).toBe('contrast');
    expect(chooseTheme({ bodyBackgroundColor: '#000000', bodyForegroundColor: '#ffffff' }, SYSTEM)).toBe(
      'contrast',
    );
  });
});
