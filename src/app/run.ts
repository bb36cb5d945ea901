import type { Book } from '../ledger/grid';
import { calculate, type Calculation } from '../run/calculate';
import { parseParameter } from '../scheme/parameters';
import { parsePeriod, type Period, type PeriodKind } from '../scheme/period';
import { PRESETS, presetParameters, presetScheme } from '../scheme/presets';
import type { Scheme } from '../scheme/scheme';
import type { Message } from '../formula/value';
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
  return runs.map((run) => run(book));
}

/** Checks a request before any file is read; each function then runs one scheme over a workbook. */
export function prepareRuns(
  schemes: readonly string[],
  period: string,
  overrides: ReadonlyMap<string, string>,
): ((book: Book) => Calculation)[] {
  const ready = [...new Set(schemes)].map(requireScheme);
  checkOverrides(ready, overrides);
  return ready.map((scheme) => {
    const days = requirePeriod(scheme, period);
    const own = new Map([...overrides].filter(([name]) => parameterOf(scheme, name)));
    return (book) => calculate(book, scheme, days, { overrides: own, knownParameters: presetParameters() });
  });
}

export function requireScheme(id: string): Scheme {
  const scheme = presetScheme(id);
  if (scheme) return scheme;
  const known = PRESETS.map((preset) => preset.id);
  throw new UsageError({
    zh: `没有名为“${id}”的方案。可用的方案：${known.join('、')}。`,
    en: `There is no scheme “${id}”. Known schemes: ${known.join(', ')}.`,
  });
}

export function requirePeriod(scheme: Scheme, text: string): Period {
  const period = parsePeriod(text);
  const wanted = KINDS[scheme.source.周期];
  if (period?.kind === scheme.source.周期) return period;
  throw new UsageError({
    zh: `方案“${scheme.id}”按${scheme.source.周期}核算，期间应为${wanted.zh}；收到的是“${text}”。`,
    en: `Scheme “${scheme.id}” needs ${wanted.en}; got “${text}”.`,
  });
}

function parameterOf(scheme: Scheme, name: string) {
  return scheme.source.参数.find((parameter) => parameter.参数 === name);
}

function checkOverrides(schemes: readonly Scheme[], overrides: ReadonlyMap<string, string>): void {
  for (const [name, text] of overrides) {
    const sources = schemes.flatMap((scheme) => parameterOf(scheme, name) ?? []);
    if (sources.length === 0) throw unknownParameter(schemes, name);
    for (const source of sources) {
      if (parseParameter(source, text) !== undefined) continue;
      const allowed = source.取值 ? source.取值.join(' / ') : source.单位;
      throw new UsageError({
        zh: `参数“${name}”不能是“${text}”（应为：${allowed}）。`,
        en: `Parameter “${name}” cannot be “${text}” (expected: ${allowed}).`,
      });
    }
  }
}

function unknownParameter(schemes: readonly Scheme[], name: string): UsageError {
  const names = schemes.flatMap((scheme) => scheme.source.参数.map((parameter) => parameter.参数));
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
