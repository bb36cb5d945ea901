import { explain, type Explanation } from '../formula/explain';
import { generalText, isDecimal } from '../formula/compare';
import { Fault, type Scalar } from '../formula/value';
import { BoundArguments } from './bound-arguments';
import type { CellFunction } from './cell-function';
import { callNode, DEFINITIONS } from './definitions';
import { cellError, type CellError, type Language } from './errors';
import { inSlices, SLICE } from './slices';

export type ExplainedCells = (string | CellError | object)[][];

/** What a cell holds at most. */
const MOST_CHARACTERS = 32767;

/**
 * The arithmetic of a function's value as text: the value with its clause, then each step with the numbers put in.
 * A matrix where a range was given; an error value where there are arguments that the function cannot have.
 * A promise for many rows, so that Excel stays alive meanwhile.
 */
export function explainCells(
  called: CellFunction,
  raw: readonly unknown[],
  language: Language,
): ExplainedCells | Promise<ExplainedCells> {
  let bound: BoundArguments;
  try {
    bound = new BoundArguments(called, raw);
  } catch (fault) {
    if (fault instanceof Fault) return [[cellError(fault, called, language)]];
    throw fault;
  }
  const { rows, columns, count } = bound;
  const cells = new Array<ExplainedCells[number][number]>(count);
  const explainRow = (row: number) => {
    cells[row] = bound.errorAt(row) ?? textOf(called, bound, row, language);
  };
  const shaped = () =>
    Array.from({ length: rows }, (_, row) => cells.slice(row * columns, (row + 1) * columns));
  if (count > SLICE) return inSlices(count, explainRow).then(shaped);
  for (let row = 0; row < count; row += 1) explainRow(row);
  return shaped();
}

function textOf(called: CellFunction, bound: BoundArguments, row: number, language: Language): string {
  const explanation = explain(callNode(called), bound.scope(row), { functions: DEFINITIONS });
  const zh = language === 'zh';
  const { fault } = explanation;
  const outcome = fault
    ? cellError(new Fault(fault.code, fault.text), called, language).message
    : shown(explanation.value);
  const head = `${called.id}${zh ? '＝' : ' = '}${outcome}${clauseOf(called, called.source.条款, language)}`;
  const lines = [head, ...stepsOf(explanation, { called, language, clause: called.source.条款 }, '')];
  const text = lines.join('\n');
  return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS - 1)}…`;
}

/** What the lines of one explanation have in common: a step cites a clause only where it takes from another one. */
interface Telling {
  called: CellFunction;
  language: Language;
  clause: string | undefined;
}

/** The steps that were used, those of inner functions under them. */
function stepsOf({ children }: Explanation, telling: Telling, indent: string): string[] {
  const { called, language, clause } = telling;
  return children.flatMap((step) => {
    if (step.note || !step.title) return [];
    const parts = [step.text, step.substituted, step.fault ? '?' : shown(step.value)];
    const chain = parts.filter((part, i) => i === 0 || part !== parts[i - 1]).join(' = ');
    const cited = step.clause === clause ? '' : clauseOf(called, step.clause, language);
    const inner = callsIn(step).flatMap((call) =>
      stepsOf(call, { ...telling, clause: step.clause }, `${indent}  `),
    );
    return [`${indent}${step.title} = ${chain}${cited}`, ...inner];
  });
}

/** Calls of domain functions in a step, outermost only. */
function callsIn(part: Explanation): Explanation[] {
  if (part.note) return [];
  const { node } = part;
  if (node.kind === 'call' && DEFINITIONS.has(node.name)) return [part];
  return part.children.flatMap(callsIn);
}

function clauseOf({ scheme }: CellFunction, id: string | undefined, language: Language): string {
  if (!id || !scheme) return '';
  const title = scheme.条款.find((clause) => clause.id === id)?.title[language];
  const words = title ? ` ${title}` : '';
  return language === 'zh' ? `（${id}${words}）` : ` (${id}${words})`;
}

function shown(value: Scalar): string {
  if (value === null) return '""';
  if (isDecimal(value)) return generalText(value);
  return typeof value === 'string' ? `"${value}"` : value ? 'TRUE' : 'FALSE';
}
