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

/** What is on a result sheet, and what of it stays. */
export interface Standing {
  tables: readonly TableFacts[];
  /** Names of its charts. */
  charts: readonly string[];
  /** It has a filter of its own; rows or columns are frozen. */
  filtered: boolean;
  frozen: boolean;
  /** Tables of the plan that are given their new size. */
  standing: readonly TablePlan[];
  bands: readonly [first: number, last: number][];
}

/** Takes everything off a result sheet but the sheet itself and the tables that stand. */
export function* resetSteps(sheet: string, found: Standing): Generator<Step> {
  const { charts, filtered, frozen, standing, bands } = found;
  yield step(6, (workbook) => {
    const target = workbook.worksheets.getItem(sheet);
    if (filtered) target.autoFilter.remove();
    if (frozen) target.freezePanes.unfreeze();
    target.tabColor = '';
    target.showGridlines = true;
    target.horizontalPageBreaks.removePageBreaks();
  });
  yield* dropChartSteps(sheet, charts);
  yield* tableResetSteps(found);
  yield step(12, (workbook) => {
    const target = workbook.worksheets.getItem(sheet);
    const all = target.getRange();
    all.unmerge();
    // Looks of whole columns reach further than any cell; headers of tables that stand are not touched by this.
    all.clear('Formats');
    all.conditionalFormats.clearAll();
    all.dataValidation.clear();
    // Both over all but the last: over the whole sheet neither rows nor columns are meant.
    target.getRange(rowsAddress(0, LIMITS.rowsPerSheet - 2)).rowHidden = false;
    target.getRange(columnsAddress(0, LIMITS.columnsPerSheet - 2)).columnHidden = false;
    all.format.useStandardHeight = true;
    all.format.useStandardWidth = true;
  });
  for (const address of bands.flatMap((band) => clearedOf(band, standing)))
    yield step(3, (workbook) => workbook.worksheets.getItem(sheet).getRange(address).clear('All'));
}

/** A table that grows may need the place of one that goes. */
function* tableResetSteps({ tables, standing }: Standing): Generator<Step> {
  const planOf = (name: string): TablePlan | undefined => standing.find((plan) => sameName(plan.name, name));
  for (const { name } of tables.filter((table) => !planOf(table.name)))
    yield step(2, (workbook) => workbook.tables.getItem(name).convertToRange());
  const growth = ({ name, range }: TableFacts): number => planOf(name)!.range.bottom - range.bottom;
  const staying = tables.filter(({ name }) => planOf(name)).sort((a, b) => growth(a) - growth(b));
  for (const table of staying)
    yield step(4, (workbook) => {
      const item = workbook.tables.getItem(table.name);
      item.clearFilters();
      item.resize(rangeAddress(planOf(table.name)!.range));
    });
}

/**
 * What of a band is cleared: all but the headers of tables that stand. A header that is cleared would rename its column,
 * and the user's references to it with it.
 */
function clearedOf([first, last]: readonly [number, number], standing: readonly TablePlan[]): string[] {
  const headers = standing
    .map(({ range }) => range)
    .filter(({ top }) => top === first)
    .sort((a, b) => a.left - b.left);
  if (headers.length === 0) return [rowsAddress(first, last)];
  const parts: string[] = [];
  let left = 0;
  for (const header of [...headers, { left: LIMITS.columnsPerSheet, right: LIMITS.columnsPerSheet }]) {
    if (header.left > left)
      parts.push(rangeAddress({ top: first, bottom: last, left, right: header.left - 1 }));
    left = header.right + 1;
  }
  return parts;
}

export function* dropChartSteps(sheet: string, charts: readonly string[]): Generator<Step> {
  for (const name of charts)
    yield step(4, (workbook) => workbook.worksheets.getItem(sheet).charts.getItemOrNullObject(name).delete());
}
