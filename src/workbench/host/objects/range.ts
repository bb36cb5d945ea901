import {
  readFormulas,
  readNumberFormats,
  readText,
  readValueTypes,
  readValues,
  writeEntries,
} from '../model/block';
import { printRect, quoteSheet } from '../model/address';
import { recalculate } from '../model/book';
import { writeNumberFormat } from '../model/format';
import { isEntireColumn, isEntireRow, onSheet } from '../model/rect';
import type { Area } from '../model/types';
import { heightOf, isHidden, leftOf, setHidden, topOf, widthOf } from '../model/sizes';
import { linkAt, setLink } from '../model/links';
import { HostError } from '../protocol/errors';
import { flag, record } from '../protocol/arguments';
import type { ObjectType } from '../protocol/object-type';
import { cellProperties } from './cell-properties';
import { rangeMoves } from './range-moves';
import { rangeActs } from './range-acts';
import { object, type Types } from './selves';

/** @throws ItemNotFound for cells of a sheet that is gone, InvalidReference for cells that were deleted. */
export function live(area: Area): Area {
  if (area.sheet.deleted) throw new HostError('ItemNotFound');
  if (area.gone || !onSheet(area.rect)) throw new HostError('InvalidReference');
  return area;
}

/** Reads of results see every formula calculated. */
function calculated(area: Area): Area {
  if (live(area).sheet.cells.formulaCount > 0) recalculate(area.sheet.book);
  return area;
}

export const addressOf = (area: Area): string => `${quoteSheet(area.sheet.name)}!${printRect(area.rect)}`;

const range: ObjectType<Area> = {
  tracked: true,
  scalars: {
    address: { get: (area) => addressOf(live(area)) },
    addressLocal: { get: (area) => addressOf(live(area)) },
    cellCount: { get: (area) => cellCount(live(area)) },
    columnCount: { get: (area) => live(area).rect.columns },
    columnHidden: {
      get: (area) => isHidden(live(area), 'columns'),
      set: (area, value) => setHidden(live(area), 'columns', flag(value)),
    },
    columnIndex: { get: (area) => live(area).rect.left },
    formulas: {
      get: (area) => readFormulas(live(area)),
      set: (area, value) => writeEntries(live(area), value),
    },
    formulasLocal: {
      get: (area) => readFormulas(live(area)),
      set: (area, value) => writeEntries(live(area), value),
    },
    hasSpill: { get: () => false },
    height: { get: (area) => heightOf(live(area)) },
    hidden: { get: (area) => isHidden(live(area), 'rows') || isHidden(area, 'columns') },
    hyperlink: {
      get: (area) => linkAt(live(area)),
      set: (area, value) => setLink(live(area), value === null ? null : record(value)),
    },
    isEntireColumn: { get: (area) => isEntireColumn(live(area).rect) },
    isEntireRow: { get: (area) => isEntireRow(live(area).rect) },
    left: { get: (area) => leftOf(live(area)) },
    numberFormat: {
      get: (area) => readNumberFormats(live(area)),
      set: (area, value) => writeNumberFormat(live(area), value),
    },
    numberFormatLocal: {
      get: (area) => readNumberFormats(live(area)),
      set: (area, value) => writeNumberFormat(live(area), value),
    },
    rowCount: { get: (area) => live(area).rect.rows },
    rowHidden: {
      get: (area) => isHidden(live(area), 'rows'),
      set: (area, value) => setHidden(live(area), 'rows', flag(value)),
    },
    rowIndex: { get: (area) => live(area).rect.top },
    text: { get: (area) => readText(calculated(area)) },
    top: { get: (area) => topOf(live(area)) },
    valueTypes: { get: (area) => readValueTypes(calculated(area)) },
    values: {
      get: (area) => readValues(calculated(area)),
      set: (area, value) => writeEntries(live(area), value),
    },
    width: { get: (area) => widthOf(live(area)) },
  },
  links: {
    conditionalFormats: (area) => object('ConditionalFormatCollection', [live(area)]),
    dataValidation: (area) => object('DataValidation', [live(area)]),
    format: (area) => object('RangeFormat', [live(area)]),
    worksheet: (area) => object('Worksheet', area.sheet),
  },
  methods: { ...rangeMoves, ...rangeActs, ...cellProperties },
};

/** -1 where the count does not fit Excel's 32 bits. */
const cellCount = (area: Area): number => {
  const count = area.rect.rows * area.rect.columns;
  return count > 2 ** 31 - 1 ? -1 : count;
};

export const rangeTypes: Types = { Range: range };
