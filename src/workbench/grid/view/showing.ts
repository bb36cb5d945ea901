import {
  ICommandService,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type Univer,
  type Worksheet,
} from '@univerjs/core';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowCountMutation,
} from '@univerjs/sheets';
import { columnOfKey, rowOfKey } from '../calculate/book-view';
import type { UniverCalculator } from '../calculate/calculator';
import type { Book, Sheet } from '../../host/model/types';
import { bottomOf, MAX_COLUMNS, MAX_ROWS, rightOf, type Rect } from '../../host/model/rect';
import { cellOf, freshCellOf, styleId, valueOf } from './cell';
import { framesOf, type Frame, showFrame } from './frame';
import { lookOf } from './look';
import { extentOf, sheetSnapshot, UNIT } from './snapshot';
import { Selecting } from './selecting';
import { workbookOf } from './shown';

/** Marks what comes from the model, so that it is not taken for the user's. */
export const FROM_MODEL = { fromModel: true, onlyLocal: true };

/** Up to so many cells go through a mutation of Univer. */
const SOME = 2_000;
/** More cells than this at once, and the whole sheet is put in anew. */
const MANY = 150_000;

/** Brings what changed in the model to the screen. */
export class Showing {
  private readonly commands: ICommandService;
  private frames = new Map<string, Frame>();
  /** Sheets whose rows or columns the user moved in the grid itself: values are in place there. */
  private readonly moved = new Set<string>();
  readonly selecting: Selecting;
  /** How many of the book's looks Univer knows. */
  private looks = 0;

  constructor(
    private readonly univer: Univer,
    private readonly book: Book,
    private readonly calculator: UniverCalculator,
  ) {
    this.commands = univer.__getInjector().get(ICommandService);
    this.selecting = new Selecting(univer, book, this.run);
  }

  /** The snapshot is on screen: from here on only differences are shown. */
  begin(): void {
    this.looks = this.book.styles.count;
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
    this.commands.syncExecuteCommand(id, params, FROM_MODEL);
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
  }

  /** The grid goes back to what the model holds. */
  restore(sheet: Sheet): void {
    const worksheet = workbookOf(this.univer).getSheetBySheetId(sheet.id);
    this.frames.delete(sheet.id);
    this.moved.delete(sheet.id);
    if (worksheet)
      queueMicrotask(() => {
        if (!this.selecting.isClosed) this.whole(sheet, worksheet);
      });
  }

  refresh(): void {
    const { book } = this;
    this.calculator.look(book);
    this.sheets(book);
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
      this.addLooks();
      this.run(InsertSheetMutation.id, { unitId: UNIT, index, sheet: sheetSnapshot(sheet) });
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

  /** Looks that came into the book since the snapshot. */
  private addLooks(): void {
    const styles = workbookOf(this.univer).getStyles();
    const { count } = this.book.styles;
    for (; this.looks < count; this.looks += 1)
      styles.addCustomStyle(styleId(this.looks), lookOf(this.book.styles.at(this.looks)));
  }

  private cells(sheet: Sheet, places: readonly Rect[] | null, restyled: readonly Rect[] | null): void {
    const worksheet = workbookOf(this.univer).getSheetBySheetId(sheet.id);
    if (!worksheet) return;
    const moved = this.moved.delete(sheet.id);
    if (places === null || restyled === null) {
      if (moved) this.put(sheet, worksheet, formulaPlaces(sheet));
      else this.whole(sheet, worksheet);
      return;
    }
    if (places.length + restyled.length === 0) return;
    this.put(sheet, worksheet, [...places, ...restyled]);
  }

  private put(sheet: Sheet, worksheet: Worksheet, places: readonly Rect[]): void {
    const cells = placesOf(places);
    if (cells.size > MANY) return this.whole(sheet, worksheet);
    if (cells.size === 0) return;
    this.grow(sheet, worksheet);
    if (cells.size > SOME) {
      this.write(sheet, worksheet, cells);
      return;
    }
    const matrix: IObjectMatrixPrimitiveType<ICellData> = {};
    for (const key of cells) {
      const [row, column] = [rowOfKey(key), columnOfKey(key)];
      (matrix[row] ??= {})[column] = freshCellOf(sheet, row, column);
    }
    this.run(SetRangeValuesMutation.id, { unitId: UNIT, subUnitId: sheet.id, cellValue: matrix });
  }

  /** Straight into Univer's matrix: a mutation looks at every style again. */
  private write(sheet: Sheet, worksheet: Worksheet, keys: Iterable<number>): void {
    this.addLooks();
    const matrix = worksheet.getCellMatrix();
    for (const key of keys) {
      const [row, column] = [rowOfKey(key), columnOfKey(key)];
      const cell = cellOf(sheet, row, column);
      if (cell) matrix.setValue(row, column, cell);
      else matrix.realDeleteValue(row, column);
    }
    this.paint(sheet, worksheet);
  }

  /** One cell through a mutation has the screen painted. */
  private paint(sheet: Sheet, worksheet: Worksheet): void {
    const cell = worksheet.getCellMatrix().getValue(0, 0) ?? valueOf(undefined);
    this.run(SetRangeValuesMutation.id, { unitId: UNIT, subUnitId: sheet.id, cellValue: { 0: { 0: cell } } });
  }

  /** Everything anew. */
  private whole(sheet: Sheet, worksheet: Worksheet): void {
    this.addLooks();
    this.grow(sheet, worksheet);
    const matrix = worksheet.getCellMatrix();
    const { cellData } = sheetSnapshot(sheet);
    matrix.reset();
    for (const [row, line] of Object.entries(cellData))
      for (const [column, cell] of Object.entries(line as Record<string, ICellData>))
        matrix.setValue(Number(row), Number(column), cell);
    this.paint(sheet, worksheet);
  }

  private grow(sheet: Sheet, worksheet: Worksheet): void {
    const { rowCount, columnCount } = extentOf(sheet);
    const params = { unitId: UNIT, subUnitId: sheet.id };
    if (rowCount > worksheet.getRowCount())
      this.run(SetWorksheetRowCountMutation.id, { ...params, rowCount });
    if (columnCount > worksheet.getColumnCount())
      this.run(SetWorksheetColumnCountMutation.id, { ...params, columnCount });
  }
}

function placesOf(places: readonly Rect[]): Set<number> {
  const cells = new Set<number>();
  for (const rect of places) {
    const bottom = Math.min(bottomOf(rect), MAX_ROWS - 1);
    for (let row = rect.top; row <= bottom; row += 1)
      for (let column = rect.left; column <= rightOf(rect); column += 1)
        cells.add(row * MAX_COLUMNS + column);
    if (cells.size > MANY) break;
  }
  return cells;
}

const formulaPlaces = (sheet: Sheet): Rect[] =>
  [...sheet.cells.formulas()].map(([row, column]) => ({ top: row, left: column, rows: 1, columns: 1 }));
