import { decimal, type Decimal } from '../../money/decimal';
import { quotient } from '../arithmetic';
import { isDecimal } from '../compare';
import { best, sum, unequal } from './aggregate';
import { ANY_COUNT, type Call, type FunctionSpec } from './call';
import { isFault } from '../value';
import { criterion, rowsWhere, type Condition } from './criteria';

/** (column, criterion) pairs, after the column of values; over no row SUMIFS, MAXIFS and MINIFS are 0 as in Excel. */
export const CONDITIONAL: readonly FunctionSpec[] = [
  {
    name: 'COUNTIFS',
    least: 2,
    most: ANY_COUNT,
    parity: 0,
    takesColumn: (i) => i % 2 === 0,
    result: 'number',
    apply: (call) => decimal(rowsWhere(conditionsOf(call, 0), call.cache).length),
  },
  conditional('SUMIFS', (numbers, call) => sum(numbers, call)),
  conditional('MAXIFS', (numbers) => best(numbers, 1)),
  conditional('MINIFS', (numbers) => best(numbers, -1)),
  conditional('AVERAGEIFS', (numbers, call) => {
    if (numbers.length > 0) return quotient(sum(numbers, call), decimal(numbers.length), call.node.span);
    throw call.fault(
      'FORMULA_ERROR',
      'AVERAGEIFS 没有符合条件的行（除数为 0）',
      'no row meets the conditions of AVERAGEIFS (division by 0)',
    );
  }),
];

function conditional(name: string, reduce: (numbers: Decimal[], call: Call) => Decimal): FunctionSpec {
  return {
    name,
    least: 3,
    most: ANY_COUNT,
    parity: 1,
    takesColumn: (i) => i === 0 || i % 2 === 1,
    argument: (i) => (i === 0 ? 'numbers' : 'any'),
    result: 'number',
    apply: (call) => {
      const values = call.column(0);
      const conditions = conditionsOf(call, 1);
      if (values.length !== conditions[0].column.length) throw unequal(call, 1);
      const reduced = () => {
        const rows = rowsWhere(conditions, call.cache);
        const numbers: Decimal[] = [];
        for (const row of rows) {
          const cell = values[row];
          if (isFault(cell)) throw cell;
          if (isDecimal(cell)) numbers.push(cell);
        }
        return reduce(numbers, call);
      };
      // Without an equality the same many rows come back for every officer.
      if (conditions.some((c) => c.criterion.keys !== null)) return reduced();
      const key = `${name}:${conditions.map((c) => c.criterion.text).join('\u0000')}`;
      return call.cache.remember([values, ...conditions.map((c) => c.column)], key, reduced);
    },
  };
}

function conditionsOf(call: Call, from: number): Condition[] {
  const conditions: Condition[] = [];
  for (let i = from; i + 1 < call.count; i += 2) {
    const column = call.column(i);
    if (conditions.length > 0 && column.length !== conditions[0].column.length) throw unequal(call, i);
    const isId = call.isId(i);
    const { value, form } = call.criterion(i + 1);
    conditions.push({ column, isId, criterion: criterion(value, isId, form) });
  }
  return conditions;
}
