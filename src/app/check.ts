import { isDecimal } from '../formula/compare';
import { plain } from '../ledger/cell';
import { message } from '../ledger/catalogue';
import { addressOf, type Finding } from '../ledger/finding';
import type { Book } from '../ledger/grid';
import { scalarAt, type Ledger } from '../ledger/ledger';
import { readLedger } from '../ledger/read';
import type { TableSpec } from '../ledger/spec';
import { PARAMETERS, SETTLEMENTS, builtInTable } from '../ledger/tables';
import { ledgerNames } from '../run/ledgers';
import { FindingLog } from '../run/log';
import { dateColumnOf } from '../run/prepare';
import { specOf } from '../run/tables';
import { CUSTOM, holdsScheme } from '../scheme/custom/custom';
import { SCHEME_TABLES } from '../scheme/custom/tables';
import { readParameters } from '../scheme/parameters';
import { parsePeriod, type Period } from '../scheme/period';
import { PRESETS, presetParameters } from '../scheme/presets';
import { loadScheme, type Scheme } from '../scheme/scheme';
import type { SchemeSource } from '../scheme/source';
import { tableOf } from '../scheme/tables';
import { customOf, requirePeriod, requireScheme, requireSomePeriod, runScheme } from './run';
import { nearest } from './usage';

/** A table that was recognised, and where it stands. */
export interface TableFound {
  name: string;
  sheet: string;
  /** An Excel table of that name, or a plain range under matching headers. */
  kind: 'table' | 'range';
  address: string;
  /** Rows that are rows: empty ones and subtotals are not. */
  rows: number;
  subtotals: number;
}

/** A sheet or Excel table that nothing reads, and the table whose name it may mean. */
export interface Unused {
  kind: 'sheet' | 'table';
  name: string;
  near: string | null;
}

export interface CheckResult {
  tables: TableFound[];
  absent: string[];
  unused: Unused[];
  findings: Finding[];
}

export interface CheckRequest {
  scheme?: string;
  period?: string;
}

/** What a book holds and what is wrong with it: every row on reading, or those of a period; with scheme and period, what a run of it finds. Throws UsageError. */
export function checkBook(book: Book, { scheme, period }: CheckRequest): CheckResult {
  requireSense({ scheme, period });
  const custom = scheme === CUSTOM || (scheme === undefined && holdsScheme(book)) ? customOf(book) : null;
  const presets = scheme === undefined ? PRESETS : scheme === CUSTOM ? [] : [requireScheme(scheme).source];
  const sources = custom ? [custom.source, ...presets] : presets;
  const specs = [...tablesOf(sources), ...(custom ? Object.values(SCHEME_TABLES).filter(isOfScheme) : [])];
  const ledgers = specs.flatMap((spec) => readLedger(book, spec) ?? []);
  const found = new Set(ledgers.map((ledger) => ledger.spec.name));
  const absent = specs.map((spec) => spec.name).filter((name) => !found.has(name) && !EXPORTS_ONLY.has(name));
  const findings =
    scheme !== undefined && period !== undefined
      ? [...runScheme(book, { scheme, period }).findings]
      : [
          ...(custom?.findings ?? []),
          ...readingFindings(
            ledgers.filter(isInput),
            sources,
            absent,
            period === undefined ? null : requireSomePeriod(period),
          ),
        ];
  return {
    tables: ledgers.map((ledger) => describe(book, ledger)),
    absent,
    unused: unusedIn(book, ledgers, absent),
    findings,
  };
}

/** Throws UsageError for a request that makes no sense; to be asked before a file is read. */
export function requireSense({ scheme, period }: CheckRequest): void {
  if (scheme === undefined || scheme === CUSTOM) {
    if (period !== undefined) requireSomePeriod(period);
    return;
  }
  const known = requireScheme(scheme);
  if (period !== undefined) requirePeriod(known, period);
}

const RULES_OF_A_BANK = new Set<string>(Object.values(SCHEME_TABLES).map((spec) => spec.name));
/** Tables that a bank need not have to write a scheme of its own. */
const EXPORTS_ONLY = new Set(
  [...RULES_OF_A_BANK].filter((name) => !['方案信息', '方案', PARAMETERS.name].includes(name)),
);

function isOfScheme({ name }: TableSpec): boolean {
  return name !== PARAMETERS.name;
}

/** The scheme's own tables are checked as a scheme, not as ledgers. */
function isInput({ spec }: Ledger): boolean {
  return spec.name === PARAMETERS.name || !RULES_OF_A_BANK.has(spec.name);
}

/** A scheme's formulas; of one that does not load only its ledgers' names are known. */
function namesOf(source: SchemeSource): string[] {
  const scheme: Scheme | null = source.id === CUSTOM ? loadScheme(source).scheme : requireScheme(source.id);
  return scheme ? ledgerNames(scheme) : (source.台账 ?? []).map((spec) => spec.name);
}

/** All tables that the schemes read, each once; where several describe one, the common description holds. */
function tablesOf(sources: readonly SchemeSource[]): TableSpec[] {
  const specs = new Map<string, TableSpec>();
  for (const source of sources) {
    for (const name of namesOf(source)) {
      const spec = (sources.length > 1 ? builtInTable(name) : undefined) ?? tableOf(source, name);
      if (spec && !specs.has(name)) specs.set(name, spec);
    }
  }
  const ledgers = [...specs.values()];
  const tables = new Map(
    sources.flatMap((source) => source.参数表.map((table) => [table.表, specOf(table)])),
  );
  return [...ledgers, PARAMETERS, SETTLEMENTS, ...tables.values()];
}

function readingFindings(
  ledgers: readonly Ledger[],
  sources: readonly SchemeSource[],
  absent: readonly string[],
  period: Period | null,
): Finding[] {
  const named = (spec: TableSpec) => ledgers.find((ledger) => ledger.spec.name === spec.name) ?? null;
  const log = new FindingLog(null, named(SETTLEMENTS));
  const needed = sources[0].必备台账.filter((table) => sources.every((one) => one.必备台账.includes(table)));
  for (const table of needed) if (absent.includes(table)) log.addWorded([missing(table, sources[0])]);
  for (const ledger of ledgers) {
    for (const { code, severity, row, column, args } of ledger.issues)
      if (row === null || period === null || OUTSIDE_TOO.has(code) || concerns(period, ledger, row))
        log.add({ code, severity, ledger, row, column, facts: args, holds: [] });
  }
  const parameters = named(PARAMETERS);
  const known = new Set([
    ...presetParameters(),
    ...sources.flatMap(({ 参数 }) => 参数.map((one) => one.参数)),
  ]);
  const worded = sources.flatMap(({ 参数 }) => readParameters(参数, parameters, new Map(), known).findings);
  // Parameters that keep the scheme's own value are no news before a run.
  const news = worded.filter(({ severity }) => severity !== 'info');
  const unique = new Map(news.map((one) => [`${one.code}|${one.where.row}|${one.where.column}`, one]));
  return [...log.findings, ...unique.values()];
}

/** Rows outside the period raise only these. */
const OUTSIDE_TOO = new Set(['UNREADABLE_DATE', 'DUPLICATE_KEY']);

/** Does a row lie in the period, or touch it by a 期间 of another kind? Snapshots of the month-end before it do, too. */
function concerns({ first, last, previousEnd }: Period, ledger: Ledger, row: number): boolean {
  const column = dateColumnOf(ledger, null);
  const value = column === null ? null : scalarAt(ledger, column, row);
  if (isDecimal(value)) return value.gte(column === '时点' ? previousEnd : first) && value.lte(last);
  const named = typeof value === 'string' ? parsePeriod(value) : null;
  return named === null || (named.last >= first && named.first <= last);
}

function missing(table: string, source: SchemeSource): Finding {
  const spec = tableOf(source, table);
  const facts = {
    table,
    headers: spec?.columns.map((column) => column.name).join('、') ?? '',
    effect: '没有它无法核算。',
    effectEn: 'Nothing can be computed without it. ',
  };
  const where = { sheet: null, table, row: null, column: null, address: null };
  return { code: 'TABLE_MISSING', severity: 'error', message: message('TABLE_MISSING', facts), where };
}

function describe(book: Book, ledger: Ledger): TableFound {
  const { spec, sheet, rows, sheetRow, position, sheetColumn, subtotal } = ledger;
  const columns = [...sheetColumn.values()];
  const listed = book.tables.find((range) => plain(range.name) === spec.name && range.sheet === sheet);
  const header = rows > 0 ? sheetRow[0] - position[0] : (listed?.top ?? 0);
  const last = rows > 0 ? sheetRow[rows - 1] : (listed?.bottom ?? header);
  const subtotals = subtotal.reduce((sum, flag) => sum + flag, 0);
  const [left, right] = columns.length > 0 ? [Math.min(...columns), Math.max(...columns)] : [0, 0];
  return {
    name: spec.name,
    sheet,
    kind: listed ? 'table' : 'range',
    address: `${addressOf(header, left)}:${addressOf(last, right)}`,
    rows: rows - subtotals,
    subtotals,
  };
}

function unusedIn(book: Book, ledgers: readonly Ledger[], absent: readonly string[]): Unused[] {
  const homes = new Set(ledgers.map((ledger) => ledger.sheet));
  const known = new Set(ledgers.map((ledger) => ledger.spec.name));
  const near = (name: string) => nearest(name, absent)[0] ?? null;
  const sheets = book.sheets.filter((grid) => !grid.marked && !homes.has(grid.name));
  const onSheets = new Set(sheets.map((grid) => grid.name));
  const tables = book.tables.filter(({ name, sheet }) => !known.has(plain(name)) && !onSheets.has(sheet));
  return [
    ...sheets.map(({ name }): Unused => ({ kind: 'sheet', name, near: near(name) })),
    ...tables.map(({ name }): Unused => ({ kind: 'table', name, near: near(name) })),
  ];
}
