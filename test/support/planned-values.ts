import type { BookPlan, CellPlan, PlainValue } from '../../src/report/plan';
import type { Calculator } from '../../src/workbench/host';

/**
 * Stands in for Excel's calculation in our host: formulas of written plans get the values that the plans say they have
 * (test/report recalculates them for real). Other formulas keep what they had.
 */
export class PlannedValues implements Calculator {
  private readonly sheets = new Map<string, Map<string, PlainValue>>();

  /** Takes note of a plan; its rows, which may be made only once, come back as arrays. */
  keep(plan: BookPlan): BookPlan {
    const sheets = plan.sheets.map((sheet) => ({ ...sheet, rows: [...sheet.rows] }));
    for (const { name, rows } of sheets) {
      const values = new Map<string, PlainValue>();
      let next = 0;
      for (const { at, cells } of rows) {
        const row = at ?? next;
        cells.forEach((cell, column) => values.set(`${row} ${column}`, valueOf(cell)));
        next = row + 1;
      }
      this.sheets.set(name, values);
    }
    return { ...plan, sheets };
  }

  calculate(book: Parameters<Calculator['calculate']>[0]): void {
    for (const { name, cells } of book.sheets) {
      const values = this.sheets.get(name);
      if (!values) continue;
      for (const [row, column] of cells.formulas()) {
        const value = values.get(`${row} ${column}`);
        if (value !== undefined) cells.setResult(row, column, value ?? undefined);
      }
    }
  }
}

function valueOf(cell: CellPlan | undefined): PlainValue {
  return typeof cell === 'object' && cell !== null ? cell.value : (cell ?? null);
}
