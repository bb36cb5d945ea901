import { EvaluationCache } from '../formula/cache';
import type { Finding } from '../ledger/finding';
import { isoDate } from '../ledger/cell';
import type { Book } from '../ledger/grid';
import { numberAt, textAt, type Ledger } from '../ledger/ledger';
import { message } from '../ledger/catalogue';
import { readParameters, upstream, type Overrides } from '../scheme/parameters';
import type { Period } from '../scheme/period';
import type { Scheme } from '../scheme/scheme';
import { checkRows, checkOfficers } from './row-checks';
import type { RunContext } from './context';
import { officerAfter, readHandovers } from './handover';
import { readLedgers, type LedgerSet } from './ledgers';
import { computeLineItem, officerSums, type ItemInput, type LineItem } from './line-items';
import { formLists, type ResultList } from './lists';
import { FindingLog } from './log';
import { settleLookupRows } from './accounting';
import { computeOfficerItem } from './officer-items';
import { valuesOf, zeros } from './officer-values';
import {
  barAlreadyPaid,
  officersOnRow,
  reportIssues,
  reversalSources,
  rowsInPeriod,
  type Taken,
} from './prepare';
import { readRoster, rosterRowAt, type Roster } from './roster';
import { RowState, Rows } from './rows';
import { checkSplits, joinSplits, splitRowsInPeriod, splitRowsOf, type Splits } from './splits';
import { checkWeights } from './tables';

/** Everything that one run of a scheme over a workbook and a period gives. */
export interface Calculation {
  scheme: Scheme;
  period: Period;
  /** Null where there is no 花名册: then there are only findings. */
  run: RunContext | null;
  lineItems: readonly LineItem[];
  lists: readonly ResultList[];
  findings: readonly Finding[];
  /** Findings from this place on are about officers' figures (NEGATIVE_PAY …). */
  figuresFrom: number;
}

export interface CalculateOptions {
  overrides?: Overrides;
  /** Parameter names of other schemes: rows of theirs in 参数 are no mistake. */
  knownParameters?: ReadonlySet<string>;
}

/** Reads the book's tables and runs the scheme over the period. */
export function calculate(
  book: Book,
  scheme: Scheme,
  period: Period,
  options: CalculateOptions = {},
): Calculation {
  return calculateLedgers(readLedgers(book, scheme), scheme, period, options);
}

/** Runs the scheme over tables that are already read (again and again, for scenarios). */
export function calculateLedgers(
  set: LedgerSet,
  scheme: Scheme,
  period: Period,
  options: CalculateOptions = {},
): Calculation {
  return new Calculator(scheme, period, set, options).calculate();
}

class Calculator {
  private readonly log: FindingLog;
  private readonly roster: Roster | null;
  private readonly rows = new Map<string, Rows>();
  private readonly taken = new Map<string, Taken>();
  private readonly splits = new Map<string, Splits>();

  constructor(
    private readonly scheme: Scheme,
    private readonly period: Period,
    private readonly set: LedgerSet,
    private readonly options: CalculateOptions,
  ) {
    const people = set.ledgers.get('花名册');
    this.roster = people ? readRoster(people) : null;
    this.log = new FindingLog(this.roster, set.settlements);
    this.log.addWorded(set.findings);
  }

  calculate(): Calculation {
    const { scheme, period, roster, log } = this;
    if (!roster)
      return { scheme, period, run: null, lineItems: [], lists: [], findings: log.findings, figuresFrom: 0 };
    const run = this.context(roster);
    for (const ledger of this.set.ledgers.values()) this.prepare(run, ledger);
    for (const ledger of this.set.ledgers.values()) this.check(run, ledger);
    const lineItems: LineItem[] = [];
    for (const item of scheme.order) {
      if (item.level === '个人') {
        run.items.set(item.name, computeOfficerItem(run, item));
        continue;
      }
      const input = this.inputOf(run, item.source.台账 ?? '', item.source.分成表);
      const computed =
        input && !this.snapshotMissing(run, item, input) ? computeLineItem(run, { ...input, item }) : null;
      if (computed) lineItems.push(computed);
      if (computed) run.items.set(item.name, officerSums(computed, run));
      else if (!run.items.has(item.name)) run.items.set(item.name, zeros(roster.officers.length));
    }
    const lists = formLists(run);
    settleLookupRows(run, this.taken);
    const figuresFrom = log.findings.length;
    checkOfficers(run);
    return { scheme, period, run, lineItems, lists, findings: log.findings, figuresFrom };
  }

  private context(roster: Roster): RunContext {
    const { scheme, period, set, log } = this;
    const { overrides = new Map(), knownParameters = new Set() } = this.options;
    const parameters = readParameters(scheme.source.参数, set.parameters, overrides, knownParameters);
    log.addWorded(parameters.findings);
    for (const one of [set.parameters, set.settlements]) {
      if (one) reportIssues(one, new Rows(one), new Uint8Array(one.rows).fill(1), log, everyone(roster));
    }
    const { tables } = set;
    for (const source of scheme.source.参数表) {
      const table = tables.get(source.表)!;
      const { ledger } = table;
      if (ledger)
        reportIssues(ledger, new Rows(ledger), new Uint8Array(ledger.rows).fill(1), log, everyone(roster));
      checkWeights(source, table, log);
    }
    return {
      scheme,
      period,
      parameters,
      parameterLedger: set.parameters,
      ledgers: set.ledgers,
      tables,
      roster,
      soundRoster: !roster.ledger.issues.some((issue) => issue.severity === 'error'),
      rows: this.rows,
      log,
      items: new Map(),
      participants: [...roster.officers.keys()],
      cache: new EvaluationCache(),
      functions: scheme.functions,
      columnCache: new Map(),
    };
  }

  /** Rows of a ledger: which belong to the period, what was found on reading them. */
  private prepare(run: RunContext, ledger: Ledger): void {
    const rows = new Rows(ledger);
    this.rows.set(ledger.spec.name, rows);
    const main = [...this.set.ledgers.values()].find((other) => other.spec.split?.table === ledger.spec.name);
    const joined = main && this.joined(main);
    const taken = joined ? splitRowsInPeriod(main, joined, this.takenOf(main)) : this.takenOf(ledger);
    this.taken.set(ledger.spec.name, taken);
    rows.source = reversalSources(ledger);
    this.joined(ledger);
    reportIssues(ledger, rows, taken, this.log, this.holdsOf(run, ledger));
    barAlreadyPaid(ledger, rows, taken, this.period);
  }

  private takenOf(ledger: Ledger): Taken {
    let taken = this.taken.get(ledger.spec.name);
    if (!taken) this.taken.set(ledger.spec.name, (taken = rowsInPeriod(ledger, this.scheme, this.period)));
    return taken;
  }

  /** The ledger's split rows, joined once. */
  private joined(ledger: Ledger): Splits | null {
    const { name, split: link } = ledger.spec;
    const split = link && this.set.ledgers.get(link.table);
    let splits = this.splits.get(name) ?? null;
    if (!splits && split && (splits = joinSplits(ledger, split, link))) this.splits.set(name, splits);
    return splits;
  }

  private check(run: RunContext, ledger: Ledger): void {
    const { name, split } = ledger.spec;
    const [rows, taken] = [this.rows.get(name)!, this.taken.get(name)!];
    const holdsOf = this.holdsOf(run, ledger);
    if (rows.source) this.reportUnmatched(ledger, rows, taken, holdsOf);
    checkRows(run, ledger, rows, taken, holdsOf);
    if (!split) return;
    const splitLedger = this.set.ledgers.get(split.table) ?? null;
    checkSplits({
      main: ledger,
      mainRows: rows,
      inPeriod: taken,
      splits: this.splits.get(name) ?? null,
      split: splitLedger,
      splitRows: this.rows.get(split.table) ?? null,
      splitTaken: this.taken.get(split.table) ?? null,
      link: split,
      roster: run.roster,
      log: this.log,
      holdsOf,
    });
    if (rows.source) barReversalsOfBarred(run, rows, taken, holdsOf);
  }

  /** REVERSAL_UNMATCHED: a negative row of the period whose original is not there, or not one. */
  private reportUnmatched(
    ledger: Ledger,
    rows: Rows,
    taken: Taken,
    holdsOf: (row: number) => number[],
  ): void {
    const { key } = ledger.spec.reversal!;
    for (let row = 0; row < ledger.rows; row += 1) {
      if (rows.source![row] >= 0 || taken[row] !== 1 || rows.barred[row]) continue;
      const facts = { key: textAt(ledger, key, row) ?? '' };
      const holds = holdsOf(row);
      this.log.add({ code: 'REVERSAL_UNMATCHED', ledger, row, column: key, facts, holds, clause: 'C-7.1' });
      rows.bar(row, RowState.Finding);
    }
  }

  private inputOf(
    run: RunContext,
    name: string,
    splitTable: string | undefined,
  ): Omit<ItemInput, 'item'> | null {
    const ledger = this.set.ledgers.get(name);
    if (!ledger) return null;
    const splits = splitTable ? (this.splits.get(name) ?? null) : null;
    return {
      rows: this.rows.get(name)!,
      splits,
      splitRows: splits ? (this.rows.get(splits.ledger.spec.name) ?? null) : null,
      moved: this.movedRows(run, ledger),
      holdsOf: this.holdsOf(run, ledger),
    };
  }

  private movedRows(run: RunContext, ledger: Ledger): ReadonlyMap<number, number> | undefined {
    const changes = this.set.ledgers.get('管户变更');
    if (!ledger.spec.handover || !changes) return undefined;
    const handovers = readHandovers(changes, this.rows.get('管户变更')!);
    const moved = new Map<number, number>();
    for (let row = 0; handovers.size > 0 && row < ledger.rows; row += 1) {
      const own = handovers.get(textAt(ledger, '借据号', row) ?? '');
      const named = textAt(ledger, '工号', row);
      if (!own || named === null) continue;
      const officer = officerAfter(own, named, numberAt(ledger, ledger.spec.dateColumn!, row));
      if (officer !== named) moved.set(row, run.roster.indexOf.get(officer) ?? -1);
    }
    return moved;
  }

  /** A snapshot that an item needs and the book does not hold: no officer can be given a figure. */
  private snapshotMissing(run: RunContext, item: LineItem['item'], input: Omit<ItemInput, 'item'>): boolean {
    const take = item.source.取数;
    const { ledger } = input.rows;
    if (take !== '期初' && take !== '期末') return false;
    const day = take === '期初' ? this.period.previousEnd : this.period.last;
    const column = item.source.日期列 ?? ledger.spec.dateColumn!;
    for (let row = 0; row < ledger.rows; row += 1) if (numberAt(ledger, column, row) === day) return false;
    reportSnapshot(run, item, ledger, day);
    run.items.set(item.name, valuesOf(run.roster.officers.length, upstream));
    return true;
  }

  /** Officers that an error of a row holds: those named on it, on the row it reverses, and on its split rows. */
  private holdsOf(run: RunContext, ledger: Ledger): (row: number) => number[] {
    const { roster } = run;
    if (!ledger.spec.columns.some((column) => column.officer)) return branchOfficers(run, ledger);
    const splits = this.splits.get(ledger.spec.name);
    const sources = this.rows.get(ledger.spec.name)?.source;
    const keys = splits && ledger.columns.get(splits.link.key);
    return (row) => {
      const officers = officersOnRow(ledger, roster, row);
      if (sources && sources[row] >= 0 && sources[row] !== row)
        officers.push(...officersOnRow(ledger, roster, sources[row]));
      if (splits && keys?.kind === 'text') {
        for (const at of splitRowsOf(splits, keys.codes[row]))
          officers.push(...officersOnRow(splits.ledger, roster, at));
      }
      return officers;
    };
  }
}

function everyone(roster: Roster): () => number[] {
  return () => [...roster.officers.keys()];
}

/** A branch's row touches the officers who are tied to the branch (挂钩网点). */
function branchOfficers(run: RunContext, ledger: Ledger): (row: number) => number[] {
  const { roster, period } = run;
  return (row) => {
    const branch = textAt(ledger, '网点', row);
    return [...roster.officers.keys()].filter(
      (officer) => textAt(roster.ledger, '挂钩网点', rosterRowAt(roster, officer, period.last)) === branch,
    );
  };
}

/** A reversal of a row that is left out cannot be computed either; the original's finding says why. */
function barReversalsOfBarred(
  run: RunContext,
  rows: Rows,
  taken: Taken,
  holdsOf: (row: number) => number[],
): void {
  rows.source!.forEach((source, row) => {
    if (source < 0 || source === row || taken[row] !== 1 || rows.barred[row]) return;
    if (!rows.barred[source] || rows.state[source] !== RowState.Finding) return;
    rows.bar(row, RowState.Finding);
    for (const officer of holdsOf(row)) run.log.hold(officer);
  });
}

function reportSnapshot(run: RunContext, item: LineItem['item'], ledger: Ledger, day: number): void {
  for (const officer of run.participants) {
    const facts = {
      table: ledger.spec.name,
      date: isoDate(day),
      item: item.name,
      officer: run.roster.officers[officer].id,
    };
    run.log.add({
      code: 'SNAPSHOT_MISSING',
      ledger: run.roster.ledger,
      row: rosterRowAt(run.roster, officer, run.period.last),
      column: '工号',
      facts,
      text: message('SNAPSHOT_MISSING', facts),
      holds: [officer],
      clause: item.clause,
    });
  }
}
