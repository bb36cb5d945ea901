import { equal, isDecimal } from '../compare';
import type { Call, FunctionSpec } from './call';
import { ANY_COUNT } from './call';
import type { Scalar } from '../value';

/** Only the branch taken is evaluated. */
export const LOGIC: readonly FunctionSpec[] = [
  {
    name: 'IF',
    least: 2,
    most: 3,
    lazy: true,
    argument: (i) => (i === 0 ? 'condition' : 'any'),
    result: 'same',
    apply: (call) => {
      if (call.truth(0)) return call.scalar(1);
      return call.count > 2 ? call.scalar(2) : false;
    },
  },
  {
    name: 'IFS',
    least: 2,
    most: ANY_COUNT,
    parity: 0,
    lazy: true,
    argument: (i) => (i % 2 === 0 ? 'condition' : 'any'),
    result: 'same',
    apply: firstTrue,
  },
  { name: 'SWITCH', least: 3, most: ANY_COUNT, lazy: true, result: 'same', apply: chosen },
  {
    name: 'AND',
    argument: () => 'condition',
    least: 1,
    most: ANY_COUNT,
    lazy: true,
    result: 'boolean',
    apply: (call) => !some(call, false),
  },
  {
    name: 'OR',
    argument: () => 'condition',
    least: 1,
    most: ANY_COUNT,
    lazy: true,
    result: 'boolean',
    apply: (call) => some(call, true),
  },
  {
    name: 'NOT',
    argument: () => 'condition',
    least: 1,
    most: 1,
    result: 'boolean',
    apply: (call) => !call.truth(0),
  },
  {
    name: 'ISBLANK',
    least: 1,
    most: 1,
    result: 'boolean',
    // A cell that holds "" counts as blank: ledgers are read so.
    apply: (call) => (call.scalar(0) ?? '') === '',
  },
];

function firstTrue(call: Call): Scalar {
  for (let i = 0; i + 1 < call.count; i += 2) if (call.truth(i)) return call.scalar(i + 1);
  throw call.fault(
    'FORMULA_ERROR',
    'IFS 没有一个条件成立；可在最后加 TRUE 与默认值',
    'no condition of IFS holds; add TRUE and a default at the end',
  );
}

function chosen(call: Call): Scalar {
  const value = call.scalar(0);
  let i = 1;
  for (; i + 1 < call.count; i += 2) {
    if (equal(value, call.scalar(i), call.isId(0) || call.isId(i))) return call.scalar(i + 1);
  }
  if (i < call.count) return call.scalar(i);
  const shown = isDecimal(value) ? value.toString() : String(value ?? '');
  throw call.fault(
    'FORMULA_ERROR',
    `SWITCH 的各个取值里没有“${shown}”，也没有默认值`,
    `SWITCH lists no value "${shown}" and has no default`,
    0,
  );
}

function some(call: Call, wanted: boolean): boolean {
  for (let i = 0; i < call.count; i += 1) if (call.truth(i) === wanted) return true;
  return false;
}
