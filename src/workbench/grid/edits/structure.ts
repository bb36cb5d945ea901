import type { ICellData, IObjectMatrixPrimitiveType, IRange, Nullable } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowHeightMutation,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import type { WorkbookHost } from '../../host';
import {
  activateSheet,
  addSheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  setVisibility,
} from '../../host/model/book';
import { MAX_COLUMNS, MAX_ROWS, sameRect, type Rect } from '../../host/model/rect';
import { deleteCells, insertCells } from '../../host/model/shift';
import type { Sheet } from '../../host/model/types';
import type { Showing } from '../view/showing';

/** What the mutations that concern us carry. */
export interface Params {
  subUnitId?: string;
  cellValue?: IObjectMatrixPrimitiveType<Nullable<ICellData>>;
  range?: IRange;
  ranges?: IRange[];
  values?: Record<string, { ranges: IRange[] }>;
  from?: { subUnitId: string; value: IObjectMatrixPrimitiveType<Nullable<ICellData>> };
  to?: { subUnitId: string; value: IObjectMatrixPrimitiveType<Nullable<ICellData>> };
  sheet?: { id: string; name: string };
  index?: number;
  name?: string;
  hidden?: number;
  toOrder?: number;
  selections?: { range: IRange }[];
  type?: number;
}

export const FRAME_MUTATIONS: ReadonlySet<string> = new Set(
  [
    AddWorksheetMergeMutation,
    RemoveWorksheetMergeMutation,
    SetColHiddenMutation,
    SetColVisibleMutation,
    SetRowHiddenMutation,
    SetRowVisibleMutation,
    SetFrozenMutation,
    SetTabColorMutation,
    SetWorksheetColWidthMutation,
    SetWorksheetRowHeightMutation,
    ToggleGridlinesMutation,
  ].map(({ id }) => id),
);

/** While the mouse is still moving. */
const MOVING = 1;

/** Rows, columns, sheets and the selection; false where the mutation is none of these. */
export function sheetAct(host: WorkbookHost, id: string, params: Params, showing: Showing): boolean {
  const { book } = host.workbook;
  if (id === InsertSheetMutation.id && params.sheet) {
    const sheet = addSheet(book, params.sheet.name, params.sheet.id);
    if (params.index !== undefined && params.index < book.sheets.length - 1) moveSheet(sheet, params.index);
    showing.taken(sheet);
    return true;
  }
  const sheet = book.sheets.find((one) => one.id === params.subUnitId);
  if (!sheet) return false;
  const lines = params.range && LINES[id]?.(params.range);
  if (lines) {
    showing.movedByUser(sheet.id);
    if (id === InsertRowMutation.id) insertCells({ sheet, rect: lines }, 'Down');
    else if (id === InsertColMutation.id) insertCells({ sheet, rect: lines }, 'Right');
    else if (id === RemoveRowMutation.id) deleteCells({ sheet, rect: lines }, 'Up');
    else deleteCells({ sheet, rect: lines }, 'Left');
    showing.taken(sheet);
    return true;
  }
  return ofSheet(host, id, params, sheet, showing);
}

function ofSheet(host: WorkbookHost, id: string, params: Params, sheet: Sheet, showing: Showing): boolean {
  switch (id) {
    case RemoveSheetMutation.id:
      deleteSheet(sheet);
      return true;
    case SetWorksheetNameMutation.id:
      renameSheet(sheet, params.name!);
      break;
    case SetWorksheetOrderMutation.id:
      moveSheet(sheet, params.toOrder!);
      return true;
    case SetWorksheetHideMutation.id:
      setVisibility(sheet, params.hidden ? 'Hidden' : 'Visible');
      break;
    case SetWorksheetActiveOperation.id:
      activateSheet(sheet);
      return true;
    case SetSelectionsOperation.id:
      if (params.type !== MOVING && !showing.selecting.isActivating) select(host, sheet, params, showing);
      return true;
    default:
      return false;
  }
  showing.taken(sheet);
  return true;
}

function select(host: WorkbookHost, sheet: Sheet, { selections }: Params, showing: Showing): void {
  const range = selections?.at(-1)?.range;
  const rect = range && rectOf(range, showing.selecting.extent(sheet));
  if (!rect || sheet !== host.workbook.book.active || sameRect(rect, sheet.selection)) return;
  sheet.selection = rect;
  host.workbook.book.note({ kind: 'selection', sheetId: sheet.id, rect: { ...rect } });
  showing.selecting.byUser(sheet);
}

/** Whole rows and columns end where Excel's do, not where the grid's. */
function rectOf(range: IRange, extent: { rows: number; columns: number }): Rect {
  const { startRow, startColumn, endRow, endColumn } = range;
  const allRows = Number.isNaN(startRow) || (startRow === 0 && endRow >= extent.rows - 1);
  const allColumns = Number.isNaN(startColumn) || (startColumn === 0 && endColumn >= extent.columns - 1);
  return {
    top: allRows ? 0 : startRow,
    left: allColumns ? 0 : startColumn,
    rows: allRows ? MAX_ROWS : endRow - startRow + 1,
    columns: allColumns ? MAX_COLUMNS : endColumn - startColumn + 1,
  };
}

const rows = ({ startRow, endRow }: IRange): Rect => ({
  top: startRow,
  left: 0,
  rows: endRow - startRow + 1,
  columns: MAX_COLUMNS,
});

const columns = ({ startColumn, endColumn }: IRange): Rect => ({
  top: 0,
  left: startColumn,
  rows: MAX_ROWS,
  columns: endColumn - startColumn + 1,
});

const LINES: Readonly<Record<string, (range: IRange) => Rect>> = {
  [InsertRowMutation.id]: rows,
  [RemoveRowMutation.id]: rows,
  [InsertColMutation.id]: columns,
  [RemoveColMutation.id]: columns,
};
