import { scalarAt, type Column, type Ledger } from '../../ledger/ledger';
import { columnOf } from '../../ledger/spec';
import { columnLetters, quotedSheet } from '../address';
import type { CellPlan, PlainValue } from '../plan';
import { styleOf, type CellRole, type Format } from '../styles';
import { plainAt, plainOf } from './values';

/** A ledger cell as a working shows it: a live reference, or where it had to be cleaned the cleaned value. */
export interface LedgerCell {
  formula: string | null;
  value: PlainValue;
  cleaned: boolean;
}

const TEN_THOUSAND = '10000';

/**
 * May the column of a working be blank? Columns with a default (缺省) are not, required ones only by a mistake, and only where
 * the working shows such a row: most are left out.
 */
export function columnMayBeBlank(ledger: Ledger, column: string, rows?: Int32Array): boolean {
  const spec = columnOf(ledger.spec, column);
  if (!spec) return true;
  if (spec.fallback !== undefined) return false;
  if (!spec.required || !ledger.sheetColumn.has(column)) return true;
  if (!flawsOf(ledger, column).any) return false;
  return !rows || rows.some((row) => scalarAt(ledger, column, row) === null);
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

/** A ledger's column as workings refer to it: what is the same in all its rows is looked up once. */
export class LedgerColumn {
  private readonly place: string | null;
  private readonly dressed: ReadonlySet<number> | undefined;
  private readonly cleaned: ReadonlySet<number> | undefined;
  private readonly unreadable: ReadonlySet<number>;
  private readonly mayBeBlank: boolean;
  /** What stands for a blank, as Excel text. */
  private readonly instead: string | null;

  private readonly cells: Column | undefined;

  private constructor(
    private readonly ledger: Ledger,
    private readonly column: string,
  ) {
    this.cells = ledger.columns.get(column);
    const at = ledger.sheetColumn.get(column);
    this.place = at === undefined ? null : `${quotedSheet(ledger.sheet)}!${columnLetters(at)}`;
    this.dressed = ledger.dressed.get(column);
    this.cleaned = ledger.cleaned.get(column);
    this.unreadable = flawsOf(ledger, column).unreadable;
    this.mayBeBlank = columnMayBeBlank(ledger, column);
    const fallback = columnOf(ledger.spec, column)?.fallback;
    this.instead =
      fallback === undefined
        ? null
        : /^[\d.]+$/.test(fallback)
          ? fallback
          : `"${fallback.replaceAll('"', '""')}"`;
  }

  private static readonly known = new WeakMap<Ledger, Map<string, LedgerColumn>>();

  static of(ledger: Ledger, column: string): LedgerColumn {
    let columns = LedgerColumn.known.get(ledger);
    if (!columns) LedgerColumn.known.set(ledger, (columns = new Map()));
    let found = columns.get(column);
    if (!found) columns.set(column, (found = new LedgerColumn(ledger, column)));
    return found;
  }

  private value(row: number): PlainValue {
    const { cells } = this;
    if (cells?.kind === 'number') return plainAt(cells.fixed, row);
    return plainOf(scalarAt(this.ledger, this.column, row));
  }

  cell(row: number): LedgerCell {
    const { ledger, place } = this;
    const value = this.value(row);
    // A blank cell would be taken for 0 by the formulas that read it.
    if (place === null) return { formula: value === '' ? '""' : null, value, cleaned: false };
    if (this.dressed?.has(row) || this.unreadable.has(row)) return { formula: null, value, cleaned: true };
    const cell = place + (ledger.sheetRow[row] + 1);
    if (this.cleaned?.has(row)) {
      if (typeof value === 'number') return { formula: `${cell}*${TEN_THOUSAND}`, value, cleaned: true };
      const isId = typeof value === 'string' && /^\d{1,15}$/.test(value);
      // An id stored as a number: its digits, as text.
      return { formula: isId ? `TEXT(${cell},"0")` : null, value, cleaned: true };
    }
    if (this.instead !== null)
      return { formula: `IF(${cell}="",${this.instead},${cell})`, value, cleaned: false };
    if (this.mayBeBlank) return { formula: `IF(${cell}="","",${cell})`, value, cleaned: false };
    return { formula: cell, value, cleaned: false };
  }
}

export function ledgerCell(ledger: Ledger, column: string, row: number): LedgerCell {
  return LedgerColumn.of(ledger, column).cell(row);
}

/** The cells of a ledger's column in one look, by ledger row. */
export function ledgerPlans(
  ledger: Ledger,
  column: string,
  format: Format,
  role: CellRole = 'link',
): (row: number) => CellPlan {
  const cells = LedgerColumn.of(ledger, column);
  // As a format, text would show the formula itself.
  const shown = format === 'id' ? 'text' : format;
  const style = (asCleaned: boolean, asFormula: boolean) =>
    styleOf(asCleaned ? 'cleaned' : role, asFormula ? shown : format);
  const [live, cleaned, fixed, fixedCleaned] = [
    style(false, true),
    style(true, true),
    style(false, false),
    style(true, false),
  ];
  return (row) => {
    const cell = cells.cell(row);
    if (cell.formula !== null)
      return { formula: cell.formula, value: cell.value, style: cell.cleaned ? cleaned : live };
    return { value: cell.value === '' ? null : cell.value, style: cell.cleaned ? fixedCleaned : fixed };
  };
}

export function ledgerCellPlan(
  ledger: Ledger,
  column: string,
  row: number,
  format: Format,
  role: CellRole = 'link',
): CellPlan {
  return ledgerPlans(ledger, column, format, role)(row);
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
