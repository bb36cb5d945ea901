import { evaluate } from '../formula/evaluate';
import { compileColumns } from '../formula/columns/compile';
import { runColumns, type ColumnResult } from '../formula/columns/run';
import type { ColumnScope } from '../formula/columns/vector';
import type { Node } from '../formula/tree';
import { Fault, type Scalar, type Scope } from '../formula/value';
import { fixedFromDecimals, unitsOf, type FixedColumn } from '../money/fixed';
import { isDecimal } from '../formula/compare';
import type { RunContext } from './context';

/** Values of a formula over lines: exact numbers, and the faults of the lines that have none. */
export interface Amounts {
  fixed: FixedColumn;
  faults: Map<number, Fault>;
}

/** Where lines come from, for both readings. */
export interface Lines {
  count: number;
  scope(line: number): Scope;
  columns: ColumnScope;
}

/** The reference reading of one line. */
export function outcome(node: Node, scope: Scope, run: RunContext): Scalar | Fault {
  try {
    return evaluate(node, scope, { functions: run.functions, cache: run.cache });
  } catch (fault) {
    if (fault instanceof Fault) return fault;
    throw fault;
  }
}

/** The fast reading over all lines; null where it cannot read the formula. */
export function fastColumn(node: Node, lines: Lines, run: RunContext): ColumnResult | null {
  if (lines.count === 0) return null;
  const program = compileColumns(node, lines.columns, run.functions);
  return program && runColumns(program, lines.count);
}

/** A number formula over all lines: fast where that is provably exact, else by the reference. */
export function computeAmounts(node: Node, lines: Lines, run: RunContext): Amounts {
  const faults = new Map<number, Fault>();
  const fast = fastColumn(node, lines, run);
  if (fast?.kind === 'number' && fast.bad.length < lines.count) {
    const { fixed } = fast;
    for (const line of blankLines(fixed, fast.bad)) {
      const value = numberOrFault(outcome(node, lines.scope(line), run));
      const units = value instanceof Fault ? 0 : unitsOf(value, fixed.scale);
      if (value instanceof Fault) faults.set(line, value);
      else if (Number.isNaN(units)) (fixed.exact ??= new Map()).set(line, value);
      // Most fit the column as it is: then what is computed from it stays fast.
      else fixed.units[line] = units;
    }
    return { fixed: { ...fixed, blank: null }, faults };
  }
  const values = Array.from({ length: lines.count }, (_, line) => {
    const value = numberOrFault(outcome(node, lines.scope(line), run));
    if (!(value instanceof Fault)) return value;
    faults.set(line, value);
    return null;
  });
  return { fixed: { ...fixedFromDecimals(values), blank: null }, faults };
}

/** Lines that the reference must look at: those left to it, and blanks, which are no amounts. */
function blankLines({ blank }: FixedColumn, bad: readonly number[]): Iterable<number> {
  if (!blank?.includes(1)) return bad;
  const lines = new Set(bad);
  blank.forEach((flag, line) => flag && lines.add(line));
  return lines;
}

/** A line's amount must be a number; a text or blank is a fault of the line. */
export function numberOrFault(value: Scalar | Fault) {
  if (value instanceof Fault || isDecimal(value)) return value;
  const shown = value === null ? '空白' : String(value);
  return new Fault('TYPE_MISMATCH', {
    zh: `公式的结果应为数字，现为“${shown}”`,
    en: `the formula should give a number, not “${shown}”`,
  });
}

/** A condition over all lines: 1 holds, 0 does not, and the faults of the lines where it cannot be told. */
export function computeTruths(
  node: Node,
  lines: Lines,
  run: RunContext,
): { bits: Uint8Array; faults: Map<number, Fault> } {
  const faults = new Map<number, Fault>();
  const fast = fastColumn(node, lines, run);
  const bits = fast?.kind === 'truth' ? fast.bits : new Uint8Array(lines.count);
  for (const line of fast?.kind === 'truth' ? fast.bad : bits.keys()) {
    const value = outcome(node, lines.scope(line), run);
    bits[line] = value === true || (isDecimal(value) && !(value instanceof Fault) && !value.isZero()) ? 1 : 0;
    if (value instanceof Fault) faults.set(line, value);
  }
  return { bits, faults };
}

/** Any values over lines, one by one. */
export function computeScalars(node: Node, lines: Lines, run: RunContext): (Scalar | Fault)[] {
  return Array.from({ length: lines.count }, (_, line) => outcome(node, lines.scope(line), run));
}
