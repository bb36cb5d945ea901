import type { Book } from '../ledger/grid';
import { textAt } from '../ledger/ledger';
import type { Calculation } from '../run/calculate';
import type { RunContext } from '../run/context';
import { explainFigure, type ExplainOptions } from '../run/explain';
import type { Explained } from '../run/explanation';
import type { Item, Scheme } from '../scheme/scheme';
import { runScheme, type RunRequest } from './run';
import { nearest, UsageError } from './usage';

export interface ExplainRequest extends RunRequest, ExplainOptions {
  /** 工号, or 姓名 where only one officer has it. */
  officer: string;
  item: string;
}

/** Runs the scheme and explains one figure of it. Throws UsageError for an officer or item that is not there. */
export function explainInBook(
  book: Book,
  request: ExplainRequest,
): { calculation: Calculation; explained: Explained } {
  const calculation = runScheme(book, request);
  return { calculation, explained: explainIn(calculation, request) };
}

/** Explains one figure of a run that is already there. */
export function explainIn(
  calculation: Calculation,
  request: Omit<ExplainRequest, keyof RunRequest>,
): Explained {
  const { scheme, run } = calculation;
  const item = requireItem(scheme, request.item);
  if (!run)
    throw new UsageError({
      zh: '工作簿里没有花名册，没有任何人的绩效可解释。请先用 check 检查。',
      en: 'The workbook has no roster (花名册), so there is no figure to explain. Try check first.',
    });
  return explainFigure({ ...calculation, run }, requireOfficer(run, request.officer), item, request);
}

function requireItem(scheme: Scheme, name: string): Item {
  const named = scheme.items.find((item) => item.name === name);
  const english = scheme.items.find((item) => item.source.english?.toLowerCase() === name.toLowerCase());
  const item = named ?? english;
  if (item) return item;
  const names = scheme.items.map((one) => one.name);
  const near = nearest(name, names);
  throw new UsageError({
    zh: `方案没有项目“${name}”。${near.length > 0 ? `是否应为：${near.join('、')}？` : ''}全部项目：${names.join('、')}。`,
    en: `The scheme has no item “${name}”. ${near.length > 0 ? `Did you mean ${near.join(' or ')}? ` : ''}Items: ${names.join(', ')}.`,
  });
}

function requireOfficer({ roster, participants }: RunContext, named: string): number {
  const index = roster.indexOf.get(named);
  if (index !== undefined && participants.includes(index)) return index;
  const known = participants.map((officer) => roster.officers[officer]);
  const namesakes = participants.filter((officer) => nameOf(roster, officer) === named);
  if (namesakes.length === 1) return namesakes[0];
  const near = nearest(
    named,
    known.map(({ id }) => id),
  );
  const ids = namesakes.map((officer) => roster.officers[officer].id);
  const [zh, en] =
    ids.length > 1
      ? [
          `叫“${named}”的有 ${ids.length} 人，请用工号：${ids.join('、')}。`,
          `${ids.length} officers are named “${named}”; give the id: ${ids.join(', ')}.`,
        ]
      : [
          `花名册里没有工号“${named}”。${near.length > 0 ? `是否应为：${near.join('、')}？` : ''}`,
          `The roster has no officer “${named}”. ${near.length > 0 ? `Did you mean ${near.join(' or ')}?` : ''}`,
        ];
  throw new UsageError({ zh, en });
}

function nameOf(roster: RunContext['roster'], officer: number): string {
  const { rows } = roster.officers[officer];
  return textAt(roster.ledger, '姓名', rows[rows.length - 1]) ?? '';
}
