import { ColumnIndex } from '../../src/workbench/grid/calculate/column-index';
import { compile, shownBy } from '../../src/workbench/grid/calculate/direct/compile';
import { FUNCTIONS } from '../../src/workbench/grid/calculate/direct/functions';
import type { Sources } from '../../src/workbench/grid/calculate/direct/maker';
import { Graph } from '../../src/workbench/grid/calculate/graph';
import type { FormulaNode } from '../../src/workbench/grid/calculate/nodes';
import { Run } from '../../src/workbench/grid/calculate/run';
import type { Book, Calculator, CellValue, Sheet } from '../../src/workbench/host';
import { cellError } from '../../src/workbench/host/model/value';

/**
 * What the workbench calculates by itself, without Univer, which takes seconds to load. A formula beyond it keeps the value
 * that was stored with it; without one it shows #NAME?.
 */
export class PlainCalculator implements Calculator {
  private sheets = new Map<string, Sheet>();
  private readonly sources: Sources = {
    cellsOf: (sheetId) => this.sheets.get(sheetId)!.cells,
    index: new ColumnIndex((sheetId) => this.sources.cellsOf(sheetId)),
  };
  private readonly graph = new Graph({
    aliasOf: (sheetId) => sheetId,
    kindOf: (name) => (FUNCTIONS.has(name) ? 'engine' : 'unknown'),
    spillAt: () => undefined,
  });
  private readonly run = new Run(
    this.graph,
    (node) => {
      this.put(node, this.worth(node));
      return { open: false };
    },
    () => undefined,
    (node) => this.put(node, 0),
  );

  calculate(book: Book): void {
    this.sources.index.forget();
    const reading = this.graph.updating(book, (sheets) => {
      this.sheets = new Map(sheets.map((sheet) => [sheet.id, sheet]));
    });
    let step = reading.next();
    while (!step.done) step = reading.next();
    this.run.add(step.value);
    this.run.step(() => false);
  }

  private worth(node: FormulaNode): CellValue {
    const { form, sheetId, row, column } = node;
    const before = this.sources.cellsOf(sheetId).value(row, column);
    form.direct ??= compile(form, () => this.graph.partsOf(node), this.sources);
    if (form.direct) return shownBy(form.direct, row, column) ?? before;
    // A new formula stands at 0 before it is calculated.
    return before === undefined || before === 0 ? cellError('#NAME?') : before;
  }

  private put({ sheetId, row, column }: FormulaNode, value: CellValue): void {
    this.sources.cellsOf(sheetId).setResult(row, column, value);
  }
}
