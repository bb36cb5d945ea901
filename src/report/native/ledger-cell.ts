import { scalarAt, type Ledger } from '../../ledger/ledger';
import { columnOf } from '../../ledger/spec';
import { cellAddress, quotedSheet } from '../address';
import type { CellPlan } from '../plan';
import { styleOf, type CellRole, type Format } from '../styles';
import { plainOf } from './values';

/** A ledger cell as a working shows it: a live reference, or where it had to be cleaned the cleaned value. */
export interface LedgerCell {
  formula: string | null;
  value: ReturnType<typeof plainOf>;
  cleaned: boolean;
}

const TEN_THOUSAND = '10000';

/** May the column of a working be blank? Columns with a default (缺省) are not, required ones only by a mistake. */
export function columnMayBeBlank(ledger: Ledger, column: string): boolean {
  const spec = columnOf(ledger.spec, column);
  if (!spec) return true;
  return spec.fallback === undefined && (!spec.required || flawsOf(ledger, column).any);
}

interface Flaws {
  any: boolean;
  unreadable: ReadonlySet<number>;
}

const flaws = new WeakMap<Ledger, Map<string, Flaws>>();
const UNREADABLE = new Set(['UNREADABLE_NUMBER', 'UNREADABLE_DATE', 'FORMULA_ERROR', 'NO_CACHED_VALUE']);

/** Cells of a column without a value: blank where they must not be, or unreadable. */
function flawsOf(ledger: Ledger, column: string): Flaws {
  const known = flaws.get(ledger) ?? new Map<string, Flaws>();
  flaws.set(ledger, known);
  let found = known.get(column);
  if (!found) {
    const own = ledger.issues.filter((issue) => issue.column === column && issue.row !== null);
    const unreadable = new Set(own.flatMap(({ code, row }) => (UNREADABLE.has(code) ? [row!] : [])));
    found = { any: unreadable.size > 0 || own.some(({ code }) => code === 'REQUIRED_BLANK'), unreadable };
    known.set(column, found);
  }
  return found;
}

export function ledgerCell(ledger: Ledger, column: string, row: number): LedgerCell {
  const value = plainOf(scalarAt(ledger, column, row));
  const sheetColumn = ledger.sheetColumn.get(column);
  // A blank cell would be taken for 0 by the formulas that read it.
  if (sheetColumn === undefined) return { formula: value === '' ? '""' : null, value, cleaned: false };
  if (ledger.dressed.get(column)?.has(row) || flawsOf(ledger, column).unreadable.has(row))
    return { formula: null, value, cleaned: true };
  const cell = `${quotedSheet(ledger.sheet)}!${cellAddress(ledger.sheetRow[row], sheetColumn)}`;
  if (ledger.cleaned.get(column)?.has(row)) {
    if (typeof value === 'number') return { formula: `${cell}*${TEN_THOUSAND}`, value, cleaned: true };
    const isId = typeof value === 'string' && /^\d{1,15}$/.test(value);
    // An id stored as a number: its digits, as text.
    return { formula: isId ? `TEXT(${cell},"0")` : null, value, cleaned: true };
  }
  const spec = columnOf(ledger.spec, column);
  if (spec?.fallback !== undefined) {
    const instead = /^[\d.]+$/.test(spec.fallback) ? spec.fallback : `"${spec.fallback}"`;
    return { formula: `IF(${cell}="",${instead},${cell})`, value, cleaned: false };
  }
  if (columnMayBeBlank(ledger, column))
    return { formula: `IF(${cell}="","",${cell})`, value, cleaned: false };
  return { formula: cell, value, cleaned: false };
}

export function ledgerCellPlan(
  ledger: Ledger,
  column: string,
  row: number,
  format: Format,
  role: CellRole = 'link',
): CellPlan {
  const { formula, value, cleaned } = ledgerCell(ledger, column, row);
  // As a format, text would show the formula itself.
  const shown = format === 'id' ? 'text' : format;
  const style = styleOf(cleaned ? 'cleaned' : role, formula === null ? format : shown);
  return formula === null ? { value: value === '' ? null : value, style } : { formula, value, style };
}

/** How a column of a ledger is shown. */
export function formatOfColumn(ledger: Ledger, column: string): Format {
  switch (columnOf(ledger.spec, column)?.type) {
    case 'money':
      return 'money';
    case 'ratio':
      return 'ratio';
    case 'date':
    case 'month':
      return 'date';
    case 'id':
      return 'id';
    case 'integer':
      return 'count';
    case 'number':
      return 'number';
    default:
      return 'text';
  }
}
