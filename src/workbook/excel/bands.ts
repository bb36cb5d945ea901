import { rangeAddress } from '../../report/address';
import type { TablePlan } from '../../report/plan';
import { LIMITS } from '../limits';
import { columnsAddress, rowsAddress } from './frame';
import { supports } from './office';
import { step, type Step } from './queue';
import { sameName, type TableFacts } from './structure';

/** Tables of the plan that stand on the sheet with the same header cells: they are given their new size, so that references to them stay. */
export function standingTables(plans: readonly TablePlan[], old: readonly TableFacts[]): TablePlan[] {
  // Older Excels cannot resize a table.
  if (!supports('1.13')) return [];
  return plans.filter(({ name, range }) =>
    old.some(
      (table) =>
        sameName(table.name, name) &&
        table.hasHeaders &&
        !table.hasTotals &&
        table.range.top === range.top &&
        table.range.left === range.left &&
        table.range.right === range.right,
    ),
  );
}

/**
 * Rows from the first to `last`, cut where a standing table's header or data ends: no piece covers a table whole,
 * which might remove it. One piece where no table stands.
 */
export function bandsOf(standing: readonly TablePlan[], last: number): [first: number, last: number][] {
  const starts = new Set([0]);
  for (const { range } of standing)
    for (const row of [range.top, range.top + 1, range.bottom + 1]) starts.add(row);
  const sorted = [...starts].filter((row) => row <= last).sort((a, b) => a - b);
  return sorted.map((row, at) => [row, (sorted[at + 1] ?? last + 1) - 1]);
}

/** Takes everything off a result sheet but the sheet itself and the tables that stand. */
export function* resetSteps(
  sheet: string,
  old: readonly TableFacts[],
  standing: readonly TablePlan[],
  bands: readonly [number, number][],
): Generator<Step> {
  yield step(4, (workbook) => {
    const target = workbook.worksheets.getItem(sheet);
    target.autoFilter.remove();
    target.freezePanes.unfreeze();
    target.tabColor = '';
    target.showGridlines = true;
  });
  for (const { name } of old) {
    const stays = standing.find((plan) => sameName(plan.name, name));
    yield step(4, (workbook) => {
      const table = workbook.tables.getItem(name);
      if (!stays) table.convertToRange();
      else {
        table.clearFilters();
        table.resize(rangeAddress(stays.range));
      }
    });
  }
  yield step(12, (workbook) => {
    const target = workbook.worksheets.getItem(sheet);
    const all = target.getRange();
    all.unmerge();
    all.conditionalFormats.clearAll();
    all.dataValidation.clear();
    // Both over all but the last: over the whole sheet neither rows nor columns are meant.
    target.getRange(rowsAddress(0, LIMITS.rowsPerSheet - 2)).rowHidden = false;
    target.getRange(columnsAddress(0, LIMITS.columnsPerSheet - 2)).columnHidden = false;
    all.format.useStandardHeight = true;
    all.format.useStandardWidth = true;
  });
  for (const [first, last] of bands) {
    yield step(3, (workbook) =>
      workbook.worksheets.getItem(sheet).getRange(rowsAddress(first, last)).clear('All'),
    );
  }
}
