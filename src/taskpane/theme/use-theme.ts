import { useEffect, useState } from 'react';
import type { ThemeName } from './brand';
import { chooseTheme, type OfficeColours } from './choose';

const QUERIES = { dark: '(prefers-color-scheme: dark)', forced: '(forced-colors: active)' } as const;

/** Follows the theme of Office and of the system while the pane is open. */
export function useTheme(office: () => OfficeColours | undefined): ThemeName {
  const [theme, setTheme] = useState(() => themeNow(office));
  useEffect(() => {
    const follow = () => setTheme(themeNow(office));
    const queries = Object.values(QUERIES).map((query) => window.matchMedia(query));
    for (const query of queries) query.addEventListener('change', follow);
    // Office tells of a new theme to mailboxes alone: it is read again when the pane comes back into use.
    window.addEventListener('focus', follow);
    return () => {
      for (const query of queries) query.removeEventListener('change', follow);
      window.removeEventListener('focus', follow);
    };
  }, [office]);
  return theme;
}

function themeNow(office: () => OfficeColours | undefined): ThemeName {
  const matches = (query: string) => window.matchMedia(query).matches;
  return chooseTheme(office(), { dark: matches(QUERIES.dark), forced: matches(QUERIES.forced) });
}
