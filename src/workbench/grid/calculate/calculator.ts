import { breath } from '../../breath';
import { columnName, quoteSheet } from '../../host/model/address';
import type { Cells } from '../../host/model/cells';
import { sameRect, type Rect } from '../../host/model/rect';
import type { Book, Calculator, Condition, Sheet } from '../../host/model/types';
import { cellError, isError, type CellValue } from '../../host/model/value';
import type { GridFunction } from '../types';
import { Conditions } from './conditions';
import { ColumnIndex } from './column-index';
import { CustomFunctions } from './custom-functions';
import { cellShownBy, compile, shownBy } from './direct/compile';
import type { Sources } from './direct/maker';
import { Engine, type Place } from './engine';
import type { Form } from './form';
import { Graph, type Changes } from './graph';
import { indexedFunctions } from './indexed-functions';
import { Intake, SLICE, type Reading } from './intake';
import { engineText, type Part } from './normalise';
import type { FormulaNode } from './nodes';
import type { CalculatorOptions } from './options';
import { Run, type Outcome } from './run';
import { ShownPlaces } from './shown-places';
import { Spills } from './spills';

/** Univer's engine as the calculator of a workbook host: only what a change reaches is calculated, custom functions in batches. */
export class UniverCalculator implements Calculator {
  private readonly engine = new Engine();
  private readonly functions = new CustomFunctions();
  private readonly spills = new Spills();
  private readonly index = new ColumnIndex((sheetId) => this.cellsOf(sheetId));
  private readonly sources: Sources = { cellsOf: (sheetId) => this.cellsOf(sheetId), index: this.index };
  private readonly graph: Graph;
  private readonly run: Run;
  private readonly aliases = new Map<string, string>();
  private sheets = new Map<string, Sheet>();
  private readonly shown = new ShownPlaces();
  private readonly conditions: Conditions;
  private settling: Promise<void> | null = null;
  private disposed = false;
  private readonly intake = new Intake();

  constructor(private readonly options: CalculatorOptions = {}) {
    this.engine.register(...indexedFunctions(this.index));
    const aliasOf = (id: string): string => this.aliasOf(id);
    this.graph = new Graph({
      aliasOf,
      kindOf: (name) =>
        this.functions.has(name) ? 'add-in' : this.engine.isBuiltIn(name) ? 'engine' : 'unknown',
      spillAt: (sheetId, row, column) => {
        const node = this.graph.node(sheetId, row, column);
        return node && this.spills.of(node);
      },
    });
    this.run = new Run(
      this.graph,
      (node) => this.evaluate(node),
      (node) => this.spills.of(node),
      (node) => this.put(node, 0),
    );
    this.conditions = new Conditions((formula, home) => {
      const { form, parts } = this.graph.ofCondition(formula, home);
      return this.worth(form, parts, { sheetId: home.sheet.id, row: home.row, column: home.column });
    });
    this.offer(options.functions ?? []);
  }

  dispose(): void {
    this.disposed = true;
    this.intake.close();
    this.engine.dispose();
  }

  /** Custom functions from now on; cells that could not call them so far are calculated again. */
  setFunctions(list: readonly GridFunction[], book: Book): void {
    this.offer(list);
    this.update(book);
    this.graph.renewCustom();
    const formulas = new Set(
      [...this.graph.all()].filter((node) => node.form.custom && isError(this.valueOf(node))),
    );
    this.run.add({ formulas, cells: [], sheets: [] });
    book.calculation.dirty = true;
  }

  /**
   * Reads all formulas of a book that was just opened, a slice at a time. `calculated` takes the results that stand in it as up
   * to date: only formulas without any are calculated.
   */
  prepare(
    book: Book,
    calculated: boolean,
    onProgress?: (done: number, total: number) => void,
  ): Promise<void> {
    const total = book.sheets.reduce((sum, { cells }) => sum + cells.formulaCount, 0);
    let done = 0;
    return this.intake.inSlices(this.reading(book, calculated), (count) =>
      onProgress?.((done += count), total),
    );
  }

  private cellsOf(sheetId: string): Cells {
    return this.sheets.get(sheetId)!.cells;
  }

  private valueOf({ sheetId, row, column }: FormulaNode): CellValue {
    return this.sheets.get(sheetId)?.cells.value(row, column);
  }

  private offer(list: readonly GridFunction[]): void {
    this.engine.unregister(...this.functions.names);
    const made = this.functions.offer(this.options.call ? list : []);
    this.engine.register(...made);
  }

  /** Formulas that were left to the engine so far. */
  byEngine = 0;

  /** Calls of custom functions made so far, for measurements. */
  get asked(): number {
    return this.functions.asked;
  }

  /** Calculates at once whatever does not wait for the add-in. */
  calculate(book: Book): void {
    this.update(book);
    this.run.step(() => false);
    if (!this.run.finished) this.settle(book);
    this.options.onResults?.();
  }

  /** Calculates everything, a slice at a time; null where there is nothing to do. */
  settle(book: Book): Promise<void> | null {
    if (this.settling) return this.settling;
    const { calculation } = book;
    const asleep = calculation.suspended || calculation.mode === 'Manual';
    if (this.run.finished && (!calculation.dirty || asleep)) return null;
    this.settling = this.work(book).finally(() => (this.settling = null));
    return this.settling;
  }

  /** Takes over what was written into the book, without calculating it. */
  look(book: Book): void {
    this.update(book);
  }

  /** The cells whose content or result changed since the last call, by sheet; null for a whole sheet. */
  takeShown(): ReadonlyMap<string, readonly Rect[] | null> {
    return this.shown.take();
  }

  /** Whether a cell meets a condition of its sheet, as its formula sees it from there. */
  meets(condition: Condition, row: number, column: number): boolean {
    return this.conditions.meets(condition, row, column);
  }

  /** A view has taken the sheet as it is now. */
  dropShown(sheetId: string): void {
    this.shown.drop(sheetId);
  }

  private async work(book: Book): Promise<void> {
    const { calculation } = book;
    while (!this.disposed) {
      const idle = this.run.finished || this.run.stuck || this.intake.isRested;
      if (calculation.dirty && calculation.mode !== 'Manual' && idle) {
        calculation.dirty = false;
        await this.intake.inSlices(this.reading(book, false));
        if (this.disposed) break;
      }
      const until = Date.now() + SLICE;
      this.run.step(() => Date.now() > until);
      this.options.onProgress?.(this.run.done, this.run.total);
      if (this.run.stuck && this.functions.waiting > 0 && this.options.call) {
        await this.functions.fetch(this.options.call);
        this.engine.forget();
        this.run.resume();
      } else if (this.run.finished && !(calculation.dirty && calculation.mode !== 'Manual')) break;
      else if (this.run.stuck) this.run.resume();
      else await breath();
    }
    this.options.onResults?.();
  }

  private update(book: Book): void {
    this.intake.atOnce(this.reading(book, false));
  }

  /** Takes over what was written; with `adopted`, results that stand in the book count as calculated. */
  private *reading(book: Book, adopted: boolean): Reading {
    this.engine.forget();
    this.index.forget();
    this.conditions.forget();
    const changes = yield* this.graph.updating(book, (sheets) => this.loadSheets(sheets));
    if (adopted) this.adopt(book, changes);
    else this.take(changes);
  }

  private adopt(book: Book, { formulas }: Changes): void {
    const unknown = [...formulas].filter((node) => node.form.volatile || this.valueOf(node) === undefined);
    this.run.add({ formulas: new Set(unknown), cells: [], sheets: [] });
    book.calculation.dirty ||= unknown.length > 0;
  }

  private take(changes: Changes): void {
    for (const { sheetId, row, column } of changes.cells)
      this.shown.add(sheetId, { top: row, left: column, rows: 1, columns: 1 });
    for (const id of changes.sheets) this.shown.whole(id);
    const places: [string, Rect][] = [];
    for (const { sheetId, row, column } of changes.cells)
      for (const node of this.spills.at(sheetId, row, column)) changes.formulas.add(node);
    for (const node of this.spills.tidy(this.sheets, (id) => changes.sheets.includes(id), places))
      changes.formulas.add(node);
    for (const [sheetId, rect] of places) this.changed(sheetId, rect, changes.cells);
    this.run.add(changes);
  }

  private changed(
    sheetId: string,
    rect: Rect,
    cells: { sheetId: string; row: number; column: number }[],
  ): void {
    this.shown.add(sheetId, rect);
    for (let row = rect.top; row < rect.top + rect.rows; row += 1)
      for (let column = rect.left; column < rect.left + rect.columns; column += 1)
        cells.push({ sheetId, row, column });
  }

  private loadSheets(sheets: readonly Sheet[]): void {
    this.sheets = new Map(sheets.map((sheet) => [sheet.id, sheet]));
    this.engine.load(
      sheets.map((sheet) => ({ id: sheet.id, alias: this.aliasOf(sheet.id), cells: () => sheet.cells })),
    );
  }

  private aliasOf(sheetId: string): string {
    const known = this.aliases.get(sheetId) ?? `sheet_${this.aliases.size + 1}`;
    this.aliases.set(sheetId, known);
    return known;
  }

  private evaluate(node: FormulaNode): Outcome {
    const { functions } = this;
    functions.missed = false;
    functions.address = () => this.addressOf(node);
    const before = this.valueOf(node);
    // What nobody here can calculate keeps the value that was stored with it.
    if (node.form.unknown && before !== undefined && before !== 0 && !isError(before)) return { open: false };
    const result = this.evaluated(node);
    if (functions.missed) {
      this.put(node, cellError('#BUSY!'));
      return { open: true };
    }
    const sheet = this.sheets.get(node.sheetId)!;
    const changed: Rect[] = [];
    if (Array.isArray(result)) this.put(node, this.spills.show(sheet, node, result, changed));
    else {
      this.spills.clear(sheet, node, changed);
      this.put(node, result);
    }
    for (const rect of changed) this.shown.add(node.sheetId, rect);
    // Readers of what the array covered before have waited for it.
    const now = this.spills.of(node);
    const same =
      now === undefined ? node.marked === null : node.marked !== null && sameRect(now, node.marked);
    return { open: false, spilled: same ? [] : changed };
  }

  private evaluated(node: FormulaNode): CellValue | CellValue[][] {
    return this.worth(node.form, () => this.graph.partsOf(node), node);
  }

  /** What a formula comes to at a place: straight where that is possible, else by the engine. */
  private worth(form: Form, parts: () => readonly Part[], place: Place): CellValue | CellValue[][] {
    if (form.alone) return cellShownBy(form, this.sources, place.row, place.column);
    if (form.direct === undefined)
      form.direct = this.options.direct === false ? null : compile(form, parts, this.sources);
    const value = form.direct && shownBy(form.direct, place.row, place.column);
    if (value !== null) return value;
    this.byEngine += 1;
    try {
      return this.engine.evaluate(form.key, () => engineText(parts()), place);
    } catch {
      // A fault of the engine in one formula must not stop the others.
      return cellError('#VALUE!');
    }
  }

  private put(node: FormulaNode, value: CellValue): void {
    this.sheets.get(node.sheetId)?.cells.setResult(node.row, node.column, value);
    this.shown.add(node.sheetId, { top: node.row, left: node.column, rows: 1, columns: 1 });
  }

  private addressOf({ sheetId, row, column }: FormulaNode): string {
    return `${quoteSheet(this.sheets.get(sheetId)?.name ?? '')}!${columnName(column)}${row + 1}`;
  }
}
