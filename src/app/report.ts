import type { Book } from '../ledger/grid';
import type { BookPlan } from '../report/plan';
import { resultBook } from '../report/result-book';
import type { ReportMode } from '../report/workings';
import type { Language } from '../report/words';
import type { Calculation } from '../run/calculate';
import { runScheme, type RunRequest } from './run';

export interface ReportRequest {
  mode: ReportMode;
  lang: Language;
  /** Without it the effects of other choices are left blank, which is faster. */
  effects?: boolean;
}

/** The result sheets of a run, to be put into its workbook. Null where there is no 花名册 and so no result. */
export function reportOf(
  book: Book,
  calculation: Calculation,
  request: RunRequest,
  { mode, lang, effects = true }: ReportRequest,
): BookPlan | null {
  const recalculate = (overrides: ReadonlyMap<string, string>): Calculation =>
    runScheme(book, { ...request, overrides: new Map([...(request.overrides ?? []), ...overrides]) });
  return resultBook(calculation, { mode, lang, ...(effects ? { recalculate } : {}) });
}
