import { areaOf } from '../model/areas';
import { writeEntries, readValues } from '../model/block';
import { recalculate } from '../model/book';
import { applyFilters } from '../model/filters';
import { requireOpen } from '../model/protection';
import { intersect, type Rect } from '../model/rect';
import { headerRect } from '../model/table-headers';
import {
  addTable,
  allTables,
  convertToRange,
  dataBody,
  deleteTable,
  findTable,
  renameTable,
  resizeTable,
} from '../model/tables';
import type { Area, Book, Sheet, Table } from '../model/types';
import { flag, objectOf, text } from '../protocol/arguments';
import { HostError, invalidArgument } from '../protocol/errors';
import type { ApiObject, Argument, ObjectType, Scalar } from '../protocol/object-type';
import { isSheet, object, type Types } from './selves';

/** @throws ItemNotFound for a table that was deleted meanwhile. */
export const present = (table: Table): Table => {
  if (table.deleted || table.sheet.deleted) throw new HostError('ItemNotFound');
  return table;
};

export const rangeIn = (table: Table, rect: Rect): ApiObject =>
  object('Range', { sheet: table.sheet, rect: { ...rect } });

const option = (
  key:
    | 'highlightFirstColumn'
    | 'highlightLastColumn'
    | 'showBandedRows'
    | 'showBandedColumns'
    | 'showFilterButton',
): Scalar<Table> => ({
  get: (table) => present(table)[key],
  set: (table, value) => {
    requireOpen(present(table).sheet);
    table[key] = flag(value);
  },
});

function setTotals(table: Table, show: boolean): void {
  requireOpen(table.sheet);
  if (show === table.showTotals) return;
  table.rect = { ...table.rect, rows: table.rect.rows + (show ? 1 : -1) };
  table.showTotals = show;
}

export function totalRow(table: Table): Rect {
  if (!table.showTotals) throw new HostError('ItemNotFound');
  return { ...table.rect, top: table.rect.top + table.rect.rows - 1, rows: 1 };
}

const area = (book: Book, home: Sheet, value: Argument): Area =>
  objectOf<Area>(value, 'Range') ?? areaOf(book, text(value), home);

const table: ObjectType<Table> = {
  identify: (self) => ({ Id: self.id }),
  scalars: {
    highlightFirstColumn: option('highlightFirstColumn'),
    highlightLastColumn: option('highlightLastColumn'),
    id: { get: (self) => present(self).id },
    legacyId: { get: (self) => String(Number(self.id.slice(-13, -1))) },
    name: {
      get: (self) => present(self).name,
      set: (self, value) => renameTable(present(self), text(value)),
    },
    showBandedColumns: option('showBandedColumns'),
    showBandedRows: option('showBandedRows'),
    showFilterButton: option('showFilterButton'),
    showHeaders: { get: (self) => present(self).showHeaders },
    showTotals: {
      get: (self) => present(self).showTotals,
      set: (self, value) => setTotals(present(self), flag(value)),
    },
    style: {
      get: (self) => present(self).style,
      set: (self, value) => {
        if (!/^TableStyle(Light|Medium|Dark)\d{1,2}$|^$|^PivotStyle/.test(text(value)))
          throw invalidArgument();
        requireOpen(present(self).sheet);
        self.style = text(value);
      },
    },
  },
  links: {
    autoFilter: (self) => object('AutoFilter', { table: present(self), sheet: self.sheet }),
    columns: (self) => object('TableColumnCollection', present(self)),
    rows: (self) => object('TableRowCollection', present(self)),
    sort: (self) => object('TableSort', present(self)),
    worksheet: (self) => object('Worksheet', present(self).sheet),
  },
  methods: {
    clearFilters: (self) => {
      present(self).criteria.clear();
      return applyFilters(self) as undefined;
    },
    convertToRange: (self) => {
      convertToRange(present(self));
      return rangeIn(self, self.rect);
    },
    delete: (self) => deleteTable(present(self)) as undefined,
    getDataBodyRange: (self) => rangeIn(present(self), dataBody(self)),
    getHeaderRowRange: (self) => rangeIn(present(self), headerRect(self)),
    getRange: (self) => rangeIn(present(self), self.rect),
    getTotalRowRange: (self) => rangeIn(present(self), totalRow(self)),
    reapplyFilters: (self) => applyFilters(present(self)) as undefined,
    resize: (self, [range]) => {
      const next = area(present(self).sheet.book, self.sheet, range);
      if (next.sheet !== self.sheet) throw invalidArgument();
      return resizeTable(self, next.rect) as undefined;
    },
  },
};

const listOf = (place: Book | Sheet): readonly Table[] => (isSheet(place) ? place.tables : allTables(place));

export const tableTypes: Types = {
  Table: table,
  TableCollection: {
    scalars: { count: { get: (place) => listOf(place).length } },
    items: {
      list: (place) => listOf(place).map((item) => object('Table', item)),
      find: (place, key) => {
        const found = findTable(isSheet(place) ? place.book : place, String(key));
        return found && (!isSheet(place) || found.sheet === place) ? object('Table', found) : null;
      },
    },
    methods: {
      add: (place, [address, hasHeaders]) => {
        const book = isSheet(place) ? place.book : place;
        const given = area(book, isSheet(place) ? place : place.active, address);
        if (isSheet(place) && given.sheet !== place) throw invalidArgument();
        return object('Table', addTable(given.sheet, given.rect, flag(hasHeaders)));
      },
    },
  },
  TableScopedCollection: {
    items: {
      list: (place) => scoped(place).map((item) => object('Table', item)),
      find: (place, key) => {
        const found = scoped(place).find(
          (item) => item.id === key || item.name.toLowerCase() === String(key).toLowerCase(),
        );
        return found ? object('Table', found) : null;
      },
    },
    methods: {
      getFirst: (place) => {
        const [first] = scoped(place);
        if (!first) throw new HostError('ItemNotFound');
        return object('Table', first);
      },
    },
  },
};

const scoped = (place: Area): Table[] =>
  place.sheet.tables.filter((item) => intersect(item.rect, place.rect));

/** Values of cells of a table, with formulas calculated. */
export const tableValues = (table: Table, rect: Rect): Scalar<unknown> => ({
  get: () => {
    recalculate(table.sheet.book);
    return readValues({ sheet: table.sheet, rect });
  },
  set: (_, value) => writeEntries({ sheet: table.sheet, rect }, value),
});
