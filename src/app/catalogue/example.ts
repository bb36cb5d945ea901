import type { Calculation } from '../../run/calculate';
import { explainFigure } from '../../run/explain';
import type { Worked } from '../../run/explanation';
import { statementOf } from '../../run/result';

export interface Example {
  substituted: string;
  value: string;
  unit: string;
}

/** An item of some officer in good standing with the numbers put in: the first that is not 0. */
export function workedExample(calculation: Calculation, name: string): Example | null {
  const { run, scheme } = calculation;
  const item = scheme.items.find((one) => one.name === name);
  if (!run || !item) return null;
  const officer = run.participants.find((one) => {
    const { status, items } = statementOf(run, one);
    return status === 'ok' && Number(items[name]) !== 0 && items[name] !== '';
  });
  if (officer === undefined) return null;
  const { figure } = explainFigure({ ...calculation, run }, officer, item, { depth: 0, lines: 1 });
  const worked: Worked | null = figure.worked ?? figure.lines.find((line) => line.worked)?.worked ?? null;
  if (!worked || worked.fault || worked.substituted === worked.value.text) return null;
  return { substituted: worked.substituted, value: worked.value.text, unit: worked.value.unit };
}
