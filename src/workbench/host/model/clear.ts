import { noteEdit } from './block';
import { requireWritable } from './protection';
import { bottomOf, intersect, isEntireColumn, isEntireRow, rightOf, type Rect } from './rect';
import { afterHeaderWrite } from './table-headers';
import type { Area } from './types';
import { translateFormula } from './translate';

export const CLEAR_MODES = [
  'All',
  'Formats',
  'Contents',
  'Hyperlinks',
  'RemoveHyperlinks',
  'ResetContents',
] as const;
export type ClearMode = (typeof CLEAR_MODES)[number];

/** Whole rows and columns are cleared as far as anything is filled. */
function filledPart(area: Area): Rect | null {
  if (!isEntireColumn(area.rect) && !isEntireRow(area.rect)) return area.rect;
  const used = area.sheet.cells.used(false);
  return used && intersect(used, area.rect);
}

export function clearArea(area: Area, mode: ClearMode): void {
  const { sheet } = area;
  const rect = filledPart(area);
  if (rect) requireWritable(sheet, rect);
  if (mode === 'All' || mode === 'Formats') sheet.cells.restyle(area.rect, () => 0);
  if (mode === 'All' || mode === 'Formats')
    sheet.conditions = sheet.conditions.filter((condition) => !intersect(condition.rect, area.rect));
  if (mode === 'All')
    sheet.validations = sheet.validations.filter((validation) => !intersect(validation.rect, area.rect));
  if (mode === 'All' || mode === 'Hyperlinks' || mode === 'RemoveHyperlinks')
    sheet.links = sheet.links.filter((link) => !intersect(link.rect, area.rect));
  if (!rect || !(mode === 'All' || mode === 'Contents' || mode === 'ResetContents')) return;
  for (let row = rect.top; row <= Math.min(bottomOf(rect), sheet.cells.height - 1); row += 1)
    for (let column = rect.left; column <= rightOf(rect); column += 1)
      sheet.cells.set(row, column, undefined);
  afterHeaderWrite(sheet, rect);
  sheet.book.calculation.dirty = true;
  noteEdit({ sheet, rect });
}

/** Copies cells, repeating the source over a larger target; references in formulas move along. */
export function copyArea(source: Area, target: Area, what: string): void {
  const rect: Rect = {
    ...target.rect,
    rows: Math.max(target.rect.rows, source.rect.rows),
    columns: Math.max(target.rect.columns, source.rect.columns),
  };
  requireWritable(target.sheet, rect);
  // Only where a sheet is copied onto itself may cells be overwritten before they are read.
  const { cells } = target.sheet;
  const from = source.sheet === target.sheet ? source.sheet.cells.copy() : source.sheet.cells;
  const rowOf = (row: number): number => source.rect.top + ((row - rect.top) % source.rect.rows);
  const columnOf = (column: number): number =>
    source.rect.left + ((column - rect.left) % source.rect.columns);
  if (what !== 'Formats')
    for (let row = rect.top; row <= bottomOf(rect); row += 1)
      for (let column = rect.left; column <= rightOf(rect); column += 1) {
        const [fromRow, fromColumn] = [rowOf(row), columnOf(column)];
        const formula = what === 'Values' ? undefined : from.formula(fromRow, fromColumn);
        cells.set(
          row,
          column,
          from.value(fromRow, fromColumn),
          formula && translateFormula(formula, row - fromRow, column - fromColumn),
        );
      }
  if (what === 'All' || what === 'Formats')
    cells.setStyles(rect, (row, column) => from.style(rowOf(row), columnOf(column)));
  target.sheet.book.calculation.dirty = true;
  noteEdit({ sheet: target.sheet, rect });
}
