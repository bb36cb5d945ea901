import { HostError, invalidArgument } from '../protocol/errors';
import { parseRect } from './address';
import { requireOpen } from './protection';
import {
  MAX_COLUMNS,
  MAX_ROWS,
  bottomOf,
  intersect,
  isEntireColumn,
  isEntireRow,
  onSheet,
  rightOf,
  type Rect,
} from './rect';
import { cutsArray } from './kept-cells';
import { moveDrawn } from './shift-drawn';
import { movePinned } from './shift-pinned';
import { mentionsOf, rewriteAll } from './references';
import { moveRect, type Shift } from './shift-rect';
import { mapReferences, reprint } from './translate';
import type { Area, Sheet } from './types';

/** Makes room for the area; what stands there moves down or to the right. Answers the new, blank area. */
export function insertCells(area: Area, direction: 'Down' | 'Right'): Area {
  // The area itself may be tracked and move away.
  const place: Area = { sheet: area.sheet, rect: { ...area.rect } };
  const shift = shiftOf(place, direction === 'Down' ? 'rows' : 'columns', 1);
  apply(place, shift, direction === 'Down' ? 'ShiftCellDown' : 'ShiftCellRight');
  return place;
}

/** Takes the area out; what follows moves up or to the left. */
export function deleteCells(area: Area, direction: 'Up' | 'Left'): void {
  const place: Area = { sheet: area.sheet, rect: { ...area.rect } };
  const shift = shiftOf(place, direction === 'Up' ? 'rows' : 'columns', -1);
  apply(place, shift, direction === 'Up' ? 'ShiftCellUp' : 'ShiftCellLeft');
}

/** A whole row always moves rows and a whole column columns, whatever direction is asked for. */
function shiftOf(area: Area, wanted: 'rows' | 'columns', sign: 1 | -1): Shift {
  const axis = isEntireRow(area.rect) ? 'rows' : isEntireColumn(area.rect) ? 'columns' : wanted;
  return { sheetName: area.sheet.name, band: { ...area.rect }, axis, count: sign * area.rect[axis] };
}

function apply(area: Area, shift: Shift, direction: string): void {
  const { sheet } = area;
  const option = shift.axis === 'rows' ? 'Rows' : 'Columns';
  requireOpen(sheet, `allow${shift.count > 0 ? 'Insert' : 'Delete'}${option}`);
  refuseConflicts(sheet, shift);
  moveContents(sheet, shift);
  moveBelongings(sheet, shift);
  moveLines(sheet, shift);
  const mentions = mentionsOf(sheet.name);
  rewriteAll(sheet.book, (formula, home) =>
    home === sheet.name || mentions(formula) ? shiftFormula(formula, home, shift) : formula,
  );
  sheet.book.calculation.dirty = true;
  const whole = shift.axis === 'rows' ? isEntireRow(area.rect) : isEntireColumn(area.rect);
  const what = whole ? (shift.axis === 'rows' ? 'Row' : 'Column') : 'Cell';
  sheet.book.note({
    kind: 'cells',
    sheetId: sheet.id,
    rect: { ...area.rect },
    changeType: `${what}${shift.count > 0 ? 'Inserted' : 'Deleted'}`,
    shift: whole ? 'None' : direction,
  });
}

/** @throws InsertDeleteConflict where a part of a table or of an array would move, NonBlankCellOffSheet beyond the last row. */
function refuseConflicts(sheet: Sheet, shift: Shift): void {
  if (!onSheet(shift.band)) throw invalidArgument();
  const across = shift.axis === 'rows' ? 'columns' : 'rows';
  const start = shift.axis === 'rows' ? 'left' : 'top';
  const from = shift.axis === 'rows' ? 'top' : 'left';
  for (const table of sheet.tables) {
    const { rect } = table;
    const touches = rect[from] + rect[shift.axis] > shift.band[from];
    const meets =
      rect[start] < shift.band[start] + shift.band[across] && shift.band[start] < rect[start] + rect[across];
    const inside =
      rect[start] >= shift.band[start] &&
      rect[start] + rect[across] <= shift.band[start] + shift.band[across];
    if (touches && meets && !inside) throw new HostError('InsertDeleteConflict');
    if (shift.count < 0 && shift.axis === 'rows' && cutsHeader(rect, shift.band))
      throw new HostError('InsertDeleteConflict');
  }
  if (cutsArray(sheet.cells.kept, shift)) throw new HostError('InsertDeleteConflict');
  const used = sheet.cells.used(true);
  const limit = shift.axis === 'rows' ? MAX_ROWS : MAX_COLUMNS;
  const last = used ? (shift.axis === 'rows' ? bottomOf(used) : rightOf(used)) : -1;
  if (shift.count > 0 && last >= shift.band[from] && last + shift.count >= limit)
    throw new HostError('NonBlankCellOffSheet');
}

/** The header of a table cannot go without the table. */
const cutsHeader = (table: Rect, band: Rect): boolean =>
  intersect({ ...table, rows: 1 }, band) !== null && bottomOf(table) > bottomOf(band);

function moveContents(sheet: Sheet, shift: Shift): void {
  const { band, axis, count } = shift;
  if (axis === 'rows' && isEntireRow(band)) {
    sheet.cells.shiftRows(band.top, count);
    return;
  }
  const used = sheet.cells.used(false);
  if (!used) return;
  const before = sheet.cells.copy();
  const bottom =
    Math.max(bottomOf(used), axis === 'rows' ? bottomOf(band) + Math.abs(count) : 0) +
    (axis === 'rows' ? Math.max(count, 0) : 0);
  const right = rightOf(used) + (axis === 'columns' ? Math.max(count, 0) : 0);
  const stretch: Rect =
    axis === 'rows' ? { ...band, rows: bottom - band.top + 1 } : { ...band, columns: right - band.left + 1 };
  for (let row = stretch.top; row <= Math.min(bottomOf(stretch), MAX_ROWS - 1, bottom); row += 1)
    for (
      let column = stretch.left;
      column <= Math.min(rightOf(stretch), MAX_COLUMNS - 1, right);
      column += 1
    ) {
      const fromRow = axis === 'rows' ? row - count : row;
      const fromColumn = axis === 'columns' ? column - count : column;
      const fresh = axis === 'rows' ? fromRow < band.top : fromColumn < band.left;
      sheet.cells.set(
        row,
        column,
        fresh || before.isSpilled(fromRow, fromColumn) ? undefined : before.value(fromRow, fromColumn),
        fresh ? undefined : before.formula(fromRow, fromColumn),
      );
      sheet.cells.setStyle(row, column, fresh ? 0 : before.style(fromRow, fromColumn));
    }
}

function moveBelongings(sheet: Sheet, shift: Shift): void {
  const moved = <T extends { rect: Rect }>(items: T[]): T[] =>
    items.filter((item) => {
      const rect = moveRect(item.rect, shift);
      if (rect) item.rect = rect;
      return rect !== null;
    });
  for (const table of [...sheet.tables]) {
    const rect = moveRect(table.rect, shift);
    table.deleted = rect === null;
    if (!rect) sheet.tables.splice(sheet.tables.indexOf(table), 1);
    else {
      if (rect.columns !== table.rect.columns) renumber(table, rect, shift);
      table.rect = rect;
    }
  }
  sheet.merges = sheet.merges.flatMap((merge) => moveRect(merge, shift) ?? []);
  sheet.links = moved(sheet.links);
  sheet.validations = moved(sheet.validations);
  sheet.conditions = moved(sheet.conditions);
  sheet.comments = sheet.comments.filter((comment) => {
    const rect = moveRect({ top: comment.row, left: comment.column, rows: 1, columns: 1 }, shift);
    if (rect) Object.assign(comment, { row: rect.top, column: rect.left });
    return rect !== null;
  });
  moveDrawn(sheet, shift);
  movePinned(sheet, shift);
  moveLayout(sheet, shift);
  for (const area of sheet.book.tracked()) {
    if (area.sheet !== sheet || area.gone) continue;
    const rect = moveRect(area.rect, shift);
    if (rect) area.rect = rect;
    else area.gone = true;
  }
}

/** The filter and the print set-up name cells too. */
function moveLayout(sheet: Sheet, shift: Shift): void {
  const { filter, layout } = sheet;
  if (filter) {
    const rect = moveRect(filter.rect, shift);
    if (rect) filter.rect = rect;
    else sheet.filter = null;
  }
  layout.printArea = layout.printArea.flatMap((rect) => moveRect(rect, shift) ?? []);
  layout.titleRows = layout.titleRows && moveRect(layout.titleRows, shift);
  layout.titleColumns = layout.titleColumns && moveRect(layout.titleColumns, shift);
}

/** Sizes, hiding and looks of whole rows or columns move with them. */
function moveLines(sheet: Sheet, shift: Shift): void {
  const rows = shift.axis === 'rows';
  if (!(rows ? isEntireRow(shift.band) : isEntireColumn(shift.band))) return;
  const at = rows ? shift.band.top : shift.band.left;
  const next = (index: number): number | null =>
    index < at ? index : shift.count < 0 && index < at - shift.count ? null : index + shift.count;
  const sizes = rows ? sheet.rowHeights : sheet.columnWidths;
  const styles = rows ? sheet.cells.rowStyles : sheet.cells.columnStyles;
  const hidden = rows ? sheet.hiddenRows : sheet.hiddenColumns;
  rekey<number>(sizes, next);
  rekey<number>(styles, next);
  rekey(rows ? sheet.rowGroups : sheet.columnGroups, next);
  const indexes = [...hidden];
  hidden.clear();
  for (const index of indexes) {
    const moved = next(index);
    if (moved !== null) hidden.add(moved);
  }
}

function rekey<T>(map: Map<number, T>, next: (index: number) => number | null): void {
  const entries = [...map];
  map.clear();
  for (const [index, value] of entries) {
    const moved = next(index);
    if (moved !== null) map.set(moved, value);
  }
}

/** Columns that come into a table get fresh ids, columns that go take theirs along. */
function renumber(table: { rect: Rect; columnIds: number[] }, next: Rect, shift: Shift): void {
  const at = Math.max(0, shift.band.left - table.rect.left);
  const count = next.columns - table.rect.columns;
  const first = Math.max(0, ...table.columnIds) + 1;
  if (count < 0) table.columnIds.splice(at, -count);
  else table.columnIds.splice(at, 0, ...Array.from({ length: count }, (_, index) => first + index));
}

function shiftFormula(formula: string, home: string, shift: Shift): string {
  return mapReferences(formula, (reference) => {
    const prefix = reference.sheet.slice(0, -1);
    const name = prefix.startsWith("'") ? prefix.slice(1, -1).replace(/''/g, "'") : prefix;
    const rect = parseRect(reference.text);
    if (!rect || (name || home).toLowerCase() !== shift.sheetName.toLowerCase())
      return reference.sheet + reference.text;
    return reprint(reference, moveRect(rect, shift));
  });
}
