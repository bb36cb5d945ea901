import { calendarDay, isoDate } from './cell';
import { numberAt, textAt, type Ledger, type RowIssue } from './ledger';
import type { KeySpec } from './spec';

/** DUPLICATE_KEY at each row of every group of rows that share a key which must be unique. */
export function duplicateIssues(ledger: Ledger): RowIssue[] {
  const { key, otherKeys = [] } = ledger.spec;
  return [...(key ? [key] : []), ...otherKeys].flatMap((one) => issuesOf(ledger, one));
}

function issuesOf(ledger: Ledger, key: KeySpec): RowIssue[] {
  return duplicateGroups(ledger, key).flatMap((rows) => {
    // One object for the whole group: a key that fills a column must not cost the square of its rows.
    const args = {
      key: keyText(ledger, key, rows[0]),
      rows: listed(rows.map((row) => ledger.sheetRow[row] + 1)),
      // The run holds the officers of all rows of the group.
      group: rows.join(','),
    };
    return rows.map((row): RowIssue => ({
      code: 'DUPLICATE_KEY',
      severity: 'error',
      row,
      column: key.columns[0],
      args,
    }));
  });
}

const MOST_LISTED = 20;

function listed(positions: readonly number[]): string {
  const shown = positions.slice(0, MOST_LISTED).join('、');
  return positions.length > MOST_LISTED ? `${shown}、…` : shown;
}

/** Groups of two and more rows with the same key. Rows with a blank required key are not compared. */
function duplicateGroups(ledger: Ledger, key: KeySpec): number[][] {
  const { ids, size } = keyIds(ledger, key);
  const counts = new Int32Array(size);
  for (const id of ids) if (id >= 0) counts[id] += 1;
  const groups = new Map<number, number[]>();
  ids.forEach((id, row) => {
    if (id < 0 || counts[id] < 2) return;
    const rows = groups.get(id);
    if (rows) rows.push(row);
    else groups.set(id, [row]);
  });
  return [...groups.values()];
}

/** A number per row, equal where the key is equal; −1 where the row does not take part. */
function keyIds(ledger: Ledger, key: KeySpec): { ids: Int32Array | Float64Array; size: number } {
  const parts = key.columns.map((column) => ({ column, ...partIds(ledger, column) }));
  if (key.scope?.kind === 'period')
    parts.push({ column: key.scope.column, ...quarterIds(ledger, key.scope.column) });
  if (key.scope?.kind === 'year')
    parts.push({ column: key.scope.column, ...yearIds(ledger, key.scope.column) });
  const when = key.scope?.kind === 'year' ? key.scope.when : null;
  let { ids, size } = parts[0];
  for (const part of parts.slice(1)) ({ ids, size } = combine(ids, part.ids, part.size));
  const sign = key.scope?.kind === 'positive' ? key.scope.column : null;
  const result = ids.slice();
  for (const row of unreadRows(ledger, key)) result[row] = -1;
  for (let row = 0; row < ledger.rows; row += 1) {
    const blank = parts.some((part) => part.ids[row] === part.blank && required(ledger, part.column));
    const empty = parts.every((part) => part.ids[row] === part.blank);
    if (ledger.subtotal[row] || blank || empty || (sign && numberAt(ledger, sign, row) < 0)) result[row] = -1;
    if (when && textAt(ledger, when.column, row) !== when.value) result[row] = -1;
  }
  return { ids: result, size };
}

const UNREAD = new Set(['UNREADABLE_DATE', 'UNREADABLE_NUMBER', 'FORMULA_ERROR', 'NO_CACHED_VALUE']);

/** Rows whose key holds a cell that could not be read: it is no blank, so what it repeats is not known. */
function unreadRows(ledger: Ledger, key: KeySpec): number[] {
  return ledger.issues.flatMap(({ code, row, column }) =>
    row !== null && column !== null && UNREAD.has(code) && key.columns.includes(column) ? [row] : [],
  );
}

function required(ledger: Ledger, column: string): boolean {
  return ledger.spec.columns.some((spec) => spec.name === column && spec.required);
}

function partIds(ledger: Ledger, column: string): { ids: Int32Array; size: number; blank: number } {
  const cells = ledger.columns.get(column);
  if (cells?.kind === 'text') {
    return { ids: cells.codes.map((code) => code + 1), size: cells.dictionary.length + 1, blank: 0 };
  }
  return numbered(ledger.rows, (row) => numberAt(ledger, column, row));
}

function quarterIds(ledger: Ledger, column: string): { ids: Int32Array; size: number; blank: number } {
  return numbered(ledger.rows, (row) => {
    const serial = numberAt(ledger, column, row);
    if (Number.isNaN(serial)) return NaN;
    const day = calendarDay(serial);
    return day.year * 4 + Math.floor((day.month - 1) / 3);
  });
}

function yearIds(ledger: Ledger, column: string): { ids: Int32Array; size: number; blank: number } {
  return numbered(ledger.rows, (row) => {
    const serial = numberAt(ledger, column, row);
    return Number.isNaN(serial) ? NaN : calendarDay(serial).year;
  });
}

function numbered(
  rows: number,
  valueOf: (row: number) => number,
): { ids: Int32Array; size: number; blank: number } {
  const seen = new Map<number, number>();
  const ids = Int32Array.from({ length: rows }, (_, row) => {
    const value = valueOf(row);
    if (Number.isNaN(value)) return 0;
    let id = seen.get(value);
    if (id === undefined) seen.set(value, (id = seen.size + 1));
    return id;
  });
  return { ids, size: seen.size + 1, blank: 0 };
}

function combine(
  a: Int32Array | Float64Array,
  b: Int32Array | Float64Array,
  sizeB: number,
): { ids: Int32Array; size: number } {
  const seen = new Map<number, number>();
  const ids = Int32Array.from(a, (value, row) => {
    const pair = value * sizeB + b[row];
    let id = seen.get(pair);
    if (id === undefined) seen.set(pair, (id = seen.size));
    return id;
  });
  return { ids, size: seen.size };
}

/** The key as a person writes it: parts joined by +, dates as 2023-01-31. */
export function keyText(ledger: Ledger, key: KeySpec, row: number): string {
  return key.columns.map((column) => keyPart(ledger, column, row)).join('+');
}

function keyPart(ledger: Ledger, column: string, row: number): string {
  const text = textAt(ledger, column, row);
  if (text !== null) return text;
  const value = numberAt(ledger, column, row);
  if (Number.isNaN(value)) return '';
  const type = ledger.spec.columns.find((spec) => spec.name === column)?.type;
  return type === 'date' || type === 'month' ? isoDate(value) : String(value);
}
