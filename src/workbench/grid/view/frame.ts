import { BooleanNumber } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColDataMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowDataMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetTabColorMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetDefaultStyleMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetRowHeightMutation,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import type { Sheet } from '../../host/model/types';
import { showValidations, validationsOf, type ValidationView } from './validations';
import { styleId } from './cell';
import { standardLook } from './fonts';
import { freezeOf, pixels, rangeOf, UNIT } from './snapshot';

/** What the grid holds of a sheet besides its cells, as it was last shown; links, notes and conditions it draws from the model. */
export interface Frame {
  name: string;
  tab: string;
  hidden: boolean;
  gridlines: boolean;
  frozen: string;
  merges: string;
  widths: ReadonlyMap<number, number>;
  heights: ReadonlyMap<number, number>;
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
  rowLooks: string;
  columnLooks: string;
  validations: readonly ValidationView[];
}

export const framesOf = (sheet: Sheet): Frame => ({
  name: sheet.name,
  tab: sheet.tabColor,
  hidden: sheet.visibility !== 'Visible',
  gridlines: sheet.showGridlines,
  frozen: JSON.stringify(sheet.frozen),
  merges: JSON.stringify(sheet.merges),
  widths: new Map(sheet.columnWidths),
  heights: new Map(sheet.rowHeights),
  hiddenRows: new Set(sheet.hiddenRows),
  hiddenColumns: new Set(sheet.hiddenColumns),
  rowLooks: JSON.stringify([...sheet.cells.rowStyles]),
  columnLooks: JSON.stringify([...sheet.cells.columnStyles]),
  validations: validationsOf(sheet),
});

type Run = (id: string, params: object) => void;

/** Shows what differs from before; null where the sheet's snapshot has just been taken. */
export function showFrame(run: Run, sheet: Sheet, before: Frame | null, now: Frame): void {
  const at = { unitId: UNIT, subUnitId: sheet.id };
  showValidations(run, sheet, before?.validations ?? [], now.validations);
  if (!before) {
    run(SetWorksheetDefaultStyleMutation.id, { ...at, defaultStyle: standardLook(sheet.book) });
    return;
  }
  if (before.name !== now.name) run(SetWorksheetNameMutation.id, { ...at, name: now.name });
  if (before.tab !== now.tab) run(SetTabColorMutation.id, { ...at, color: now.tab });
  if (before.hidden !== now.hidden)
    run(SetWorksheetHideMutation.id, {
      ...at,
      hidden: now.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    });
  if (before.gridlines !== now.gridlines)
    run(ToggleGridlinesMutation.id, {
      ...at,
      showGridlines: now.gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    });
  if (before.frozen !== now.frozen) run(SetFrozenMutation.id, { ...at, ...freezeOf(sheet) });
  if (before.merges !== now.merges) {
    const old = (JSON.parse(before.merges) as Parameters<typeof rangeOf>[0][]).map(rangeOf);
    if (old.length > 0) run(RemoveWorksheetMergeMutation.id, { ...at, ranges: old });
    if (sheet.merges.length > 0)
      run(AddWorksheetMergeMutation.id, { ...at, ranges: sheet.merges.map(rangeOf) });
  }
  showSizes(run, at, before, now);
  showLineLooks(run, at, sheet, before, now);
}

function showSizes(run: Run, at: object, before: Frame, now: Frame): void {
  for (const [column, width] of changed(before.widths, now.widths, 54))
    run(SetWorksheetColWidthMutation.id, { ...at, ranges: [columns(column)], colWidth: pixels(width) });
  for (const [row, height] of changed(before.heights, now.heights, 15))
    run(SetWorksheetRowHeightMutation.id, { ...at, ranges: [rows(row)], rowHeight: pixels(height) });
  for (const [set, other, id, range] of [
    [now.hiddenRows, before.hiddenRows, SetRowHiddenMutation.id, rows],
    [before.hiddenRows, now.hiddenRows, SetRowVisibleMutation.id, rows],
    [now.hiddenColumns, before.hiddenColumns, SetColHiddenMutation.id, columns],
    [before.hiddenColumns, now.hiddenColumns, SetColVisibleMutation.id, columns],
  ] as const) {
    const ranges = [...set].filter((index) => !other.has(index)).map(range);
    if (ranges.length > 0) run(id, { ...at, ranges });
  }
}

function showLineLooks(run: Run, at: object, { cells }: Sheet, before: Frame, now: Frame): void {
  const looks = (was: string, is: ReadonlyMap<number, number>): Record<number, { s: string | null }> => {
    const all: Record<number, { s: string | null }> = {};
    for (const [index] of JSON.parse(was) as [number, number][]) all[index] = { s: null };
    for (const [index, style] of is) all[index] = { s: styleId(style) };
    return all;
  };
  if (before.rowLooks !== now.rowLooks)
    run(SetRowDataMutation.id, { ...at, rowData: looks(before.rowLooks, cells.rowStyles) });
  if (before.columnLooks !== now.columnLooks)
    run(SetColDataMutation.id, { ...at, columnData: looks(before.columnLooks, cells.columnStyles) });
}

function* changed(
  before: ReadonlyMap<number, number>,
  now: ReadonlyMap<number, number>,
  standard: number,
): Generator<[number, number]> {
  for (const [index, size] of now) if (before.get(index) !== size) yield [index, size];
  for (const index of before.keys()) if (!now.has(index)) yield [index, standard];
}

const rows = (row: number): object => ({
  startRow: row,
  endRow: row,
  startColumn: 0,
  endColumn: 16_383,
  rangeType: 1,
});
const columns = (column: number): object => ({
  startRow: 0,
  endRow: 1_048_575,
  startColumn: column,
  endColumn: column,
  rangeType: 2,
});
