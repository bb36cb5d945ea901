import type { ThemeName } from './brand';

/** What Office says of its colours; on the web it says nothing. */
export interface OfficeColours {
  bodyBackgroundColor?: string;
  bodyForegroundColor?: string;
  /** Older desktop versions call them so. */
  primaryBackgroundColor?: string;
  primaryFontColor?: string;
  isDarkTheme?: boolean;
}

export interface SystemColours {
  dark: boolean;
  forced: boolean;
}

/** Below this a background counts as dark. */
const DARK = 0.5;

/** The pane's theme: high contrast where the system or Office has it, else Office's, else the system's. */
export function chooseTheme(office: OfficeColours | undefined, system: SystemColours): ThemeName {
  if (system.forced || isHighContrast(office)) return 'contrast';
  const background = office?.bodyBackgroundColor ?? office?.primaryBackgroundColor;
  const dark = office?.isDarkTheme ?? (background ? brightness(background) < DARK : system.dark);
  return dark ? 'dark' : 'light';
}

/** Office's own dark themes are never pure black. */
function isHighContrast(office: OfficeColours | undefined): boolean {
  const [back, front] = [
    office?.bodyBackgroundColor ?? office?.primaryBackgroundColor,
    office?.bodyForegroundColor ?? office?.primaryFontColor,
  ].map((colour) => colour?.toUpperCase());
  return back === '#000000' && front !== undefined && ['#FFFFFF', '#FFFF00', '#00FF00'].includes(front);
}

/** 0 black to 1 white, of #RRGGBB. */
function brightness(colour: string): number {
  const digits = /^#?([0-9a-f]{6})$/i.exec(colour)?.[1];
  if (!digits) return 1;
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16) / 255);
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
