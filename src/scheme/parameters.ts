import { Fault, type Scalar } from '../formula/value';
import { decimal } from '../money/decimal';
import { isoDate, parseDate, parseNumber, parseRatio } from '../ledger/cell';
import type { ColumnType } from '../ledger/spec';
import { numberAt, scalarAt, textAt, whereOf, type Ledger } from '../ledger/ledger';
import type { Finding } from '../ledger/finding';
import { message } from '../ledger/catalogue';
import type { ParameterSource } from './source';

/** One dated value of a parameter, for one post or for all. */
export interface ParameterVersion {
  post: string | null;
  /** First day in force; −Infinity = always. */
  from: number;
  value: Scalar | Fault;
  /** Its row in 参数, or null for the preset's own value or an override. */
  row: number | null;
}

export interface Parameter {
  source: ParameterSource;
  /** User rows for posts, then user rows for all, then the preset; each newest first. */
  versions: readonly ParameterVersion[];
}

/** The parameters of a run. */
export interface Parameters {
  byName: ReadonlyMap<string, Parameter>;
  findings: readonly Finding[];
  /** The table 参数 that versions with a row come from. */
  ledger: Ledger | null;
  /** Parameters whose value was given for this run alone. */
  overridden: ReadonlySet<string>;
}

/** Values given on the command line or in a scenario: they override every row of the parameter. */
export type Overrides = ReadonlyMap<string, string>;

/** Merges the preset's parameters with the workbook's 参数 table and the overrides. */
export function readParameters(
  sources: readonly ParameterSource[],
  ledger: Ledger | null,
  overrides: Overrides,
  knownElsewhere: ReadonlySet<string>,
): Parameters {
  const findings: Finding[] = [];
  const rows = ledger ? userRows(ledger) : new Map<string, number[]>();
  const byName = new Map<string, Parameter>();
  const defaulted: string[] = [];
  for (const source of sources) {
    const own = rows.get(source.参数) ?? [];
    const preset = version(source, null, -Infinity, presetValue(source, source.值), null);
    const override = overrides.get(source.参数);
    if (override !== undefined) {
      byName.set(source.参数, { source, versions: [{ ...preset, value: presetValue(source, override) }] });
      continue;
    }
    if (ledger && own.length === 0) defaulted.push(source.参数);
    const versions = own.map((row) => userVersion(source, ledger!, row, findings));
    const order = (a: ParameterVersion, b: ParameterVersion) =>
      Number(a.post === null) - Number(b.post === null) || b.from - a.from;
    byName.set(source.参数, { source, versions: [...versions.sort(order), preset] });
  }
  if (ledger) {
    for (const [name, at] of rows) {
      if (byName.has(name) || knownElsewhere.has(name)) continue;
      for (const row of at) findings.push(unknown(ledger, row, name, [...byName.keys()]));
    }
    if (defaulted.length > 0) {
      const where = whereOf(ledger, null, null);
      const text = message('PARAMETER_DEFAULTED', { names: defaulted.join('、') });
      findings.push({ code: 'PARAMETER_DEFAULTED', severity: 'info', message: text, where });
    }
  }
  return { byName, findings, ledger, overridden: new Set(overrides.keys()) };
}

/** The value in force for a post on a day. */
export function parameterAt(parameter: Parameter, post: string | null, day: number): ParameterVersion {
  for (const one of parameter.versions) {
    if ((one.post === null || one.post === post) && one.from <= day) return one;
  }
  throw new Error(`Parameter ${parameter.source.参数} has no preset version`);
}

/** A value of the parameter's type from text; null where it cannot be one. */
export function parseParameter(source: ParameterSource, text: string): Scalar | undefined {
  if (text === '') return null;
  if (source.取值) return source.取值.includes(text) ? text : undefined;
  return parseTyped(source.类型, text);
}

export function parseTyped(type: ColumnType, text: string): Scalar | undefined {
  if (type === 'date' || type === 'month') {
    const day = parseDate(text);
    return day === null ? undefined : decimal(day);
  }
  if (type === 'text' || type === 'id' || type === 'any' || type === 'period') return text;
  return (type === 'money' || type === 'integer' ? parseNumber(text) : parseRatio(text)) ?? undefined;
}

function presetValue(source: ParameterSource, text: string): Scalar | Fault {
  const value = parseParameter(source, text);
  if (value === undefined) throw new Error(`Parameter ${source.参数} cannot be ${text}`);
  return value ?? empty(source);
}

/** An empty parameter is "none" (null) or missing, as the regulation has it; one that the text gives a number for cannot be none. */
function empty(source: ParameterSource): Scalar | Fault {
  return source.空 === '必填' || (source.空 === undefined && source.值 !== '')
    ? new Fault('PARAMETER_MISSING', message('PARAMETER_MISSING', { name: source.参数 }))
    : null;
}

function version(
  _source: ParameterSource,
  post: string | null,
  from: number,
  value: Scalar | Fault,
  row: number | null,
): ParameterVersion {
  return { post, from, value, row };
}

function userRows(ledger: Ledger): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  const duplicated = new Set(
    ledger.issues.flatMap((issue) =>
      issue.code === 'DUPLICATE_KEY' && issue.row !== null ? [issue.row] : [],
    ),
  );
  for (let row = 0; row < ledger.rows; row += 1) {
    const name = textAt(ledger, '参数', row);
    if (name === null || duplicated.has(row)) continue;
    const own = rows.get(name);
    if (own) own.push(row);
    else rows.set(name, [row]);
  }
  return rows;
}

function userVersion(
  source: ParameterSource,
  ledger: Ledger,
  row: number,
  findings: Finding[],
): ParameterVersion {
  const from = numberAt(ledger, '生效日期', row);
  const post = textAt(ledger, '岗位', row);
  const raw = scalarAt(ledger, '值', row);
  const value = raw !== null ? typedValue(source, raw) : unreadCell(ledger, row) ? upstream() : empty(source);
  if (value === undefined) {
    findings.push(unreadable(source, ledger, row, raw));
    return version(source, post, Number.isNaN(from) ? -Infinity : from, upstream(), row);
  }
  return version(source, post, Number.isNaN(from) ? -Infinity : from, value, row);
}

/** A value that is an error or a formula without a result: told at its cell when the table was read. */
function unreadCell(ledger: Ledger, at: number): boolean {
  return ledger.issues.some(
    ({ row, column, severity }) => row === at && column === '值' && severity === 'error',
  );
}

function typedValue(source: ParameterSource, raw: Scalar): Scalar | undefined {
  if (typeof raw === 'string') return parseParameter(source, raw);
  if (raw === null || typeof raw === 'boolean') return undefined;
  if (source.取值) return undefined;
  return source.类型 === 'text' ? raw.toFixed() : raw;
}

export function upstream(): Fault {
  return new Fault('UPSTREAM', { zh: '所需的数据有误，见异常清单', en: 'its input has a finding' });
}

function unreadable(source: ParameterSource, ledger: Ledger, row: number, raw: Scalar): Finding {
  const value = raw === null ? '' : String(raw);
  const isDate = source.类型 === 'date';
  const code = source.取值 ? 'UNKNOWN_CHOICE' : isDate ? 'UNREADABLE_DATE' : 'UNREADABLE_NUMBER';
  const facts = { column: `参数 ${source.参数}`, value, choices: source.取值?.join('、') ?? '' };
  return {
    code,
    severity: 'error',
    message: message(code, facts),
    where: whereOf(ledger, row, '值'),
    clause: source.条款,
  };
}

function unknown(ledger: Ledger, row: number, name: string, known: readonly string[]): Finding {
  const near = known.find((other) => similar(other, name));
  const facts = {
    name,
    hint: near ? `是否应为“${near}”？` : '请核对参数名称。',
    hintEn: near ? `Did you mean “${near}”?` : 'Check its name.',
  };
  return {
    code: 'PARAMETER_UNKNOWN',
    severity: 'warning',
    message: message('PARAMETER_UNKNOWN', facts),
    where: whereOf(ledger, row, '参数'),
  };
}

/** Names that share most of their characters. */
function similar(a: string, b: string): boolean {
  const shared = [...new Set(a)].filter((letter) => b.includes(letter)).length;
  return shared >= Math.max(2, Math.ceil(Math.max(a.length, b.length) * 0.6));
}

/** A parameter's value as people write it. */
export function parameterText(source: ParameterSource, value: Scalar): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (source.类型 === 'date') return isoDate(value.toNumber());
  if (source.单位 === '%') return `${value.times(100).toFixed()}%`;
  if (source.单位 === '‰') return `${value.times(1000).toFixed()}‰`;
  return value.toFixed();
}
