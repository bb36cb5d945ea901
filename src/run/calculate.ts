import { EvaluationCache } from '../formula/cache';
import type { Finding } from '../ledger/finding';
import type { Book } from '../ledger/grid';
import type { Ledger } from '../ledger/ledger';
import { readParameters, upstream, type Overrides } from '../scheme/parameters';
import type { Period } from '../scheme/period';
import { isRecursion, type Stage } from '../scheme/order';
import type { Item, Scheme } from '../scheme/scheme';
import { checkRows, checkOfficers } from './row-checks';
import type { History, RunContext } from './context';
import { movedRows } from './handover';
import { ownersOf } from './owners';
import { checkParameters } from './parameter-checks';
import { everyone, holdsOfRows, type HoldsOf } from './holds';
import { readLedgers, type LedgerSet } from './ledgers';
import { computeLineItem, officerSums, type ItemInput, type LineItem } from './line-items';
import { formLists, type ResultList } from './lists';
import { FindingLog } from './log';
import { settleLookupRows } from './accounting';
import { computeOfficerItem } from './officer-items';
import { valuesOf, zeros } from './officer-values';
import { barAlreadyPaid, reportIssues, rowsInPeriod, type Taken } from './prepare';
import { barReversalsOfBarred, reportUnmatched, reversalSources } from './reversals';
import { snapshotMissing } from './snapshots';
import { readRoster, type Roster } from './roster';
import { leaveOutside } from './outside';
import { computeInRounds, unfolded, type Unfolded } from './rounds';
import { Rows } from './rows';
import { checkSplits, joinSplits, splitRowsInPeriod, type Splits } from './splits';
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
  /** Sealed figures of earlier periods. */
  history?: History | null;
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
  return new Calculator(scheme.loaded ?? scheme, period, set, options).calculate();
}

class Calculator {
  private readonly log: FindingLog;
  private readonly roster: Roster | null;
  private readonly rows = new Map<string, Rows>();
  private readonly taken = new Map<string, Taken>();
  private readonly splits = new Map<string, Splits>();
  private run: RunContext | null = null;
  private readonly lineItems: LineItem[] = [];

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
    const run = (this.run = this.context(roster));
    for (const ledger of this.set.ledgers.values()) this.prepare(run, ledger);
    for (const ledger of this.set.ledgers.values()) this.check(run, ledger);
    checkParameters(run);
    const rounds = new Map<Stage, Unfolded>();
    const compute = (item: Item) => this.compute(run, item);
    for (const stage of scheme.stages) {
      if (isRecursion(stage)) rounds.set(stage, computeInRounds(run, stage, compute));
      else compute(stage);
    }
    run.scheme = unfolded(scheme, rounds);
    const { lineItems } = this;
    const lists = formLists(run);
    settleLookupRows(run, this.taken);
    const figuresFrom = log.findings.length;
    checkOfficers(run);
    return { scheme: run.scheme, period, run, lineItems, lists, findings: log.findings, figuresFrom };
  }

  private compute(run: RunContext, item: Item): void {
    const count = run.roster.officers.length;
    if (item.level === '个人') {
      run.items.set(item.name, computeOfficerItem(run, item));
      return;
    }
    const input = this.inputOf(run, item.source.台账 ?? '', item.source.分成表);
    if (!input) run.items.set(item.name, zeros(count));
    else if (snapshotMissing(run, item, input.rows)) run.items.set(item.name, valuesOf(count, upstream));
    else {
      const computed = computeLineItem(run, { ...input, item });
      this.lineItems.push(computed);
      run.items.set(item.name, officerSums(computed, run));
    }
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
      settlementLedger: set.settlements,
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
      history: this.options.history ?? null,
    };
  }

  /** Rows of a ledger: which belong to the period, what was found on reading them. */
  private prepare(run: RunContext, ledger: Ledger): void {
    const rows = new Rows(ledger);
    this.rows.set(ledger.spec.name, rows);
    const main = [...this.set.ledgers.values()].find((other) => other.spec.split?.table === ledger.spec.name);
    const joined = main && this.joined(main);
    const taken = joined ? splitRowsInPeriod(main, joined, this.takenOf(main)) : this.takenOf(ledger);
    leaveOutside(run, rows, taken);
    this.taken.set(ledger.spec.name, taken);
    rows.source = reversalSources(ledger);
    this.joined(ledger);
    reportIssues(ledger, rows, taken, this.log, this.holdsOf(run.roster, ledger));
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
    const holdsOf = this.holdsOf(run.roster, ledger);
    if (rows.source) reportUnmatched(run, rows, taken, holdsOf);
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

  private inputOf(
    run: RunContext,
    name: string,
    splitTable: string | undefined,
  ): Omit<ItemInput, 'item'> | null {
    const ledger = this.set.ledgers.get(name);
    if (!ledger) return null;
    const splits = splitTable ? (this.splits.get(name) ?? null) : null;
    const changes = this.rows.get('管户变更');
    return {
      rows: this.rows.get(name)!,
      splits,
      splitRows: splits ? (this.rows.get(splits.ledger.spec.name) ?? null) : null,
      moved: ledger.spec.handover && changes ? movedRows(run.roster, ledger, changes) : undefined,
      holdsOf: this.holdsOf(run.roster, ledger),
    };
  }

  private holdsOf(roster: Roster, ledger: Ledger): HoldsOf {
    const { name } = ledger.spec;
    const formula = this.scheme.items.some(
      ({ owner, source }) => source.台账 === name && owner?.kind !== 'column' && owner,
    );
    const credited = formula && this.run ? ownersOf(this.run, ledger, null) : null;
    return holdsOfRows(roster, this.period, ledger, this.rows.get(name), this.splits.get(name), credited);
  }
}
