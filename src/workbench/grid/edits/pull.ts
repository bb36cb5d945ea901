import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type Nullable,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { isEntireColumn } from '../../host/model/rect';
import type { Sheet } from '../../host/model/types';
import { errorOf, type CellValue } from '../../host/model/value';
import type { EnteredCell } from '../../host/user-cells';
import { lookOf } from '../view/look';
import { points } from '../view/snapshot';
import { styleOf } from './model-look';

/** What the grid holds in a cell now, in the model's words. */
export function pullCell(
  workbook: Workbook,
  worksheet: Worksheet,
  sheet: Sheet,
  row: number,
  column: number,
): EnteredCell {
  const cell = worksheet.getCellRaw(row, column);
  const formula = formulaOf(cell);
  const entered: EnteredCell = {
    row,
    column,
    value: valueOf(cell),
    ...(formula !== undefined && { formula }),
  };
  const look = (cell && workbook.getStyles().getStyleByCell(cell)) ?? {};
  const before = sheet.book.styles.at(sheet.cells.ownStyle(row, column) ?? 0);
  const style = styleOf(look, before);
  // Looks that say the same in Univer's words have not changed.
  if (JSON.stringify(lookOf(style)) !== JSON.stringify(lookOf(before))) entered.style = style;
  return entered;
}

const formulaOf = (cell: Nullable<ICellData>): string | undefined =>
  typeof cell?.f === 'string' && cell.f.length > 1
    ? cell.f.startsWith('=')
      ? cell.f
      : `=${cell.f}`
    : undefined;

function valueOf(cell: Nullable<ICellData>): CellValue {
  const text = cell?.p?.body?.dataStream?.replace(/\r\n$/, '');
  const value = text ?? cell?.v;
  if (value === undefined || value === null || value === '') return undefined;
  if (cell!.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === 'TRUE';
  if (typeof value === 'string' && cell!.t !== CellValueType.FORCE_STRING) {
    const error = errorOf(value);
    if (error) return error;
    if (cell!.t === CellValueType.NUMBER && !Number.isNaN(Number(value))) return Number(value);
  }
  return value;
}

/** Sizes, hiding, merges and freezing of a sheet as the grid has them now. */
export function pullFrame(worksheet: Worksheet, sheet: Sheet): void {
  const { columnData, rowData, mergeData, freeze, tabColor, showGridlines } = worksheet.getConfig();
  for (const [index, line] of Object.entries(columnData)) {
    const column = Number(index);
    if (line?.w !== undefined) sheet.columnWidths.set(column, points(line.w));
    mark(sheet.hiddenColumns, column, line?.hd === BooleanNumber.TRUE);
  }
  for (const [index, line] of Object.entries(rowData)) {
    const row = Number(index);
    // Heights that follow the content are not the user's.
    if (line?.h !== undefined && line.ia !== BooleanNumber.TRUE) sheet.rowHeights.set(row, points(line.h));
    mark(sheet.hiddenRows, row, line?.hd === BooleanNumber.TRUE);
  }
  sheet.merges = mergeData.map(({ startRow, startColumn, endRow, endColumn }) => ({
    top: startRow,
    left: startColumn,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  }));
  sheet.tabColor = typeof tabColor === 'string' ? tabColor : '';
  sheet.showGridlines = showGridlines !== BooleanNumber.FALSE;
  const { xSplit = 0, ySplit = 0 } = freeze ?? {};
  sheet.frozen =
    xSplit + ySplit === 0 ? null : { top: 0, left: 0, rows: ySplit || 1_048_576, columns: xSplit || 16_384 };
  if (sheet.frozen && isEntireColumn(sheet.frozen) && xSplit === 0) sheet.frozen = null;
}

function mark(set: Set<number>, index: number, isIn: boolean): void {
  if (isIn) set.add(index);
  else set.delete(index);
}
