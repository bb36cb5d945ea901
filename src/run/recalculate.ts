import type { FunctionDefinition } from '../formula/definition';
import { walk, type Node } from '../formula/tree';
import type { LedgerSet } from './ledgers';
import { readParameters } from '../scheme/parameters';
import { isRecursion } from '../scheme/order';
import { formulasOf, itemsRead, type Item, type Scheme } from '../scheme/scheme';
import { calculateLedgers, type Calculation, type CalculateOptions } from './calculate';
import { computeAmounts } from './compute';
import type { RunContext } from './context';
import { officerSums, type LineItem } from './line-items';
import { groupSource, lineSource } from './lines';
import { computeOfficerItem } from './officer-items';
import { formLists } from './lists';
import { checkOfficers } from './row-checks';

/**
 * The same run with some parameters changed: items that do not read them, and whose each row is, are kept.
 * Where a change touches more than figures (a condition, a check, a finding), everything is run again.
 */
export function recalculate(previous: Calculation, set: LedgerSet, options: CalculateOptions): Calculation {
  const { scheme, period, run } = previous;
  const changed = new Set(options.overrides?.keys());
  const again = () => calculateLedgers(set, scheme, period, options);
  if (!run || decidesRows(scheme, changed)) return again();
  const affected = itemsAffected(scheme, changed);
  // Figures that are carried up layer by layer may take other layers.
  const rounds = (scheme.loaded ?? scheme).stages.flatMap((stage) => (isRecursion(stage) ? stage.items : []));
  if (rounds.some(({ name }) => affected.has(name))) return again();
  const lines = previous.lineItems.filter(({ item }) => affected.has(item.name));
  if (lines.some((one) => one.faults.size > 0 || readsAny(selectionOf(one.item), scheme.functions, changed)))
    return again();
  const faulty = [...affected].some((name) => run.items.get(name)?.hasFaults());
  if (faulty || run.parameters.findings.some((finding) => finding.severity === 'error')) return again();
  const parameters = readParameters(
    scheme.source.参数,
    set.parameters,
    options.overrides ?? new Map(),
    options.knownParameters ?? new Set(),
  );
  const log = run.log.fork(previous.figuresFrom);
  const next: RunContext = { ...run, parameters, log, items: new Map(run.items), columnCache: new Map() };
  const lineItems: LineItem[] = [];
  const byName = new Map(previous.lineItems.map((one) => [one.item.name, one]));
  for (const item of scheme.order) {
    const known = byName.get(item.name);
    if (!affected.has(item.name)) {
      if (known) lineItems.push(known);
    } else if (item.level === '个人') next.items.set(item.name, computeOfficerItem(next, item));
    else if (known) {
      const { fixed, faults } = amountsAgain(next, known);
      if (faults.size > 0) return again();
      const computed = { ...known, amounts: fixed };
      lineItems.push(computed);
      next.items.set(item.name, officerSums(computed, next));
    }
  }
  const figuresFrom = log.findings.length;
  // A figure that can no longer be formed, or now can, changes who is held.
  if (figuresFrom !== previous.figuresFrom) return again();
  checkOfficers(next);
  // Lists of officers go by their figures; lists of rows do not change here.
  const lists = scheme.lists.some(({ source }) => !source.台账) ? formLists(next) : previous.lists;
  return { ...previous, run: next, lineItems, lists, findings: log.findings, figuresFrom };
}

function amountsAgain(run: RunContext, { item, frame, groups }: LineItem) {
  return computeAmounts(item.formula, groups ? groupSource(run, groups) : lineSource(run, frame), run);
}

/** Formulas that decide which rows count, not how much they are worth. */
function selectionOf(item: Item): Node[] {
  return formulasOf(item).filter((formula) => formula !== item.formula);
}

function decidesRows(scheme: Scheme, changed: ReadonlySet<string>): boolean {
  const deciding = [
    ...scheme.checks.filter(({ source }) => source.台账 || source.参数).map(({ condition }) => condition),
    ...scheme.lists.flatMap((list) => [list.condition, ...list.columns.map((column) => column.formula)]),
    ...scheme.uses.map((use) => use.condition),
    ...scheme.concerns.map((one) => one.condition),
  ];
  return readsAny(deciding, scheme.functions, changed);
}

/** Items that read a changed parameter, directly, in a function, or through another item. */
function itemsAffected(scheme: Scheme, changed: ReadonlySet<string>): Set<string> {
  const names = new Set(scheme.items.map((item) => item.name));
  const affected = new Set<string>();
  for (const item of scheme.order) {
    const reads = [...itemsRead(item, names)].some((name) => affected.has(name));
    if (reads || readsAny(formulasOf(item), scheme.functions, changed)) affected.add(item.name);
  }
  return affected;
}

function readsAny(
  formulas: readonly Node[],
  functions: ReadonlyMap<string, FunctionDefinition>,
  names: ReadonlySet<string>,
): boolean {
  const called = new Set<string>();
  const reads = (node: Node): boolean => {
    for (const part of walk(node)) {
      if (part.kind === 'name' && names.has(part.name)) return true;
      if (part.kind !== 'call' || called.has(part.name)) continue;
      called.add(part.name);
      if (functions.get(part.name)?.steps.some((step) => reads(step.tree))) return true;
    }
    return false;
  };
  return formulas.some(reads);
}
