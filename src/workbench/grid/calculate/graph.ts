import type { Book, Sheet } from '../../host/model/types';
import { cellKey, viewOf } from './book-view';
import { SheetDependents } from './dependents';
import { isCopy, patternOf, type Pattern } from './copies';
import type { Form } from './form';
import { normalise, partsOf, type Home, type Part, type Surroundings } from './normalise';
import type { FormulaNode } from './nodes';
import { rectAt } from './reads';

/** The formulas of a book and what they read, kept up to date with its cells. */
export class Graph {
  private readonly nodes = new Map<string, Map<number, FormulaNode>>();
  private readonly dependents = new Map<string, SheetDependents>();
  private readonly heights = new Map<string, number>();
  private readonly open = new Set<FormulaNode>();
  private readonly volatile = new Set<FormulaNode>();
  private readonly forms = new Map<string, Form>();
  /** The last formula read in each column: what follows below is mostly its copy. */
  private readonly patterns = new Map<string, (Pattern | undefined)[]>();
  private sheets: ReadonlyMap<string, Sheet> = new Map();
  private surroundings!: Surroundings;
  private fingerprint: string | null = null;

  constructor(private readonly around: Omit<Surroundings, 'view'>) {}

  /**
   * Takes over what was written into the book, resting between portions so that a page can breathe; what is written in such
   * a rest is taken over by the next call. Answers the formulas that must be calculated for themselves.
   */
  *updating(book: Book, onSheets: (sheets: readonly Sheet[]) => void): Generator<number, Changes> {
    const changes: Changes = { formulas: new Set(this.volatile), cells: [], sheets: [] };
    const view = viewOf(book);
    const moved = view.fingerprint !== this.fingerprint;
    this.fingerprint = view.fingerprint;
    this.surroundings = { ...this.around, view };
    this.patterns.clear();
    if (moved) {
      this.sheets = new Map(book.sheets.map((sheet) => [sheet.id, sheet]));
      onSheets(book.sheets);
      this.dropSheets();
    }
    // A sheet that the add-in is still building is read when it may be calculated.
    for (const sheet of book.sheets) if (sheet.enableCalculation) yield* this.takeTouched(sheet, changes);
    if (moved) yield* this.renew(this.unsettled(), changes);
    yield* this.renew(this.grown(book), changes);
    return changes;
  }

  /** Other functions can be called now: formulas that call any beside the engine's are read again. */
  renewCustom(): void {
    this.forms.clear();
    this.patterns.clear();
    for (const node of this.all())
      if (node.form.custom) node.form = this.form(node.source, this.homeOf(node));
  }

  node(sheetId: string, row: number, column: number): FormulaNode | undefined {
    return this.nodes.get(sheetId)?.get(cellKey(row, column));
  }

  reading(sheetId: string): SheetDependents {
    const known = this.dependents.get(sheetId) ?? new SheetDependents();
    this.dependents.set(sheetId, known);
    return known;
  }

  *all(): Generator<FormulaNode> {
    for (const nodes of this.nodes.values()) yield* nodes.values();
  }

  private *takeTouched(sheet: Sheet, changes: Changes): Generator<number> {
    const touched = sheet.cells.takeTouched();
    if (touched === null) {
      changes.sheets.push(sheet.id);
      yield* this.rescan(sheet, changes);
      return;
    }
    for (const [index, key] of touched.entries()) {
      if (index % PORTION === PORTION - 1) yield PORTION;
      const [row, column] = [Math.floor(key / COLUMNS), key % COLUMNS];
      changes.cells.push({ sheetId: sheet.id, row, column });
      this.set(sheet, row, column, sheet.cells.formula(row, column), changes);
    }
  }

  private *rescan(sheet: Sheet, changes: Changes): Generator<number> {
    const before = this.nodes.get(sheet.id);
    const gone = new Set(before?.keys());
    let count = 0;
    for (const [row, column, formula] of sheet.cells.formulas()) {
      if ((count += 1) % PORTION === 0) yield PORTION;
      gone.delete(cellKey(row, column));
      this.set(sheet, row, column, formula, changes);
    }
    for (const key of gone) this.remove(before!.get(key)!);
  }

  private set(sheet: Sheet, row: number, column: number, source: string | undefined, changes: Changes): void {
    const nodes = this.nodes.get(sheet.id) ?? new Map<number, FormulaNode>();
    this.nodes.set(sheet.id, nodes);
    const key = cellKey(row, column);
    const before = nodes.get(key);
    if (source === undefined) {
      if (before) this.remove(before);
      return;
    }
    if (before && before.source === source) {
      changes.formulas.add(before);
      return;
    }
    if (before) this.remove(before);
    const form = this.form(source, { sheet, row, column });
    const node: FormulaNode = {
      sheetId: sheet.id,
      row,
      column,
      source,
      form,
      dirty: false,
      waits: 0,
      marked: null,
    };
    nodes.set(key, node);
    this.link(node);
    changes.formulas.add(node);
  }

  private form(source: string, home: Home): Form {
    const patterns = this.patterns.get(home.sheet.id) ?? [];
    this.patterns.set(home.sheet.id, patterns);
    const pattern = patterns[home.column];
    if (pattern && isCopy(pattern, source, home.row)) return pattern.form;
    const normal = normalise(source, home, this.surroundings);
    const form = this.shared(normal.form, home.sheet);
    patterns[home.column] = patternOf({ ...normal, form }, source, home.row) ?? undefined;
    return form;
  }

  /** One form for all copies on a sheet; what names mean may change, so that formulas with names keep to themselves. */
  private shared(form: Form, { id }: Sheet): Form {
    // References to ever other cells are as many as cells: to find the same one again is not worth its memory.
    if (form.alone && !form.named) return { ...form, key: '' };
    const key = `${form.named ? '@' : ''}${id} ${form.key}`;
    const known = this.forms.get(key);
    if (known) return known;
    if (this.forms.size >= MOST_FORMS) this.forms.clear();
    const first = { ...form, key };
    this.forms.set(key, first);
    return first;
  }

  /** A formula that stands in no cell, such as a condition. */
  ofCondition(formula: string, home: Home): { form: Form; parts: () => readonly Part[] } {
    const form = this.shared(normalise(formula, home, this.surroundings).form, home.sheet);
    return { form, parts: () => partsOf(formula, home, this.surroundings) };
  }

  /** The formula in pieces, as the engine reads them. */
  partsOf(node: FormulaNode): readonly Part[] {
    return partsOf(node.source, this.homeOf(node), this.surroundings);
  }

  private homeOf({ sheetId, row, column }: FormulaNode): Home {
    return { sheet: this.sheets.get(sheetId)!, row, column };
  }

  private link(node: FormulaNode): void {
    const { form, row, column } = node;
    for (const read of form.reads) this.reading(read.sheetId).add(rectAt(read, row, column), node);
    if (form.open) this.open.add(node);
    if (form.volatile) this.volatile.add(node);
  }

  private unlink(node: FormulaNode): void {
    const { form, row, column } = node;
    for (const read of form.reads) this.dependents.get(read.sheetId)?.remove(rectAt(read, row, column), node);
    this.open.delete(node);
    this.volatile.delete(node);
  }

  private remove(node: FormulaNode): void {
    this.unlink(node);
    this.nodes.get(node.sheetId)?.delete(cellKey(node.row, node.column));
    node.gone = true;
  }

  /** Formulas that may say something else now that sheets, tables or names have changed. */
  private unsettled(): FormulaNode[] {
    const found: FormulaNode[] = [];
    for (const node of this.all())
      if (node.form.named || node.form.reads.some(({ sheetId }) => !this.sheets.has(sheetId)))
        found.push(node);
    return found;
  }

  private *renew(nodes: readonly FormulaNode[], changes: Changes): Generator<number> {
    for (const [index, node] of nodes.entries()) {
      if (index % PORTION === PORTION - 1) yield 0;
      if (node.gone) continue;
      const form = this.form(node.source, this.homeOf(node));
      if (form === node.form) continue;
      this.unlink(node);
      node.form = form;
      this.link(node);
      changes.formulas.add(node);
    }
  }

  /** Formulas over whole columns, where a sheet has more rows than before. */
  private grown(book: Book): FormulaNode[] {
    let grown = false;
    for (const { id, cells } of book.sheets) {
      grown ||= this.heights.get(id) !== cells.height;
      this.heights.set(id, cells.height);
    }
    return grown ? [...this.open] : [];
  }

  private dropSheets(): void {
    for (const [id, nodes] of [...this.nodes])
      if (!this.sheets.has(id)) {
        this.dependents.delete(id);
        this.nodes.delete(id);
        for (const node of nodes.values()) {
          this.unlink(node);
          node.gone = true;
        }
      }
  }
}

const COLUMNS = 16_384;

/** Forms that are looked up again; beyond this they are gathered anew. */
const MOST_FORMS = 400_000;

/** So many formulas are read between two rests. */
const PORTION = 1_000;

/** What has to be calculated: formulas by themselves, and those that read changed cells or sheets. */
export interface Changes {
  formulas: Set<FormulaNode>;
  cells: { sheetId: string; row: number; column: number }[];
  sheets: string[];
}
