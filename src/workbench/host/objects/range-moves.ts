import { areaOf, usedArea } from '../model/areas';
import {
  MAX_COLUMNS,
  MAX_ROWS,
  bottomOf,
  bounding,
  intersect,
  onSheet,
  rightOf,
  type Rect,
} from '../model/rect';
import type { Area } from '../model/types';
import { flag, integer, objectOf, optionalInteger } from '../protocol/arguments';
import { HostError, invalidArgument } from '../protocol/errors';
import type { ApiObject, Argument, ObjectType } from '../protocol/object-type';
import { object } from './selves';

/** A range at another place of the same sheet. @throws InvalidArgument beyond the sheet. */
export function at(area: Area, change: Partial<Rect>): ApiObject {
  const rect = { ...area.rect, ...change };
  if (!onSheet(rect)) throw invalidArgument();
  return object('Range', { sheet: area.sheet, rect });
}

/** A range given as object or as address; an address without sheet means the same sheet. */
export function otherArea(area: Area, value: Argument): Area {
  const given = objectOf<Area>(value, 'Range');
  if (given) return given;
  if (typeof value !== 'string') throw invalidArgument();
  return areaOf(area.sheet.book, value, area.sheet);
}

function common(area: Area, value: Argument): ApiObject | null {
  const other = otherArea(area, value);
  const rect = other.sheet === area.sheet ? intersect(area.rect, other.rect) : null;
  return rect && object('Range', { sheet: area.sheet, rect });
}

function used(area: Area, value: Argument): ApiObject | null {
  const whole = usedArea(area.sheet, flag(value));
  const rect = whole && intersect(whole.rect, area.rect);
  return rect && object('Range', { sheet: area.sheet, rect });
}

function beside(area: Area, count: number, axis: 'rows' | 'columns'): ApiObject {
  if (count === 0) throw invalidArgument();
  const start = axis === 'rows' ? 'top' : 'left';
  const from = count > 0 ? area.rect[start] + area.rect[axis] : area.rect[start] + count;
  return at(area, { [start]: from, [axis]: Math.abs(count) });
}

/** From one range to another. */
export const rangeMoves: ObjectType<Area>['methods'] = {
  getAbsoluteResizedRange: (area, [rows, columns]) =>
    at(area, { rows: integer(rows), columns: integer(columns) }),
  getBoundingRect: (area, [other]) => at(area, bounding(area.rect, otherArea(area, other).rect)),
  getCell: (area, [row, column]) =>
    at(area, {
      top: area.rect.top + integer(row),
      left: area.rect.left + integer(column),
      rows: 1,
      columns: 1,
    }),
  getColumn: (area, [column]) => at(area, { left: area.rect.left + integer(column), columns: 1 }),
  getColumnsAfter: (area, [count]) => beside(area, optionalInteger(count) ?? 1, 'columns'),
  getColumnsBefore: (area, [count]) => beside(area, -(optionalInteger(count) ?? 1), 'columns'),
  getEntireColumn: (area) => at(area, { top: 0, rows: MAX_ROWS }),
  getEntireRow: (area) => at(area, { left: 0, columns: MAX_COLUMNS }),
  getIntersection: (area, [other]) => {
    const found = common(area, other);
    if (!found) throw new HostError('ItemNotFound');
    return found;
  },
  getIntersectionOrNullObject: (area, [other]) => common(area, other),
  getLastCell: (area) =>
    at(area, { top: bottomOf(area.rect), left: rightOf(area.rect), rows: 1, columns: 1 }),
  getLastColumn: (area) => at(area, { left: rightOf(area.rect), columns: 1 }),
  getLastRow: (area) => at(area, { top: bottomOf(area.rect), rows: 1 }),
  getOffsetRange: (area, [rows, columns]) =>
    at(area, { top: area.rect.top + integer(rows), left: area.rect.left + integer(columns) }),
  getResizedRange: (area, [rows, columns]) =>
    at(area, { rows: area.rect.rows + integer(rows), columns: area.rect.columns + integer(columns) }),
  getRow: (area, [row]) => at(area, { top: area.rect.top + integer(row), rows: 1 }),
  getRowsAbove: (area, [count]) => beside(area, -(optionalInteger(count) ?? 1), 'rows'),
  getRowsBelow: (area, [count]) => beside(area, optionalInteger(count) ?? 1, 'rows'),
  getTables: (area) => object('TableScopedCollection', area),
  getUsedRange: (area, [valuesOnly]) => {
    const found = used(area, valuesOnly);
    if (!found) throw new HostError('ItemNotFound');
    return found;
  },
  getUsedRangeOrNullObject: (area, [valuesOnly]) => used(area, valuesOnly),
};
