import { decimal } from '../../money/decimal';
import { isDecimal, numberInText, type Comparison } from '../compare';
import { criterion, type Criterion } from '../functions/criteria';
import { formOf, type CriterionForm } from '../functions/criterion-form';
import type { Scalar } from '../value';
import { comparison } from './comparison';
import type { CallNode, Compiler } from './compiling';
import type { Reduction } from './criteria';
import { fixed, numbers, Spread } from './numbers';
import type { Names } from './scope';
import { segments } from './segments';
import { table, Tables } from './text';
import { Buffers, constant, ownFlags, union, UNKNOWN, type Flags, type Loader, type Vector } from './vector';

/** Which rows of a block meet a criterion. */
interface Met {
  bits: Uint8Array;
  bad: Flags;
}

/** SUMIFS, COUNTIFS, MAXIFS, MINIFS whose columns are the rows of the group; the criteria must be the same for all groups. */
export function groupReduction(
  compiler: Compiler,
  node: CallNode,
  name: Reduction,
  names: Names | null,
): Loader | null {
  const { rows } = compiler;
  const { group } = compiler.scope;
  if (!rows || !group) return null;
  const first = name === 'COUNTIFS' ? 0 : 1;
  const values = first === 0 ? compiler.literal(decimal(1)) : rows.plain(node.args[0], names);
  const pairs: { test: RowTest; value: Loader }[] = [];
  for (let i = first; i + 1 < node.args.length; i += 2) {
    const column = compiler.spansRows(node.args[i], names) ? rows.plain(node.args[i], names) : null;
    const value = compiler.compile(node.args[i + 1], names);
    const form = formOf(compiler.written(node.args[i + 1], names));
    if (!column || !value || form === 'pattern') return null;
    pairs.push({
      test: new RowTest(column, rows.isId(node.args[i], names), form),
      value,
    });
  }
  if (!values || (first === 1 && !compiler.spansRows(node.args[0], names))) return null;
  const filtered = filter(
    values,
    pairs.map((pair) => pair.test),
  );
  const reducer = name === 'MAXIFS' ? 'MAX' : name === 'MINIFS' ? 'MIN' : 'SUM';
  const reduce = segments(reducer, rows.clock.top(filtered), group.starts);
  return (from, to) => {
    for (const { test, value } of pairs) {
      const wanted = value(from, to);
      if (wanted.kind !== 'constant') return UNKNOWN;
      test.want(wanted.value);
    }
    return reduce(from, to);
  };
}

/** The values of the rows that meet all criteria; the others are blank, which aggregates skip. */
function filter(values: Loader, tests: readonly RowTest[]): Loader {
  const out = new Buffers();
  const spread = new Spread();
  return (from, to) => {
    const count = to - from;
    const found = tests.map((test) => test.read(from, to));
    const raw = values(from, to);
    if (found.some((met) => met === null) || raw.kind === 'unknown' || raw.kind === 'approximate')
      return UNKNOWN;
    const vector = raw.kind === 'text' || raw.kind === 'truth' ? null : numbers(raw, count, () => spread);
    const flags = union(out.bad, count, [
      ...found.map((met) => met?.bad ?? null),
      raw.kind === 'constant' ? null : raw.bad,
    ]);
    if (!vector || vector.kind !== 'fixed')
      return flags
        ? fixed(out.units.fill(0, 0, count), 0, 0, flags, out.blank.fill(1, 0, count))
        : constant(null);
    const blank = ownFlags(out.blank, count, vector.blank);
    for (const met of found) if (met) for (let i = 0; i < count; i += 1) blank[i] |= met.bits[i] ^ 1;
    return fixed(vector.units, vector.scale, vector.bound, flags, blank);
  };
}

const OPERATOR = /^(<=|>=|<>|=|<|>)/;
/** Texts that the reference may read as days. */
const DATE_LIKE = /\d[-/]\d/;

/** Tests the cells of a column against one criterion. */
class RowTest {
  private readonly out = new Buffers();
  private criterion: Criterion = criterion(null, false, 'value');
  private wanted: Scalar | undefined;
  private tables = new Tables<null, Uint8Array>(() => new Uint8Array(0));
  private compare: ((vector: Vector, count: number) => Vector) | null = null;

  constructor(
    private readonly column: Loader,
    private readonly isId: boolean,
    private readonly form: CriterionForm,
  ) {}

  want(value: Scalar): void {
    if (this.wanted === value && this.compare) return;
    this.wanted = value;
    const met = criterion(value, this.isId, this.form);
    this.criterion = met;
    this.tables = new Tables((dictionary) => table(dictionary, (entry) => Number(met.test(entry))));
    this.compare = this.numberTest(value);
  }

  /** How numbers are tested; blanks are left to the caller. */
  private numberTest(value: Scalar): (vector: Vector, count: number) => Vector {
    const text = typeof value === 'string' ? value : '';
    const found = this.form === 'value' ? '' : (OPERATOR.exec(text)?.[0] ?? '');
    const operator = (found === '' ? '=' : found) as Comparison;
    const operand = text.slice(found.length);
    const number = isDecimal(value) ? value : numberInText(operand);
    if (this.isId || DATE_LIKE.test(operand)) return () => UNKNOWN;
    if (!number) {
      const same = constant(this.criterion.test(decimal(0)));
      return () => same;
    }
    const compare = comparison(operator, false);
    return (vector, count) => compare(vector, constant(number), count);
  }

  read(from: number, to: number): Met | null {
    const count = to - from;
    const vector = this.column(from, to);
    const { bits } = this.out;
    if (vector.kind === 'text') {
      const met = this.tables.of(vector.dictionary, null);
      for (let i = 0; i < count; i += 1) bits[i] = met[vector.codes[i] + 1];
      return { bits, bad: vector.bad };
    }
    if (vector.kind === 'constant') {
      bits.fill(Number(this.criterion.test(vector.value)), 0, count);
      return { bits, bad: null };
    }
    const tested =
      vector.kind === 'fixed'
        ? this.compare?.(fixed(vector.units, vector.scale, vector.bound, vector.bad), count)
        : null;
    if (!tested || vector.kind !== 'fixed') return null;
    if (tested.kind === 'constant') bits.fill(tested.value === true ? 1 : 0, 0, count);
    else if (tested.kind === 'truth') bits.set(tested.bits.subarray(0, count));
    else return null;
    const blank = Number(this.criterion.test(null));
    if (vector.blank) for (let i = 0; i < count; i += 1) if (vector.blank[i]) bits[i] = blank;
    return { bits, bad: vector.bad };
  }
}
