import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the genuine library. */
export function officeFolder(): string {
  return join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
}

/**
 * What the add-in ships of office.js, unmodified: the loader, Excel on Windows, Mac and the web, its texts in both languages,
 * and what those load by name.
 */
const FILES = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-web-16.00.js',
  'o15apptofilemappingtable.js',
  'telemetry/oteljs_agave.js',
];
const FOLDERS = ['zh-cn', 'en-us'];

/** Paths below the folder, sorted. Throws where the library no longer has one of them. */
export function officeFiles(folder = officeFolder()): string[] {
  const texts = FOLDERS.flatMap((name) =>
    readdirSync(join(folder, name))
      .filter((file) => file.startsWith('office_strings') && !file.includes('debug'))
      .map((file) => `${name}/${file}`),
  );
  const files = [...FILES, ...texts].sort();
  const missing = files.filter((file) => !existsSync(join(folder, file)));
  if (missing.length > 0) throw new Error(`office.js lacks ${missing.join(', ')}`);
  return files;
}

/** Its licence must go with it. */
export function officeLicence(): string {
  return join(dirname(officeFolder()), 'LICENSE.md');
}
