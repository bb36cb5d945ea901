import type { BookPlan } from '../../report/plan';
import { makeWorkings } from '../../report/result-book';
import { OwnStatements } from '../../report/sheets/own-statement';
import type { Language } from '../../report/words';
import type { Calculation } from '../../run/calculate';
import { heldOfficers } from '../held';
import { findingTitle } from '../wording';
import { fileNames } from './file-name';

/** One officer's statement: a workbook that holds nobody else's data, and the name of its file. */
export interface OfficerStatement {
  id: string;
  name: string;
  held: boolean;
  file: string;
  /** Made when asked for: a province has thousands. */
  book(): BookPlan;
}

/** The statements of all officers of a run, in the order of the roster. Null where there is no 花名册. */
export function statementsOf(calculation: Calculation, lang: Language): OfficerStatement[] | null {
  const { run } = calculation;
  if (!run) return null;
  const reasons = new Map(
    heldOfficers(run).map(({ id, because }) => [
      id,
      because.map(({ code, message }) => ({ title: findingTitle(code), message })),
    ]),
  );
  const workings = makeWorkings(calculation, run, { mode: 'native', lang });
  const statements = new OwnStatements(
    workings,
    (officer) => reasons.get(run.roster.officers[officer].id) ?? [],
  );
  const people = run.participants.map((officer) => run.roster.officers[officer]);
  const files = fileNames(people);
  return run.participants.map((officer, at) => ({
    id: people[at].id,
    name: people[at].name,
    held: run.log.held[officer] === 1,
    file: files[at],
    book: () => statements.book(officer),
  }));
}
