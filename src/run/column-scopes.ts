import { Buffers, constant, type ColumnScope, type Loader, type Vector } from '../formula/columns/vector';
import { Fault, type Scalar } from '../formula/value';
import type { Column, Ledger } from '../ledger/ledger';
import { columnOf } from '../ledger/spec';
import { fixedFromDecimals, type FixedColumn } from '../money/fixed';
import { ONE, type Decimal } from '../money/decimal';
import { parameterAt, type Parameter } from '../scheme/parameters';
import { textAt } from '../ledger/ledger';
import { wholeColumn, type RunContext } from './context';
import { dayOf, dayOfGroup, rosterRows, type GroupFrame, type LineFrame } from './frame';
import { datedParameter } from './dated-parameters';
import type { OfficerValues } from './officer-values';
import { rosterRowAt } from './roster';
import { figuresOfAll, periodName, SHARE } from './scopes';

/** A loader of cells of a ledger column, one row per line. */
export function gather(column: Column | undefined, rows: Int32Array): Loader | null {
  if (column === undefined) return () => constant(null);
  if (column.kind === 'any') return null;
  return column.kind === 'text'
    ? gatherTexts(column.codes, column.dictionary, rows)
    : gatherFixed(column.fixed, rows);
}

function gatherTexts(codes: Int32Array, dictionary: readonly string[], rows: Int32Array): Loader {
  const buffers = new Buffers();
  return (from, to) => {
    const out = buffers.codes;
    for (let i = from; i < to; i += 1) out[i - from] = rows[i] < 0 ? -1 : codes[rows[i]];
    return { kind: 'text', codes: out, dictionary, bad: null };
  };
}

function gatherFixed(fixed: FixedColumn, rows: Int32Array): Loader {
  const buffers = new Buffers();
  const { units, blank, exact, scale } = fixed;
  return (from, to) => {
    const out = buffers.units;
    let bound = 0;
    for (let i = from; i < to; i += 1) {
      const value = rows[i] < 0 ? 0 : units[rows[i]];
      out[i - from] = value;
      const size = value < 0 ? -value : value;
      if (size > bound) bound = size;
    }
    const blanks = blank ? gatherBlanks(buffers.blank, blank, rows, from, to) : null;
    const bad = exact ? flags(buffers.bad, from, to, (i) => exact.has(rows[i])) : null;
    return { kind: 'fixed', units: out, scale, bound, blank: blanks, bad };
  };
}

function gatherBlanks(
  into: Uint8Array,
  blank: Uint8Array,
  rows: Int32Array,
  from: number,
  to: number,
): Uint8Array | null {
  let any = 0;
  for (let i = from; i < to; i += 1) any |= into[i - from] = rows[i] < 0 ? 1 : blank[rows[i]];
  return any ? into : null;
}

function flags(
  into: Uint8Array,
  from: number,
  to: number,
  test: (line: number) => boolean,
): Uint8Array | null {
  let any = 0;
  for (let i = from; i < to; i += 1) any |= into[i - from] = test(i) ? 1 : 0;
  return any ? into : null;
}

/** A loader of a column that has one value a line. */
export function straight(fixed: FixedColumn, open: Uint8Array | null = null): Loader {
  const { units, scale, blank, exact } = fixed;
  const buffers = new Buffers();
  return (from, to) => {
    const block = units.subarray(from, to);
    let bound = 0;
    for (let i = 0; i < block.length; i += 1) bound = Math.max(bound, Math.abs(block[i]));
    const bad =
      open || exact ? flags(buffers.bad, from, to, (i) => open?.[i] === 1 || (exact?.has(i) ?? false)) : null;
    return { kind: 'fixed', units: block, scale, bound, blank: blank?.subarray(from, to) ?? null, bad };
  };
}

/** A parameter per line: constant where one version holds for all, else picked by post and day. */
function parameterLoader(
  parameter: Parameter,
  count: number,
  run: RunContext,
  at: (line: number) => { officer: number; day: number },
): Loader | null {
  const { versions } = parameter;
  if (versions[0].post === null && versions[0].from === -Infinity) return constantLoader(versions[0].value);
  const values: Scalar[] = [];
  const slots = new Map<Scalar | Fault, number>();
  const known = new Map<string, number>();
  const picked = new Int32Array(count);
  for (let line = 0; line < count; line += 1) {
    const { officer, day } = at(line);
    const post =
      officer < 0 ? null : textAt(run.roster.ledger, '岗位', rosterRowAt(run.roster, officer, day));
    const key = `${post ?? ''}|${day}`;
    let slot = known.get(key);
    if (slot === undefined) {
      const { value } = parameterAt(parameter, post, day);
      if (value instanceof Fault) return null;
      slot = slots.get(value) ?? values.push(value) - 1;
      slots.set(value, slot);
      known.set(key, slot);
    }
    picked[line] = slot;
  }
  if (values.length === 1) return constantLoader(values[0]);
  return pickLoader(values, picked);
}

function constantLoader(value: Scalar | Fault): Loader | null {
  if (value instanceof Fault) return null;
  const vector = constant(value);
  return () => vector;
}

function pickLoader(values: readonly Scalar[], picked: Int32Array): Loader | null {
  if (values.every((value) => typeof value === 'string'))
    return gatherTexts(Int32Array.from(values.keys()), values as string[], picked);
  if (values.some((value) => value !== null && typeof value !== 'object')) return null;
  return gatherFixed(fixedFromDecimals(values as (Decimal | null)[]), picked);
}

/** A ledger's number column as it was read, where no row of the ledger is left out. */
function fixedTable(run: RunContext, table: string, column: string): FixedColumn | null {
  const cells = run.tables.has(table) ? undefined : run.ledgers.get(table)?.columns.get(column);
  return cells?.kind === 'number' && !run.rows.get(table)?.barred.includes(1) ? cells.fixed : null;
}

/** What lines, groups and officers have in common on the fast path. */
function shared(
  run: RunContext,
  officers: Int32Array,
  at: (line: number) => { officer: number; day: number },
) {
  return {
    table: (table: string, column: string) =>
      wholeColumn(run, table, column) ?? (run.tables.has(table) ? null : []),
    fixedTable: (table: string, column: string): FixedColumn | null => fixedTable(run, table, column),
    name: (name: string): Loader | null => {
      const fixed = periodName(run, name);
      if (fixed !== undefined) return constantLoader(fixed);
      const item = run.items.get(name);
      if (item) return itemLoader(item, officers);
      const parameter = run.parameters.byName.get(name);
      return parameter ? parameterLoader(parameter, officers.length, run, at) : null;
    },
    all: (item: string) => figuresOfAll(run, item),
    parameter: (name: string, days: Loader): Loader | null => {
      const parameter = run.parameters.byName.get(name);
      return parameter ? datedParameter(run, parameter, officers, days) : null;
    },
  };
}

function itemLoader(values: OfficerValues, officers: Int32Array): Loader | null {
  const item = values.reading();
  if (item.fixed) {
    const { open } = item;
    const load = gatherFixed(item.fixed, officers);
    const buffers = new Buffers();
    if (!open.includes(1)) return load;
    return (from, to) => {
      const vector = load(from, to);
      if (vector.kind !== 'fixed') return vector;
      const own = flags(
        buffers.bad,
        from,
        to,
        (i) => open[officers[i]] === 1 || vector.bad?.[i - from] === 1,
      );
      return { ...vector, bad: own };
    };
  }
  if (item.texts) {
    const load = gatherTexts(item.texts.codes, item.texts.dictionary, officers);
    const flagged = new Buffers();
    return (from, to) => {
      const vector = load(from, to);
      return { ...vector, bad: flags(flagged.bad, from, to, (i) => item.open[officers[i]] === 1) } as Vector;
    };
  }
  const { approximate, open } = item;
  if (!approximate) return null;
  const buffers = new Buffers();
  return (from, to) => {
    const [value, error] = [buffers.units, buffers.error];
    for (let i = from; i < to; i += 1) {
      value[i - from] = approximate.value[officers[i]];
      error[i - from] = approximate.error[officers[i]];
    }
    return {
      kind: 'approximate',
      value,
      error,
      bad: flags(buffers.bad, from, to, (i) => open[officers[i]] === 1),
    };
  };
}

function idTest(run: RunContext, own: Ledger) {
  return (table: string | null, column: string): boolean => {
    const ledger = table === null ? own : run.ledgers.get(table);
    return ledger !== undefined && columnOf(ledger.spec, column)?.type === 'id';
  };
}

export function lineColumns(run: RunContext, frame: LineFrame): ColumnScope {
  const at = (line: number) => ({ officer: frame.officers[line], day: dayOf(frame, line, run) });
  const common = shared(run, frame.officers, at);
  let roster: Int32Array | null = null;
  return {
    column: (column) =>
      gather(frame.ledger.columns.get(column), frame.own.has(column) ? frame.rows : frame.sources),
    roster: (column) =>
      run.soundRoster
        ? gather(run.roster.ledger.columns.get(column), (roster ??= rosterRows(frame, run)))
        : null,
    name: (name) => {
      if (name !== SHARE) return common.name(name);
      return frame.shares ? straight(frame.shares) : constantLoader(ONE);
    },
    parameter: common.parameter,
    all: common.all,
    table: common.table,
    fixedTable: common.fixedTable,
    isId: idTest(run, frame.ledger),
  };
}

export function groupColumns(run: RunContext, frame: GroupFrame): ColumnScope {
  const firsts = frame.starts.subarray(0, frame.count);
  const { lines } = frame;
  const at = (group: number) => ({ officer: frame.officers[group], day: dayOfGroup(frame, group, run) });
  const common = shared(run, frame.officers, at);
  const inner = lineColumns(run, lines);
  // Inside an aggregate a parameter is the group's, as the reference has it.
  const groupOf = new Int32Array(lines.count);
  for (let group = 0; group < frame.count; group += 1)
    groupOf.fill(group, frame.starts[group], frame.starts[group + 1]);
  const innerNames = shared(run, lines.officers, (line) => at(groupOf[line]));
  return {
    column: (column) => {
      if (!frame.columns.has(column)) return null;
      const rows = firsts.map((line) => (lines.own.has(column) ? lines.rows[line] : lines.sources[line]));
      return gather(lines.ledger.columns.get(column), rows);
    },
    roster: () => null,
    name: (name) => (name === SHARE ? null : common.name(name)),
    parameter: common.parameter,
    all: common.all,
    table: common.table,
    fixedTable: common.fixedTable,
    isId: idTest(run, lines.ledger),
    group: {
      starts: frame.starts,
      rows: { ...inner, name: (name) => (name === SHARE ? inner.name(name) : innerNames.name(name)) },
    },
  };
}

export function officerColumns(run: RunContext): ColumnScope {
  const { roster, period } = run;
  const all = new Int32Array(roster.officers.length);
  const rows = new Int32Array(all.length);
  for (let officer = 0; officer < all.length; officer += 1) {
    all[officer] = officer;
    rows[officer] = rosterRowAt(roster, officer, period.last);
  }
  const common = shared(run, all, (officer) => ({ officer, day: period.last }));
  const cell = (column: string) => (run.soundRoster ? gather(roster.ledger.columns.get(column), rows) : null);
  return {
    column: cell,
    roster: cell,
    name: common.name,
    parameter: common.parameter,
    all: common.all,
    table: common.table,
    fixedTable: common.fixedTable,
    isId: idTest(run, roster.ledger),
  };
}
