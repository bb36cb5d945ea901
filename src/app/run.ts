import type { Book } from '../ledger/grid';
import type { Finding } from '../ledger/finding';
import { withAdjustments } from '../run/adjustments';
import { calculateLedgers, type Calculation } from '../run/calculate';
import { historyOf } from '../run/history';
import { readLedgers } from '../run/ledgers';
import { parseParameter } from '../scheme/parameters';
import { parsePeriod, periodContaining, type Period, type PeriodKind } from '../scheme/period';
import { CUSTOM, readCustomScheme, type CustomScheme } from '../scheme/custom/custom';
import { PRESETS, presetParameters, presetScheme } from '../scheme/presets';
import type { Scheme } from '../scheme/scheme';
import type { SchemeSource } from '../scheme/source';
import type { Message } from '../formula/value';
import { withReserveBases } from './feeds';
import { withRetroList } from './seal/retro-list';
import { nearest, UsageError } from './usage';

export interface RunRequest {
  scheme: string;
  period: string;
  /** 参数=值 */
  overrides?: ReadonlyMap<string, string>;
}

const KINDS: Record<PeriodKind, Message> = {
  月: { zh: '月份，如 2023-03', en: 'a month, such as 2023-03' },
  季: { zh: '季度，如 2023Q1', en: 'a quarter, such as 2023Q1' },
  年: { zh: '年度，如 2023', en: 'a year, such as 2023' },
};

/** Runs one scheme over a workbook. Throws UsageError for a request that makes no sense. */
export function runScheme(book: Book, request: RunRequest): Calculation {
  return runSchemes(book, { ...request, schemes: [request.scheme] })[0];
}

/** Runs several schemes over one workbook and period; each takes the overrides that it knows. */
export function runSchemes(
  book: Book,
  request: Omit<RunRequest, 'scheme'> & { schemes: readonly string[] },
): Calculation[] {
  const runs = prepareRuns(request.schemes, request.period, request.overrides ?? new Map());
  return runs.map(({ calculate }) => calculate(book));
}

/** One scheme over one period, checked and ready for a workbook. */
export interface PreparedRun {
  scheme: string;
  period: string;
  calculate: (book: Book) => Calculation;
}

/**
 * Checks a request before any file is read, as far as it can be: a scheme of the workbook's own is known only then.
 * A range of months (2023-01..2023-03) is a run for each. `calculate` throws UsageError for what only the workbook could tell.
 */
export function prepareRuns(
  schemes: readonly string[],
  period: string,
  overrides: ReadonlyMap<string, string>,
): PreparedRun[] {
  const periods = periodsIn(period);
  const ids = [...new Set(schemes)];
  const presets = ids.filter((id) => id !== CUSTOM).map(requireScheme);
  const late = ids.includes(CUSTOM);
  if (late) periods.forEach(requireSomePeriod);
  else
    checkOverrides(
      presets.map(({ source }) => source),
      overrides,
    );
  for (const scheme of presets) for (const one of periods) requirePeriod(scheme, one);
  const run = (book: Book, id: string, period: string): Calculation => {
    const custom = late ? customOf(book) : null;
    if (custom) {
      const sources = [...presets.map(({ source }) => source), custom.source];
      if (custom.scheme) checkOverrides(sources, overrides);
    }
    const known = new Set([...presetParameters(), ...(custom?.source.参数.map((one) => one.参数) ?? [])]);
    if (id === CUSTOM) return runCustom(book, custom!, { period, overrides, known });
    const scheme = requireScheme(id);
    const days = requirePeriod(scheme, period);
    const feeds = id === RESERVE && ids.includes(CORPORATE);
    const fed = feeds ? withReserveBases(book, scheme, days, once(book, CORPORATE, period), overrides) : book;
    return runLoaded(fed, scheme, days, { overrides, known });
  };
  const done = new WeakMap<Book, Map<string, Calculation>>();
  const once = (book: Book, id: string, period: string): Calculation => {
    const runs = done.get(book) ?? new Map<string, Calculation>();
    done.set(book, runs);
    const key = `${id} ${period}`;
    if (!runs.has(key)) runs.set(key, run(book, id, period));
    return runs.get(key)!;
  };
  return ids.flatMap((scheme) =>
    periods.map((one) => ({ scheme, period: one, calculate: (book) => once(book, scheme, one) })),
  );
}

/** The reserve takes its bases from the rewards of scheme C where both are run. */
const [CORPORATE, RESERVE] = ['corporate-manager', 'risk-reserve'];

/** 2023-01..2023-03 is every month from the first to the last; anything else is one period. */
function periodsIn(text: string): string[] {
  const [from, to, ...rest] = text.split('..');
  if (to === undefined) return [text];
  const [first, last] = [parsePeriod(from), parsePeriod(to)];
  if (rest.length > 0 || first?.kind !== '月' || last?.kind !== '月' || first.first > last.first)
    throw new UsageError({
      zh: `期间范围应为从早到晚的两个月份，如 2023-01..2023-03；收到的是“${text}”。`,
      en: `A range of periods is two months, the earlier one first, such as 2023-01..2023-03; got “${text}”.`,
    });
  const months = [first.text];
  for (let month = first; month.text !== last.text; months.push(month.text))
    month = periodContaining('月', month.last + 1);
  return months;
}

interface Given {
  overrides: ReadonlyMap<string, string>;
  /** Parameters of other schemes, which are no mistake. */
  known: ReadonlySet<string>;
}

function runLoaded(
  book: Book,
  scheme: Scheme,
  period: Period,
  { overrides, known }: Given,
  told: readonly Finding[] = [],
): Calculation {
  const own = new Map([...overrides].filter(([name]) => parameterOf(scheme.source, name)));
  const adjusted = withAdjustments(scheme, book);
  const set = readLedgers(book, adjusted);
  const findings = [...told, ...set.findings];
  const history = historyOf(book, scheme.id, period);
  const options = { overrides: own, knownParameters: known, history };
  return withRetroList(book, calculateLedgers({ ...set, findings }, adjusted, period, options));
}

/** A scheme of the workbook's own that has errors does not run: its findings are the result. */
function runCustom(
  book: Book,
  custom: CustomScheme,
  { period: text, ...given }: Given & { period: string },
): Calculation {
  const { scheme, source, findings, timed } = custom;
  const period = timed ? requirePeriod({ source }, text) : requireSomePeriod(text);
  if (scheme) return runLoaded(book, scheme, period, given, findings);
  return {
    scheme: emptyScheme(source),
    period,
    run: null,
    lineItems: [],
    lists: [],
    findings,
    figuresFrom: findings.length,
  };
}

function emptyScheme(source: SchemeSource): Scheme {
  const { id } = source;
  return {
    id,
    source,
    items: [],
    order: [],
    stages: [],
    functions: new Map(),
    checks: [],
    lists: [],
    uses: [],
    concerns: [],
  };
}

const customs = new WeakMap<Book, CustomScheme>();

/** The scheme that a workbook holds in its own tables, read once. */
export function customOf(book: Book): CustomScheme {
  const known = customs.get(book);
  if (known) return known;
  const custom = readCustomScheme(book);
  customs.set(book, custom);
  return custom;
}

/** Did the workbook's own scheme fail to load, so that nothing was computed? */
export function failedToLoad({ scheme, run, findings }: Calculation): boolean {
  const errors = findings.some((finding) => finding.severity === 'error');
  return scheme.id === CUSTOM && run === null && scheme.items.length === 0 && errors;
}

export function requireScheme(id: string): Scheme {
  const scheme = presetScheme(id);
  if (scheme) return scheme;
  if (id === CUSTOM)
    throw new UsageError({
      zh: 'custom 是工作簿里自己写的方案（“方案信息”“方案”等表），只能随工作簿使用：run、check、explain。',
      en: 'custom is the scheme that a workbook holds in tables of its own (方案信息, 方案 …); it goes with a workbook: run, check, explain.',
    });
  const known = [...PRESETS.map((preset) => preset.id), CUSTOM];
  throw new UsageError({
    zh: `没有名为“${id}”的方案。可用的方案：${known.join('、')}。`,
    en: `There is no scheme “${id}”. Known schemes: ${known.join(', ')}.`,
  });
}

export function requirePeriod({ source }: Pick<Scheme, 'source'>, text: string): Period {
  const period = parsePeriod(text);
  const wanted = KINDS[source.周期];
  if (period?.kind === source.周期) return period;
  throw new UsageError({
    zh: `方案“${source.id}”按${source.周期}核算，期间应为${wanted.zh}；收到的是“${text}”。`,
    en: `Scheme “${source.id}” needs ${wanted.en}; got “${text}”.`,
  });
}

/** A period of any kind, where the scheme is not known yet. */
export function requireSomePeriod(text: string): Period {
  const period = parsePeriod(text);
  if (period) return period;
  const kinds = Object.values(KINDS);
  throw new UsageError({
    zh: `期间应为${kinds.map((kind) => kind.zh).join('；')}。收到的是“${text}”。`,
    en: `A period is ${kinds.map((kind) => kind.en).join('; ')}. Got “${text}”.`,
  });
}

function parameterOf(source: SchemeSource, name: string) {
  return source.参数.find((parameter) => parameter.参数 === name);
}

function checkOverrides(sources: readonly SchemeSource[], overrides: ReadonlyMap<string, string>): void {
  for (const [name, text] of overrides) {
    const known = sources.flatMap((source) => parameterOf(source, name) ?? []);
    if (known.length === 0) throw unknownParameter(sources, name);
    for (const source of known) {
      if (parseParameter(source, text) !== undefined) continue;
      const allowed = source.取值 ? source.取值.join(' / ') : source.单位;
      throw new UsageError({
        zh: `参数“${name}”不能是“${text}”（应为：${allowed}）。`,
        en: `Parameter “${name}” cannot be “${text}” (expected: ${allowed}).`,
      });
    }
  }
}

function unknownParameter(sources: readonly SchemeSource[], name: string): UsageError {
  const names = sources.flatMap((source) => source.参数.map((parameter) => parameter.参数));
  const near = nearest(name, names);
  const [zh, en] =
    near.length > 0
      ? [`是否应为：${near.join('、')}？`, `Did you mean ${near.join(' or ')}?`]
      : [`可设的参数：${names.join('、')}。`, `Parameters: ${names.join(', ')}.`];
  return new UsageError({
    zh: `方案没有参数“${name}”。${zh}`,
    en: `The scheme has no parameter “${name}”. ${en}`,
  });
}
