import { decimal, fromDouble, type Decimal } from '../money/decimal';
import { fixedFromDecimals, fixedFromDoubles, unitsOf, valueAt, type FixedColumn } from '../money/fixed';
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
import { Dictionary, type BookTexts } from './book-texts';
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
  texts: BookTexts;
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
  if (spec.type === 'any') return anyColumn(source, spec);
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
  const { texts } = source;
  const dictionary = new Dictionary(texts);
  const numberOf = texts.cleaned(grid.texts);
  const periods = spec.type === 'period' ? new Map<number, number>() : null;
  /** −2: a 期间 that cannot be read. */
  const periodCode = (number: number): number => {
    const known = periods?.get(number);
    if (known !== undefined) return known;
    const text = parsePeriodText(texts.texts[number]);
    const code = text === null ? -2 : dictionary.codeOf(text);
    periods?.set(number, code);
    return code;
  };
  const issues: RowIssue[] = [];
  const cleaned = new Set<number>();
  const dressed = new Set<number>();
  const choices = spec.choices && new Set(spec.choices);
  const fallback = spec.fallback === undefined ? -1 : dictionary.codeOf(spec.fallback);
  for (let row = 0; row < sheetRow.length; row += 1) {
    if (skip[row]) continue;
    let kind = cells?.kind[sheetRow[row]] ?? CellKind.Blank;
    const value = cells?.value[sheetRow[row]] ?? 0;
    let code = -1;
    if (kind === CellKind.Text) {
      const number = numberOf(value);
      code = number < 0 ? -1 : periods ? periodCode(number) : dictionary.codeOfNumber(number);
      if (code >= 0 && dictionary.texts[code] !== grid.texts[value]) dressed.add(row);
      if (code === -1) kind = CellKind.Blank;
    } else if (kind === CellKind.Number) {
      const text = numberAsText(value, spec, source.date1904);
      code = text === null ? -2 : dictionary.codeOf(text);
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
      code = dictionary.codeOf(value ? 'TRUE' : 'FALSE');
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
    } else if (code >= 0 && choices && !choices.has(dictionary.texts[code])) {
      issues.push({
        code: 'UNKNOWN_CHOICE',
        severity: 'error',
        row,
        column: spec.name,
        args: { value: dictionary.texts[code], choices: [...choices].join('、') },
      });
    }
    codes[row] = kind === CellKind.Blank ? fallback : Math.max(code, -1);
  }
  dictionary.close();
  return {
    column: {
      kind: 'text',
      codes,
      dictionary: dictionary.texts,
      numbers: spec.type === 'id' ? Int32Array.from(dictionary.numbers) : null,
    },
    issues,
    cleaned: new Set([...cleaned, ...dressed]),
    dressed,
  };
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
  if (!scaled) {
    const fixed = fixedFromDoubles(values, blank);
    if (entered(fixed, parsed)) return fixed;
  }
  const all = Array.from(values, (value, row) => {
    const own = parsed.get(row) ?? (blank?.[row] ? null : fromDouble(value));
    return scaled ? (own?.times(TEN_THOUSAND) ?? null) : own;
  });
  return fixedFromDecimals(all);
}

/** Puts texts and defaults in their places among the doubles; false where one needs more decimals than those have. */
function entered(fixed: FixedColumn, parsed: ReadonlyMap<number, Decimal>): boolean {
  for (const [row, value] of parsed) {
    const units = unitsOf(value, fixed.scale);
    if (Number.isNaN(units)) return false;
    fixed.units[row] = units;
    if (fixed.blank) fixed.blank[row] = 0;
  }
  if (!fixed.blank?.includes(1)) fixed.blank = null;
  return true;
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

function anyColumn(source: ColumnSource, spec: ColumnSpec): Typed {
  const issues: RowIssue[] = [];
  const values = Array.from(source.sheetRow, (at, row): Scalar => {
    const kind = source.cells?.kind[at] ?? CellKind.Blank;
    const value = source.cells?.value[at] ?? 0;
    // An error or a formula without a result is no blank: 绩效封顶 would silently be none.
    if ((kind === CellKind.Error || kind === CellKind.NoValue) && !source.skip[row])
      issues.push(commonIssue(kind, source, spec, row)!);
    if (kind === CellKind.Number) return fromDouble(value);
    if (kind === CellKind.Boolean) return value === 1;
    if (kind !== CellKind.Text) return null;
    return plain(source.grid.texts[value]) || null;
  });
  return { column: { kind: 'any', values }, issues, cleaned: new Set(), dressed: new Set() };
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
