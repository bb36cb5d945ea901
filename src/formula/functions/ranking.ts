import { ONE, decimal, type Decimal } from '../../money/decimal';
import { add, quotient } from '../arithmetic';
import { isDecimal } from '../compare';
import { isFault } from '../value';
import { ANY_COUNT, type Call, type FunctionSpec } from './call';
import { numbersOf } from './aggregate';

/** Order among numbers; blanks and texts of a column are passed over, as in Excel. */
export const RANKING: readonly FunctionSpec[] = [
  {
    name: 'RANK',
    least: 2,
    most: 3,
    takesColumn: (i) => i === 1,
    argument: (i) => (i === 1 ? 'numbers' : 'number'),
    result: 'number',
    apply: rank,
  },
  nth('LARGE', (sorted, k) => sorted[sorted.length - k]),
  nth('SMALL', (sorted, k) => sorted[k - 1]),
  {
    name: 'MEDIAN',
    least: 1,
    most: ANY_COUNT,
    takesColumn: () => true,
    argument: () => 'numbers',
    result: 'number',
    apply: median,
  },
];

/** 1 + how many numbers are larger (or, with a third argument not 0, smaller): equal ones share a rank, and the next is left out. */
function rank(call: Call): Decimal {
  const x = call.number(0);
  const sorted = sortedColumn(call, 1);
  const ascending = call.count > 2 && !call.number(2).isZero();
  const below = countBelow(sorted, x, ascending ? 'less' : 'not above');
  return decimal(1 + (ascending ? below : sorted.length - below));
}

/** How many numbers are less than x, or not above it. */
function countBelow(sorted: readonly Decimal[], x: Decimal, which: 'less' | 'not above'): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle].lt(x) || (which === 'not above' && sorted[middle].eq(x))) low = middle + 1;
    else high = middle;
  }
  return low;
}

function nth(name: string, choose: (sorted: readonly Decimal[], k: number) => Decimal): FunctionSpec {
  return {
    name,
    least: 2,
    most: 2,
    takesColumn: (i) => i === 0,
    argument: (i) => (i === 0 ? 'numbers' : 'number'),
    result: 'first',
    apply: (call) => {
      const sorted = sortedColumn(call, 0);
      const k = call.whole(1);
      if (k >= 1 && k <= sorted.length) return choose(sorted, k);
      throw call.fault(
        'FORMULA_ERROR',
        `${name} 要第 ${k} 个，而这里有 ${sorted.length} 个数`,
        `${name} asks for number ${k} of ${sorted.length}`,
        1,
      );
    },
  };
}

/** The numbers of a column in ascending order, sorted once a run. */
function sortedColumn(call: Call, i: number): readonly Decimal[] {
  const column = call.column(i);
  return call.cache.remember([column], 'sorted', () => {
    const numbers: Decimal[] = [];
    for (const cell of column) {
      if (isFault(cell)) throw cell;
      if (isDecimal(cell)) numbers.push(cell);
    }
    return numbers.sort((a, b) => a.cmp(b));
  });
}

function median(call: Call): Decimal {
  const sorted = numbersOf(call).sort((a, b) => a.cmp(b));
  const half = sorted.length >> 1;
  if (sorted.length === 0)
    throw call.fault('FORMULA_ERROR', 'MEDIAN 没有可用的数字', 'MEDIAN has no number to choose from');
  if (sorted.length % 2 === 1) return sorted[half];
  return quotient(add(sorted[half - 1], sorted[half], call.node.span), ONE.plus(ONE), call.node.span);
}
