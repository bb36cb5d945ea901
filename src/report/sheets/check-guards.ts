import { dependencies } from '../../formula/dependencies';
import { FUNCTIONS } from '../../formula/functions';
import { childrenOf, type Node } from '../../formula/tree';
import type { Ledger } from '../../ledger/ledger';
import { columnOf, type ColumnSpec } from '../../ledger/spec';
import { periodName } from '../../run/scopes';
import { formulasOf } from '../../scheme/scheme';
import type { ReportContext } from '../native/context';
import { ownerColumn } from '../../run/owners';
import { Conditions } from './check-conditions';
import { Region, type Mark } from './check-region';

const ROSTER = '花名册';
/** Its texts name items, which no formula does. */
const ADJUSTMENTS = '手工调整';
const NUMBERS = new Set(['money', 'number', 'ratio', 'integer']);

/** A condition of the scheme, and on which rows it held at the run. */
export interface Guard {
  ledger: Ledger | null;
  mark: Mark;
}

/**
 * What the sheets cannot follow: a run decides by it which rows have lines, whose they are and who is held. Amounts, choices and
 * parameters may change, but not so that a check of the scheme comes out otherwise.
 */
export class Guards {
  private readonly frozen = new Map<string, Set<string>>();
  /** Columns that any rule reads, by table. */
  private readonly read = new Map<string, Set<string>>();
  /** Parameters whose values no formula follows. */
  readonly parameters = new Set<string>();
  readonly conditions: Guard[] = [];
  private readonly seen = new Set<string>();
  private readonly items = new Set<string>();

  constructor(private readonly context: ReportContext) {
    const { run } = context;
    const { scheme } = run;
    for (const ledger of run.ledgers.values()) this.ledger(ledger);
    for (const { source, ...item } of scheme.items) {
      const own = [...formulasOf({ source, ...item }), ...(item.owner ? [item.owner] : [])];
      own.forEach((formula) => this.noteRead(formula, source.台账 ?? ROSTER));
    }
    for (const { source, condition } of scheme.checks) this.noteRead(condition, source.台账 ?? ROSTER);
    for (const { table, condition } of [...scheme.concerns, ...scheme.uses]) this.noteRead(condition, table);
    for (const { table, condition } of run.scheme.concerns)
      this.condition(condition, run.ledgers.get(table) ?? null);
    for (const { source, condition } of run.scheme.checks) {
      if (source.级别 === 'warning' || source.级别 === 'info') continue;
      this.condition(condition, (source.台账 ? run.ledgers.get(source.台账) : null) ?? null);
    }
    for (const source of run.scheme.source.参数表) if (source.合计100) this.freeze(source.表, source.合计100);
    for (const item of run.scheme.items) {
      const ledger = run.ledgers.get(item.source.台账 ?? '');
      if (item.owner && ledger && ownerColumn(ledger, item) === null) this.leaves(item.owner, ledger);
    }
  }

  /** May a cell of the column change, and the figures follow? */
  follows(ledger: Ledger, column: string): boolean {
    const { name } = ledger.spec;
    const spec = columnOf(ledger.spec, column);
    const { ledgers, tables } = this.context.run;
    // 异常处理 and the tables of a bank's own scheme are no figures.
    if (ledgers.get(name) !== ledger && tables.get(name)?.ledger !== ledger) return false;
    if (!spec || this.frozen.get(name)?.has(column)) return false;
    if (NUMBERS.has(spec.type)) return true;
    return spec.choices !== undefined && hasOnly(new Region(ledger, column), spec);
  }

  /** Does a run look at the texts of the column? Remarks that no rule reads may be re-worded. */
  reads(ledger: Ledger, column: string): boolean {
    const spec = columnOf(ledger.spec, column);
    if (spec?.type !== 'text' || spec.required || spec.choices || ledger.spec.name === ADJUSTMENTS)
      return true;
    const isKey = this.frozen.get(ledger.spec.name)?.has(column) ?? false;
    return isKey || (this.read.get(ledger.spec.name)?.has(column) ?? false);
  }

  private noteRead(node: Node, own: string): void {
    const { columns, roster, tables } = dependencies(node, this.context.run.functions);
    const add = (table: string, names: Iterable<string>) => {
      const known = this.read.get(table) ?? new Set<string>();
      for (const name of names) known.add(name);
      this.read.set(table, known);
    };
    add(own, columns);
    add(ROSTER, roster);
    for (const [table, names] of tables) add(table, names);
  }

  private freeze(table: string, column: string): void {
    const own = this.frozen.get(table);
    if (own) own.add(column);
    else this.frozen.set(table, new Set([column]));
  }

  private ledger(ledger: Ledger): void {
    const { name, key, otherKeys = [], split, reversal } = ledger.spec;
    for (const one of [...(key ? [key] : []), ...otherKeys])
      one.columns.forEach((column) => this.freeze(name, column));
    if (reversal) this.freeze(name, reversal.key);
    if (!split) return;
    this.freeze(split.table, split.share);
    if (split.when && ledger.sheetColumn.has(split.when.column)) {
      const region = new Region(ledger, split.when.column);
      this.note(ledger, region.among([split.when.value]));
    }
  }

  /** Either the whole condition as a sum, or each of its parts, or what it reads must not change at all. */
  private condition(node: Node, ledger: Ledger | null): void {
    const conditions = new Conditions(this.context, ledger);
    const whole = ledger && this.readsFollowed(node, ledger) ? conditions.whole(node) : null;
    if (whole) this.note(ledger, whole);
    else this.part(node, ledger, conditions);
  }

  private readsFollowed(node: Node, ledger: Ledger): boolean {
    const { columns, names } = dependencies(node);
    return names.size > 0 || [...columns].some((column) => this.follows(ledger, column));
  }

  private part(node: Node, ledger: Ledger | null, conditions: Conditions): void {
    if (node.kind === 'binary') {
      const single = conditions.single(node);
      if (single) return this.note(null, single);
      // Which cells are blank is seen anyway.
      if (node.left.kind === 'column' && node.right.kind === 'text' && node.right.value === '') return;
      const rows = conditions.comparison(node);
      const column = node.left.kind === 'column' ? node.left : node.right;
      if (rows && ledger && column.kind === 'column')
        return this.note(ledger, new Region(ledger, column.column).under(rows.formula, rows.holds));
    }
    const children = childrenOf(node);
    if (children.length === 0 || (node.kind === 'call' && !FUNCTIONS.has(node.name)))
      this.leaves(node, ledger);
    else children.forEach((child) => this.part(child, ledger, conditions));
  }

  /** All that a tree reads stays as it is. */
  private leaves(node: Node, ledger: Ledger | null): void {
    const { run } = this.context;
    const found = dependencies(node, run.functions);
    if (ledger) found.columns.forEach((column) => this.freeze(ledger.spec.name, column));
    else found.columns.forEach((column) => this.freeze(ROSTER, column));
    found.roster.forEach((column) => this.freeze(ROSTER, column));
    for (const [table, columns] of found.tables) columns.forEach((column) => this.freeze(table, column));
    for (const name of [...found.names, ...found.all]) {
      if (periodName(run, name) !== undefined) continue;
      const item = run.scheme.items.find((one) => one.name === name);
      if (!item) this.parameters.add(name);
      else if (!this.items.has(name)) {
        this.items.add(name);
        const own = run.ledgers.get(item.source.台账 ?? '') ?? null;
        formulasOf(item).forEach((formula) => this.leaves(formula, own));
      }
    }
  }

  private note(ledger: Ledger | null, mark: Mark): void {
    if (this.seen.has(mark.formula)) return;
    this.seen.add(mark.formula);
    this.conditions.push({ ledger, mark });
  }
}

/** Are all texts of the column among its choices, as they stand in the cells? */
function hasOnly(region: Region, { choices = [] }: ColumnSpec): boolean {
  const known = new Set(choices);
  for (let row = 1; row < region.count; row += 1) {
    const text = region.text(row);
    if (text !== null && !known.has(text)) return false;
  }
  return true;
}
