import { toExcel, type ReferenceNode } from '../../formula/excel';
import { dependencies } from '../../formula/dependencies';
import { walk, type Node } from '../../formula/tree';
import { Fault, type Scalar } from '../../formula/value';
import { fastColumn, outcome } from '../../run/compute';
import type { GridSheet } from '../grid-sheet';
import { formatOf, styleOf } from '../styles';
import type { Guarded, Unformed } from './blanks';
import { CellScope } from './cell-scope';
import { computedCells, listedCells, type Cells, type CellValue } from './cells';
import { areCallable, closed, withoutFindings, type ClosedStep } from './closed';
import { needsOf, parameterFormula, postsVary } from './parameter-places';
import { print } from '../../formula/print';
import { LevelBlanks } from './level-blanks';
import { historyKey, namesAskedIn, namesIn, parameterKey } from './level-names';
import type { ColumnLook, LevelSource, Unwritten } from './level-source';
import { fittedFormat, stepFormat } from './step-format';
import { withoutLeftOut } from './left-out';
import { FALSE, nameNode, withoutFinding } from './nodes';
import { overTables } from './over-tables';
import { addReasons } from './reasons';
import { hasFaultyRows } from './roster-cells';
import { withPositions } from './positions';
import { withGrades } from './tiers';
import { withCells } from './fast-scope';
import { ROW, Template } from './template';

/** How a file stores the name of an add-in's function. */
const IN_A_FILE = '_xldudf_';

/** Columns of one sheet of workings: formulas written for Excel, with the engine's values beside them. */
export class Level {
  private readonly values = new Map<string, Cells>();
  readonly blanks: LevelBlanks;
  private readonly called = new Map<string, string>();
  /** Columns that have no form in Excel 2016: they hold values alone, which the legend lists. */
  readonly unwritten: Unwritten[] = [];

  /** Tables that are read by the place of a row in their working. */
  private readonly placed = new Set<string>();

  constructor(readonly source: LevelSource) {
    this.blanks = new LevelBlanks(source);
  }

  get sheet(): GridSheet {
    return this.source.sheet;
  }

  /** Registers a column that was added to the sheet otherwise, so that trees can read it by name. */
  know(name: string, values: Cells, blank: boolean, unformed: Unformed = 'never'): void {
    this.values.set(name, values);
    this.blanks.know(name, blank, unformed);
  }

  valuesOf(name: string): Cells {
    const cells = this.values.get(name);
    if (!cells) throw new Error(`Sheet ${this.sheet.name} does not know ${name}`);
    return cells;
  }

  knows(name: string): boolean {
    return this.values.has(name);
  }

  /** A column from a rule's tree. */
  tree(asked: ColumnLook & { fit?: true }, tree: Node): void {
    const placed = withPositions(this, this.stepped(asked, tree), asked.band);
    const whole = withoutLeftOut(placed, this.source.tables);
    const guarded = this.blanks.guarded(withGrades(this, whole, asked.band, asked.clause));
    addReasons(this, guarded.tree);
    const values = this.evaluate(guarded.tree);
    const calls = this.isCalled(guarded.tree) && this.lacks(values);
    const blank = guarded.blank || calls;
    const unformed = calls ? this.unformedByCall(guarded, values) : guarded.unformed;
    this.know(asked.key, values, blank, unformed);
    const look = asked.fit
      ? { ...asked, format: fittedFormat(asked.format, values, this.sheet.count) }
      : asked;
    try {
      const written = this.source.rewrite?.(guarded.tree) ?? guarded.tree;
      const text = this.written(written);
      if (calls) this.called.set(asked.key, text);
      // A custom function answers what it cannot compute with an error, which would spoil every sum over it.
      this.text(look, calls ? `IFERROR(${text},"")` : text, values, blank, unformed);
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault;
      this.unwritten.push({ sheet: this.sheet, key: look.key, title: look.title, tree, reason: fault.text });
      this.fixed(look, values);
    }
  }

  /**
   * A rule inside a formula that reads what has no figure stands in steps of its own, each of which can say so: rows that a
   * finding leaves out, parameters that are missing.
   */
  private stepped(look: ColumnLook, tree: Node): Node {
    const { run, tables } = this.source;
    const read = dependencies(tree, run.functions);
    const names = [...read.names, ...namesAskedIn([tree])];
    if (
      ![...read.tables.keys()].some((table) => tables.get(table)?.hasLeftOut) &&
      ![...read.roster].some((column) => hasFaultyRows(run.roster.ledger, column)) &&
      !names.some((name) => this.blanks.isMissing(name))
    )
      return tree;
    const { steps, result } = closed(tree, run.functions, look.key);
    this.steps(steps, look.band ?? look.title, '');
    return result;
  }

  /** Does a cell with this formula call custom functions? */
  private isCalled(tree: Node): boolean {
    const { calls, run } = this.source;
    if (!calls || !areCallable(tree, run.functions)) return false;
    return [...walk(tree)].some((node) => node.kind === 'call' && run.functions.has(node.name));
  }

  /** Where a custom function rightly gives a blank to some, its error tells for whom it has no figure. */
  private unformedByCall({ condition }: Guarded, values: Cells): Unformed {
    const isRightly = (row: number) => !(values.at(row) instanceof Fault) && values.plain(row) === '';
    for (let row = 0; row < this.sheet.count; row += 1) if (isRightly(row)) return condition ?? FALSE;
    return 'blank';
  }

  /** The call of custom functions in a column whose error stands for no figure. */
  callIn(name: string): string | undefined {
    return this.called.get(name);
  }

  /** Is there a row without a figure? */
  private lacks(values: Cells): boolean {
    for (let row = 0; row < this.sheet.count; row += 1) if (values.plain(row) === '') return true;
    return false;
  }

  /** Reads a table in the order of its working from now on. */
  byPlace(table: string): void {
    this.placed.add(table);
  }

  /** A column of facts as of the run, beside which a check says whether they still hold. */
  label(look: ColumnLook, values: Cells): void {
    const style = styleOf('label', look.format);
    this.sheet.add({
      ...look,
      role: 'label',
      value: (row) => values.plain(row),
      cell: (row) => {
        const value = values.plain(row);
        return value === '' ? { formula: '""', value, style } : { value, style };
      },
    });
  }

  /** A column of values alone, in a colour that says so. */
  fixed(look: ColumnLook, values: Cells): void {
    const style = styleOf('fixed', look.format);
    this.sheet.add({
      ...look,
      role: 'fixed',
      value: (row) => values.plain(row),
      cell: (row) => {
        const value = values.plain(row);
        // A blank cell would be taken for 0 by the formulas that read it.
        return value === '' ? { formula: '""', value, style } : { value, style };
      },
    });
  }

  /** A column from a formula text in which ROW, FROM and TO stand for row numbers. */
  text(look: ColumnLook, text: string, values: Cells, blank = false, unformed: Unformed = 'never'): void {
    const template = new Template(text, this.source.later);
    const { sheet } = this;
    const { blockAt } = this.source;
    const style = styleOf(look.role ?? 'formula', look.format);
    this.know(look.key, values, blank, unformed);
    sheet.add({
      role: 'formula',
      ...look,
      value: (row) => values.plain(row),
      cell: (row) => ({
        formula: template.at(sheet.rowNumber(row), blockAt?.(row)),
        value: values.plain(row),
        style,
      }),
    });
  }

  /** The steps of a rule, each a column. */
  steps(steps: readonly ClosedStep[], band: string, unit: string): void {
    for (const step of steps) {
      this.tree(
        {
          key: step.name,
          title: this.source.words.column(step.title),
          clause: step.clause,
          band,
          format: stepFormat(step, unit),
          fit: true,
        },
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
      const title = this.source.words.column(source.参数);
      this.text(
        {
          key,
          title,
          clause: source.条款,
          band: this.source.words.of('参数', 'Parameters'),
          format: formatOf(source.单位),
          role: 'link',
        },
        text,
        values,
        place.blank,
      );
    }
  }

  /** Sealed figures that trees read: facts, a column each. */
  history(trees: readonly Node[]): void {
    const { words } = this.source;
    for (const tree of trees) {
      for (const node of walk(tree)) {
        if (node.kind !== 'call' || node.name !== '往期') continue;
        const key = historyKey(node);
        if (this.sheet.has(key)) continue;
        const values = this.evaluate(node);
        const title = words.of(`封存值 ${print(node)}`, `Sealed ${print(node)}`);
        this.know(key, values, true);
        this.fixed({ key, title, band: words.of('往期', 'Sealed'), format: 'number' }, values);
        const reason = { zh: '取自封存记录，封存后不再变动', en: 'sealed, and changes no more' };
        this.unwritten.push({ sheet: this.sheet, key, title, tree: node, reason });
      }
    }
  }

  cell(key: string): string {
    return `${this.sheet.letters(key)}${ROW}`;
  }

  /** The engine's values of a tree: by the fast reading where it can, else row by row. */
  evaluate(tree: Node): Cells {
    const { source, values } = this;
    const { run } = source;
    const count = this.sheet.count;
    const tables = { table: (table: string, column: string) => this.tableColumn(table, column) };
    const scope = (row: number) => new CellScope(tables, source.scopeAt(row), values, row);
    const reference = (row: number): CellValue => outcome(tree, scope(row), run);
    const base = source.columns?.() ?? null;
    const columns = base && withCells(base, values, (table, column) => this.tableColumn(table, column));
    const fast = columns && fastColumn(tree, { count, scope, columns }, run);
    if (fast) return computedCells(fast, count, reference, source.apart);
    return listedCells(Array.from({ length: count }, (_, row) => reference(row)));
  }

  /** A ledger's column as its working shows it: other than the engine's only where rows are left out. */
  private tableColumn(table: string, column: string): readonly Scalar[] | null {
    const working = this.source.tables.get(table);
    return working && (working.hasLeftOut || this.placed.has(table)) ? working.column(column) : null;
  }

  written(tree: Node): string {
    const { run, isGroup, isId } = this.source;
    return toExcel(overTables(withoutFinding(tree), this.around), (node, whole) => this.refer(node, whole), {
      functions: withoutFindings(run.functions),
      isGroup,
      mode: this.isCalled(tree) ? 'functions' : 'native',
      functionName: (name) => `${IN_A_FILE}${name}`,
      isId: (node) => isId(node),
      mayBeBlank: (node) => this.blanks.mayBeBlank(node),
      parameterOn: (name, day) => this.parameterOn(name, day),
    });
  }

  private get around() {
    const { run, parameters } = this.source;
    return { run, parameters, mayBeBlank: (node: Node) => this.blanks.mayBeBlank(node) };
  }

  /** The parameter as it stood on a day that an Excel expression gives; undefined where no formula can say it. */
  private parameterOn(name: string, day: string): string | undefined {
    const { parameters, run } = this.source;
    const place = parameters.places.get(name);
    if (!place) return undefined;
    const needs = needsOf(place);
    if (needs.post && postsVary(run)) return undefined;
    return parameterFormula(
      place,
      parameters.name,
      needs.day ? day : '',
      needs.post ? this.source.post() : '',
    );
  }

  /** A test of an item on this sheet for want of a figure, to be filled in for a row; null where it always has one. */
  unformedText(name: string): string | null {
    const node = nameNode(name);
    if (!this.blanks.mayBeBlank(node)) return null;
    const unformed = this.blanks.unformed(node);
    if (unformed === 'never') return null;
    if (unformed === 'blank') return `${this.cell(name)}=""`;
    addReasons(this, unformed);
    return this.written(unformed);
  }

  private refer(node: ReferenceNode, whole: boolean): string {
    if (node.kind === 'name') {
      if (this.sheet.has(node.name) && this.values.has(node.name)) return this.cell(node.name);
      const period = this.source.parameters.periodReference(node.name);
      if (period !== null) return period;
      if (this.sheet.has(parameterKey(node.name))) return this.cell(parameterKey(node.name));
    }
    if (node.kind === 'call') return this.cell(historyKey(node));
    const own = this.source.refer(node, whole);
    if (own !== null) return own;
    if (node.kind === 'tableColumn') {
      const range = this.source.parameters.tables.range(node.table, node.column);
      if (range !== null) return range;
    }
    throw new Error(`Sheet ${this.sheet.name} has no place for ${JSON.stringify(node)}`);
  }
}
