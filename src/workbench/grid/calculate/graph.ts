import type { Book, Sheet } from '../../host/model/types';
import { cellKey, viewOf, type BookView } from './book-view';
import { SheetDependents } from './dependents';
import { engineText, normalise, type Home, type Normal, type Surroundings } from './normalise';
import type { FormulaNode } from './nodes';

/** The formulas of a book and what they read, kept up to date with its cells. */
export class Graph {
  private readonly nodes = new Map<string, Map<number, FormulaNode>>();
  private readonly dependents = new Map<string, SheetDependents>();
  private readonly heights = new Map<string, number>();
  private readonly open = new Set<FormulaNode>();
  private readonly volatile = new Set<FormulaNode>();
  private readonly keys = new Map<string, string>();
  private view: BookView | null = null;

  constructor(private readonly around: Omit<Surroundings, 'view'>) {}

  /** Takes over what was written into the book; answers the formulas that must be calculated for themselves. */
  update(book: Book, onSheets: (sheets: readonly Sheet[]) => void): Changes {
    const changes: Changes = { formulas: new Set(this.volatile), cells: [], sheets: [] };
    const view = viewOf(book);
    const moved = view.fingerprint !== this.view?.fingerprint;
    this.view = view;
    if (moved) {
      onSheets(book.sheets);
      this.dropSheets(new Set(book.sheets.map(({ id }) => id)));
    }
    for (const sheet of book.sheets) this.takeTouched(sheet, changes);
    if (moved) this.renew([...this.all()], book, changes);
    else this.renew(this.grown(book), book, changes);
    return changes;
  }

  /** Other functions can be called now: formulas that call any beside the engine's are read again. */
  renewCustom(book: Book): void {
    const sheets = new Map(book.sheets.map((sheet) => [sheet.id, sheet]));
    for (const node of this.all()) {
      const sheet = sheets.get(node.sheetId);
      if (node.normal.custom && sheet)
        node.normal = this.normal(node.source, { sheet, row: node.row, column: node.column });
    }
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
    const normal = this.normal(source, { sheet, row, column });
    const node: FormulaNode = {
      sheetId: sheet.id,
      row,
      column,
      source,
      normal,
      dirty: false,
      waits: 0,
      marked: null,
    };
    nodes.set(key, node);
    this.link(node);
    changes.formulas.add(node);
  }

  private normal(source: string, home: Home): Normal {
    const normal = normalise(source, home, this.surroundings);
    // One text for all copies of a formula.
    const key = this.keys.get(normal.key);
    if (key === undefined) this.keys.set(normal.key, normal.key);
    else normal.key = key;
    return normal;
  }

  private get surroundings(): Surroundings {
    return { ...this.around, view: this.view! };
  }

  /** A formula that stands in no cell, such as a condition, with its text for the engine. */
  normalised(formula: string, home: Home): { key: string; text: () => string } {
    const { key } = this.normal(formula, home);
    return { key, text: () => engineText(formula, home, this.surroundings) };
  }

  /** The formula as the engine reads it. */
  textOf({ source, row, column }: FormulaNode, sheet: Sheet): string {
    return engineText(source, { sheet, row, column }, this.surroundings);
  }

  private link(node: FormulaNode): void {
    for (const { sheetId, rect } of node.normal.precedents) this.reading(sheetId).add(rect, node);
    if (node.normal.open) this.open.add(node);
    if (node.normal.volatile) this.volatile.add(node);
  }

  private unlink(node: FormulaNode): void {
    for (const { sheetId, rect } of node.normal.precedents) this.reading(sheetId).remove(rect, node);
    this.open.delete(node);
    this.volatile.delete(node);
  }

  private remove(node: FormulaNode): void {
    this.unlink(node);
    this.nodes.get(node.sheetId)?.delete(cellKey(node.row, node.column));
    node.gone = true;
  }

  /** Formulas that say something else now that sheets, tables or names have changed. */
  private renew(nodes: Iterable<FormulaNode>, book: Book, changes: Changes): void {
    const sheets = new Map(book.sheets.map((sheet) => [sheet.id, sheet]));
    for (const node of nodes) {
      const sheet = sheets.get(node.sheetId)!;
      const normal = this.normal(node.source, { sheet, row: node.row, column: node.column });
      if (normal.key === node.normal.key && normal.unknown === node.normal.unknown) continue;
      this.unlink(node);
      node.normal = normal;
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

  private dropSheets(staying: ReadonlySet<string>): void {
    for (const [id, nodes] of [...this.nodes])
      if (!staying.has(id)) {
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
