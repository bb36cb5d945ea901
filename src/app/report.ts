import type { Book } from '../ledger/grid';
import type { BookPlan } from '../report/plan';
import { drained, resultSteps } from '../report/result-book';
import { sealedPay } from './seal/sealed-pay';
import type { ReportMode } from '../report/workings';
import type { Language } from '../report/words';
import type { Calculation } from '../run/calculate';
import { readLedgers, type LedgerSet } from '../run/ledgers';
import { recalculate } from '../run/recalculate';
import { presetParameters } from '../scheme/presets';
import type { RunRequest } from './run';

export interface ReportRequest {
  mode: ReportMode;
  lang: Language;
  /** Without it the effects of other choices are left blank, which is faster. */
  effects?: boolean;
}

/** The result sheets of a run, to be put into its workbook. Null where there is no 花名册 and so no result. */
export function reportOf(...given: Parameters<typeof reportSteps>): BookPlan | null {
  return drained(reportSteps(...given));
}

/** The same, resting between its parts, so that a page may draw and be stopped meanwhile. */
export function reportSteps(
  book: Book,
  calculation: Calculation,
  request: Pick<RunRequest, 'overrides'>,
  { mode, lang, effects = true }: ReportRequest,
): Generator<void, BookPlan | null> {
  const again = effects ? { recalculate: recalculateFrom(book, calculation, request) } : {};
  const sealed = sealedPay(book, calculation);
  return resultSteps(calculation, { mode, lang, ...again, ...(sealed ? { sealed } : {}) });
}

/** The same run with other parameters: ledgers are read once, and only what a change touches is computed anew. */
function recalculateFrom(
  book: Book,
  calculation: Calculation,
  request: Pick<RunRequest, 'overrides'>,
): (changed: ReadonlyMap<string, string>) => Calculation {
  const { scheme, run } = calculation;
  const own = new Set(scheme.source.参数.map((parameter) => parameter.参数));
  const given = [...(request.overrides ?? [])].filter(([name]) => own.has(name));
  let set: LedgerSet | null = null;
  return (changed) =>
    recalculate(calculation, (set ??= readLedgers(book, scheme)), {
      overrides: new Map([...given, ...changed]),
      knownParameters: presetParameters(),
      history: run?.history ?? null,
    });
}
