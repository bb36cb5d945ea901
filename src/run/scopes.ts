import { Fault, type Message, type Scalar, type Scope, type Value } from '../formula/value';
import { decimal, ONE } from '../money/decimal';
import { valueAt } from '../money/fixed';
import { scalarAt, textAt, whereOf } from '../ledger/ledger';
import { columnOf } from '../ledger/spec';
import { parameterAt, upstream, type Parameter } from '../scheme/parameters';
import { wholeColumn, type RunContext } from './context';
import { dayOf, dayOfGroup, rowOfColumn, type GroupFrame, type LineFrame } from './frame';
import { rosterRowAt } from './roster';
import { periodContaining } from '../scheme/period';

export const SHARE = '分成';

/** Names that the period gives. */
export function periodName(run: RunContext, name: string): Scalar | undefined {
  const { period } = run;
  switch (name) {
    case '期间':
      return period.text;
    case '期初日':
      return decimal(period.first);
    case '期末日':
      return decimal(period.last);
    case '期间天数':
      return decimal(period.last - period.first + 1);
    case '年初日':
      return decimal(period.yearStart);
    // Not among the contract's names: a scheme may use the word for something of its own.
    case '上期':
      if (run.items.has(name) || run.parameters.byName.has(name)) return undefined;
      return periodContaining(period.kind, period.previousEnd).text;
    case '上期末日':
      return decimal(period.previousEnd);
    default:
      return undefined;
  }
}

/** What every scope of a run shares: tables, roster, parameters, items of one officer on one day. */
abstract class BaseScope implements Scope {
  protected abstract readonly officer: number;
  protected abstract readonly day: number;

  constructor(protected readonly run: RunContext) {}

  abstract column(column: string, inAggregate: boolean): Value;

  table(table: string, column: string): readonly Scalar[] {
    const cells = wholeColumn(this.run, table, column);
    if (cells) return cells;
    // A ledger that the workbook does not hold has no rows.
    if (!this.run.tables.has(table)) return EMPTY;
    throw unknownName(`${table}[${column}]`);
  }

  roster(column: string): Scalar {
    if (this.officer < 0) throw upstream();
    const { roster } = this.run;
    const row = rosterRowAt(roster, this.officer, this.day);
    if (roster.ledger.issues.some((issue) => blocks(issue, row, column))) throw upstream();
    return scalarAt(roster.ledger, column, row);
  }

  all(item: string): readonly Scalar[] {
    const cells = figuresOfAll(this.run, item);
    if (!cells) throw unknownName(`全体[${item}]`);
    return cells;
  }

  name(name: string): Value {
    const fixed = periodName(this.run, name);
    if (fixed !== undefined) return fixed;
    const item = this.run.items.get(name);
    if (item) {
      const value = item.at(this.officer);
      if (value instanceof Fault) throw upstream();
      return value;
    }
    const parameter = this.run.parameters.byName.get(name);
    if (!parameter) throw unknownName(name);
    return valueOn(parameter, this.post(this.day), this.day);
  }

  /** The parameter as a line of that day would read it. */
  parameter(name: string, day: number): Scalar {
    const parameter = this.run.parameters.byName.get(name);
    if (!parameter) throw unknownName(name);
    return valueOn(parameter, this.post(day), day);
  }

  /** A sealed figure of the officer; blank where that period was not sealed. */
  history(item: string, period: string): Scalar {
    if (this.officer < 0) throw upstream();
    return this.run.history?.(this.run.roster.officers[this.officer].id, item, period) ?? null;
  }

  isId(table: string | null, column: string): boolean {
    const ledger = table === null ? this.ledgerOfColumns() : this.run.ledgers.get(table);
    return ledger !== undefined && ledger !== null && columnOf(ledger.spec, column)?.type === 'id';
  }

  parameterCell(table: string, column: string, row: number): Message {
    const ledger = this.run.tables.get(table)?.ledger;
    const where = ledger ? whereOf(ledger, row, column) : null;
    const [zh, en] = where?.address ? [`（单元格 ${where.address}）`, ` (cell ${where.address})`] : ['', ''];
    const at = where?.row ?? row + 1;
    return {
      zh: `参数表“${table}”第 ${at} 行的“${column}”${zh}`,
      en: `“${column}” in row ${at} of parameter table “${table}”${en}`,
    };
  }

  isParameterTable(table: string): boolean {
    return this.run.tables.has(table);
  }

  protected ledgerOfColumns() {
    return this.run.roster.ledger;
  }

  private post(day: number): string | null {
    if (this.officer < 0) return null;
    return textAt(this.run.roster.ledger, '岗位', rosterRowAt(this.run.roster, this.officer, day));
  }
}

function valueOn(parameter: Parameter, post: string | null, day: number): Scalar {
  const { value } = parameterAt(parameter, post, day);
  if (value instanceof Fault) throw value;
  return value;
}

const EMPTY: readonly Scalar[] = [];
/** 全体[项目], made once: lookups and counts index the same array. */
const whole = new WeakMap<object, readonly Scalar[]>();

/** An item of all who take part, blank where one has no figure; null where there is no such item. */
export function figuresOfAll(run: RunContext, item: string): readonly Scalar[] | null {
  const values = run.items.get(item);
  if (!values) return null;
  let cells = whole.get(values);
  if (!cells) {
    cells = run.participants.map((officer) => {
      const value = values.at(officer);
      return value instanceof Fault ? null : value;
    });
    whole.set(values, cells);
  }
  return cells;
}

function blocks(
  issue: { row: number | null; severity: string; column: string | null; code: string },
  row: number,
  column: string,
) {
  return (
    issue.row === row &&
    issue.severity === 'error' &&
    (issue.column === column || issue.code === 'DUPLICATE_KEY')
  );
}

function unknownName(name: string): Fault {
  return new Fault('NAME_UNKNOWN', {
    zh: `没有名为“${name}”的列、参数或项目`,
    en: `there is nothing named “${name}”`,
  });
}

/** One line over a ledger row. */
export class LineScope extends BaseScope {
  protected readonly officer: number;
  protected readonly day: number;

  constructor(
    run: RunContext,
    private readonly frame: LineFrame,
    private readonly line: number,
  ) {
    super(run);
    this.officer = frame.officers[line];
    this.day = dayOf(frame, line, run);
  }

  column(column: string): Scalar {
    return scalarAt(this.frame.ledger, column, rowOfColumn(this.frame, column, this.line));
  }

  override name(name: string): Value {
    if (name !== SHARE) return super.name(name);
    return this.frame.shares ? valueAt(this.frame.shares, this.line) : ONE;
  }

  protected override ledgerOfColumns() {
    return this.frame.ledger;
  }
}

/** One group of lines: aggregates run over its lines, a grouping column has the group's value. */
export class GroupScope extends BaseScope {
  protected readonly officer: number;
  protected readonly day: number;
  private readonly from: number;
  private readonly to: number;

  constructor(
    run: RunContext,
    private readonly frame: GroupFrame,
    group: number,
  ) {
    super(run);
    this.officer = frame.officers[group];
    this.day = dayOfGroup(frame, group, run);
    this.from = frame.starts[group];
    this.to = frame.starts[group + 1];
  }

  column(column: string, inAggregate: boolean): Value {
    const { lines } = this.frame;
    const cell = (line: number) => scalarAt(lines.ledger, column, rowOfColumn(lines, column, line));
    if (inAggregate) return Array.from({ length: this.to - this.from }, (_, i) => cell(this.from + i));
    if (this.frame.columns.has(column)) return cell(this.from);
    throw new Fault('TYPE_MISMATCH', {
      zh: `[${column}] 不是分组列，在分组公式里要放进 SUM、COUNT 等函数`,
      en: `[${column}] is not a grouping column; put it inside SUM, COUNT or the like`,
    });
  }

  override name(name: string): Value {
    if (name !== SHARE) return super.name(name);
    const { shares } = this.frame.lines;
    return Array.from({ length: this.to - this.from }, (_, i) =>
      shares ? valueAt(shares, this.from + i) : ONE,
    );
  }

  protected override ledgerOfColumns() {
    return this.frame.lines.ledger;
  }
}

/** One officer, on the period's last day: [列] is his roster row. */
export class OfficerScope extends BaseScope {
  protected readonly day: number;

  constructor(
    run: RunContext,
    protected readonly officer: number,
  ) {
    super(run);
    this.day = run.period.last;
  }

  column(column: string): Scalar {
    return this.roster(column);
  }
}
