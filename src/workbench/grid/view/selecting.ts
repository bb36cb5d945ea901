import { SetSelectionsOperation, SetWorksheetActiveOperation } from '@univerjs/sheets';
import type { Univer } from '@univerjs/core';
import type { Book, Sheet } from '../../host/model/types';
import { rangeOf, UNIT } from './snapshot';
import { workbookOf } from './shown';

/** Which sheet is in front and what is selected there, brought from the model to the screen. */
export class Selecting {
  private readonly shown = new Map<string, string>();
  /** Univer selects a cell of its own with a new sheet, now and a little later: that is no act of the user. */
  isActivating = false;
  /** The page may close the book while something is still to be shown. */
  isClosed = false;

  constructor(
    private readonly univer: Univer,
    private readonly book: Book,
    private readonly run: (id: string, params: object) => void,
  ) {}

  /** The user has selected these cells in the grid. */
  byUser(sheet: Sheet): void {
    this.shown.set(sheet.id, textOf(sheet));
  }

  extent(sheet: Sheet): { rows: number; columns: number } {
    const worksheet = workbookOf(this.univer).getSheetBySheetId(sheet.id);
    return { rows: worksheet?.getRowCount() ?? 0, columns: worksheet?.getColumnCount() ?? 0 };
  }

  show(): void {
    const { active } = this.book;
    if (workbookOf(this.univer).getActiveSheet()?.getSheetId() !== active.id) this.activate(active);
    if (this.shown.get(active.id) === textOf(active)) return;
    this.byUser(active);
    this.select(active);
  }

  private activate(sheet: Sheet): void {
    this.isActivating = true;
    this.run(SetWorksheetActiveOperation.id, { unitId: UNIT, subUnitId: sheet.id });
    this.shown.delete(sheet.id);
    setTimeout(() => {
      this.isActivating = false;
      this.shown.delete(this.book.active.id);
      if (!this.isClosed) this.show();
    });
  }

  private select(sheet: Sheet): void {
    const { rows, columns } = this.extent(sheet);
    const { startRow, startColumn, endRow, endColumn } = rangeOf(sheet.selection);
    const range = {
      startRow: Math.min(startRow, rows - 1),
      startColumn: Math.min(startColumn, columns - 1),
      endRow: Math.min(endRow, rows - 1),
      endColumn: Math.min(endColumn, columns - 1),
    };
    const primary = {
      ...range,
      endRow: range.startRow,
      endColumn: range.startColumn,
      actualRow: range.startRow,
      actualColumn: range.startColumn,
      isMerged: false,
      isMergedMainCell: false,
    };
    this.run(SetSelectionsOperation.id, {
      unitId: UNIT,
      subUnitId: sheet.id,
      selections: [{ range, primary, style: null }],
      type: MOVE_END,
      reveal: true,
    });
  }
}

/** The selection is made: Univer scrolls to it. */
const MOVE_END = 2;

const textOf = ({ selection }: Sheet): string => JSON.stringify(selection);
