import { decimal } from '../../money/decimal';
import { extreme, over, plus, times } from './arithmetic';
import type { CallNode, Compiler } from './compiling';
import { countEqual } from './equalRows';
import { fixed, unformed } from './numbers';
import type { Names } from './scope';
import { segments, type Reducer } from './segments';
import { chain } from './unary';
import { Buffers, constant, ownFlags, union, UNKNOWN, type Loader, type Vector } from './vector';

/** SUM, MIN, MAX, COUNT, AVERAGE, SUMPRODUCT: over the rows of groups, or over single values. */
export function compileAggregate(compiler: Compiler, node: CallNode, names: Names | null): Loader | null {
  const spanning = node.args.map((arg) => compiler.spansRows(arg, names));
  const none = spanning.every((spans) => !spans);
  const { group } = compiler.scope;
  if (!none && !group) return null;
  if (none && node.name === 'SUMPRODUCT') return countEqual(compiler, node, names);
  const over = (i: number, reducer: Reducer): Loader | null => {
    const rows = compiler.rows?.argument(node.args[i], names) ?? null;
    return rows && group ? segments(reducer, rows, group.starts) : null;
  };
  switch (node.name) {
    case 'SUM': {
      const parts = node.args.map((arg, i) => (spanning[i] ? over(i, 'SUM') : compiler.compile(arg, names)));
      return chained(parts, () => plus(1));
    }
    case 'MIN':
    case 'MAX': {
      const { name } = node;
      if (node.args.length === 1 && spanning[0]) return over(0, name);
      const parts = node.args.map((arg, i) =>
        spanning[i] ? someNumber(over(i, name), over(i, 'COUNT')) : compiler.compile(arg, names),
      );
      return chained(parts, () => extreme(name === 'MAX' ? 1 : -1));
    }
    case 'COUNT': {
      const parts = node.args.map((arg, i) =>
        spanning[i] ? over(i, 'COUNT') : counted(compiler.compile(arg, names)),
      );
      return chained(parts, () => plus(1));
    }
    case 'AVERAGE':
      return average(compiler, node, names, none, over);
    default:
      return spanning.every((spans) => spans) ? sumProduct(compiler, node, names) : null;
  }
}

function chained(parts: readonly (Loader | null)[], step: Parameters<typeof chain>[0]): Loader | null {
  if (!parts.every((part): part is Loader => part !== null)) return null;
  const run = chain(step, parts.length);
  return (from, to) =>
    run(
      parts.map((part) => part(from, to)),
      to - from,
    );
}

/** 1 where a single value is a number or a truth value. */
function counted(value: Loader | null): Loader | null {
  if (!value) return null;
  const out = new Buffers();
  return (from, to) => {
    const vector = value(from, to);
    const count = to - from;
    switch (vector.kind) {
      case 'unknown':
        return vector;
      case 'constant':
        return constant(decimal(vector.value === null || typeof vector.value === 'string' ? 0 : 1));
      case 'text':
        return fixed(out.units.fill(0, 0, count), 0, 1, vector.bad);
      default: {
        out.units.fill(1, 0, count);
        const blank = vector.kind === 'fixed' ? vector.blank : null;
        if (blank) for (let i = 0; i < count; i += 1) out.units[i] = blank[i] ? 0 : 1;
        return fixed(
          out.units,
          0,
          1,
          vector.kind === 'approximate' ? unformed(vector, out, count) : vector.bad,
        );
      }
    }
  };
}

/** Among other operands, the numbers of a group count only where there are any: else the line is bad. */
function someNumber(value: Loader | null, count: Loader | null): Loader | null {
  if (!value || !count) return null;
  const out = new Buffers();
  return (from, to) => {
    const vector = value(from, to);
    const counted = count(from, to);
    if (counted.kind !== 'fixed' || (vector.kind !== 'fixed' && vector.kind !== 'approximate'))
      return UNKNOWN;
    const n = to - from;
    const bad = ownFlags(out.bad, n, vector.bad);
    for (let i = 0; i < n; i += 1) if (counted.units[i] === 0) bad[i] = 1;
    return vector.kind === 'fixed'
      ? fixed(vector.units, vector.scale, vector.bound, bad, vector.blank)
      : { kind: 'approximate', value: vector.value, error: vector.error, bad };
  };
}

function average(
  compiler: Compiler,
  node: CallNode,
  names: Names | null,
  none: boolean,
  aggregate: (i: number, reducer: Reducer) => Loader | null,
): Loader | null {
  const divide = over();
  if (none) {
    const total = chained(
      node.args.map((arg) => compiler.compile(arg, names)),
      () => plus(1),
    );
    const count = constant(decimal(node.args.length));
    return total && ((from, to) => divide(total(from, to), count, to - from));
  }
  if (node.args.length > 1) return null;
  const total = aggregate(0, 'SUM');
  const count = aggregate(0, 'COUNT');
  return total && count && ((from, to) => divide(total(from, to), count(from, to), to - from));
}

/** The factors' products row by row, cells that are no numbers counting 0, added up by group. */
function sumProduct(compiler: Compiler, node: CallNode, names: Names | null): Loader | null {
  const { rows } = compiler;
  const { group } = compiler.scope;
  const factors = node.args.map((arg) => rows?.plain(arg, names) ?? null);
  if (!rows || !group || !factors.every((factor): factor is Loader => factor !== null)) return null;
  const zeroed = factors.map((factor) => zeroes(factor));
  const multiply = factors.slice(1).map(() => times());
  const product: Loader = (from, to) =>
    multiply.reduce((so, step, k) => step(so, zeroed[k + 1](from, to), to - from), zeroed[0](from, to));
  return segments('SUM', rows.clock.top(product), group.starts);
}

const NOTHING = constant(decimal(0));

/** Blanks, texts and truth values as 0. */
function zeroes(factor: Loader): Loader {
  const out = new Buffers();
  return (from, to): Vector => {
    const vector = factor(from, to);
    const count = to - from;
    switch (vector.kind) {
      case 'text':
      case 'truth':
        if (!vector.bad) return NOTHING;
        out.units.fill(0, 0, count);
        return {
          kind: 'fixed',
          units: out.units,
          scale: 0,
          bound: 0,
          blank: null,
          bad: union(out.bad, count, [vector.bad]),
        };
      case 'constant':
        return typeof vector.value === 'object' && vector.value !== null ? vector : NOTHING;
      case 'fixed': {
        const { units, blank } = vector;
        if (!blank) return vector;
        for (let i = 0; i < count; i += 1) out.units[i] = blank[i] ? 0 : units[i];
        return fixed(out.units, vector.scale, vector.bound, vector.bad);
      }
      default:
        return vector;
    }
  };
}
