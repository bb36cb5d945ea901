import type { Rect } from './rect';

/** What happened to the workbook; events are made from it, at most one of a kind and place per batch. */
export type Change =
  | {
      kind: 'cells';
      sheetId: string;
      rect: Rect;
      changeType: CellChangeType;
      shift?: string;
      /** For a single cell, as onChanged tells it. */
      before?: CellSnapshot;
      after?: CellSnapshot;
    }
  | { kind: 'table'; sheetId: string; tableId: string; rect: Rect; changeType: CellChangeType }
  | { kind: 'format'; sheetId: string; rect: Rect }
  | { kind: 'calculated'; sheetId: string; address: string }
  | { kind: 'selection'; sheetId: string; rect: Rect }
  | { kind: 'activated'; sheetId: string; before: string | null }
  | { kind: 'sheetAdded' | 'sheetDeleted'; sheetId: string }
  | { kind: 'sheetRenamed'; sheetId: string; before: string; after: string }
  | { kind: 'protection'; sheetId: string; isProtected: boolean }
  | { kind: 'tableAdded' | 'tableDeleted'; sheetId: string; tableId: string; name: string }
  | { kind: 'commentAdded' | 'commentDeleted' | 'commentChanged'; sheetId: string; commentId: string };

export type CellChangeType =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted'
  | 'Others';

export interface CellSnapshot {
  value: number | string | boolean;
  type: string;
}
