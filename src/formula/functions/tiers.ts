import { round, ZERO, type Decimal } from '../../money/decimal';
import { add, arithmetic, times } from '../arithmetic';
import { isDecimal } from '../compare';
import { isFault, type Scalar } from '../value';
import { unequal } from './aggregate';
import type { Call, FunctionSpec } from './call';
import { indexOf, keyOf } from './criteria';

/** Tables of bands and of conditions, as pay regulations print them (docs/decisions/0005). */
export const TIERS: readonly FunctionSpec[] = [
  {
    name: 'PROGRESSIVE',
    least: 3,
    most: 3,
    takesColumn: (i) => i > 0,
    argument: (i) => (i === 0 ? 'number' : 'numbers'),
    result: 'number',
    apply: progressive,
  },
  {
    name: 'HIGHESTMET',
    least: 7,
    most: 7,
    takesColumn: (i) => i > 0,
    result: 'number',
    apply: highestMet,
  },
];

/** 超额累进: the part of the quantity in each band earns that band's rate; bands come in any row order, below the first nothing is earned. */
function progressive(call: Call): Decimal {
  const quantity = call.number(0);
  const [bounds, rates] = [call.column(1), call.column(2)];
  if (rates.length !== bounds.length) throw unequal(call, 2);
  const bands = bounds
    .flatMap((bound, row) => (isDecimal(bound) ? [{ bound, rate: rates[row], row }] : []))
    .sort((a, b) => a.bound.cmp(b.bound));
  if (bands.length === 0)
    throw call.fault(
      'PARAMETER_MISSING',
      '阶梯表是空的，请填写',
      'the table of bands is empty: fill it in',
      1,
    );
  let total = ZERO;
  bands.forEach(({ bound, rate, row }, i) => {
    if (quantity.lte(bound)) return;
    const next = bands[i + 1]?.bound;
    const top = next && next.lt(quantity) ? next : quantity;
    const part = arithmetic('-', top, bound, call.node.span);
    total = add(total, times(part, call.numberOf(2, rate, row), call.node.span), call.node.span);
  });
  return total;
}

/**
 * HIGHESTMET(who, grades, measures, bounds, holders, their measures, values): the highest grade all of whose condition rows hold
 * for `who`. A measure that is not given is not met; no grade met gives 0.
 */
function highestMet(call: Call): Decimal {
  const who = call.scalar(0);
  const [grades, measures, bounds, holders, given, values] = [1, 2, 3, 4, 5, 6].map((i) => call.column(i));
  for (const [i, column] of [measures, bounds].entries())
    if (column.length !== grades.length) throw unequal(call, i + 2);
  for (const [i, column] of [given, values].entries())
    if (column.length !== holders.length) throw unequal(call, i + 5);
  const isId = call.isId(0) || call.isId(4);
  const key = keyOf(who, isId);
  const reached = new Map<string, Scalar>();
  for (const row of indexOf([{ column: holders, isId }], call.cache).get(key) ?? []) {
    // A row that is left out with a finding gives nothing; its officer is held for it.
    if (!isFault(values[row])) reached.set(keyOf(given[row], false), values[row]);
  }
  const failed = new Set<string>();
  grades.forEach((grade, row) => {
    if (!isDecimal(grade)) return;
    const value = reached.get(keyOf(measures[row], false));
    // Scores are compared at 8 decimals, as everywhere.
    const met =
      value !== undefined &&
      value !== null &&
      round(call.numberOf(6, value), 8).gte(call.numberOf(3, bounds[row], row));
    if (!met) failed.add(grade.toString());
  });
  let best = ZERO;
  for (const grade of grades)
    if (isDecimal(grade) && !failed.has(grade.toString()) && grade.gt(best)) best = grade;
  return best;
}
