import { request, type Options } from './office';

/** Settings travel with the workbook and anybody can read them: no names, no pay. */
interface Stored {
  version: number;
  value: unknown;
}

/** Makes of settings written by an older version what this one wants; null drops them. */
export type Migrate<T> = (value: unknown, version: number) => T | null;

const keyOf = (key: string): string => `jisuan.${key}`;

/** What the workbook keeps under a key; null for nothing, or for what a newer version wrote. Throws ExcelFailure. */
export async function readSettings<T>(
  key: string,
  version: number,
  migrate: Migrate<T> = () => null,
  options: Options = {},
): Promise<T | null> {
  const stored = await request((workbook) => {
    const item = workbook.settings.getItemOrNullObject(keyOf(key));
    item.load('value');
    return () => (item.isNullObject ? null : (item.value as Stored | null));
  }, options);
  if (stored === null || typeof stored !== 'object' || typeof stored.version !== 'number') return null;
  if (stored.version > version) return null;
  return stored.version === version ? (stored.value as T) : migrate(stored.value, stored.version);
}

/** Throws ExcelFailure. */
export function writeSettings(
  key: string,
  version: number,
  value: unknown,
  options: Options = {},
): Promise<void> {
  return request((workbook) => {
    const stored: Stored = { version, value };
    workbook.settings.add(keyOf(key), stored);
    return () => undefined;
  }, options);
}
