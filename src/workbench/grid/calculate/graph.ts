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

  /** Takes over what was written into the book; answers the formulas that must be calculated for themselves. */
  update(book: Book, onSheets: (sheets: readonly Sheet[]) => void): Changes {
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
    for (const sheet of book.sheets) this.takeTouched(sheet, changes);
    if (moved) this.renew(this.unsettled(), changes);
    this.renew(this.grown(book), changes);
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

  private takeTouched(sheet: Sheet, changes: Changes): void {
    const touched = sheet.cells.takeTouched();
    if (touched === null) {
      changes.sheets.push(sheet.id);
      this.rescan(sheet, changes);
      return;
    }
    for (const key of touched) {
      const [row, column] = [Math.floor(key / COLUMNS), key % COLUMNS];
      changes.cells.push({ sheetId: sheet.id, row, column });
      this.set(sheet, row, column, sheet.cells.formula(row, column), changes);
    }
  }

  private rescan(sheet: Sheet, changes: Changes): void {
    const before = this.nodes.get(sheet.id);
    const gone = new Set(before?.keys());
    for (const [row, column, formula] of sheet.cells.formulas()) {
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
    const key = `${form.named ? '@' : ''}${id} ${form.key}`;
    const known = this.forms.get(key);
    if (known) return known;
    this.forms.set(key, form);
    return form;
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
    for (const read of form.reads) this.reading(read.sheetId).remove(rectAt(read, row, column), node);
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

  private renew(nodes: readonly FormulaNode[], changes: Changes): void {
    for (const node of nodes) {
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
        for (const node of [...nodes.values()]) this.remove(node);
        this.nodes.delete(id);
        this.dependents.delete(id);
      }
  }
}

const COLUMNS = 16_384;

/** What has to be calculated: formulas by themselves, and those that read changed cells or sheets. */
export interface Changes {
  formulas: Set<FormulaNode>;
  cells: { sheetId: string; row: number; column: number }[];
  sheets: string[];
}
