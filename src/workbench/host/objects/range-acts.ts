import { activateSheet, recalculate } from '../model/book';
import { clearArea, copyArea, CLEAR_MODES } from '../model/clear';
import { mergeArea, mergedAreas, unmergeArea } from '../model/merges';
import { deleteCells, insertCells } from '../model/shift';
import type { Area } from '../model/types';
import { choice, flag, integer } from '../protocol/arguments';
import { invalidArgument } from '../protocol/errors';
import type { ObjectType } from '../protocol/object-type';
import { otherArea } from './range-moves';
import { object } from './selves';

/** Makes the range the selection; its sheet must be in front. */
export function select(area: Area): void {
  const { sheet } = area;
  activateSheet(sheet);
  sheet.selection = { ...area.rect };
  sheet.book.note({ kind: 'selection', sheetId: sheet.id, rect: { ...area.rect } });
}

function merged(area: Area) {
  const areas = mergedAreas(area).map((rect) => ({ sheet: area.sheet, rect }));
  return areas.length > 0 ? object('RangeAreas', { areas }) : null;
}

/** What is done with a range. */
export const rangeActs: ObjectType<Area>['methods'] = {
  calculate: (area) => recalculate(area.sheet.book, true) as undefined,
  clear: (area, [mode]) =>
    clearArea(area, mode === null || mode === undefined ? 'All' : choice(mode, CLEAR_MODES)) as undefined,
  copyFrom: (area, [source, type]) =>
    copyArea(
      otherArea(area, source),
      area,
      type === null || type === undefined ? 'All' : String(type),
    ) as undefined,
  delete: (area, [shift]) => deleteCells(area, choice(shift, ['Up', 'Left'])) as undefined,
  getMergedAreasOrNullObject: (area) => merged(area),
  insert: (area, [shift]) => object('Range', insertCells(area, choice(shift, ['Down', 'Right']))),
  merge: (area, [across]) => mergeArea(area, flag(across)) as undefined,
  select: (area) => select(area) as undefined,
  setDirty: (area) => {
    area.sheet.book.calculation.dirty = true;
    return undefined;
  },
  unmerge: (area) => unmergeArea(area) as undefined,
  _ValidateArraySize: (area, [rows, columns]) => {
    if (integer(rows) !== area.rect.rows || integer(columns) !== area.rect.columns)
      throw invalidArgument(
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    return undefined;
  },
};
