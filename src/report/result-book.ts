import { dependencies } from '../formula/dependencies';
import type { Calculation } from '../run/calculate';
import type { RunContext } from '../run/context';
import { RETRO_LIST } from '../run/retro';
import { formulasOf } from '../scheme/scheme';
import type { SchemeSource } from '../scheme/source';
import { tableOf } from '../scheme/tables';
import { freeSheetName } from './address';
import { makeContext, type ReportContext } from './native/context';
import { groupSheets } from './native/group-sheet';
import { lineSheet, type ItemSheets } from './native/line-sheet';
import { officerLevel } from './native/officer-level';
import { OfficerSheet } from './native/officer-sheet';
import { ParameterSheet } from './native/parameter-sheet';
import { tableWorking, type TableWorking } from './native/table-sheet';
import type { BookPlan } from './plan';
import { STYLES } from './styles';
import { CheckSheet } from './sheets/checks';
import { choiceSheet } from './sheets/choices';
import { engineSheet } from './sheets/engine-sheet';
import { findingsSheet } from './sheets/findings';
import { indexSheet } from './sheets/index-sheet';
import { jointSheet } from './sheets/joint-sheet';
import { listSheet } from './sheets/lists';
import { retroSheet } from './sheets/retro-sheet';
import { runRecord } from './sheets/run-record';
import { statementSheet } from './sheets/statement';
import { payrollSheet, summarySheet } from './sheets/summary';
import { withoutFormulas } from './values-only';
import type { ReportOptions, Workings } from './workings';
import { Words } from './words';

/** The result workbook of a calculation: sheets, styles and names. Null where there is no 花名册: then there is nothing to show. */
export function resultBook(calculation: Calculation, options: ReportOptions): BookPlan | null {
  return drained(resultSteps(calculation, options));
}

/** The same, resting between its parts, so that a page may draw and be stopped meanwhile. */
export function* resultSteps(
  calculation: Calculation,
  options: ReportOptions,
): Generator<void, BookPlan | null> {
  const { run } = calculation;
  if (!run) return null;
  const workings = makeWorkings(calculation, run, options);
  yield;
  const { context, items, officers } = workings;
  const payable = calculation.scheme.items.filter((item) => item.payable).map(({ name }) => name);
  const payroll = payable.length > 0 ? payrollSheet(workings, payable) : null;
  const joint = [...items.values()].flatMap((sheets) => jointSheet(workings, sheets) ?? []);
  const engine = engineSheet(workings);
  const live = options.mode !== 'values';
  const checks = new CheckSheet(workings, {
    payroll: payroll && { ok: payroll.totalOf('应发金额'), held: payroll.totalOf('暂缓金额') },
    joint,
    engine,
  });
  yield;
  const overview = [
    summarySheet(workings, checks, payroll, options.sealed, live).plan(),
    statementSheet(workings, live),
    ...(payroll ? [payroll.plan()] : []),
    indexSheet(workings),
    checks.plan(),
    findingsSheet(workings).plan(),
  ];
  yield;
  const choices = choiceSheet(workings, options.recalculate);
  yield;
  const details = [
    ...calculation.lists
      .filter(({ entries }) => entries.length > 0)
      .map((list) => (list.name === RETRO_LIST ? retroSheet : listSheet)(workings, list).plan()),
    officers.sheet.plan(),
    ...[...items.values()].flatMap((item) => [
      item.lines.plan(),
      ...(item.rows ? [item.rows.sheet.plan()] : []),
    ]),
    ...[...context.tables.values()].map(({ sheet }) => sheet.plan()),
    ...joint.map((sheet) => sheet.plan()),
    engine.plan(),
    context.parameters.plan(),
  ];
  yield;
  const plans = [...overview, choices, ...details, runRecord(workings, options.mode)];
  return { sheets: live ? plans : plans.map(withoutFormulas), styles: STYLES };
}

/** All steps at once. */
export function drained<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Lays out the sheets from the parameters up: each refers only to those made before it. */
export function makeWorkings(
  calculation: Calculation,
  run: RunContext,
  { lang, mode }: ReportOptions,
): Workings {
  const words = new Words(lang, calculation.scheme);
  const name = (zh: string, en: string) => words.of(zh, en);
  const parameters = new ParameterSheet(run, run.parameterLedger, name('方案与参数', 'Parameters'), words);
  // Names of sheets are short: an English name is cut, and told apart where two become the same.
  const taken = new Set<string>();
  const tables = tablesOf(run, words, taken);
  const at: { context: ReportContext | null } = { context: null };
  const contextOf = (): ReportContext => at.context!;
  // The officers' sheet comes last, but line sheets may refer to its items.
  const title = `${words.message(calculation.scheme.source.名称)} · ${name('个人计算', 'Officers')}`;
  const { participants } = run;
  const makeOfficers = () =>
    new OfficerSheet(
      name('个人计算', 'Officers'),
      participants,
      title,
      `${name('期间', 'Period')} ${run.period.text}`,
      words,
      officerLevel(contextOf, participants),
    );
  const officers = makeOfficers();
  const context = makeContext({
    calculation,
    run,
    words,
    parameters,
    tables,
    officers,
    calls: mode === 'functions',
  });
  at.context = context;
  const items = new Map<string, ItemSheets>();
  const sheetName = (prefix: string, item: string): string => {
    const free = freeSheetName(`${prefix}-${words.shortItem(item)}`, taken);
    taken.add(free);
    return free;
  };
  const lineItems = new Map(calculation.lineItems.map((one) => [one.item.name, one]));
  officers.fill(context, (item) => {
    const lineItem = lineItems.get(item);
    if (!lineItem || lineItem.credited.count === 0) return undefined;
    const lines = sheetName(name('明细', 'Lines'), item);
    const sheets = lineItem.groups
      ? groupSheets(context, lineItem, lines, sheetName(name('底稿', 'Rows'), item))
      : lineSheet(context, lineItem, lines);
    items.set(item, sheets);
    return sheets;
  });
  return { context, items, officers };
}

/** Ledgers that formulas read as whole columns, with the columns that they read. */
function tablesOf(run: RunContext, words: Words, taken: Set<string>): Map<string, TableWorking> {
  const read = new Map<string, Set<string>>();
  for (const item of run.scheme.items) {
    for (const node of formulasOf(item)) {
      for (const [table, columns] of dependencies(node, run.functions).tables) {
        const known = read.get(table) ?? new Set<string>();
        columns.forEach((column) => known.add(column));
        read.set(table, known);
      }
    }
  }
  const workings = new Map<string, TableWorking>();
  for (const [table, columns] of read) {
    const ledger =
      run.ledgers.get(table) ?? (run.tables.has(table) ? null : emptyLedger(run.scheme.source, table));
    if (!ledger) continue;
    const name = freeSheetName(`${words.of('底稿', 'Rows')}-${words.shortTable(table)}`, taken);
    taken.add(name);
    workings.set(table, tableWorking(run, ledger, [...columns], name, words));
  }
  return workings;
}

/** A ledger that the workbook does not hold has no rows; its columns can still be referred to. */
function emptyLedger(
  source: Pick<SchemeSource, '台账'>,
  table: string,
): Parameters<typeof tableWorking>[1] | null {
  const spec = tableOf(source, table);
  if (!spec) return null;
  const none = new Int32Array(0);
  return {
    spec,
    sheet: table,
    rows: 0,
    position: none,
    sheetRow: none,
    columns: new Map(),
    sheetColumn: new Map(),
    issues: [],
    subtotal: new Uint8Array(0),
    cleaned: new Map(),
    dressed: new Map(),
  };
}
