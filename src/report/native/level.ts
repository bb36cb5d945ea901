import { toExcel, type ReferenceNode } from '../../formula/excel';
import { walk, type Node } from '../../formula/tree';
import { Fault, type Scalar, type Scope } from '../../formula/value';
import { outcome } from '../../run/compute';
import type { RunContext } from '../../run/context';
import type { GridColumn, GridSheet } from '../grid-sheet';
import { formatOf, styleOf, type Format } from '../styles';
import { ONE as ONE_VALUE } from '../../money/decimal';
import { guard, type BlankRules, type Guarded } from './blanks';
import { CellScope } from './cell-scope';
import { OWN, type ClosedStep } from './closed';
import { parameterFormula, needsOf } from './parameter-places';
import type { ParameterSheet } from './parameter-sheet';
import { ROW, Template } from './template';
import { plainOf } from './values';

/** How a file stores the name of an add-in's function. */
const IN_A_FILE = '_xldudf_';

export type CellValue = Scalar | Fault;

/** What a level of workings (lines, groups or officers) knows of its rows. */
export interface LevelSource {
  run: RunContext;
  sheet: GridSheet;
  parameters: ParameterSheet;
  /** The engine's view of a row. */
  scopeAt(row: number): Scope;
  /** Excel texts of [列], 花名册.列, 台账[列] and items; null where the level leaves it to the common rules. */
  refer(node: ReferenceNode, whole: boolean): string | null;
  mayBeBlank(node: Node): boolean;
  isId(node: ReferenceNode): boolean;
  isGroup?: boolean;
  /** Cells call custom functions. */
  calls?: boolean;
  /** First and last row numbers of a row's blocks, for formulas over blocks. */
  blockAt?(row: number): readonly number[];
  /** A ledger's column as its working shows it, without the rows that a finding leaves out. */
  table?(table: string, column: string): readonly Scalar[] | null;
  /** What is written instead of what is computed, such as a block instead of a whole column. */
  rewrite?(tree: Node): Node;
  /** The text of the day that parameters go by, and of the post. */
  day(): string;
  post(): string;
}

export interface ColumnLook {
  key: string;
  title: string;
  clause?: string;
  band?: string;
  format: Format;
  role?: GridColumn['role'];
  total?: boolean;
}

/** Columns of one sheet of workings: formulas written for Excel, with the engine's values beside them. */
export class Level {
  private readonly values = new Map<string, readonly CellValue[]>();
  private readonly blanks = new Map<string, boolean>();
  /** Items and steps that have no form in Excel 2016: shown as values. */
  readonly unwritten: string[] = [];

  constructor(readonly source: LevelSource) {}

  get sheet(): GridSheet {
    return this.source.sheet;
  }

  /** Registers a column that was added to the sheet otherwise, so that trees can read it by name. */
  know(name: string, values: readonly CellValue[], blank: boolean): void {
    this.values.set(name, values);
    this.blanks.set(name, blank);
  }

  valuesOf(name: string): readonly CellValue[] {
    return this.values.get(name) ?? [];
  }

  isBlank(name: string): boolean {
    return this.blanks.get(name) ?? false;
  }

  /** A column from a rule's tree. */
  tree(look: ColumnLook, tree: Node): void {
    const guarded = this.guarded(tree);
    const values = this.evaluate(guarded.tree);
    this.know(look.key, values, guarded.blank);
    try {
      const written = this.source.rewrite?.(guarded.tree) ?? guarded.tree;
      this.text(look, this.written(written), values, guarded.blank);
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault;
      this.unwritten.push(look.title);
      const style = styleOf('cleaned', look.format);
      this.sheet.add({ role: 'cleaned', ...look, cell: (row) => ({ value: plainOf(values[row]), style }) });
    }
  }

  /** A column from a formula text in which ROW, FROM and TO stand for row numbers. */
  text(look: ColumnLook, text: string, values: readonly CellValue[], blank = false): void {
    const template = new Template(text);
    const { sheet } = this;
    const { blockAt } = this.source;
    const style = styleOf(look.role ?? 'formula', look.format);
    this.know(look.key, values, blank);
    sheet.add({
      role: 'formula',
      ...look,
      cell: (row) => {
        return {
          formula: template.at(sheet.rowNumber(row), blockAt?.(row)),
          value: plainOf(values[row]),
          style,
        };
      },
    });
  }

  /** The steps of a rule, each a column. */
  steps(steps: readonly ClosedStep[], band: string, unit: string): void {
    for (const step of steps) {
      this.tree(
        { key: step.name, title: step.title, clause: step.clause, band, format: stepFormat(step, unit) },
        step.tree,
      );
    }
  }

  /** The parameters that trees read: a column each, once. */
  parameters(trees: readonly Node[]): void {
    for (const name of namesIn(trees)) {
      const place = this.source.parameters.places.get(name);
      const key = parameterKey(name);
      if (!place || this.sheet.has(key) || this.source.run.items.has(name)) continue;
      const { source } = place.parameter;
      const values = this.evaluate({ kind: 'name', name, span: { start: 0, end: 0 } });
      const text = parameterFormula(
        place,
        this.source.parameters.name,
        needsOf(place).day ? this.source.day() : '',
        needsOf(place).post ? this.source.post() : '',
      );
      const title = source.参数;
      this.text(
        { key, title, clause: source.条款, band: '参数', format: formatOf(source.单位), role: 'link' },
        text,
        values,
        place.blank,
      );
    }
  }

  cell(key: string): string {
    return `${this.sheet.letters(key)}${ROW}`;
  }

  evaluate(tree: Node): CellValue[] {
    const { run } = this.source;
    return Array.from({ length: this.sheet.count }, (_, row) =>
      outcome(tree, new CellScope(this.source, this.source.scopeAt(row), this.values, row), run),
    );
  }

  written(tree: Node): string {
    const { run, isGroup, isId, calls } = this.source;
    return toExcel(tree, (node, whole) => this.refer(node, whole), {
      functions: run.functions,
      isGroup,
      mode: calls ? 'functions' : 'native',
      functionName: (name) => `${IN_A_FILE}${name}`,
      isId: (node) => isId(node),
      mayBeBlank: (node) => this.mayBeBlank(node),
    });
  }

  private guarded(tree: Node): Guarded {
    const rules: BlankRules = {
      mayBeBlank: (node) => this.mayBeBlank(node),
      unmatched: (node) => unmatched(node, this.source.run),
    };
    return guard(tree, rules);
  }

  private mayBeBlank(node: Node): boolean {
    if (node.kind === 'call' && (node.name === 'INDEX' || node.name === 'LOOKUP')) {
      const from = node.args[node.name === 'INDEX' ? 0 : node.args.length - 1];
      return from.kind === 'tableColumn' && hasBlanks(this.source.run, from.table, from.column);
    }
    if (node.kind === 'name') {
      const known = this.blanks.get(node.name);
      if (known !== undefined) return known;
      return this.source.parameters.places.get(node.name)?.blank ?? this.source.mayBeBlank(node);
    }
    return this.source.mayBeBlank(node);
  }

  private refer(node: ReferenceNode, whole: boolean): string {
    if (node.kind === 'name') {
      if (this.sheet.has(node.name) && this.values.has(node.name)) return this.cell(node.name);
      const period = this.source.parameters.periodReference(node.name);
      if (period !== null) return period;
      if (this.sheet.has(parameterKey(node.name))) return this.cell(parameterKey(node.name));
    }
    const own = this.source.refer(node, whole);
    if (own !== null) return own;
    if (node.kind === 'tableColumn') {
      const range = this.source.parameters.tableRange(node.table, node.column);
      if (range !== null) return range;
    }
    const what = node.kind === 'call' ? node.name : JSON.stringify(node);
    throw new Error(`Sheet ${this.sheet.name} has no place for ${what}`);
  }
}

export function parameterKey(name: string): string {
  return `参数.${name}`;
}

/** Names that trees read, in order. */
export function namesIn(trees: readonly Node[]): Set<string> {
  const names = new Set<string>();
  for (const tree of trees)
    for (const node of walk(tree))
      if (node.kind === 'name' && !node.name.startsWith(OWN)) names.add(node.name);
  return names;
}

function hasBlanks(run: RunContext, table: string, column: string): boolean {
  const cells = run.tables.get(table)?.columns.get(column);
  return !cells || cells.length === 0 || cells.includes(null);
}

/** A lookup of a changing text finds nothing where no row of the table has it. */
function unmatched(node: Node, run: RunContext): Node | null {
  if (node.kind !== 'call' || node.name !== 'INDEX') return null;
  const match = node.args[1];
  if (match?.kind !== 'call' || match.name !== 'MATCH' || match.args[1].kind !== 'tableColumn') return null;
  const [wanted, column] = match.args;
  if (wanted.kind === 'text') {
    const cells = run.tables.get(match.args[1].table)?.columns.get(match.args[1].column) ?? [];
    if (cells.includes(wanted.value)) return null;
  }
  const { span } = node;
  const one: Node = { kind: 'number', value: ONE_VALUE, span };
  const same: Node = { kind: 'binary', operator: '=', left: column, right: wanted, span };
  const product: Node = { kind: 'binary', operator: '*', left: same, right: one, span };
  const found: Node = { kind: 'call', name: 'SUMPRODUCT', args: [product], span };
  return { kind: 'binary', operator: '<', left: found, right: one, span };
}

function stepFormat(step: ClosedStep, unit: string): Format {
  const { title } = step;
  if (/记录数|户数|笔数|行数$/.test(title)) return 'count';
  if (/乘数|目标$|完成$/.test(title)) return 'number';
  if (/率$|比$|比例$|占比$|得分$|加权合计$/.test(title) && unit !== '分') return 'ratio';
  if (title.startsWith('由') || title.startsWith('是否')) return 'truth';
  return unit === '%' ? 'ratio' : formatOf(unit);
}
