import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';

/** A deep jade: near Excel's green, and white on it reads at 5.9 to 1. */
const JADE: BrandVariants = {
  10: '#020604',
  20: '#0A1D17',
  30: '#0C3026',
  40: '#0B3E32',
  50: '#094D3E',
  60: '#085C4B',
  70: '#076B58',
  80: '#0B7A65',
  90: '#268A75',
  100: '#429985',
  110: '#5CA896',
  120: '#76B7A7',
  130: '#90C6B8',
  140: '#AAD5CA',
  150: '#C5E3DC',
  160: '#E0F1EC',
};

export type ThemeName = 'light' | 'dark' | 'contrast';

/** Chinese text needs its own fonts: Segoe UI has no Chinese letters. */
const FONT =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';
const MONO = 'Consolas, "Cascadia Mono", Menlo, "Noto Sans Mono CJK SC", monospace';

const light = createLightTheme(JADE);
const dark = createDarkTheme(JADE);

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: fonts(light),
  dark: fonts({
    ...dark,
    colorBrandForeground1: JADE[120],
    colorBrandForeground2: JADE[130],
    colorBrandForegroundLink: JADE[130],
    colorBrandForegroundLinkHover: JADE[140],
  }),
  contrast: fonts(teamsHighContrastTheme),
};

function fonts(theme: Theme): Theme {
  return { ...theme, fontFamilyBase: FONT, fontFamilyMonospace: MONO };
}
