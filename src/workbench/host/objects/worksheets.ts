import { areaOf, areasOf, usedArea, wholeSheet } from '../model/areas';
import { findSheet } from '../model/book-lookup';
import {
  activateSheet,
  addSheet,
  deleteSheet,
  moveSheet,
  recalculate,
  renameSheet,
  setVisibility,
  sheetOf,
} from '../model/book';
import { copySheet } from '../model/copy-sheet';
import { onSheet } from '../model/rect';
import { STANDARD_HEIGHT } from '../model/sizes';
import type { Area, Book, Sheet } from '../model/types';
import { choice, flag, integer, number, objectOf, optionalText, text } from '../protocol/arguments';
import { HostError, invalidArgument } from '../protocol/errors';
import type { ApiObject, ObjectType } from '../protocol/object-type';
import { addressOf, live } from './range';
import { object, type Types } from './selves';

const VISIBILITY = ['Visible', 'Hidden', 'VeryHidden'] as const;

const visible = (book: Book, only: boolean): Sheet[] =>
  only ? book.sheets.filter((sheet) => sheet.visibility === 'Visible') : book.sheets;

const alive = (sheet: Sheet): Sheet => {
  if (sheet.deleted) throw new HostError('ItemNotFound');
  return sheet;
};

const rangeOf = (area: Area): ApiObject => {
  if (!onSheet(area.rect)) throw invalidArgument();
  return object('Range', area);
};

const neighbour = (sheet: Sheet, step: 1 | -1, only: boolean): ApiObject | null => {
  const { sheets } = sheet.book;
  for (let index = sheets.indexOf(sheet) + step; index >= 0 && index < sheets.length; index += step)
    if (!only || sheets[index]!.visibility === 'Visible') return object('Worksheet', sheets[index]!);
  return null;
};

const required = (found: ApiObject | null): ApiObject => {
  if (!found) throw new HostError('ItemNotFound');
  return found;
};

const used = (sheet: Sheet, valuesOnly: boolean): ApiObject | null => {
  if (valuesOnly) recalculate(sheet.book);
  const area = usedArea(alive(sheet), valuesOnly);
  return area && object('Range', area);
};

const worksheet: ObjectType<Sheet> = {
  identify: (sheet) => ({ Id: sheet.id }),
  scalars: {
    enableCalculation: {
      get: (sheet) => sheet.enableCalculation,
      set: (sheet, value) => {
        alive(sheet).enableCalculation = flag(value);
        if (sheet.enableCalculation) sheet.book.calculation.dirty = true;
      },
    },
    id: { get: (sheet) => sheet.id },
    name: {
      get: (sheet) => alive(sheet).name,
      set: (sheet, value) => renameSheet(alive(sheet), text(value)),
    },
    position: {
      get: (sheet) => alive(sheet).book.sheets.indexOf(sheet),
      set: (sheet, value) => moveSheet(alive(sheet), integer(value)),
    },
    showGridlines: {
      get: (sheet) => sheet.showGridlines,
      set: (sheet, value) => void (alive(sheet).showGridlines = flag(value)),
    },
    showHeadings: {
      get: (sheet) => sheet.showHeadings,
      set: (sheet, value) => void (alive(sheet).showHeadings = flag(value)),
    },
    standardHeight: { get: () => STANDARD_HEIGHT },
    standardWidth: {
      get: (sheet) => sheet.standardWidth,
      set: (sheet, value) => void (alive(sheet).standardWidth = number(value)),
    },
    tabColor: {
      get: (sheet) => sheet.tabColor,
      set: (sheet, value) => {
        const colour = text(value);
        if (colour !== '' && !/^#[0-9A-Fa-f]{6}$/.test(colour)) throw invalidArgument();
        alive(sheet).tabColor = colour.toUpperCase();
      },
    },
    tabId: { get: (sheet) => sheet.book.sheets.indexOf(sheet) + 1 },
    visibility: {
      get: (sheet) => alive(sheet).visibility,
      set: (sheet, value) => setVisibility(alive(sheet), choice(value, VISIBILITY)),
    },
  },
  links: {
    autoFilter: (sheet) => object('AutoFilter', { sheet: alive(sheet) }),
    charts: (sheet) => object('ChartCollection', alive(sheet)),
    comments: (sheet) => object('CommentCollection', alive(sheet)),
    customProperties: (sheet) => object('WorksheetCustomPropertyCollection', alive(sheet)),
    freezePanes: (sheet) => object('WorksheetFreezePanes', alive(sheet)),
    horizontalPageBreaks: (sheet) => object('PageBreakCollection', { sheet: alive(sheet), axis: 'rows' }),
    names: (sheet) => object('NamedItemCollection', alive(sheet)),
    pageLayout: (sheet) => object('PageLayout', alive(sheet)),
    pivotTables: (sheet) => object('PivotTableCollection', alive(sheet)),
    protection: (sheet) => object('WorksheetProtection', alive(sheet)),
    tables: (sheet) => object('TableCollection', alive(sheet)),
    verticalPageBreaks: (sheet) => object('PageBreakCollection', { sheet: alive(sheet), axis: 'columns' }),
  },
  methods: {
    activate: (sheet) => activateSheet(alive(sheet)) as undefined,
    calculate: (sheet) => recalculate(alive(sheet).book, true) as undefined,
    copy: (sheet, [position, relative]) =>
      object(
        'Worksheet',
        copySheet(
          alive(sheet),
          position === null ? 'None' : optionalText(position),
          objectOf<Sheet>(relative, 'Worksheet'),
        ),
      ),
    delete: (sheet) => deleteSheet(alive(sheet)) as undefined,
    getCell: (sheet, [row, column]) =>
      rangeOf({
        sheet: alive(sheet),
        rect: { top: integer(row), left: integer(column), rows: 1, columns: 1 },
      }),
    getNext: (sheet, [only]) => required(neighbour(alive(sheet), 1, flag(only))),
    getNextOrNullObject: (sheet, [only]) => neighbour(alive(sheet), 1, flag(only)),
    getPrevious: (sheet, [only]) => required(neighbour(alive(sheet), -1, flag(only))),
    getPreviousOrNullObject: (sheet, [only]) => neighbour(alive(sheet), -1, flag(only)),
    getRange: (sheet, [address]) => {
      const given = optionalText(address);
      const area = given === undefined ? wholeSheet(alive(sheet)) : areaOf(sheet.book, given, alive(sheet));
      if (area.sheet !== sheet) throw invalidArgument();
      return rangeOf(area);
    },
    getRangeByIndexes: (sheet, [top, left, rows, columns]) =>
      rangeOf({
        sheet: alive(sheet),
        rect: { top: integer(top), left: integer(left), rows: integer(rows), columns: integer(columns) },
      }),
    getRanges: (sheet, [address]) => {
      const given = optionalText(address);
      const areas =
        given === undefined ? [wholeSheet(alive(sheet))] : areasOf(sheet.book, given, alive(sheet));
      return object('RangeAreas', { areas });
    },
    // An empty sheet answers its first cell, where the OrNullObject form answers null.
    getUsedRange: (sheet, [valuesOnly]) =>
      used(sheet, flag(valuesOnly)) ??
      object('Range', { sheet, rect: { top: 0, left: 0, rows: 1, columns: 1 } }),
    getUsedRangeOrNullObject: (sheet, [valuesOnly]) => used(sheet, flag(valuesOnly)),
    _GetAnotherWorksheetById: (sheet, [id]) => object('Worksheet', sheetOf(sheet.book, text(id))),
    _GetSheetById: (sheet, [id]) => object('Worksheet', sheetOf(sheet.book, text(id))),
  },
};

const worksheets: ObjectType<Book> = {
  items: {
    list: (book) => book.sheets.map((sheet) => object('Worksheet', sheet)),
    find: (book, key) => {
      const sheet = findSheet(book, String(key));
      return sheet ? object('Worksheet', sheet) : null;
    },
  },
  methods: {
    add: (book, [name]) => {
      const sheet = addSheet(book, optionalText(name));
      return object('Worksheet', sheet);
    },
    getActiveWorksheet: (book) => object('Worksheet', book.active),
    getCount: (book, [only]) => visible(book, flag(only)).length,
    getFirst: (book, [only]) => object('Worksheet', visible(book, flag(only))[0]!),
    getLast: (book, [only]) => object('Worksheet', visible(book, flag(only)).at(-1)!),
  },
};

const areasAddress = (areas: readonly Area[]): string => areas.map((area) => addressOf(live(area))).join(',');

export const worksheetTypes: Types = {
  Worksheet: worksheet,
  WorksheetCollection: worksheets,
  RangeAreas: {
    tracked: true,
    scalars: {
      address: { get: ({ areas }) => areasAddress(areas) },
      areaCount: { get: ({ areas }) => areas.length },
      cellCount: { get: ({ areas }) => areas.reduce((sum, { rect }) => sum + rect.rows * rect.columns, 0) },
    },
    links: {
      areas: (self) => object('RangeCollection', self),
      conditionalFormats: ({ areas }) => object('ConditionalFormatCollection', areas),
      dataValidation: ({ areas }) => object('DataValidation', areas),
      format: ({ areas }) => object('RangeFormat', areas),
      worksheet: ({ areas }) => object('Worksheet', areas[0]!.sheet),
    },
  },
  RangeCollection: {
    items: {
      list: ({ areas }) => areas.map((area) => object('Range', area)),
      find: () => null,
    },
  },
  WorksheetCustomPropertyCollection: {
    items: {
      list: (sheet) =>
        [...sheet.customProperties.keys()].map((key) => object('WorksheetCustomProperty', { sheet, key })),
      find: (sheet, key) =>
        sheet.customProperties.has(String(key))
          ? object('WorksheetCustomProperty', { sheet, key: String(key) })
          : null,
    },
    methods: {
      add: (sheet, [key, value]) => {
        sheet.customProperties.set(text(key), text(value));
        return object('WorksheetCustomProperty', { sheet, key: text(key) });
      },
    },
  },
  WorksheetCustomProperty: {
    scalars: {
      key: { get: ({ key }) => key },
      value: {
        get: ({ sheet, key }) => sheet.customProperties.get(key) ?? '',
        set: ({ sheet, key }, value) => void sheet.customProperties.set(key, text(value)),
      },
    },
    methods: {
      delete: ({ sheet, key }) => {
        sheet.customProperties.delete(key);
        return undefined;
      },
    },
  },
};
