import { associateFunctions, type CustomFunctionsHost } from './associate';
import type { Language } from './errors';

/** What the page needs of office.js for its custom functions. */
interface OfficeGlobals {
  CustomFunctions?: CustomFunctionsHost;
  Office?: { context?: { displayLanguage?: string } };
}

/**
 * Makes the custom functions answer. To be called at once when the page loads, before Office.onReady: Excel may recalculate
 * before the pane is drawn. Without custom functions (Excel 2019) it does nothing and returns false.
 */
export function startFunctions(globals: OfficeGlobals = globalThis as OfficeGlobals): boolean {
  const host = globals.CustomFunctions;
  if (!host) return false;
  associateFunctions(host, () => languageOf(globals.Office?.context?.displayLanguage));
  return true;
}

/** Chinese unless Excel is shown in another language. */
export function languageOf(displayLanguage: string | undefined): Language {
  return displayLanguage && !/^zh\b/i.test(displayLanguage) ? 'en' : 'zh';
}
