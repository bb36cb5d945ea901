import { ICommandService, type IDisposable, type Univer } from '@univerjs/core';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetOrderMutation,
} from '@univerjs/sheets';
import type { UniverCalculator } from '../calculate/calculator';
import type { Book, Sheet } from '../../host/model/types';
import type { Rect } from '../../host/model/rect';
import { Filling } from './filling';
import { framesOf, type Frame, showFrame } from './frame';
import { sheetSnapshot, UNIT } from './snapshot';
import { Selecting } from './selecting';
import { workbookOf } from './shown';

/** Marks what comes from the model, so that it is not taken for the user's. */
export const FROM_MODEL = { fromModel: true, onlyLocal: true };

/** Univer brings a sheet to the front that comes or is shown, unless it comes from another person. */
const FROM_ELSEWHERE = { ...FROM_MODEL, fromCollab: true };
const STAYING: ReadonlySet<string> = new Set([InsertSheetMutation.id, SetWorksheetHideMutation.id]);

/** The sheets that an act of Univer names. */
interface Acted {
  subUnitId?: string;
  from?: { subUnitId?: string };
  to?: { subUnitId?: string };
}

/** So many written cells are taken over without a pause. */
const AT_ONCE = 20_000;

/** Brings what changed in the model to the screen. */
export class Showing {
  private readonly commands: ICommandService;
  private readonly filling: Filling;
  private readonly needing: IDisposable;
  private frames = new Map<string, Frame>();
  /** Sheets whose rows or columns the user moved in the grid itself: values are in place there. */
  private readonly moved = new Set<string>();
  readonly selecting: Selecting;

  constructor(
    private readonly univer: Univer,
    private readonly book: Book,
    private readonly calculator: UniverCalculator,
  ) {
    this.commands = univer.__getInjector().get(ICommandService);
    this.selecting = new Selecting(univer, book, this.run);
    this.filling = new Filling(univer, book, this.run);
    // Whatever is done to a sheet finds its cells there.
    this.needing = this.commands.beforeCommandExecuted(({ id, params }, options) => {
      if (options?.fromModel && id !== SetWorksheetActiveOperation.id) return;
      const { subUnitId, from, to } = (params ?? {}) as Acted;
      for (const sheetId of [subUnitId, from?.subUnitId, to?.subUnitId]) this.filling.need(sheetId);
    });
  }

  /** The snapshot is on screen: from here on only differences are shown. */
  begin(): void {
    this.filling.begin();
    for (const sheet of this.book.sheets) {
      sheet.cells.takeRestyled();
      this.frames.set(sheet.id, framesOf(sheet));
      showFrame(this.run, sheet, null, framesOf(sheet));
    }
    this.calculator.look(this.book);
    this.calculator.takeShown();
    this.selecting.show();
  }

  /** Runs a mutation of Univer as coming from the model. */
  readonly run = (id: string, params: object): void => {
    this.commands.syncExecuteCommand(id, params, STAYING.has(id) ? FROM_ELSEWHERE : FROM_MODEL);
  };

  movedByUser(sheetId: string): void {
    this.moved.add(sheetId);
  }

  /** The grid itself has the sheet's frame as the model has it now. */
  taken(sheet: Sheet): void {
    this.frames.set(sheet.id, framesOf(sheet));
  }

  close(): void {
    this.selecting.isClosed = true;
    this.needing.dispose();
  }

  /** The cells of the sheet are in the grid from now on, looked at or not. */
  fill(sheet: Sheet): void {
    this.filling.need(sheet.id);
  }

  /** The grid goes back to what the model holds. */
  restore(sheet: Sheet): void {
    const worksheet = workbookOf(this.univer).getSheetBySheetId(sheet.id);
    this.frames.delete(sheet.id);
    this.moved.delete(sheet.id);
    if (worksheet)
      queueMicrotask(() => {
        if (!this.selecting.isClosed) this.filling.whole(sheet, worksheet);
      });
  }

  refresh(): void {
    const { book } = this;
    // More than that is read in slices, before it is calculated, and shown then.
    if (unread(book) <= AT_ONCE) this.calculator.look(book);
    this.sheets(book);
    this.filling.need(book.active.id);
    const shown = this.calculator.takeShown();
    for (const sheet of book.sheets) {
      const places = shown.get(sheet.id);
      this.cells(sheet, places === undefined ? [] : places, sheet.cells.takeRestyled());
      const before = this.frames.get(sheet.id) ?? null;
      const now = framesOf(sheet);
      showFrame(this.run, sheet, before, now);
      this.frames.set(sheet.id, now);
    }
    this.selecting.show();
  }

  /** Sheets that came, went or moved. */
  private sheets(book: Book): void {
    const workbook = workbookOf(this.univer);
    const staying = new Set(book.sheets.map(({ id }) => id));
    book.sheets.forEach((sheet, index) => {
      if (workbook.getSheetBySheetId(sheet.id)) return;
      sheet.cells.takeRestyled();
      this.filling.added(sheet.id);
      this.run(InsertSheetMutation.id, { unitId: UNIT, index, sheet: sheetSnapshot(sheet, false) });
      this.calculator.dropShown(sheet.id);
      this.frames.set(sheet.id, framesOf(sheet));
      showFrame(this.run, sheet, null, framesOf(sheet));
    });
    this.order(book);
    for (const worksheet of workbook.getSheets()) {
      const id = worksheet.getSheetId();
      if (staying.has(id)) continue;
      this.selecting.show();
      this.frames.delete(id);
      this.filling.gone(id);
      this.run(RemoveSheetMutation.id, { unitId: UNIT, subUnitId: id, subUnitName: worksheet.getName() });
    }
  }

  private order(book: Book): void {
    const workbook = workbookOf(this.univer);
    book.sheets.forEach((sheet, toOrder) => {
      const shown = workbook.getSheets().map((worksheet) => worksheet.getSheetId());
      const staying = shown.filter((id) => book.sheets.some((other) => other.id === id));
      if (staying[toOrder] === sheet.id) return;
      const fromOrder = shown.indexOf(sheet.id);
      const target = shown.indexOf(staying[toOrder]!);
      this.run(SetWorksheetOrderMutation.id, {
        unitId: UNIT,
        subUnitId: sheet.id,
        fromOrder,
        toOrder: target,
      });
    });
  }

  private cells(sheet: Sheet, places: readonly Rect[] | null, restyled: readonly Rect[] | null): void {
    const moved = this.moved.delete(sheet.id);
    if (places !== null && restyled !== null) this.filling.show(sheet, [...places, ...restyled]);
    else this.filling.show(sheet, moved ? formulaPlaces(sheet) : null);
  }
}

const unread = ({ sheets }: Book): number =>
  sheets.reduce((sum, { cells, enableCalculation }) => sum + (enableCalculation ? cells.unread : 0), 0);

const formulaPlaces = (sheet: Sheet): Rect[] =>
  [...sheet.cells.formulas()].map(([row, column]) => ({ top: row, left: column, rows: 1, columns: 1 }));
