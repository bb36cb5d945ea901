import type {
  ICellData,
  IObjectMatrixPrimitiveType,
  Nullable,
  ObjectMatrix,
  Univer,
  Worksheet,
} from '@univerjs/core';
import {
  SetRangeValuesMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from '@univerjs/sheets';
import { columnOfKey, rowOfKey } from '../calculate/book-view';
import type { Book, Sheet } from '../../host/model/types';
import { bottomOf, MAX_COLUMNS, MAX_ROWS, rightOf, type Rect } from '../../host/model/rect';
import { cellOf, freshCellOf, styleId, valueOf } from './cell';
import { lookOf } from './look';
import { extentOf, rowsOfCells, UNIT } from './snapshot';
import { workbookOf } from './shown';

/** Up to so many cells go through a mutation of Univer. */
const SOME = 2_000;
/** More cells than this at once, and the whole sheet is put in anew. */
const MANY = 150_000;

/**
 * The cells of Univer's sheets. A sheet is filled when it is first looked at, or acted on: a run writes millions of cells to
 * sheets that nobody sees, and each would stand in memory a second time.
 */
export class Filling {
  /** Sheets that stand empty in Univer. */
  private readonly unseen = new Set<string>();
  /** How many of the book's looks Univer knows. */
  private looks = 0;

  constructor(
    private readonly univer: Univer,
    private readonly book: Book,
    private readonly run: (id: string, params: object) => void,
  ) {}

  /** The snapshot has come in with the looks of the book and the cells of the sheet in front. */
  begin(): void {
    this.looks = this.book.styles.count;
    for (const { id } of this.book.sheets) if (id !== this.book.active.id) this.unseen.add(id);
  }

  /** A sheet came into Univer without its cells. */
  added(sheetId: string): void {
    this.unseen.add(sheetId);
  }

  gone(sheetId: string): void {
    this.unseen.delete(sheetId);
  }

  /** Somebody looks at the sheet or acts on it: its cells are there from now on. */
  need(sheetId: string | undefined): void {
    if (sheetId === undefined || !this.unseen.has(sheetId)) return;
    const sheet = this.book.sheets.find(({ id }) => id === sheetId);
    const worksheet = sheet && this.worksheet(sheet);
    if (worksheet) this.whole(sheet, worksheet);
  }

  /** Brings in what changed; null where everything may have. */
  show(sheet: Sheet, places: readonly Rect[] | null): void {
    const worksheet = this.worksheet(sheet);
    if (!worksheet || this.unseen.has(sheet.id) || places?.length === 0) return;
    const cells = places && placesOf(places);
    if (!cells || cells.size > MANY) {
      if (sheet === this.book.active) this.whole(sheet, worksheet);
      else this.empty(sheet, worksheet);
      return;
    }
    this.grow(sheet, worksheet);
    if (cells.size > SOME) this.write(sheet, worksheet, cells);
    else this.mutate(sheet, cells);
  }

  private worksheet({ id }: Sheet): Worksheet | null {
    return workbookOf(this.univer).getSheetBySheetId(id) ?? null;
  }

  private mutate(sheet: Sheet, cells: Iterable<number>): void {
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
  whole(sheet: Sheet, worksheet: Worksheet): void {
    this.unseen.delete(sheet.id);
    this.addLooks();
    this.grow(sheet, worksheet);
    const matrix = this.reset(worksheet);
    for (const [row, line] of rowsOfCells(sheet)) matrix.setRow(row, line);
    this.paint(sheet, worksheet);
  }

  /** What nobody looks at is filled when somebody does. */
  private empty(sheet: Sheet, worksheet: Worksheet): void {
    this.unseen.add(sheet.id);
    this.reset(worksheet);
  }

  private reset(worksheet: Worksheet): ObjectMatrix<Nullable<ICellData>> {
    const matrix = worksheet.getCellMatrix();
    matrix.reset();
    // Univer copies and takes back sheets by their snapshot.
    worksheet.getSnapshot().cellData = matrix.getMatrix() as IObjectMatrixPrimitiveType<ICellData>;
    return matrix;
  }

  /** Looks that came into the book since the snapshot. */
  private addLooks(): void {
    const styles = workbookOf(this.univer).getStyles();
    const { count } = this.book.styles;
    for (; this.looks < count; this.looks += 1)
      styles.addCustomStyle(styleId(this.looks), lookOf(this.book.styles.at(this.looks)));
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
