import { ZERO, decimal, type Decimal } from '../../money/decimal';
import { isDecimal, textOf } from '../compare';
import { shown } from '../faults';
import { isFault, type Scalar } from '../value';
import { unequal } from './aggregate';
import type { Call, FunctionSpec } from './call';
import { indexOf, keyOf } from './criteria';

/** A lookup without a match is a finding: PARAMETER_MISSING in a parameter table, else FORMULA_ERROR. A blank cell found is a blank. */
export const LOOKUPS: readonly FunctionSpec[] = [
  {
    name: 'LOOKUP',
    least: 2,
    most: 3,
    takesColumn: (i) => i > 0,
    argument: (i) => (i === 0 ? 'number' : i === 1 ? 'numbers' : 'any'),
    result: 'any',
    apply: lookup,
  },
  {
    name: 'MATCH',
    least: 2,
    most: 3,
    takesColumn: (i) => i === 1,
    argument: (i) => (i === 2 ? 'number' : 'any'),
    result: 'number',
    apply: match,
  },
  {
    name: 'INDEX',
    least: 2,
    most: 2,
    takesColumn: (i) => i === 0,
    argument: (i) => (i === 1 ? 'number' : 'any'),
    result: 'first',
    apply: (call) => {
      const column = call.column(0);
      const position = call.whole(1);
      if (position >= 1 && position <= column.length) return sound(column[position - 1]);
      throw call.fault(
        'FORMULA_ERROR',
        `INDEX 的位置 ${position} 超出 1 至 ${column.length}`,
        `position ${position} of INDEX lies outside 1 to ${column.length}`,
        1,
      );
    },
  },
];

/** The row with the largest lower bound not above x, in any row order; below the first 0, as tier tables are defined. */
function lookup(call: Call): Scalar {
  const bounds = call.column(1);
  const results = call.count > 2 ? call.column(2) : bounds;
  if (results.length !== bounds.length) throw unequal(call, 2);
  const x = call.number(0);
  const tiers = tiersOf(call, bounds);
  if (tiers.length === 0) throw noMatch(call, textOf(x));
  const row = tierAt(tiers, x);
  return row === null ? ZERO : sound(results[row]);
}

/** A cell of a row that is left out with a finding has no value to give. */
function sound(cell: Scalar): Scalar {
  if (isFault(cell)) throw cell;
  return cell;
}

/** MATCH(x, column, 0) exact; with 1 (or nothing, as in Excel) the largest not above x, in any row order. */
function match(call: Call): Decimal {
  const type = call.count > 2 ? call.whole(2) : 1;
  const column = call.column(1);
  if (type === 1) {
    const row = tierAt(tiersOf(call, column), call.number(0));
    if (row === null) throw noMatch(call, textOf(call.scalar(0)));
    return decimal(row + 1);
  }
  if (type !== 0)
    throw call.fault(
      'FORMULA_ERROR',
      'MATCH 的匹配方式只有 0（精确）与 1（不超过）',
      'the match type of MATCH is 0 (exact) or 1 (not above)',
      2,
    );
  const x = call.scalar(0);
  // A blank has no match; number() says so by naming its source.
  if (x === null) return call.number(0);
  const isId = call.isId(0) || call.isId(1);
  const row = x === '' ? undefined : rowOf(call, column, keyOf(x, isId), isId);
  if (row === undefined) throw noMatch(call, textOf(x));
  return decimal(row + 1);
}

function rowOf(call: Call, column: readonly Scalar[], key: string, isId: boolean): number | undefined {
  if (call.cache.again(column)) return indexOf([{ column, isId }], call.cache).get(key)?.[0];
  const row = column.findIndex((cell) => keyOf(cell, isId) === key);
  return row < 0 ? undefined : row;
}

interface Tier {
  bound: Decimal;
  row: number;
}

/** Lower bounds ascending; cells that are no numbers are no tiers. */
function tiersOf(call: Call, column: readonly Scalar[]): readonly Tier[] {
  return call.cache.remember([column], 'tiers', () => {
    const tiers: Tier[] = [];
    column.forEach((cell, row) => {
      if (isDecimal(cell)) tiers.push({ bound: cell, row });
    });
    return tiers.sort((a, b) => a.bound.cmp(b.bound) || a.row - b.row);
  });
}

function tierAt(tiers: readonly Tier[], x: Decimal): number | null {
  let low = 0;
  let high = tiers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tiers[middle].bound.lte(x)) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? null : tiers[low - 1].row;
}

function noMatch(call: Call, value: string) {
  const table = call.table(1);
  const what = shown(value);
  if (table !== null && call.scope.isParameterTable?.(table)) {
    return call.fault(
      'PARAMETER_MISSING',
      `参数表“${table}”里没有“${what}”，请补上这一行`,
      `parameter table "${table}" has no row for "${what}": add one`,
      1,
    );
  }
  const [zh, en] = table === null ? ['', ''] : [`（表“${table}”）`, ` (table "${table}")`];
  return call.fault(
    'FORMULA_ERROR',
    `${call.node.name} 找不到“${what}”${zh}`,
    `${call.node.name} finds no "${what}"${en}`,
    0,
  );
}
