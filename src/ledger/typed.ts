import { decimal, fromDouble, type Decimal } from '../money/decimal';
import { fixedFromDecimals, fixedFromDoubles, valueAt, type FixedColumn } from '../money/fixed';
import type { Scalar } from '../formula/value';
import {
  dateFromNumber,
  monthFromNumber,
  parseDate,
  parseMonth,
  parseNumber,
  parsePeriodText,
  parseRatio,
  periodFromNumber,
  plain,
} from './cell';
import { CellKind, type Grid, type GridColumn } from './grid';
import type { Column, RowIssue } from './ledger';
import type { ColumnSpec } from './spec';

/** The cells of one column of a table, before they are given a meaning. */
export interface ColumnSource {
  grid: Grid;
  cells: GridColumn | null;
  /** The table has no such column: only its default is there. */
  absent: boolean;
  sheetRow: Int32Array;
  /** Subtotal rows: not read. */
  skip: Uint8Array;
  date1904: boolean;
  /** The header says 万元. */
  scaled: boolean;
  ids: IdNumbers;
}

/** Numbers of the ids of a whole book: the same text has the same number in every ledger. */
export type IdNumbers = Map<string, number>;

function numberIds(dictionary: readonly string[], ids: IdNumbers): Int32Array {
  const numbers = new Int32Array(dictionary.length);
  dictionary.forEach((text, code) => {
    let number = ids.get(text);
    if (number === undefined) ids.set(text, (number = ids.size));
    numbers[code] = number;
  });
  return numbers;
}

export interface Typed {
  column: Column;
  issues: RowIssue[];
  cleaned: Set<number>;
  /** Cleaned cells but for ids stored as numbers and those that a 万元 header only scales. */
  dressed: Set<number>;
}

/** Gives a column its type: strict about meaning, lenient about dress; what cannot be read is an issue at its cell. */
export function typedColumn(source: ColumnSource, spec: ColumnSpec): Typed {
  if (spec.type === 'any') return anyColumn(source);
  if (spec.type === 'text' || spec.type === 'id' || spec.type === 'period') return textColumn(source, spec);
  return numberColumn(source, spec);
}

/** What every kind of column says of a cell that has no readable value; null where there is one. */
function commonIssue(kind: number, source: ColumnSource, spec: ColumnSpec, row: number): RowIssue | null {
  const issue = (code: string, args: Record<string, string> = {}): RowIssue => ({
    code,
    severity: 'error',
    row,
    column: spec.name,
    args,
  });
  if (kind === CellKind.Error) {
    return issue('FORMULA_ERROR', { value: source.grid.texts[source.cells!.value[source.sheetRow[row]]] });
  }
  if (kind === CellKind.NoValue) return issue('NO_CACHED_VALUE');
  if (kind === CellKind.Blank && spec.required && !source.absent) return issue('REQUIRED_BLANK');
  return null;
}

function textColumn(source: ColumnSource, spec: ColumnSpec): Typed {
  const { grid, cells, sheetRow, skip } = source;
  const codes = new Int32Array(sheetRow.length).fill(-1);
  const dictionary: string[] = [];
  const codeByText = new Map<string, number>();
  // Texts are pooled: each distinct one is cleaned once.
  const codeByPool = new Map<number, number>();
  const issues: RowIssue[] = [];
  const cleaned = new Set<number>();
  const dressed = new Set<number>();
  const choices = spec.choices && new Set(spec.choices);
  const codeOf = (text: string): number => {
    let code = codeByText.get(text);
    if (code === undefined) {
      code = dictionary.push(text) - 1;
      codeByText.set(text, code);
    }
    return code;
  };
  const fallback = spec.fallback === undefined ? -1 : codeOf(spec.fallback);
  for (let row = 0; row < sheetRow.length; row += 1) {
    if (skip[row]) continue;
    let kind = cells?.kind[sheetRow[row]] ?? CellKind.Blank;
    const value = cells?.value[sheetRow[row]] ?? 0;
    let code = -1;
    if (kind === CellKind.Text) {
      const known = codeByPool.get(value);
      if (known === undefined) {
        const text = cleanText(grid.texts[value], spec);
        code = text === '' ? -1 : text === null ? -2 : codeOf(text);
        codeByPool.set(value, code);
      } else code = known;
      if (code >= 0 && dictionary[code] !== grid.texts[value]) dressed.add(row);
      if (code === -1) kind = CellKind.Blank;
    } else if (kind === CellKind.Number) {
      const text = numberAsText(value, spec, source.date1904);
      code = text === null ? -2 : codeOf(text);
      if (spec.type === 'id' && Math.abs(value) >= 1e15) {
        issues.push({
          code: 'ID_PRECISION_LOST',
          severity: 'warning',
          row,
          column: spec.name,
          args: { value: text ?? '' },
        });
      }
      cleaned.add(row);
    } else if (kind === CellKind.Boolean) {
      code = codeOf(value ? 'TRUE' : 'FALSE');
    }
    const issue = commonIssue(kind, source, spec, row);
    if (issue) issues.push(issue);
    else if (code === -2) {
      issues.push({
        code: 'UNREADABLE_DATE',
        severity: 'error',
        row,
        column: spec.name,
        args: { value: rawText(source, row) },
      });
    } else if (code >= 0 && choices && !choices.has(dictionary[code])) {
      issues.push({
        code: 'UNKNOWN_CHOICE',
        severity: 'error',
        row,
        column: spec.name,
        args: { value: dictionary[code], choices: [...choices].join('、') },
      });
    }
    codes[row] = kind === CellKind.Blank ? fallback : Math.max(code, -1);
  }
  return {
    column: {
      kind: 'text',
      codes,
      dictionary,
      numbers: spec.type === 'id' ? numberIds(dictionary, source.ids) : null,
    },
    issues,
    cleaned: new Set([...cleaned, ...dressed]),
    dressed,
  };
}

/** '' is a blank, null an unreadable 期间. */
function cleanText(text: string, spec: ColumnSpec): string | null {
  const clean = plain(text);
  if (clean === '') return '';
  if (spec.type === 'period') return parsePeriodText(clean);
  return clean;
}

function numberAsText(value: number, spec: ColumnSpec, date1904: boolean): string | null {
  if (spec.type === 'period') return periodFromNumber(value, date1904);
  return Number.isInteger(value) && Math.abs(value) >= 1e15
    ? BigInt(value).toString()
    : fromDouble(value).toFixed();
}

const TEN_THOUSAND = 10_000;

function numberColumn(source: ColumnSource, spec: ColumnSpec): Typed {
  const { cells, sheetRow, skip } = source;
  const rows = sheetRow.length;
  const values = new Float64Array(rows);
  const blank = new Uint8Array(rows);
  const parsed = new Map<number, Decimal>();
  const issues: RowIssue[] = [];
  const cleaned = new Set<number>();
  const isDate = spec.type === 'date' || spec.type === 'month';
  const fallback = spec.fallback === undefined ? null : decimal(spec.fallback);
  let anyBlank = false;
  for (let row = 0; row < rows; row += 1) {
    const at = sheetRow[row];
    let kind = skip[row] || !cells ? CellKind.Blank : (cells.kind[at] as number);
    let readable = false;
    if (kind === CellKind.Number) {
      const value = cells!.value[at];
      const day = !isDate
        ? value
        : spec.type === 'month'
          ? monthFromNumber(value, source.date1904)
          : dateFromNumber(value, source.date1904);
      readable = day !== null && (spec.type !== 'integer' || Number.isInteger(day));
      if (readable) values[row] = day!;
      if (isDate && day !== value) cleaned.add(row);
    } else if (kind === CellKind.Text) {
      const text = source.grid.texts[cells!.value[at]];
      if (plain(text) === '') kind = CellKind.Blank;
      else {
        const value = parseText(text, spec);
        readable = value !== null;
        if (value !== null) parsed.set(row, value);
        cleaned.add(row);
      }
    }
    if (readable) continue;
    blank[row] = 1;
    anyBlank = true;
    if (skip[row]) continue;
    const issue = commonIssue(kind, source, spec, row);
    if (issue) issues.push(issue);
    else if (kind !== CellKind.Blank) {
      const code = isDate ? 'UNREADABLE_DATE' : 'UNREADABLE_NUMBER';
      issues.push({ code, severity: 'error', row, column: spec.name, args: { value: rawText(source, row) } });
    } else if (fallback) {
      parsed.set(row, fallback);
    }
  }
  const dressed = source.scaled ? new Set(cleaned) : cleaned;
  if (source.scaled) for (let row = 0; row < rows; row += 1) if (!blank[row]) cleaned.add(row);
  const fixed = merge(values, anyBlank ? blank : null, parsed, source.scaled);
  if (!spec.negative) reportNegatives(fixed, spec, issues);
  if (spec.choices && !isDate) reportStrangers(fixed, spec, spec.choices, issues);
  return { column: { kind: 'number', fixed }, issues, cleaned, dressed };
}

function parseText(text: string, spec: ColumnSpec): Decimal | null {
  if (spec.type === 'date' || spec.type === 'month') {
    const day = spec.type === 'month' ? parseMonth(text) : parseDate(text);
    return day === null ? null : decimal(day);
  }
  // 目标, 完成 and star figures are numbers or ratios.
  const value = spec.type === 'ratio' || spec.type === 'number' ? parseRatio(text) : parseNumber(text);
  if (value && spec.type === 'integer' && !value.isInteger()) return null;
  return value && significant(value);
}

/** Numbers are read at 15 significant digits, also those typed as text. */
function significant(value: Decimal): Decimal {
  return value.toSignificantDigits(15);
}

function merge(
  values: Float64Array,
  blank: Uint8Array | null,
  parsed: ReadonlyMap<number, Decimal>,
  scaled: boolean,
): FixedColumn {
  if (parsed.size === 0 && !scaled) return fixedFromDoubles(values, blank);
  // Text among numbers is rare: the doubles are read first, the texts put in their places.
  const all = Array.from(values, (value, row) => {
    const own = parsed.get(row) ?? (blank?.[row] ? null : fromDouble(value));
    return scaled ? (own?.times(TEN_THOUSAND) ?? null) : own;
  });
  return fixedFromDecimals(all);
}

function reportNegatives(fixed: FixedColumn, spec: ColumnSpec, issues: RowIssue[]): void {
  const found = (row: number) =>
    issues.push({ code: 'NEGATIVE_AMOUNT', severity: 'error', row, column: spec.name, args: {} });
  for (let row = 0; row < fixed.units.length; row += 1) if (fixed.units[row] < 0) found(row);
  fixed.exact?.forEach((value, row) => value.isNegative() && found(row));
}

/** 0、1 and the like: numbers of which only some are allowed. */
function reportStrangers(
  fixed: FixedColumn,
  spec: ColumnSpec,
  choices: readonly string[],
  issues: RowIssue[],
): void {
  const allowed = choices.flatMap((choice) => parseText(choice, spec) ?? []);
  for (let row = 0; row < fixed.units.length; row += 1) {
    const value = fixed.blank?.[row] ? null : valueAt(fixed, row);
    if (!value || allowed.some((one) => one.eq(value))) continue;
    const args = { value: value.toFixed(), choices: choices.join('、') };
    issues.push({ code: 'UNKNOWN_CHOICE', severity: 'error', row, column: spec.name, args });
  }
}

function anyColumn(source: ColumnSource): Typed {
  const values = Array.from(source.sheetRow, (at): Scalar => {
    const kind = source.cells?.kind[at] ?? CellKind.Blank;
    const value = source.cells?.value[at] ?? 0;
    if (kind === CellKind.Number) return fromDouble(value);
    if (kind === CellKind.Boolean) return value === 1;
    if (kind !== CellKind.Text) return null;
    return plain(source.grid.texts[value]) || null;
  });
  return { column: { kind: 'any', values }, issues: [], cleaned: new Set(), dressed: new Set() };
}

/** The cell as a person sees it, for messages. */
function rawText(source: ColumnSource, row: number): string {
  const at = source.sheetRow[row];
  const kind = source.cells?.kind[at];
  const value = source.cells?.value[at] ?? 0;
  if (kind === CellKind.Text) return source.grid.texts[value];
  if (kind === CellKind.Boolean) return value ? 'TRUE' : 'FALSE';
  return kind === CellKind.Number ? String(value) : '';
}
