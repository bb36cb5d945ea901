import { intersect, type Rect } from './rect';
import type { Sheet, Table } from './types';
import { plainValue } from './value';

export const headerRect = (table: Table): Rect => ({ ...table.rect, rows: 1 });

export const columnNames = (table: Table): string[] =>
  Array.from({ length: table.rect.columns }, (_, index) =>
    table.showHeaders
      ? String(plainValue(table.sheet.cells.value(table.rect.top, table.rect.left + index)))
      : `Column${index + 1}`,
  );

/** Header cells are text, never blank and never twice the same: Excel mends what is written there. */
export function mendHeaders(table: Table): void {
  if (!table.showHeaders) return;
  const seen = new Set<string>();
  for (const [index, name] of columnNames(table).entries()) {
    const wanted = name === '' ? `列${index + 1}` : name;
    let unique = wanted;
    for (let suffix = 2; seen.has(unique.toLowerCase()); suffix += 1) unique = `${wanted}${suffix}`;
    seen.add(unique.toLowerCase());
    const column = table.rect.left + index;
    if (table.sheet.cells.value(table.rect.top, column) !== unique)
      table.sheet.cells.set(table.rect.top, column, unique);
  }
}

/** To be called after cells were written. */
export function afterHeaderWrite(sheet: Sheet, rect: Rect): void {
  for (const table of sheet.tables)
    if (table.showHeaders && intersect(headerRect(table), rect)) mendHeaders(table);
}
