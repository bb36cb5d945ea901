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
  const from = source.sheet.cells.copy();
  for (let row = 0; row < rect.rows; row += 1)
    for (let column = 0; column < rect.columns; column += 1) {
      const fromRow = source.rect.top + (row % source.rect.rows);
      const fromColumn = source.rect.left + (column % source.rect.columns);
      const [toRow, toColumn] = [rect.top + row, rect.left + column];
      const formula = what === 'Values' ? undefined : from.formula(fromRow, fromColumn);
      if (what !== 'Formats')
        target.sheet.cells.set(
          toRow,
          toColumn,
          from.value(fromRow, fromColumn),
          formula && translateFormula(formula, toRow - fromRow, toColumn - fromColumn),
        );
      if (what === 'All' || what === 'Formats')
        target.sheet.cells.setStyle(toRow, toColumn, from.style(fromRow, fromColumn));
    }
  target.sheet.book.calculation.dirty = true;
  noteEdit({ sheet: target.sheet, rect });
}
