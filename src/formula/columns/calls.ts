import { isDecimal } from '../compare';
import { formOf, partsOf } from '../functions/criterion-form';
import { takesColumn } from '../functions';
import { DATED_PARAMETER } from '../functions/parameter';
import type { Node } from '../tree';
import type { Scalar } from '../value';
import { compileAggregate } from './aggregates';
import { byReference } from './byReference';
import { comparison, condition } from './comparison';
import type { CallNode, Compiler } from './compiling';
import { reduceTable, type Pair, type Reduction } from './criteria';
import { groupReduction } from './groupCriteria';
import { decideByText } from './decide';
import { anyOf, blankness, byText, either, firstOf, negation, test, type Test } from './logic';
import { indexInto, lookupTier, matchExact, matchTier } from './lookup';
import { Product } from './product';
import { rounding, type RoundingMode } from './rounding';
import { isBoundOperator, type Bound } from './ranges';
import type { Names } from './scope';
import { switchTable } from './text';
import { absolute, signum, type Transform } from './unary';
import { UNKNOWN, type Loader } from './vector';

/** ROUND refuses more places. */
const MAX_PLACES = 300;

/** A call of a built-in function, or null where it cannot run on columns. */
export function compileCall(compiler: Compiler, node: CallNode, names: Names | null): Loader | null {
  const arg = (i: number) => compiler.compile(node.args[i], names);
  switch (node.name) {
    case 'IF':
      return conditional(compiler, node, names);
    case 'IFS':
      return cases(compiler, node, names);
    case 'SWITCH':
      return switched(compiler, node, names);
    case 'AND':
    case 'OR': {
      const tests = node.args.map((_, i) => testOf(arg(i)));
      return tests[0] && anyOf(node.name === 'OR' ? 1 : 0, tests);
    }
    case 'NOT': {
      const only = testOf(arg(0));
      return only && negation(only);
    }
    case 'ISBLANK': {
      const value = arg(0);
      return value && blankness(value);
    }
    case 'ABS':
      return transformed(arg(0), absolute());
    case 'SIGN':
      return transformed(arg(0), signum());
    case 'INT':
      return transformed(arg(0), rounding('INT', 0));
    case 'ROUND':
    case 'ROUNDUP':
    case 'ROUNDDOWN':
      return rounded(node.name, compiler.product(node.args[0], names) ?? arg(0), arg(1));
    case 'SUM':
    case 'MIN':
    case 'MAX':
    case 'COUNT':
    case 'AVERAGE':
    case 'SUMPRODUCT':
      return compileAggregate(compiler, node, names);
    case 'SUMIFS':
    case 'COUNTIFS':
    case 'MAXIFS':
    case 'MINIFS':
      return reduction(compiler, node, node.name, names);
    case 'LOOKUP':
    case 'MATCH':
    case 'INDEX':
      return lookup(compiler, node, names);
    case DATED_PARAMETER: {
      const [name, day] = [node.args[0], arg(1)];
      return name.kind === 'name' && day ? (compiler.scope.parameter?.(name.name, day) ?? null) : null;
    }
    case 'AVERAGEIFS':
    case 'PROGRESSIVE':
    case 'HIGHESTMET':
    case '往期':
      return null;
    default: {
      if (node.args.some((inner, i) => takesColumn(node.name, i) && compiler.spansRows(inner, names)))
        return null;
      const args = node.args.map((_, i) => arg(i));
      return args.every((loader): loader is Loader => loader !== null) ? byReference(node, args) : null;
    }
  }
}

function testOf(loader: Loader | null): Test | null {
  return loader && test(loader, condition());
}

function transformed(value: Loader | null, transform: Transform): Loader | null {
  return value && ((from, to) => transform(value(from, to), to - from));
}

function conditional(compiler: Compiler, node: CallNode, names: Names | null): Loader | null {
  const decide = testOf(compiler.compile(node.args[0], names));
  const then = compiler.compile(node.args[1], names);
  const otherwise = node.args.length > 2 ? compiler.compile(node.args[2], names) : compiler.literal(false);
  if (!decide || (!then && !otherwise)) return null;
  const slow = either(decide, then, otherwise);
  return decideByText(compiler, node, names, slow) ?? slow;
}

function cases(compiler: Compiler, node: CallNode, names: Names | null): Loader | null {
  const tests: Test[] = [];
  const branches: (Loader | null)[] = [];
  for (let i = 0; i + 1 < node.args.length; i += 2) {
    const decide = testOf(compiler.compile(node.args[i], names));
    if (!decide && i === 0) return null;
    tests.push(decide ?? (() => null));
    branches.push(compiler.compile(node.args[i + 1], names));
  }
  return branches.some((branch) => branch !== null) && branches.length < 255
    ? firstOf(tests, branches, null)
    : null;
}

function switched(compiler: Compiler, node: CallNode, names: Names | null): Loader | null {
  const { args } = node;
  const read = compiler.compile(args[0], names);
  if (!read) return null;
  const value = compiler.clock.once(read);
  const tests: Test[] = [];
  const branches: (Loader | null)[] = [];
  const keys: { value: Scalar | undefined; exact: boolean }[] = [];
  let i = 1;
  for (; i + 1 < args.length; i += 2) {
    const exact = compiler.isId(args[0], names) || compiler.isId(args[i], names);
    const key = compiler.compile(args[i], names);
    tests.push(key ? equals(value, key, exact) : () => null);
    keys.push({ value: compiler.constantOf(args[i], names), exact });
    branches.push(compiler.compile(args[i + 1], names));
  }
  const last = i < args.length ? compiler.compile(args[i], names) : null;
  if (!last && branches.every((branch) => branch === null)) return null;
  const slow = firstOf(tests, branches, last);
  return byText(value, switchTable(keys), [...branches, last], slow);
}

function equals(value: Loader, key: Loader, exact: boolean): Test {
  const compare = comparison('=', exact);
  const read = condition();
  return (from, to) => read(compare(value(from, to), key(from, to), to - from), to - from);
}

function rounded(
  mode: Exclude<RoundingMode, 'INT'>,
  value: Product | Loader | null,
  places: Loader | null,
): Loader | null {
  if (!value || !places) return null;
  let known: Scalar | undefined;
  let run: Loader | null = null;
  return (from, to) => {
    const wanted = places(from, to);
    if (wanted.kind !== 'constant') return UNKNOWN;
    if (wanted.value !== known) {
      known = wanted.value;
      const n = isDecimal(known) ? known.trunc().toNumber() + 0 : NaN;
      run = !(Math.abs(n) <= MAX_PLACES)
        ? null
        : value instanceof Product
          ? value.rounded(mode, n)
          : transformed(value, rounding(mode, n));
    }
    return run ? run(from, to) : UNKNOWN;
  };
}

function reduction(compiler: Compiler, node: CallNode, name: Reduction, names: Names | null): Loader | null {
  const counting = name === 'COUNTIFS';
  const first = counting ? 0 : 1;
  if (node.args.some((inner, i) => i % 2 === (counting ? 0 : 1) && compiler.spansRows(inner, names)))
    return groupReduction(compiler, node, name, names);
  const fixed = name === 'SUMIFS' ? compiler.fixedColumn(node.args[0], names) : null;
  const values = counting || fixed ? null : compiler.tableColumn(node.args[0], names);
  if (!counting && !values && !fixed) return null;
  const pairs: Pair[] = [];
  for (let i = first; i + 1 < node.args.length; i += 2) {
    const column = compiler.tableColumn(node.args[i], names);
    const value = compiler.compile(node.args[i + 1], names);
    const form = formOf(compiler.written(node.args[i + 1], names));
    if (!column || !value || form === 'pattern') return null;
    pairs.push({
      column,
      isId: compiler.isId(node.args[i], names),
      form,
      value,
      constant: compiler.constantOf(node.args[i + 1], names),
      bound: boundOf(compiler, node.args[i + 1], compiler.isId(node.args[i], names), names),
    });
  }
  // Sums of unequal or unfitting columns are left to the decimals.
  return (
    (fixed && reduceTable(name, null, pairs, fixed)) ??
    reduceTable(name, fixed ? compiler.tableColumn(node.args[0], names) : values, pairs)
  );
}

/** ">="&x over a column of no ids. */
function boundOf(compiler: Compiler, node: Node, isId: boolean, names: Names | null): Bound | undefined {
  const [operator, x, ...more] = partsOf(node);
  if (isId || !x || more.length > 0 || operator.kind !== 'text' || !isBoundOperator(operator.value))
    return undefined;
  const value = compiler.compile(x, names);
  return value ? { operator: operator.value, value } : undefined;
}

function lookup(compiler: Compiler, node: CallNode, names: Names | null): Loader | null {
  const { args } = node;
  if (node.name === 'INDEX') {
    const column = compiler.tableColumn(args[0], names);
    const position = compiler.compile(args[1], names);
    return column && position && indexInto(column, position);
  }
  const column = compiler.tableColumn(args[1], names);
  const value = compiler.compile(args[0], names);
  if (!column || !value) return null;
  if (node.name === 'LOOKUP') {
    const results = args.length > 2 ? compiler.tableColumn(args[2], names) : column;
    return results && results.length === column.length ? lookupTier(value, column, results) : null;
  }
  const type = args.length > 2 ? compiler.constantOf(args[2], names) : undefined;
  const exact = type !== undefined && isDecimal(type) ? type.trunc().toNumber() : args.length > 2 ? NaN : 1;
  if (exact === 1) return matchTier(value, column);
  const isId = compiler.isId(args[0], names) || compiler.isId(args[1], names);
  return exact === 0 ? matchExact(value, column, isId) : null;
}
