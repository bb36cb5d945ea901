import type { Json } from '../protocol/envelope';
import { textAt } from './block';
import { bottomOf } from './rect';
import { dataBody } from './tables';
import type { Table } from './types';

/** Hides the rows that a filter of values leaves out and shows all others; other kinds of criteria hide nothing here. */
export function applyFilters(table: Table): void {
  const body = dataBody(table);
  for (let row = body.top; row <= bottomOf(body); row += 1) {
    const shown = [...table.criteria].every(([column, criteria]) => passes(table, row, column, criteria));
    if (shown) table.sheet.hiddenRows.delete(row);
    else table.sheet.hiddenRows.add(row);
  }
}

function passes(
  table: Table,
  row: number,
  column: number,
  criteria: Readonly<Record<string, Json>>,
): boolean {
  if (criteria.filterOn !== 'Values' || !Array.isArray(criteria.values)) return true;
  return criteria.values.includes(textAt(table.sheet, row, table.rect.left + column));
}
